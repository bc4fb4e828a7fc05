import type { Tree } from '@qadam/schema';
import type { Gone } from './gone.ts';

type Values = Readonly<Record<string, unknown>>;

/** Answers of a record without questions, columns and options that are gone. */
export function withoutAnswers(tree: Tree, instrument: string, answers: Values, gone: Gone): Record<string, unknown> {
  const root = `instrument/${instrument}/question`;
  return Object.fromEntries(
    Object.entries(answers).flatMap(([question, answer]): [string, unknown][] => {
      const address = `${root}/${question}`;
      if (gone.nodes.has(address)) return [];
      const left = withoutParts(address, answer, gone);
      return left === undefined ? [] : [[question, left]];
    }),
  );
}

/** One answer without what is gone; `undefined`: nothing is left of it. */
function withoutParts(address: string, answer: unknown, gone: Gone): unknown {
  const { nodes } = gone;
  const isGone = (value: unknown): boolean => typeof value === 'string' && nodes.has(`${address}/option/${value}`);
  if (Array.isArray(answer)) {
    const kept = answer
      .filter((each) => !isGone(each) && !isGoneRow(address, each, nodes))
      .map((each: unknown) => row(address, each, gone));
    return kept.length === 0 && answer.length > 0 ? undefined : kept;
  }
  if (typeof answer === 'object' && answer !== null && 'value' in answer) {
    const value = withoutParts(address, answer.value, gone);
    return value === undefined ? undefined : { ...answer, value };
  }
  return isGone(answer) ? undefined : answer;
}

const isGoneRow = (address: string, value: unknown, nodes: Gone['nodes']): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && nodes.has(`${address}/row/${String(value.id)}`);

/** A row of a table without columns and answers that are gone. */
function row(address: string, value: unknown, gone: Gone): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([column, cell]): [string, unknown][] => {
      const at = `${address}/column/${column}`;
      if (gone.nodes.has(at)) return [];
      const left: unknown = column === 'id' ? cell : withoutParts(at, cell, gone);
      return left === undefined ? [] : [[column, left]];
    }),
  );
}
