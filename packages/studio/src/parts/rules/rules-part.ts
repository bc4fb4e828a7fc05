import { html, type TemplateResult } from 'lit';
import { propertyOf } from '../../fields/controls.ts';
import { rootsIn } from '../../draft/source-of-tree.ts';
import type { Scene } from '../../scene/scene.ts';
import { constants } from './constants.ts';
import { derivedFacts } from './derived-facts.ts';
import { namedConditions } from './named-conditions.ts';
import { newRule } from './new-rule.ts';
import { outcomeList } from './outcome-list.ts';
import { isHighest, rulesetOf } from './outcomes.ts';
import { findingsOf, proofNotes } from './proof-notes.ts';
import { rulesTable } from './rules-table.ts';
import { sentences } from './sentences.ts';

const DERIVED = 'facts/derived';
const CONSTANTS = 'facts/constants';

/** Rules: of each ruleset as sentences or as a table, the facts that are computed, and the named numbers. */
export function rulesPart(scene: Scene): TemplateResult {
  const say = scene.say('rules');
  const rulesets = levelsFirst(rootsIn(scene.tree, 'rulesets'));
  const shown = shownIn(scene, rulesets);
  const tab = (address: string, label: string): TemplateResult =>
    html`<button
      type="button"
      class="btn"
      aria-pressed=${shown === address ? 'true' : 'false'}
      @click=${() => show(scene, address)}
    >
      ${label}
    </button>`;
  return html`<h2 id="part-title" tabindex="-1">${scene.say('frame')('rules')}</h2>
    <div class="row tabs" role="group" aria-label=${say('what-to-show')}>
      ${rulesets.map((address) => tab(address, scene.labels.of(address)))} ${tab(DERIVED, say('derived-facts'))}
      ${tab(CONSTANTS, say('constants'))}
    </div>
    ${shown === DERIVED ? derivedFacts(scene) : shown === CONSTANTS ? constants(scene) : rulesetView(scene, shown)}`;
}

/** What decides a level is looked at most. */
function levelsFirst(rulesets: readonly string[]): readonly string[] {
  const levels = ['ruleset/triage', 'ruleset/level'].filter((address) => rulesets.includes(address));
  return [...levels, ...rulesets.filter((address) => !levels.includes(address))];
}

function show(scene: Scene, address: string): void {
  scene.ui.set('rules-shown', address);
  scene.go({ part: 'rules', address });
}

/** What is looked at: as the address says, else what was looked at last, else the levels. */
function shownIn({ place: { address }, ui, tree }: Scene, rulesets: readonly string[]): string {
  if (address === DERIVED || address === CONSTANTS) return address;
  if (address?.startsWith('fact/') === true)
    return tree.nodes.get(rulesetOf(address))?.properties.has('constant') === true ? CONSTANTS : DERIVED;
  const last = ui.get<string>('rules-shown') ?? 'ruleset/level';
  const wanted = address === undefined ? last : rulesetOf(address);
  if (wanted === DERIVED || wanted === CONSTANTS || rulesets.includes(wanted)) return wanted;
  return rulesets.includes(last) ? last : (rulesets[0] ?? DERIVED);
}

function rulesetView(scene: Scene, ruleset: string): TemplateResult {
  const { ui, tree, place } = scene;
  const say = scene.say('rules');
  const isRuleOpen = place.address?.includes('/rule/') === true;
  const isTable = !isRuleOpen && ui.get<string>('rules-view') === 'table';
  const view = (name: 'sentences' | 'table', isOn: boolean): TemplateResult =>
    html`<button
      type="button"
      class="btn"
      aria-pressed=${isOn ? 'true' : 'false'}
      @click=${() => {
        ui.set('rules-view', name);
        scene.go({ part: 'rules', address: ruleset });
      }}
    >
      ${say(name)}
    </button>`;
  const whole = findingsOf(scene, ruleset).filter(({ rule }) => rule === undefined);
  return html`<div class="row spread">
      <p>${say(isHighest(tree, ruleset) ? 'hit-highest' : 'hit-all')}</p>
      <div class="row" role="group" aria-label=${say('view')}>
        ${view('sentences', !isTable)} ${view('table', isTable)}
      </div>
    </div>
    ${
      propertyOf(scene, ruleset, 'locked') === true
        ? html`<p class="small soft"><span class="basis">${scene.words('locked')}</span> ${say('rule-locked')}</p>`
        : ''
    }
    ${proofNotes(scene, whole)} ${isTable ? rulesTable(scene, ruleset) : sentences(scene, ruleset)}
    ${newRule(scene, ruleset)} ${namedConditions(scene, ruleset)} ${outcomeList(scene, ruleset)}`;
}
