/** Ids of a played family: UUIDs of version 7 made from times and numbers, the same in every run. */
import type { Instant } from '@qadam/schema';
import { momentOf } from '@qadam/pathway';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);

function uuid(at: Instant, kind: number, number: number): string {
  const time = hex(Math.max(0, momentOf(at).ms), 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(kind, 3)}-8000-${hex(number, 12)}`;
}

export const entryId = (at: Instant, seq: number): string => uuid(at, 0, seq);
export const recordId = (at: Instant, seq: number): string => uuid(at, 1, seq);

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Answers whose rows carry readable names as ids: each name stands for one UUID; those in `kept` (people, fixed rows) stay. */
export function rowIds(answers: Record<string, unknown>, kept: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, withRowIds(answer, kept)]));
}

function withRowIds(answer: unknown, kept: ReadonlySet<string>): unknown {
  if (!Array.isArray(answer)) return answer;
  return answer.map((row: unknown) => {
    if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string' || 'name' in row)
      return row;
    return uuidShape.test(row.id) || kept.has(row.id) ? row : { ...row, id: namedId(row.id) };
  });
}

/** One UUID for one name: its characters, folded to 48 bits. */
function namedId(name: string): string {
  const folded = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 281_474_976_710_656, 7);
  return `00000000-0000-7002-8000-${hex(folded, 12)}`;
}
