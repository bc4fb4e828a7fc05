import type { Entry } from '@qadam/schema';
import { accept, type Acceptance, type AcceptOptions } from '../accept/accept.ts';
import type { StandingOptions } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import { standing } from '../standing/of-case.ts';
import type { Standing, StandingLevel } from '../standing/standing.ts';

/** A case on an edition that was recalled: both results, and the stricter of the two, which stands until it is moved. */
export interface RecalledStanding {
  recalled: { edition: string; reason: string };
  /** By the edition that the case is on. */
  old: Standing;
  successor: Standing;
  /** Levels: the higher. Deadlines: of both, the earlier of one. Moves: those that both allow. */
  stands: Standing;
}

/** Whether an edition was recalled, and why: a later one of the same model or overlay says so. */
export const recallOf = (successor: OpenKit, old: OpenKit): RecalledStanding['recalled'] | undefined =>
  successor.kit.id === old.kit.id
    ? successor.kit.model.recalled?.find(({ edition }) => edition === old.kit.edition)
    : undefined;

/** Where a case on a recalled edition stands; `undefined` where its edition is not recalled. */
export function recalledStanding(
  old: OpenKit,
  successor: OpenKit,
  entries: readonly Entry[],
  options: StandingOptions,
): RecalledStanding | undefined {
  const recalled = recallOf(successor, old);
  if (recalled === undefined) return undefined;
  const [before, after] = [old, successor].map((open) => standing(open, entries, options)) as [Standing, Standing];
  return { recalled, old: before, successor: after, stands: stricter(successor, before, after) };
}

/**
 * Accepts entries for a case on a recalled edition: by its own edition, and what the successor would refuse as too early (a
 * move, a decision that lowers) is refused too.
 */
export function acceptRecalled(
  old: OpenKit,
  successor: OpenKit,
  log: { entries: readonly Entry[]; added: readonly Entry[]; expectedSeq: number } & AcceptOptions,
): Acceptance {
  const { entries, added, expectedSeq, ...options } = log;
  const first = accept(old, entries, added, expectedSeq, options);
  if ('refused' in first || recallOf(successor, old) === undefined) return first;
  const protective = new Set(['case/guard', 'case/locked', 'case/lower-refused']);
  const second = accept(successor, entries, added, expectedSeq, options);
  const refused = 'refused' in second ? second.refused.filter(({ code }) => protective.has(code)) : [];
  return refused.length > 0 ? { refused } : first;
}

function stricter(successor: OpenKit, old: Standing, now: Standing): Standing {
  const key = ({ id, about }: { id: string; about: string }): string => `${id} ${about}`;
  const ends = new Map(now.deadlines.filter(isOpen).map((item) => [key(item), item]));
  const own = old.deadlines.map((item) => (isOpen(item) ? earlier(item, ends.get(key(item))) : item));
  const known = new Set(old.deadlines.filter(isOpen).map(key));
  const allowed = new Map(now.moves.map((move) => [move.transition, move]));
  return {
    ...old,
    levels: old.levels.map((level) => higher(successor, level, now.levels)),
    deadlines: [...own, ...[...ends.values()].filter((item) => !known.has(key(item)))],
    moves: old.moves.map((move) => {
      const other = allowed.get(move.transition);
      return move.allowed && other?.allowed === false
        ? { ...move, allowed: false, because: other.because, asks: other.asks }
        : move;
    }),
  };
}

type Item = Standing['deadlines'][number];
const isOpen = ({ state }: Item): boolean => ['running', 'warning', 'due', 'unset', 'possible'].includes(state);
const endOf = ({ dueAt, dueOn }: Item): string => dueAt ?? (dueOn === undefined ? '9999' : `${dueOn}T24`);
const earlier = (item: Item, other: Item | undefined): Item =>
  other !== undefined && endOf(other) < endOf(item) ? other : item;

/** Of two ranges of one level the higher at each end. An outcome that the successor does not know counts as the highest. */
function higher(successor: OpenKit, level: StandingLevel, others: readonly StandingLevel[]): StandingLevel {
  const other = others.find(({ ruleset, about }) => ruleset === level.ruleset && about === level.about);
  const outcomes = successor.kit.rulesets.find(({ id }) => id === level.ruleset)?.outcomes.map(({ id }) => id);
  if (other === undefined || outcomes === undefined) return level;
  const rank = (outcome: string): number => (outcomes.includes(outcome) ? outcomes.indexOf(outcome) : outcomes.length);
  const of = (left: string, right: string): string => (rank(left) >= rank(right) ? left : right);
  const range = (left: StandingLevel['inForce'], right: StandingLevel['inForce']): StandingLevel['inForce'] => [
    of(left[0], right[0]),
    of(left[1], right[1]),
  ];
  return { ...level, computed: range(level.computed, other.computed), inForce: range(level.inForce, other.inForce) };
}
