/** @qadam/pathway: stages, transitions, guards, deadlines and the fold of a case's entries, as pure functions. */
export { addDays, addMonths, dateOf, dayNumber, weekday } from './calendar/day.ts';
export { spanOf, type Span } from './calendar/duration.ts';
export { instantOf, momentAt, momentOf, type Moment } from './calendar/instant.ts';
export { addWorkingDays, openPlace, type Place } from './calendar/place.ts';
export type { DeadlineItem, DeadlineState } from './deadline/item.ts';
export { FoldMemory } from './fold-memory.ts';
export { foldCase, type Folded, type FoldOptions } from './fold.ts';
export type { Judged } from './level/judge.ts';
export type { AsOf, FoldEntry } from './log/arrange.ts';
export { erasedBy } from './log/erased-by.ts';
export type { Note } from './log/note.ts';
export type { Reconsidered } from './log/reconsider.ts';
export { entryFaults } from './log/well-formed.ts';
export type { Explanation, Look, Observation, Observe, OpenQuestion, Range, Truth } from './look.ts';
export type { Move } from './move/moves.ts';
export type { InstrumentPlan } from './plan/instrument-plan.ts';
export {
  optionsOf,
  preparePathway,
  stageWithGroups,
  type DecisionPlan,
  type Pathway,
  type TransitionPlan,
} from './plan/pathway.ts';
export { isLowering, needsAgreement } from './state/agree.ts';
export type { CurrentAnswer, GivenAnswer } from './state/answers.ts';
export type {
  Agreement,
  AgreementGiven,
  CaseRecord,
  CaseState,
  ContactMade,
  DecisionTaken,
  MoveMade,
  Owner,
  Placement,
} from './state/case-state.ts';
export { presentPeople } from './state/case-state.ts';
export { documentState, newestRecord, type DocumentState, type DraftKnown } from './state/document.ts';
export { levelKey, rankOf, type Level, type Levels } from './state/level.ts';
export { answersAbout, presentSubjects, type HostFacts } from './state/observe.ts';
export { FAMILY, isChild, subjectsOf } from './subject.ts';
