import type { Answers, Row } from '@qadam/schema';
import { NEEDS, STRENGTHS, type Side, type TriangleShape } from './shape.ts';

/** What is known of a domain. Nothing written is not the same as well. */
export type State = 'strength' | 'both' | 'need' | 'unknown';
/** From the earlier record to the later. `question`: something was known, now nothing is. `first`: known for the first time. */
export type Change = 'better' | 'worse' | 'question' | 'first' | 'same';

export interface Domain {
  side: Side;
  id: string;
  earlier: State | undefined;
  later: State;
  change: Change;
  strengths: string | undefined;
  needs: string | undefined;
}

/** All domains, side by side. Without an earlier record nothing has changed. */
export function domainsOf({ sides }: TriangleShape, earlier: Answers | undefined, later: Answers): Domain[] {
  return sides.flatMap((side) =>
    side.domains.map((id): Domain => {
      const row = rowOf(later, side, id);
      const before = earlier && stateOf(rowOf(earlier, side, id));
      const state = stateOf(row);
      return {
        ...{ side, id, earlier: before, later: state, change: before === undefined ? 'same' : changeOf(before, state) },
        strengths: wordsIn(row, STRENGTHS),
        needs: wordsIn(row, NEEDS),
      };
    }),
  );
}

function rowOf(answers: Answers, { table }: Side, id: string): Row | undefined {
  const rows: unknown = answers[table.id];
  return Array.isArray(rows) ? (rows as Row[]).find((row) => row.id === id) : undefined;
}

function wordsIn(row: Row | undefined, column: string): string | undefined {
  const words: unknown = row?.[column];
  return typeof words === 'string' && words.trim() !== '' ? words : undefined;
}

function stateOf(row: Row | undefined): State {
  const [strengths, needs] = [wordsIn(row, STRENGTHS), wordsIn(row, NEEDS)];
  if (strengths === undefined) return needs === undefined ? 'unknown' : 'need';
  return needs === undefined ? 'strength' : 'both';
}

const worth: Record<Exclude<State, 'unknown'>, number> = { need: 0, both: 1, strength: 2 };

function changeOf(earlier: State, later: State): Change {
  if (earlier === later) return 'same';
  if (earlier === 'unknown' || later === 'unknown') return later === 'unknown' ? 'question' : 'first';
  return worth[later] > worth[earlier] ? 'better' : 'worse';
}
