import type { Standing } from '@qadam/runtime';
import type { Kit } from '@qadam/schema';
import { leadingRuleset } from '../levels.ts';
import type { Count, MonthlyRow } from '../settings/monthly.ts';

/** A line of the table: what is counted, and how many. */
export interface MonthlyLine {
  row: MonthlyRow;
  number: number;
}

/** Is it written like a month? */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The last second of a month, or now where the month has not ended. `now` is written with its offset. */
export function monthEnd(month: string, now: string): string {
  if (now.slice(0, 7) <= month) return now;
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year!, number, 0)).getUTCDate();
  return `${month}-${String(last).padStart(2, '0')}T23:59:59${now.slice(19)}`;
}

/** The table of a month over the standings of families as they were at its end. */
export const monthlyTable = (
  kit: Kit,
  rows: readonly MonthlyRow[],
  standings: readonly Standing[],
  month: string,
): MonthlyLine[] => {
  const begun = standings.filter(({ openedAt }) => openedAt !== null);
  const ends = new Set(kit.model.stages.filter(({ end }) => end === true).map(({ id }) => id));
  const stages = new Map(kit.model.transitions.map(({ id, to }) => [id, to]));
  const context = { kit, month, stages, isOpen: ({ stage }: Standing) => !ends.has(stage) };
  return rows.map((row) => ({
    row,
    number: begun.reduce((sum, standing) => sum + countIn(standing, row.count, context), 0),
  }));
};

interface Context {
  kit: Kit;
  month: string;
  /** To which stage a transition leads. */
  stages: ReadonlyMap<string, string>;
  isOpen(standing: Standing): boolean;
}

/** How much one family adds to a row. */
function countIn(standing: Standing, count: Count, { kit, month, stages, isOpen }: Context): number {
  const isIn = (moment: string): boolean => moment.startsWith(month);
  if ('families' in count) {
    if (count.families === 'new') return Number(isIn(standing.openedAt!));
    return Number(count.families === 'in-stage' ? count.stages.includes(standing.stage) : isOpen(standing));
  }
  if ('level' in count) return Number(isOpen(standing) && levelOf(kit, standing) === count.level);
  if ('overdue' in count) {
    const overdue = standing.deadlines.filter(({ state }) => state === 'due').length;
    return count.overdue === 'families' ? Number(overdue > 0) : overdue;
  }
  if ('register' in count)
    return standing.registers.filter(({ register, columns }) => {
      const date = columns[count.date];
      return register === count.register && typeof date === 'string' && isIn(date);
    }).length;
  return actsIn(standing, count, stages, isIn);
}

type Acts = Extract<Count, { moves: unknown } | { contacts: unknown } | { attempts: unknown } | { documents: unknown }>;

/** What was done in the month: as it was corrected, without what was withdrawn or erased. */
function actsIn(
  { contacts, history }: Standing,
  count: Acts,
  stages: Context['stages'],
  isIn: (moment: string) => boolean,
): number {
  if ('contacts' in count)
    return contacts.filter(({ type, kind, at }) => type === 'contacted' && count.contacts.includes(kind) && isIn(at))
      .length;
  if ('attempts' in count) return contacts.filter(({ type, at }) => type === 'attempted' && isIn(at)).length;
  if ('moves' in count)
    return history.filter(({ entry }) => {
      const to = entry.type === 'moved' ? stages.get(entry.body.transition) : undefined;
      return to !== undefined && count.moves.includes(to) && isIn(entry.at);
    }).length;
  const first = new Map<string, string>();
  for (const { entry, erased } of history)
    if (entry.type === 'answered' && erased !== true && entry.body.instrument === count.documents)
      first.set(entry.body.record, first.get(entry.body.record) ?? entry.at);
  return [...first.values()].filter(isIn).length;
}

/**
 * The level of a family: the highest of its children; `open` where it is a range, or where not all children have been asked
 * about and it is not the highest.
 */
export function levelOf(kit: Kit, { levels, answers }: Pick<Standing, 'levels' | 'answers'>): string {
  const leading = leadingRuleset(kit);
  const outcomes = leading?.outcomes.map(({ id }) => id) ?? [];
  const ranges = levels.filter(({ ruleset }) => ruleset === leading?.id).map(({ inForce }) => inForce);
  const places = (end: 0 | 1): number => Math.max(...ranges.map((range) => outcomes.indexOf(range[end])));
  const isComplete = answers.some(({ fact, value }) => fact === 'children-complete' && value === 'yes');
  const low = ranges.length === 0 ? 0 : places(0);
  const high = ranges.length === 0 || !isComplete ? outcomes.length - 1 : places(1);
  return low === high ? (outcomes[low] ?? 'open') : 'open';
}
