import { DOES_NOT_APPLY, type FactSpec, type Scalar } from '@qadam/schema';
import type { Comparison } from '../condition/tree.ts';
import { isMetric, isWhole, leastOrdinal, toOrdinal } from './ordinal.ts';

/**
 * The values of a fact, cut into cells that no test of the compiled unit tells apart. A cell is stood for by one
 * ordinal; an empty cell (no whole number between 3 and 4) by `undefined`.
 *
 *     age >= 5, age equal 3      … 2 │ 3 │ 4 │ 5 │ 6 …  (│does not apply)
 */
export interface Domain {
  readonly cells: readonly (number | undefined)[];
  /** By cell: the value, `undefined` for all other texts. Empty where values lie on a line of numbers. */
  readonly values: readonly (string | undefined)[];
  /** Numbers that tests name, in order; point `n` is cell `2n + 1`, between gaps. Empty for a list of values. */
  readonly points: readonly number[];
  /** The cell of a value; `undefined` when the fact cannot take it. */
  cellOf(value: unknown): number | undefined;
  /** First and last cell of an interval, ends included; `undefined` when the fact has no order or an end is no value. */
  span(from: unknown, to: unknown): readonly [number, number] | undefined;
  /** Ordinal of a value named in a test. */
  ordinalOf(value: Scalar): number;
}

/** The domain of a fact with one value, for all tests on it in the compiled unit. */
export function createDomain(fact: FactSpec, tests: readonly Comparison[]): Domain {
  const named = [...new Set(tests.flatMap(({ values }) => values))];
  if (isMetric(fact)) return metricDomain(fact, named);
  if (fact.type === 'text') return textDomain(fact, named.map(String));
  const values = fact.values ?? [];
  const dna = fact.doesNotApply && !values.includes(DOES_NOT_APPLY) ? [NaN] : [];
  return listDomain(fact, values, [...values.keys(), ...dna], (value) => toOrdinal(fact, value));
}

type ToOrdinal = (value: unknown) => number | undefined;

function listDomain(fact: FactSpec, values: readonly string[], cells: readonly number[], ordinalOf: ToOrdinal): Domain {
  const cellOf = (value: unknown): number | undefined => {
    const ordinal = ordinalOf(value);
    return ordinal !== undefined && Number.isNaN(ordinal) ? cells.length - 1 : ordinal;
  };
  return {
    cells,
    values: cells.map((ordinal) => (Number.isNaN(ordinal) ? DOES_NOT_APPLY : values[ordinal])),
    points: [],
    cellOf,
    span(from, to) {
      const last = (fact.values?.length ?? 0) - 1;
      const first = from === undefined ? 0 : ordinalOf(from);
      const end = to === undefined ? last : ordinalOf(to);
      const isOrdered = fact.type === 'level' || fact.ordered === true;
      return isOrdered && first !== undefined && end !== undefined && first <= end ? [first, end] : undefined;
    },
    ordinalOf: (value) => ordinalOf(value) as number,
  };
}

/** Texts that a test names have a cell each; all others share one. */
function textDomain(fact: FactSpec, named: readonly string[]): Domain {
  const texts = fact.doesNotApply ? named.filter((text) => text !== DOES_NOT_APPLY) : named;
  const cells = [...texts.keys(), texts.length, ...(fact.doesNotApply ? [NaN] : [])];
  return listDomain(fact, texts, cells, (value) => {
    if (typeof value !== 'string') return undefined;
    if (fact.doesNotApply && value === DOES_NOT_APPLY) return NaN;
    const place = texts.indexOf(value);
    return place >= 0 ? place : texts.length;
  });
}

function metricDomain(fact: FactSpec, named: readonly Scalar[]): Domain {
  const toNumber = (value: unknown): number | undefined => toOrdinal(fact, value);
  const numbers = named.map((value) => toNumber(value) as number).filter((ordinal) => !Number.isNaN(ordinal));
  const points = [...new Set(numbers)].sort((left, right) => left - right);
  const cells = metricCells(points, fact);
  const isNumeric = fact.type === 'integer' || fact.type === 'number';
  const place = (ordinal: number): number => {
    if (Number.isNaN(ordinal)) return cells.length - 1;
    let index = 0;
    while (index < points.length && (points[index] as number) < ordinal) index++;
    return points[index] === ordinal ? 2 * index + 1 : 2 * index;
  };
  const round = (ordinal: number, up: boolean): number =>
    !isWhole(fact) ? ordinal : up ? Math.ceil(ordinal) : Math.floor(ordinal);
  return {
    cells,
    values: [],
    points,
    cellOf(value) {
      const ordinal = isNumeric && typeof value === 'number' && Number.isFinite(value) ? value : toNumber(value);
      return ordinal === undefined ? undefined : place(ordinal);
    },
    span(from, to) {
      const first = from === undefined ? -Infinity : toNumber(from);
      const last = to === undefined ? Infinity : toNumber(to);
      if (first === undefined || last === undefined) return undefined;
      const [low, high] = [round(first, true), round(last, false)];
      return low <= high ? [place(low), place(high)] : undefined;
    },
    ordinalOf: (value) => toNumber(value) as number,
  };
}

/** gap, point, gap, point, … gap, and at the end "does not apply". */
function metricCells(points: readonly number[], fact: FactSpec): (number | undefined)[] {
  const least = leastOrdinal(fact);
  const cells: (number | undefined)[] = [];
  let before = -Infinity;
  for (const point of points) {
    cells.push(between(Math.max(before, least - 1), point, fact));
    cells.push(point < least || (isWhole(fact) && !Number.isInteger(point)) ? undefined : point);
    before = point;
  }
  cells.push(between(Math.max(before, least - 1), Infinity, fact));
  return fact.doesNotApply ? [...cells, NaN] : cells;
}

/** A number strictly between the two that the fact can take. */
function between(low: number, high: number, fact: FactSpec): number | undefined {
  if (low === -Infinity && high === Infinity) return 0;
  if (low === -Infinity) return isWhole(fact) ? Math.ceil(high) - 1 : high - 1;
  const candidate = isWhole(fact) ? Math.floor(low) + 1 : high === Infinity ? low + 1 : (low + high) / 2;
  return candidate > low && candidate < high ? candidate : undefined;
}
