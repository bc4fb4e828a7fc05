import { DOES_NOT_APPLY, formatDay, type FactSpec, type Scalar } from '@qadam/schema';
import type { Domain } from '../region/domain.ts';
import type { FactVariables } from '../region/fact-variables.ts';
import { isWhole } from '../region/ordinal.ts';
import type { Variable } from '../region/variable.ts';
import type { Space } from '../formula/space.ts';
import type { Way } from './ways.ts';

/**
 * What one fact would have to be: a value, one of several, a text other than some, a stretch of numbers or dates (`from` and `to` included,
 * `above` and `below` not), or, for a fact with several values, what it would have to contain or be without.
 */
export interface Change {
  fact: string;
  value?: Scalar;
  among?: Scalar[];
  otherThan?: string[];
  from?: Scalar;
  to?: Scalar;
  above?: Scalar;
  below?: Scalar;
  contains?: string[];
  without?: string[];
}

/**
 * The part of a way that is told: of numbers and dates only the first stretch, since "up to 4, or from 9 to 11" is more
 * than anybody asked. It leads where the whole way leads, or further.
 */
export function narrowToTold(way: Way, space: Space): Way {
  const told = new Map(way);
  for (const { cut, variables } of space.facts) {
    const [variable] = variables;
    const regions = variable && way.get(variable);
    if (!cut || !regions) continue;
    const cells = toldCells(cut, regions);
    told.set(variable, [...new Set(cells.map((cell) => cut.regionOfCell[cell] as number))]);
  }
  return told;
}

type Cut = NonNullable<FactVariables['cut']>;

/** The cells of the regions; where values lie on a line, those of the first stretch. */
function toldCells({ domain, regionOfCell }: Cut, regions: readonly number[]): number[] {
  const cells = regionOfCell.flatMap((region, cell) => (regions.includes(region) ? [cell] : []));
  if (domain.points.length === 0) return cells;
  const gap = cells.findIndex((cell, index) => index > 0 && !adjoins(cells[index - 1] as number, cell, domain.cells));
  return gap < 0 ? cells : cells.slice(0, gap);
}

/** Whether no value lies between two cells. "Does not apply" adjoins nothing. */
function adjoins(left: number, right: number, ordinals: Domain['cells']): boolean {
  if (Number.isNaN(ordinals[right])) return false;
  return ordinals.slice(left + 1, right).every((ordinal) => ordinal === undefined);
}

/** The changes of a way that is narrowed to what is told, one for each fact, in the order of the definition. */
export function toChanges(way: Way, space: Space): Change[] {
  return space.facts.flatMap((variables) => {
    const own = variables.variables.filter((variable) => way.has(variable));
    return own.length === 0 ? [] : [toChange(variables, own, way)];
  });
}

function toChange({ fact, cut }: FactVariables, own: readonly Variable[], way: Way): Change {
  if (!cut) return membership(fact.id, own, way);
  const cells = toldCells(cut, way.get(own[0] as Variable) as readonly number[]);
  return cut.domain.points.length > 0 ? metric(fact, cells, cut.domain) : listed(fact.id, cells, cut.domain);
}

function listed(fact: string, cells: readonly number[], domain: Domain): Change {
  const among = cells.flatMap((cell) => domain.values[cell] ?? []);
  if (among.length < cells.length) {
    return {
      fact,
      otherThan: domain.values.filter((value) => value !== undefined && !among.includes(value)) as string[],
    };
  }
  return among.length === 1 ? { fact, value: among[0] } : { fact, among };
}

function metric(fact: FactSpec, cells: readonly number[], { cells: ordinals, points }: Domain): Change {
  const [first, last] = [cells[0] as number, cells.at(-1) as number];
  if (Number.isNaN(ordinals[first])) return { fact: fact.id, value: DOES_NOT_APPLY };
  const isPoint = (cell: number): boolean => cell % 2 === 1;
  if (first === last && isPoint(first)) return { fact: fact.id, value: toScalar(fact, ordinals[first] as number) };
  const low = isPoint(first) ? { from: ordinals[first] } : { above: points[first / 2 - 1] };
  const high = isPoint(last) ? { to: ordinals[last] } : { below: points[last / 2] };
  return { fact: fact.id, ...ends(fact, { ...low, ...high }) };
}

type Ends = Partial<Record<'from' | 'to' | 'above' | 'below', number | undefined>>;

/** Whole numbers and dates have no open ends: above 4 is from 5. */
function ends(fact: FactSpec, { from, to, above, below }: Ends): Omit<Change, 'fact'> {
  const whole = isWhole(fact);
  const low = whole && above !== undefined ? { from: Math.floor(above) + 1 } : { from, above };
  const high = whole && below !== undefined ? { to: Math.ceil(below) - 1 } : { to, below };
  const known = Object.entries({ ...low, ...high }).filter(([, ordinal]) => ordinal !== undefined);
  return Object.fromEntries(known.map(([key, ordinal]) => [key, toScalar(fact, ordinal as number)]));
}

/** The value of a number, date or instant that stands at a place on the line. */
export function toScalar(fact: FactSpec, ordinal: number): Scalar {
  if (fact.type === 'date') return formatDay(ordinal);
  return fact.type === 'date-time' ? toInstant(ordinal) : ordinal;
}

function toInstant(millis: number): string {
  const day = Math.floor(millis / 86_400_000);
  const rest = millis - day * 86_400_000;
  const part = (unit: number, size: number): string => String(Math.floor(rest / unit) % size).padStart(2, '0');
  return `${formatDay(day)}T${part(3_600_000, 24)}:${part(60_000, 60)}:${part(1000, 60)}Z`;
}

const IN = 1;

function membership(fact: string, own: readonly Variable[], way: Way): Change {
  const change: Change = { fact };
  for (const variable of own) {
    const isIn = way.get(variable)?.includes(IN) ?? false;
    if (variable.part.kind === 'applies' && !isIn) change.value = DOES_NOT_APPLY;
    if (variable.part.kind !== 'member') continue;
    const key = isIn ? 'contains' : 'without';
    change[key] = [...(change[key] ?? []), variable.part.value];
  }
  return change;
}
