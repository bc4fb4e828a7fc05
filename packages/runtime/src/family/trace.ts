import type { CaseLook } from '../kit/case-look.ts';
import { foldWith, type StandingOptions } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';

/** A case as the rules of one ruleset saw it: which conditions held, failed, or were not known. */
export function traceCase(
  open: OpenKit,
  entries: readonly unknown[],
  options: StandingOptions,
): (ruleset: string) => CaseLook {
  const { judged } = foldWith(open, entries, options);
  return (ruleset) => judged.looks.get(ruleset) ?? judged.look;
}
