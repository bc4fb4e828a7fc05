import { columnFacts, compileConditions } from '@qadam/rules';
import type { FactInputs, FactSpec, KitInstrument, PlanWant } from '@qadam/schema';
import type { Response } from '../exercise/response.ts';
import { shareOf, type ItemResult, type StepResult } from './result.ts';

type Row = Readonly<Record<string, unknown>>;

/** Grades the rows of a plan by what they must be like. Prose is not looked at. */
export function gradePlan(
  instrument: KitInstrument,
  wants: readonly PlanWant[],
  { answers = {} }: Response,
  step: string,
): StepResult {
  const items = wants.map((want): ItemResult => {
    const rows = answers[want.table];
    const credit = Array.isArray(rows) && fulfils(instrument, want, rows as Row[]) ? 1 : 0;
    const source = [want.source ?? []].flat();
    return {
      ...{ id: want.id, credit, state: credit === 1 ? 'found' : 'missed', weight: want.points ?? 1, source },
      ...(want.basis !== undefined && { basis: want.basis }),
    };
  });
  return { step, marks: { level: shareOf(items) ?? 1 }, items };
}

function fulfils(
  instrument: KitInstrument,
  { table, rows = 'some', when, filled = [] }: PlanWant,
  given: readonly Row[],
): boolean {
  const facts = columnFacts([instrument], `${instrument.id}/${table}`);
  const conditions = when && compileConditions(when, new Map(facts.map((fact) => [fact.id, fact])));
  const holds = (row: Row): boolean =>
    filled.every((column) => isFilled(row[column])) &&
    (conditions === undefined || conditions.truth(cellsOf(row, facts)) === 'true');
  const [first] = given;
  if (first === undefined) return false;
  if (rows === 'first') return holds(first);
  if (rows === 'none') return !given.some(holds);
  return rows === 'every' ? given.every(holds) : given.some(holds);
}

const cellsOf = (row: Row, facts: readonly FactSpec[]): FactInputs =>
  Object.fromEntries(facts.map(({ id }) => [id, row[id.slice('row.'.length)] as FactInputs[string]]));

function isFilled(cell: unknown): boolean {
  if (Array.isArray(cell)) return cell.length > 0;
  if (typeof cell === 'string') return cell.trim() !== '';
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null && !('open' in cell));
}
