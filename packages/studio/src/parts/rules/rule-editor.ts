import { html, nothing, type TemplateResult } from 'lit';
import { idOf, type About, type Conditions, type Operation } from '@qadam/schema';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { choice, flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { commentsOn } from '../../frame/comments.ts';
import { icon } from '../../frame/icons.ts';
import { askRemoval } from '../../remove/removal.ts';
import type { Scene } from '../../scene/scene.ts';
import { loneNote } from './lone-note.ts';
import { isLevel, namedOf, outcomesOf, rulesetOf } from './outcomes.ts';
import { findingsOfRule, proofNotes } from './proof-notes.ts';
import { openRule } from './rule-line.ts';

/** A rule that is open where it stands: everything of it can be changed but its permanent name. */
export function ruleEditor(scene: Scene, rule: string): TemplateResult {
  const { labels, words } = scene;
  const say = scene.say('rules');
  const ruleset = rulesetOf(rule);
  const name = labels.of(rule);
  return html`<div class="edit" role="group" aria-labelledby="open-rule">
    <div class="edit__head">
      <div>
        <h4 id="open-rule" tabindex="-1">${name}</h4>
        <p class="small soft">${words('permanent-name', { id: idOf(rule) })}</p>
      </div>
      <button type="button" class="btn" aria-expanded="true" @click=${() => openRule(scene, undefined, rule)}>
        ${words('collapse')}<span class="hidden">: ${name}</span>
      </button>
    </div>
    <div class="edit__body">
      ${lockNote(scene, rule)} ${proofNotes(scene, findingsOfRule(scene, ruleset, rule))} ${loneNote(scene, rule)}
      ${choice({
        id: 'rule-outcome',
        label: say('outcome'),
        value: propertyOf<string>(scene, rule, 'then') ?? '',
        options: outcomesOf(scene.tree, ruleset).map((each) => ({ value: idOf(each), label: labels.of(each) })),
        change: (then) => {
          setProperty(scene, rule, 'then', then);
          scene.focus('rule-outcome');
        },
      })}
      ${conditionEditor(scene, {
        key: rule,
        label: say('rule-conditions', { name }),
        value: propertyOf<Conditions>(scene, rule, 'conditions'),
        about: propertyOf<About>(scene, ruleset, 'about') ?? 'family',
        asked: !isLevel(ruleset),
        named: namedOf(scene.tree, ruleset),
        required: say('needs-condition'),
        change: (next, step) => setConditions(scene, rule, next, step),
      })}
      ${textFields(scene, { address: rule, field: 'reason', label: say('reason-seen'), rows: 3 })}
      ${restsOn(scene, rule)} ${lockFlag(scene, rule)} ${commentsOn(scene, rule)}
      <div class="row">
        <button type="button" class="btn" @click=${() => copyRule(scene, rule)}>
          ${icon('copy')}${say('copy-rule')}<span class="hidden">: ${name}</span>
        </button>
        <button type="button" class="btn btn--danger" @click=${() => askRemoval(scene, rule)}>
          ${say('remove-rule')}<span class="hidden">: ${name}</span>
        </button>
      </div>
    </div>
  </div>`;
}

/** Sets the conditions of a rule; a rule never stands without. */
export function setConditions(scene: Scene, rule: string, next: Conditions | undefined, step?: string): void {
  if (next === undefined) return;
  const said = scene.say('rules')('said-conditions', { name: scene.labels.of(rule) });
  scene.edit(said, { operations: [{ set: `${rule}/conditions`, to: next }] }, step);
}

/** Has the base locked it, so that it can only be made stricter here? */
function isLockedByBase({ opened: { base } }: Scene, rule: string): boolean {
  return [rule, rulesetOf(rule)].some((address) => base?.tree.nodes.get(address)?.properties.get('locked') === true);
}

function lockNote(scene: Scene, rule: string): TemplateResult | typeof nothing {
  const isLocked = [rule, rulesetOf(rule)].some((address) => propertyOf<boolean>(scene, address, 'locked') === true);
  if (isLockedByBase(scene, rule) && scene.opened.base?.tree.nodes.has(rule) === true)
    return html`<p class="note">
      <span class="basis">${scene.words('locked')}</span> ${scene.words('locked-by-base')}
    </p>`;
  return isLocked
    ? html`<p class="note"><span class="basis">${scene.words('locked')}</span> ${scene.say('rules')('rule-locked')}</p>`
    : nothing;
}

/** A lock of one's own can be opened again; one of the base cannot, and one of the whole ruleset stands there. */
function lockFlag(scene: Scene, rule: string): TemplateResult | typeof nothing {
  if (isLockedByBase(scene, rule) || propertyOf<boolean>(scene, rulesetOf(rule), 'locked') === true) return nothing;
  return flag({
    label: scene.say('rules')('lock-rule'),
    value: propertyOf<boolean>(scene, rule, 'locked') === true,
    change: (isLocked) => setProperty(scene, rule, 'locked', isLocked ? true : undefined),
  });
}

/** The same rule under another name, with its texts; it is open then. */
function copyRule(scene: Scene, rule: string): void {
  const { tree, labels } = scene;
  const say = scene.say('rules');
  const ruleset = rulesetOf(rule);
  const id = scene.newId(idOf(rule), (each) => tree.nodes.has(`${ruleset}/rule/${each}`));
  const copy = `${ruleset}/rule/${id}`;
  const properties = [...tree.nodes.get(rule)!.properties];
  const value = Object.fromEntries(properties.filter(([key]) => !key.startsWith('text/') && key !== 'locked'));
  const texts = properties.flatMap(([key, text]): Operation[] => {
    const match = /^text\/([^/]+)\/(.+)$/.exec(key);
    return match === null ? [] : [{ set: `text/${match[1]}/${copy}/${match[2]}`, to: text }];
  });
  const said = say('said-copied-rule', { name: labels.of(rule) });
  if (scene.edit(said, { operations: [{ add: copy, after: rule, value }, ...texts] })) openRule(scene, copy);
}
