import type { Conditions, Entry } from '@qadam/schema';
import type { Explanation } from '@qadam/pathway';
import { foldWith, type StandingOptions } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';

/**
 * Whether conditions hold in a case, one answer for each: the facts that made it so, else the open questions that would
 * decide it. Guards and criteria are shown part by part with it. Never throws for a log; `about` is a person or `family`.
 */
export function explain(
  open: OpenKit,
  entries: readonly Entry[],
  conditions: readonly Conditions[],
  { about = 'family', ...options }: StandingOptions & { about?: string },
): Explanation[] {
  const { judged } = foldWith(open, entries, options);
  return conditions.map((each) => judged.look.explain(each, about));
}
