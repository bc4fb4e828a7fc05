import { DOES_NOT_APPLY, type FactSpec, type Scalar } from '@qadam/schema';
import { formatDay } from '../date.ts';
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

/** The changes of a way, one for each fact, in the order of the definition. */
export function toChanges(way: Way, space: Space): Change[] {
  return space.facts.flatMap((variables) => {
    const own = variables.variables.filter((variable) => way.has(variable));
    return own.length === 0 ? [] : [toChange(variables, own, way)];
  });
}

function toChange(variables: FactVariables, own: readonly Variable[], way: Way): Change {
  const { fact, domain, regionOfCell } = variables;
  if (domain && regionOfCell) {
    const regions = way.get(own[0] as Variable) as readonly number[];
    const cells = regionOfCell.flatMap((region, cell) => (regions.includes(region) ? [cell] : []));
    return domain.points.length > 0 ? metric(fact, cells, domain) : listed(fact.id, cells, domain);
  }
  return membership(fact.id, own, way);
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

/** Only the first stretch is told. */
function metric(fact: FactSpec, cells: readonly number[], { cells: ordinals, points }: Domain): Change {
  const first = cells[0] as number;
  if (Number.isNaN(ordinals[first])) return { fact: fact.id, value: DOES_NOT_APPLY };
  let last = first;
  while (continues(last + 1, cells, ordinals)) last++;
  while (ordinals[last] === undefined) last--;
  const isPoint = (cell: number): boolean => cell % 2 === 1;
  if (first === last && isPoint(first)) return { fact: fact.id, value: toScalar(fact, ordinals[first] as number) };
  const low = isPoint(first) ? { from: ordinals[first] } : { above: points[first / 2 - 1] };
  const high = isPoint(last) ? { to: ordinals[last] } : { below: points[last / 2] };
  return { fact: fact.id, ...ends(fact, { ...low, ...high }) };
}

function continues(cell: number, cells: readonly number[], ordinals: Domain['cells']): boolean {
  if (cell >= ordinals.length || Number.isNaN(ordinals[cell])) return false;
  return cells.includes(cell) || ordinals[cell] === undefined;
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

function toScalar(fact: FactSpec, ordinal: number): Scalar {
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
