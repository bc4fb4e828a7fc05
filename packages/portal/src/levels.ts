/** What lists and tables say of a level, in any model. */
import type { Kit } from '@qadam/schema';

type Ruleset = Kit['rulesets'][number];
export type Tone = 'none' | 'low' | 'medium' | 'high';

/** The ruleset of which lists speak: the level; where a model has none, the triage. */
export const leadingRuleset = ({ rulesets }: Pick<Kit, 'rulesets'>): Ruleset | undefined =>
  rulesets.find(({ id }) => id === 'level') ?? rulesets.find(({ id }) => id === 'triage');

const byPlace: readonly Tone[] = ['none', 'low', 'medium', 'high'];

/** How an outcome is drawn, as the elements do: as the model says, else by its place between the lowest and the highest. */
export function toneOf({ outcomes }: Ruleset, outcome: string): Tone {
  const at = outcomes.findIndex(({ id }) => id === outcome);
  const own = outcomes[at]?.tone;
  if (own !== undefined) return own;
  if (outcomes.length === 4) return byPlace[at] ?? 'none';
  if (outcomes.length === 3) return byPlace[at + 1] ?? 'none';
  return at > 0 ? 'high' : 'none';
}
