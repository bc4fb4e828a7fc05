import { ageOn, type AgeUnit, type Born, type FactInput, type FactSpec } from '@qadam/schema';
import type { CompiledConditions, Explanation } from '../conditions.ts';
import { daysBetween } from './days-since.ts';

/** A question that is open about somebody. */
export interface OpenQuestion {
  /** A person's id, or `family`. */
  about: string;
  fact: string;
}

/** One of those that a derived fact looks over: a person, or a row of a table. */
export interface Member {
  /** Whom an open question about the member is about. */
  about: string;
  fact(id: string): FactInput;
  explain(conditions: CompiledConditions): Explanation;
}

/** Everybody that a derived fact looks over. */
export interface Members {
  list: readonly Member[];
  /** `false` while there may be more than the list has. */
  complete: boolean;
}

/** The subject of a derived fact, as the derivation sees it. */
export interface Scope extends Member {
  members(over: string): Members;
  day(on: 'record' | 'now'): string;
  born(): Born;
  /** The questions behind facts of this subject, or of another. */
  questions(about: string, facts: readonly string[]): OpenQuestion[];
}

/** How a derived fact comes about. */
export interface Derivation {
  /** Facts that it looks at, on any subject. */
  readonly dependsOn: readonly string[];
  /** Its value for a subject: a value, an interval, or open. */
  value(scope: Scope): FactInput;
  /** The open questions that keep it from being one value. */
  asks(scope: Scope): OpenQuestion[];
}

/** The built-in fact that confirms that all children of the family are listed. */
export const CHILDREN_COMPLETE = 'children-complete';

/** A yes-no fact that is not decided. */
export const YES_OR_NO: FactInput = { among: ['yes', 'no'] };

/** `when`: yes while conditions on the same subject hold. */
export function deriveWhen(conditions: CompiledConditions): Derivation {
  return {
    dependsOn: conditions.reads,
    value(scope) {
      const { truth } = scope.explain(conditions);
      return truth === 'unknown' ? YES_OR_NO : truth === 'true' ? 'yes' : 'no';
    },
    asks: (scope) => scope.questions(scope.about, scope.explain(conditions).asks),
  };
}

/** `age`: whole units from birth to the day of the record, or to now. */
export function deriveAge(spec: FactSpec, unit: AgeUnit, on: 'record' | 'now'): Derivation {
  return {
    dependsOn: [],
    value: (scope) => ageOn(scope.day(on), scope.born(), unit),
    asks: (scope) => [{ about: scope.about, fact: spec.id }],
  };
}

/** `daysSince`: whole days from the date that a fact holds. */
export function deriveDaysSince(fact: string, on: 'record' | 'now'): Derivation {
  return {
    dependsOn: [fact],
    value: (scope) => daysBetween(scope.fact(fact), scope.day(on)),
    asks: (scope) => scope.questions(scope.about, [fact]),
  };
}
