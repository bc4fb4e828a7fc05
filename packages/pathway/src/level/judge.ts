/** Judges the levels of a case: computes them, then reads decided ones as they are in force. */
import type { CalendarDate, FactInput, FactInputs, KitRuleset } from '@qadam/schema';
import type { Look, Observation, Observe } from '../look.ts';
import type { Pathway } from '../plan/pathway.ts';
import type { CaseState } from '../state/case-state.ts';
import { levelKey, levelOf, markOvertaken, type Level, type Levels } from '../state/level.ts';
import { presentSubjects } from '../state/observe.ts';
import { FAMILY } from '../subject.ts';

/** What the rules say of a case at one moment. */
export interface Judged<L extends Look> {
  /** Levels that a person can decide, by `levelKey`. */
  levels: Levels;
  /** Each of them as it was computed, by ruleset. */
  looks: ReadonlyMap<string, L>;
  /** Everything else: decided levels stand in it for their range in force. */
  look: L;
  observation: Observation;
}

/**
 * Computes each decided level from the answers and the levels in force that it reads, then puts its range in force in
 * its place. Marks decisions that the computed range has overtaken.
 */
export function judge<L extends Look>(
  pathway: Pathway,
  state: CaseState,
  observation: Observation,
  ask: Observe<L>,
): Judged<L> {
  const levels = new Map<string, Level>();
  const looks = new Map<string, L>();
  let seen = observation;
  let look = ask(seen);
  for (const ruleset of pathway.decidedLevels) {
    looks.set(ruleset.id, look);
    const own = levelsOfRuleset(state, ruleset, look, observation.now);
    for (const level of own) levels.set(levelKey(ruleset.id, level.about), level);
    seen = withLevels(seen, own);
    look = ask(seen);
  }
  return { levels, looks, look, observation: seen };
}

function levelsOfRuleset(state: CaseState, ruleset: KitRuleset, look: Look, now: CalendarDate): Level[] {
  return presentSubjects(state, ruleset.about, now).map((about) => {
    const computed = look.range(ruleset.id, about);
    markOvertaken(state, ruleset, about, computed);
    return levelOf(state, ruleset, about, computed);
  });
}

function withLevels(observation: Observation, levels: readonly Level[]): Observation {
  const inForce = new Map(levels.map((level) => [level.about, level]));
  const add = (facts: FactInputs, subject: string): FactInputs => {
    const level = inForce.get(subject);
    return level === undefined ? facts : { ...facts, [level.ruleset.id]: levelInput(level) };
  };
  return {
    ...observation,
    family: add(observation.family, FAMILY),
    people: observation.people.map((person) => ({ ...person, facts: add(person.facts, person.id) })),
  };
}

/** A level as a fact: one outcome, or those that are possible. */
function levelInput({ ruleset, inForce: [atLeast, atMost] }: Level): FactInput {
  const possible = ruleset.outcomes.slice(atLeast, atMost + 1).map(({ id }) => id);
  return possible.length === 1 ? possible[0] : { among: possible };
}
