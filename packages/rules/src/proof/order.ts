import { DOES_NOT_APPLY, type FactSpec } from '@qadam/schema';
import type { FactVariables } from '../region/fact-variables.ts';
import { isMetric } from '../region/ordinal.ts';
import type { Variable } from '../region/variable.ts';

const OUT = 0;
const IN = 1;

/** Regions of one variable, of which the second is worse than the first. */
export interface Worsening {
  variable: Variable;
  pairs: readonly (readonly [from: number, to: number])[];
}

/**
 * How a fact can become worse: up a level or an ordered choice, towards `worse`, from other values to an adverse one;
 * of several values, one more that is adverse. Nothing for a fact that does not say which way is worse. "Does not
 * apply" is neither better nor worse than anything.
 */
export function worsenings({ fact, cut, variables }: FactVariables): Worsening[] {
  if (!cut) {
    return variables
      .filter(({ part }) => part.kind === 'member' && fact.adverse.includes(part.value))
      .map((variable) => ({ variable, pairs: [[OUT, IN]] }));
  }
  const [variable] = variables;
  if (!variable) return [];
  const badness = cut.domain.cells.map((ordinal, cell) =>
    ordinal === undefined || Number.isNaN(ordinal) ? undefined : badnessOf(fact, ordinal, cut.domain.values[cell]),
  );
  const isWorse = (from: number, to: number): boolean =>
    badness.some(
      (before, left) =>
        before !== undefined &&
        cut.regionOfCell[left] === from &&
        badness.some((after, right) => after !== undefined && cut.regionOfCell[right] === to && before < after),
    );
  const pairs = variable.every.flatMap((from) =>
    variable.every.filter((to) => to !== from && isWorse(from, to)).map((to) => [from, to] as const),
  );
  return pairs.length === 0 ? [] : [{ variable, pairs }];
}

/** The region of a variable that speaks for nothing: the best value, or "no"; `undefined` where none is. */
export function neutralRegion({ fact, cut }: FactVariables, variable: Variable): number | undefined {
  if (!cut) return variable.part.kind === 'applies' ? IN : OUT;
  if (isMetric(fact) || !fact.values) return undefined;
  const isOrdered = fact.type === 'level' || fact.ordered === true;
  const open = fact.values.find((value) => value !== DOES_NOT_APPLY && !fact.adverse.includes(value));
  const quiet = fact.type === 'yes-no' && fact.adverse.length === 0 ? 'no' : open;
  const value = isOrdered ? fact.values[0] : quiet;
  const cell = value === undefined ? undefined : cut.domain.cellOf(value);
  return cell === undefined ? undefined : cut.regionOfCell[cell];
}

function badnessOf(fact: FactSpec, ordinal: number, value: string | undefined): number | undefined {
  if (isMetric(fact)) return fact.worse === undefined ? undefined : fact.worse === 'higher' ? ordinal : -ordinal;
  if (fact.type === 'level' || fact.ordered === true) return ordinal;
  if (fact.adverse.length === 0 || value === undefined) return undefined;
  return fact.adverse.includes(value) ? 1 : 0;
}
