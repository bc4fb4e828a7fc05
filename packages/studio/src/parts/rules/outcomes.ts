import { sign } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import { idOf, orderKey, PERMITTING, type Tree } from '@qadam/schema';
import { propertyOf } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';

export type Tone = 'none' | 'low' | 'medium' | 'high';
/** How an outcome can be drawn. */
export const tones: readonly Tone[] = ['none', 'low', 'medium', 'high'];

/** Members of a list of a ruleset, in order. */
const members = (tree: Tree, ruleset: string, list: string): readonly string[] =>
  tree.order.get(orderKey(ruleset, list)) ?? [];

/** Addresses of the outcomes, from the lowest. */
export const outcomesOf = (tree: Tree, ruleset: string): readonly string[] => members(tree, ruleset, 'outcomes');
/** Addresses of the rules. */
export const rulesOf = (tree: Tree, ruleset: string): readonly string[] => members(tree, ruleset, 'rules');
/** Addresses of the conditions that rules of the ruleset share. */
export const namedOf = (tree: Tree, ruleset: string): readonly string[] => members(tree, ruleset, 'named');

/** Does one outcome come out, the highest? Else each by itself. */
export const isHighest = (tree: Tree, ruleset: string): boolean =>
  tree.nodes.get(ruleset)?.properties.get('hit') !== 'all';

/** Rulesets that decide how safe a child is, as the checks know them: nothing that is asked or measured now is read there. */
export const isLevel = (ruleset: string): boolean => ['triage', 'level'].includes(idOf(ruleset));

/** Are outcomes drawn by how grave they are? What permits or is a duty has no danger in it. */
export const isToned = (tree: Tree, ruleset: string): boolean =>
  isHighest(tree, ruleset) && idOf(ruleset) !== PERMITTING;

/** How an outcome is drawn: as the model says, else by its place. */
export function toneOf(tree: Tree, ruleset: string, outcome: string): Tone {
  const own = tree.nodes.get(outcome)?.properties.get('tone') as Tone | undefined;
  if (own !== undefined) return own;
  if (!isToned(tree, ruleset)) return 'none';
  const all = outcomesOf(tree, ruleset);
  const at = all.indexOf(outcome);
  if (all.length === 4) return tones[at] ?? 'none';
  if (all.length === 3) return tones[at + 1] ?? 'none';
  return at > 0 ? 'high' : 'none';
}

/** An outcome as a level is drawn: sign, word, colour; a duty by its word alone. */
export function outcomeTag(scene: Scene, ruleset: string, outcome: string): TemplateResult {
  const label = scene.labels.of(outcome);
  if (!isHighest(scene.tree, ruleset)) return html`<span class="level level--none">${label}</span>`;
  const tone = toneOf(scene.tree, ruleset, outcome);
  return html`<span class=${`level level--${tone}`}>${sign(tone)}${label}</span>`;
}

/** The outcome that a rule leads to, as an address. */
export const outcomeOf = (scene: Pick<Scene, 'tree'>, rule: string): string =>
  `${rulesetOf(rule)}/outcome/${propertyOf<string>(scene, rule, 'then') ?? ''}`;

/** The ruleset that a node stands in. */
export const rulesetOf = (address: string): string => address.split('/').slice(0, 2).join('/');
