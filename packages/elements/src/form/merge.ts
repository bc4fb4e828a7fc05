/** Answers typed here, brought together with a newer record of the same document. */
import type { Answer, Answers, KitInstrument, Row } from '@qadam/schema';
import { dangersOf } from './from-entries.ts';

/** The answers that typing began with, as typed, and of the newer record. */
interface Versions<T> {
  begun: T;
  typed: T;
  newer: T;
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
const isRows = (answer: Answer | undefined): answer is Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === 'object' && row !== null && 'id' in row);

/** What was typed stays; everything else becomes that of the newer record. Rows of a table are taken one by one. */
export function mergeAnswers({ begun, typed, newer }: Versions<Answers>): Answers {
  const ids = new Set([...Object.keys(typed), ...Object.keys(newer)]);
  const merged = [...ids].map(
    (id) => [id, mergeAnswer({ begun: begun[id], typed: typed[id], newer: newer[id] })] as const,
  );
  return Object.fromEntries(merged.filter(([, answer]) => answer !== undefined));
}

/** The same; an answer about danger stays as it is typed. */
export function refreshed(instrument: KitInstrument | undefined, versions: Versions<Answers>): Answers {
  const { typed } = versions;
  const dangers = instrument === undefined ? [] : dangersOf(instrument).filter((id) => Object.hasOwn(typed, id));
  return { ...mergeAnswers(versions), ...Object.fromEntries(dangers.map((id) => [id, typed[id]!])) };
}

/** Questions that were answered in another way here and in the newer record. */
export function contradicted({ begun, typed, newer }: Versions<Answers>): string[] {
  const isMoved = (id: string): boolean => !isSame(newer[id], begun[id]) && !isSame(newer[id], typed[id]);
  return Object.keys(newer).filter((id) => isMoved(id) && !isSame(typed[id], begun[id]));
}

function mergeAnswer({ begun, typed, newer }: Versions<Answer | undefined>): Answer | undefined {
  if (isSame(typed, begun)) return newer;
  if (isRows(typed) && isRows(newer)) return mergeRows({ begun: isRows(begun) ? begun : [], typed, newer });
  return typed;
}

function mergeRows({ begun, typed, newer }: Versions<readonly Row[]>): Row[] {
  const rowIn = (rows: readonly Row[], id: string): Row | undefined => rows.find((row) => row.id === id);
  const kept = newer.filter(({ id }) => rowIn(typed, id) !== undefined || rowIn(begun, id) === undefined);
  const added = typed.filter((row) => rowIn(newer, row.id) === undefined && !isSame(row, rowIn(begun, row.id)));
  const rows = kept.map((row) => {
    const mine = rowIn(typed, row.id);
    return mine === undefined ? row : { ...mergeCells(rowIn(begun, row.id) ?? { id: row.id }, mine, row), id: row.id };
  });
  return [...rows, ...added];
}

const mergeCells = (begun: Row, typed: Row, newer: Row): Answers => mergeAnswers({ begun, typed, newer });
