/** The answers that give a fact about one subject, in order of time, and which of them counts. */
import type { FactInput, FactSpec, Instant } from '@qadam/schema';
import { isAdverse } from '../plan/pathway.ts';

export interface GivenAnswer {
  fact: string;
  value: FactInput;
  at: Instant;
  ms: number;
  round: number;
  record: string;
  /** Not an answer of a person: the question was hidden and `whenHidden` stands for it. */
  whenHidden?: true;
  /** Its record was erased: not known, and no older answer comes back. */
  erased?: true;
  /** A later revision of its record took its place. */
  superseded?: true;
}

/** From when answers count. */
export interface CountsFrom {
  round: number;
  /** Start of the present round or review, for danger facts. */
  dangerMs: number;
}

export interface CurrentAnswer {
  /** What counts; absent: as if not asked. */
  counts?: GivenAnswer;
  /** The newest answer, whether it counts or not; stands beside with its date. */
  newest: GivenAnswer;
}

/** The answer that counts among those given, oldest first. */
export function currentAnswer(
  given: readonly GivenAnswer[],
  fact: FactSpec,
  from: CountsFrom,
): CurrentAnswer | undefined {
  const answers = given.filter((answer) => answer.superseded !== true).reverse();
  const [newest] = answers;
  if (newest === undefined) return undefined;
  const counts =
    fact.danger === true ? dangerAnswer(answers, fact, from) : answers.find(({ round }) => round === from.round);
  return counts === undefined ? { newest } : { counts, newest };
}

/**
 * A reported danger goes on counting, through rounds, reviews and open answers, until it is answered anew; an old "no"
 * stands in for nothing. Source: docs/language.md, "Facts".
 */
function dangerAnswer(newestFirst: readonly GivenAnswer[], fact: FactSpec, from: CountsFrom): GivenAnswer | undefined {
  const isCurrent = (answer: GivenAnswer): boolean => answer.round === from.round && answer.ms >= from.dangerMs;
  const end = newestFirst.findIndex((answer) => answer.erased === true || !isOpen(answer.value));
  const open = newestFirst.slice(0, end === -1 ? undefined : end).find(isCurrent);
  const decisive = newestFirst[end];
  if (decisive === undefined) return open;
  if (isAdverse(fact, decisive.value)) return decisive;
  return open ?? (decisive.erased === true || isCurrent(decisive) ? decisive : undefined);
}

/** Is nothing known by this value? */
export const isOpen = (value: FactInput): boolean =>
  value === undefined || (typeof value === 'object' && 'open' in value);

/** What is known by an answer, whatever it answers. */
export function inputOf(answer: unknown): FactInput {
  if (typeof answer === 'string' || typeof answer === 'number') return answer;
  if (Array.isArray(answer)) return answer.filter((item) => typeof item === 'string');
  if (typeof answer !== 'object' || answer === null) return undefined;
  if ('value' in answer) return inputOf(answer.value);
  const open = 'open' in answer ? answer.open : undefined;
  if (open === 'does-not-apply') return 'does-not-apply';
  return { open: open === 'refused' ? 'refused' : 'not-known' };
}

/** The same for a fact: an option that the edition no longer has counts as not known, and so does a value of another type. */
export function factValue(answer: unknown, fact: FactSpec): FactInput {
  const value = inputOf(answer);
  if (fact.confidential === true && isWithheld(answer)) return 'withheld';
  return isOpen(value) || value === 'does-not-apply' || fits(value, fact)
    ? (value ?? { open: 'not-known' })
    : { open: 'not-known' };
}

/** Answered, and kept from this reader: no rule may read more of it than that. */
const isWithheld = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'open' in answer && answer.open === 'withheld';

function fits(value: FactInput, fact: FactSpec): boolean {
  const isListed = (item: unknown): boolean => fact.values === undefined || fact.values.includes(item as string);
  if (fact.type === 'choices') return Array.isArray(value) && value.every(isListed);
  if (fact.type === 'integer' || fact.type === 'number') return typeof value === 'number';
  return typeof value === 'string' && isListed(value);
}
