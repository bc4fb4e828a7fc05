/** Does what just happened start or meet a deadline? */
import type { FactInput, Trigger } from '@qadam/schema';
import { isOpen } from '../state/answers.ts';
import { levelKey } from '../state/level.ts';
import { FAMILY } from '../subject.ts';
import { entryFacts } from './entry-facts.ts';
import type { Step } from './step.ts';

/** A trigger that is a state of the case, and not something that happens once. */
export const isStateTrigger = ({ level, fact }: Trigger): boolean => level !== undefined || fact !== undefined;

/** Has the entry of this step done what the trigger names, for the subject? */
export function happens(trigger: Trigger, subject: string, step: Step, role: 'starts' | 'meets'): boolean {
  const { state, folded, pathway } = step;
  const { decided, moved, record } = state.effect;
  if (folded === undefined) return false;
  if (trigger.move !== undefined) return moved?.transition === trigger.move;
  if (trigger.decision !== undefined)
    return decided?.decision === trigger.decision && concerns(decided.about, subject, step, role);
  if (trigger.document !== undefined) {
    const repeats = pathway.instruments.get(trigger.document)?.instrument.repeats === true;
    const isNew = record !== undefined && (record.revisions.length === 1 || (role === 'meets' && !repeats));
    return isNew && record.instrument === trigger.document && documentConcerns(record.about, subject, step, role);
  }
  if (trigger.entry !== folded.entry.type) return false;
  const isNamed =
    state.contacts.at(-1)?.entry === folded.entry.id &&
    state.contacts.at(-1)!.children.some(({ id }) => id === subject);
  if (!isNamed && !concerns(folded.about, subject, step, role)) return false;
  return (
    trigger.where === undefined ||
    step.judged.look.truth(trigger.where, subject, entryFacts(folded, subject, state)) === 'true'
  );
}

/**
 * What is about the family concerns each person, and what is about a person the family. What is about an adult starts
 * the clocks of the children, but an act for another person never stops one.
 */
function concerns(about: string, subject: string, step: Step, role: 'starts' | 'meets'): boolean {
  if (about === FAMILY || subject === FAMILY || about === subject) return true;
  return role === 'starts' && !step.present.child.includes(about);
}

/** A family's deadline that asks for a document about a child is met when each child has it. */
function documentConcerns(about: string, subject: string, step: Step, role: 'starts' | 'meets'): boolean {
  if (subject !== FAMILY || role === 'starts' || about === FAMILY) return concerns(about, subject, step, role);
  const { instrument } = step.state.effect.record!;
  const children = step.present.child;
  return children.every((child) => step.judged.look.fact(child, `document.${instrument}`) !== 'missing');
}

/** The established rank of a level for a subject: the lower end in force. The family stands where its highest child does. */
export function establishedRank(ruleset: string, subject: string, step: Step): number {
  return Math.max(...levelSubjects(ruleset, subject, step).map((each) => rangeOf(ruleset, each, step)[0]), 0);
}

function levelSubjects(ruleset: string, subject: string, { pathway, present }: Step): readonly string[] {
  const about = pathway.levels.find(({ id }) => id === ruleset)?.about;
  if (about === undefined) return [];
  return about === 'family' || subject === FAMILY ? present[about] : [subject];
}

const rangeOf = (ruleset: string, subject: string, { judged }: Step): readonly [number, number] =>
  judged.levels.get(levelKey(ruleset, subject))?.inForce ?? judged.look.range(ruleset, subject);

/** Rank of an outcome by id. */
export const rankIn = ({ pathway }: Step, ruleset: string, outcome: string): number =>
  pathway.levels.find(({ id }) => id === ruleset)?.outcomes.findIndex(({ id }) => id === outcome) ?? -1;

/** Has the fact the value that the trigger names? For the family and a fact about a person: one has, to meet it all have. */
export function hasValue({ fact = '', is }: Trigger, subject: string, step: Step, role: 'starts' | 'meets'): boolean {
  const about = step.pathway.facts.get(fact)?.about ?? 'family';
  const subjects = subject === FAMILY ? step.present[about] : [subject];
  const holds = (each: string): boolean => isValue(step.judged.look.fact(each, fact), is);
  return role === 'meets' ? subjects.length > 0 && subjects.every(holds) : subjects.some(holds);
}

function isValue(value: FactInput, is: string | number | undefined): boolean {
  if (is === undefined) return !isOpen(value);
  return Array.isArray(value) ? value.includes(is) : value === is;
}
