import { html, nothing, type TemplateResult } from 'lit';
import { idOf, type Family, type Kit } from '@qadam/schema';
import { choice, propertyOf } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';
import { isHighest, rulesetOf } from '../rules/outcomes.ts';
import { expectedView } from './expected-view.ts';
import { dutiesView, levelsView } from './levels-view.ts';
import { nowView } from './now-view.ts';
import { CHILD, ownTrial, trialOfOwn } from './own-trial.ts';
import { ownMoves, ownView } from './own-view.ts';
import { timeOfFamily, trialOfFamily } from './time.ts';
import { traceView } from './trace-view.ts';
import { seenAt, type Trial } from './trial.ts';
import { waysView } from './ways-view.ts';

const OWN = 'own trial';
const FAMILY = 'try-family';

/** The trial on a family, beside the part that is open: by the newest definitions that have no errors. */
export function tryPanel(scene: Scene): TemplateResult {
  const { study, session, ui } = scene;
  const say = scene.say('trial');
  const kit = study?.kit;
  return html`<div class="row spread keep">
      <h2 id="try-title">${scene.say('frame')('try')}</h2>
      <button type="button" class="btn btn--quiet" @click=${() => ui.set('trying', false)}>
        ${scene.say('frame')('try-close')}
      </button>
    </div>
    <p class="small soft">${say('writes-nothing')}</p>
    ${
      kit === undefined
        ? html`<p class="note" role="status">${say(session.isStudied ? 'after-errors' : 'not-yet')}</p>`
        : whole(scene, kit)
    }`;
}

function whole(scene: Scene, kit: Kit): TemplateResult {
  const say = scene.say('trial');
  const family = familyShown(scene);
  const options = [...scene.draft.families.values()].map(({ id, label = id }) => ({ value: id, label }));
  return html`${choice({
    id: 'try-family',
    label: say('family'),
    value: family?.id ?? OWN,
    options: [...options, { value: OWN, label: say('own') }],
    change: (chosen) => scene.ui.set(FAMILY, chosen),
  })}
  ${family === undefined ? own(scene, kit) : ofFamily(scene, kit, family)}`;
}

/** The family that is open, else the one chosen, else the first; `undefined`: an own trial. */
function familyShown({ place, draft, ui }: Scene): Family | undefined {
  const opened = place.part === 'families' && place.address !== undefined ? idOf(place.address) : undefined;
  const chosen = ui.get<string>(FAMILY);
  if (chosen === OWN) return undefined;
  return draft.families.get(opened ?? '') ?? draft.families.get(chosen ?? '') ?? [...draft.families.values()][0];
}

function ofFamily(scene: Scene, kit: Kit, family: Family): TemplateResult {
  const trial = trialOfFamily(scene, kit, family);
  const children = family.people.filter(({ kind }) => kind === 'child').map(({ id }) => id);
  return html`${family.about === undefined ? nothing : html`<p class="small">${family.about}</p>`}
  ${timeOfFamily(scene, family)} ${expectedView(scene, trial, family)}
  ${levelsView(scene, trial, seenAt(trial).standing, rulesetShown(scene))} ${looked(scene, trial, children)}`;
}

function own(scene: Scene, kit: Kit): TemplateResult {
  const trial = trialOfOwn(scene, kit, ownTrial(scene, kit));
  return html`${ownView(scene, kit, levelsView(scene, trial, seenAt(trial).standing, rulesetShown(scene)))}
  ${looked(scene, trial, [CHILD])} ${ownMoves(scene, kit, seenAt(trial).standing)}`;
}

/** What the case comes to at the moment, and why. */
function looked(scene: Scene, trial: Trial, children: readonly string[]): TemplateResult {
  const { standing } = seenAt(trial);
  const { tree, place } = scene;
  const rule = openedRule(scene);
  const ruleset = rule === undefined ? rulesetShown(scene) : rulesetOf(rule);
  const isKnown = ruleset !== undefined && trial.open.kit.rulesets.some(({ id }) => id === idOf(ruleset));
  const isOfFamily = ruleset !== undefined && propertyOf(scene, ruleset, 'about') === 'family';
  const child = scene.ui.get<string>('try-child');
  const subject = isOfFamily ? 'family' : (children.find((each) => each === child) ?? children[0] ?? 'family');
  return html`${isKnown && !isHighest(tree, ruleset) ? dutiesView(scene, trial, standing, ruleset) : nothing}
  ${place.part === 'rules' && children.length > 1 && !isOfFamily ? childChoice(scene, trial, children, subject) : nothing}
  ${place.part === 'rules' ? traceView(scene, trial, rule, subject) : nothing}
  ${isKnown && place.part === 'rules' ? waysView(scene, trial, ruleset, subject) : nothing}
  ${nowView(scene, trial, standing)}`;
}

const childChoice = (scene: Scene, { name }: Trial, children: readonly string[], value: string): TemplateResult =>
  choice({
    id: 'try-child',
    label: scene.say('trial')('trace-child'),
    value,
    options: children.map((id) => ({ value: id, label: name(id) })),
    change: (id) => scene.ui.set('try-child', id),
  });

/** The rule that is open in the middle. */
const openedRule = ({ place: { part, address } }: Scene): string | undefined =>
  part === 'rules' && address?.includes('/rule/') === true ? address : undefined;

/** The ruleset that is looked at in the middle; levels where none is. */
function rulesetShown({ place: { address }, ui, tree }: Scene): string | undefined {
  const wanted = address === undefined ? (ui.get<string>('rules-shown') ?? '') : rulesetOf(address);
  return [wanted, 'ruleset/level'].find((each) => each.startsWith('ruleset/') && tree.nodes.has(each));
}
