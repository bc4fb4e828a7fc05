/** Levels: what is computed, what a person decided, what is in force. Source: docs/language.md, "Level". */
import type { KitRuleset } from '@qadam/schema';
import type { Range } from '../look.ts';
import type { CaseState, DecisionTaken } from './case-state.ts';

export interface Level {
  ruleset: KitRuleset;
  about: string;
  computed: Range;
  inForce: Range;
  /** The decision that stands. */
  decided?: DecisionTaken;
  /** A newer one that waits for a second person. */
  awaiting?: DecisionTaken;
}

/** Levels of one moment, by `levelKey`. */
export type Levels = ReadonlyMap<string, Level>;
export const levelKey = (ruleset: string, about: string): string => `${ruleset} ${about}`;

/** Rank of an outcome, the lowest being 0; -1 when the ruleset has no such outcome. */
export const rankOf = (ruleset: KitRuleset, outcome: string | undefined): number =>
  ruleset.outcomes.findIndex(({ id }) => id === outcome);

/** The level of a subject, from the range computed now and the decisions of this round. */
export function levelOf(state: CaseState, ruleset: KitRuleset, about: string, computed: Range): Level {
  const decisions = decisionsOn(state, ruleset.id, about);
  const decided = decisions.findLast(isEffective);
  const awaiting = decisions
    .slice(decided === undefined ? 0 : decisions.indexOf(decided))
    .findLast(({ agreement }) => agreement === 'awaited');
  const inForce = atLeastKept(state, ruleset, about, rangeInForce(ruleset, computed, decided, awaiting));
  return { ruleset, about, computed, inForce, ...(decided && { decided }), ...(awaiting && { awaiting }) };
}

/**
 * Marks what a rise of the computed range has overtaken: decisions are to be taken anew, and a level kept from an
 * erased record gives way once the range is established. Called after each entry, since a mark stays.
 */
export function markOvertaken(state: CaseState, ruleset: KitRuleset, about: string, computed: Range): void {
  for (const decision of decisionsOn(state, ruleset.id, about)) {
    if (decision.establishedThen !== undefined && computed[0] > decision.establishedThen) decision.outrun = true;
  }
  if (computed[0] !== computed[1]) return;
  state.kept = state.kept.filter((kept) => kept.ruleset !== ruleset.id || kept.about !== about);
}

/** Decisions of this round on one thing about one subject, oldest first. */
export const decisionsOn = (state: CaseState, decision: string, about: string): DecisionTaken[] =>
  state.decisions.filter((each) => each.decision === decision && each.about === about && each.round === state.round);

/** Does it count: taken by who may, and agreed to where that is needed? */
export const isEffective = ({ agreement }: Pick<DecisionTaken, 'agreement'>): boolean =>
  agreement === 'not-needed' || agreement === 'agreed';

function rangeInForce(
  ruleset: KitRuleset,
  computed: Range,
  decided: DecisionTaken | undefined,
  awaiting: DecisionTaken | undefined,
): Range {
  if (decided === undefined) return computed;
  const rank = rankOf(ruleset, decided.option);
  if (awaiting !== undefined && computed[0] > rank) return computed;
  return decided.outrun ? raised(computed, rank) : [rank, rank];
}

const raised = ([atLeast, atMost]: Range, floor: number): Range => [Math.max(atLeast, floor), Math.max(atMost, floor)];

function atLeastKept(state: CaseState, ruleset: KitRuleset, about: string, range: Range): Range {
  const kept = state.kept.filter((each) => each.ruleset === ruleset.id && each.about === about);
  const decidedSince = (ms: number): boolean =>
    decisionsOn(state, ruleset.id, about).some((decision) => isEffective(decision) && decision.ms > ms);
  const floor = kept.filter(({ ms }) => !decidedSince(ms)).map(({ outcome }) => rankOf(ruleset, outcome));
  return raised(range, Math.max(...floor, 0));
}
