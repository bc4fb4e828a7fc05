import { sameJson, withFollowUps, type KitInstrument, type KitQuestion } from '@qadam/schema';

/** Types whose answers can be compared; prose, tables and files are shown beside the reference. */
const COMPARED = new Set(['yes-no', 'choice', 'choices', 'integer', 'number', 'date', 'date-time']);

/** Questions of an instrument that can be graded, by id, follow-ups among them. */
export const gradable = (instrument: KitInstrument): ReadonlyMap<string, KitQuestion> =>
  new Map(
    instrument.sections
      .flatMap(({ questions }) => questions.flatMap((question) => withFollowUps(question)))
      .filter(({ type }) => COMPARED.has(type))
      .map((question) => [question.id, question]),
  );

/** The value of an answer: of a danger answer without how it is known; `{ open }` stays. */
export function plainAnswer(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  return 'value' in answer ? answer.value : answer;
}

/** How far an answer is that of the reference, from 0 to 1: a list by what both have of what either has. */
export function creditOf(given: unknown, right: unknown): number {
  const [left, reference] = [plainAnswer(given), plainAnswer(right)];
  if (left === undefined) return 0;
  if (!Array.isArray(left) || !Array.isArray(reference)) return sameJson(left, reference) ? 1 : 0;
  const all = new Set<unknown>([...(left as unknown[]), ...(reference as unknown[])]);
  return all.size === 0 ? 1 : left.filter((each) => reference.includes(each)).length / all.size;
}

/** Answers that stand on the other side: the adverse for one that is not, and the other way; nothing for numbers and dates. */
export function otherSides(question: KitQuestion, answer: unknown): unknown[] {
  const values = question.type === 'yes-no' ? ['yes', 'no'] : (question.options ?? []).map(({ id }) => id);
  const value = plainAnswer(answer);
  const isAdverse = (each: unknown): boolean => question.adverse.includes(each as string);
  const others = values.filter((each) => each !== value && isAdverse(each) !== isAdverse(value));
  const wanted = others.length > 0 ? others : values.filter((each) => each !== value);
  return question.type === 'choices' ? wanted.map((each) => [each]) : wanted;
}

/** An answer that does not speak for a worse situation; `undefined` where a question has no such side. */
export function mildAnswer(question: KitQuestion, answer: unknown): unknown {
  const value = [plainAnswer(answer)].flat();
  if (!value.some((each) => question.adverse.includes(each as string))) return answer;
  return otherSides(question, Array.isArray(plainAnswer(answer)) ? value[0] : answer)[0];
}
