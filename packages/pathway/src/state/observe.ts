/** What is known of a case at one moment, in the form in which rules take it: answers, built-in and given facts. */
import type { About, Answers, CalendarDate, FactInput, FactInputs, Row } from '@qadam/schema';
import type { Observation } from '../look.ts';
import type { Pathway } from '../plan/pathway.ts';
import { FAMILY, isChild, subjectsOf } from '../subject.ts';
import { currentAnswer, inputOf, type CountsFrom, type CurrentAnswer } from './answers.ts';
import { presentPeople, type CaseState } from './case-state.ts';
import { documentState, newestRecord, type DraftKnown } from './document.ts';
import { isEffective } from './level.ts';

/** What the host gives beside the log. */
export interface HostFacts {
  /** Facts by subject (`family` or a person's id), by fact id. */
  given: Readonly<Record<string, FactInputs>>;
  drafts: readonly DraftKnown[];
}

/** From when answers about a subject count. */
export function countsFrom(state: CaseState, subject: string): CountsFrom {
  const review = Math.max(
    state.reviewMs.get(subject) ?? Number.NEGATIVE_INFINITY,
    state.reviewMs.get(FAMILY) ?? Number.NEGATIVE_INFINITY,
  );
  return { round: state.round, dangerMs: Math.max(state.roundMs, review) };
}

/** The answers about a subject, by fact: what counts, and the newest. */
export function answersAbout(state: CaseState, pathway: Pathway, subject: string): Map<string, CurrentAnswer> {
  const from = countsFrom(state, subject);
  const current = new Map<string, CurrentAnswer>();
  for (const [id, given] of state.answers.get(subject) ?? []) {
    const answer = currentAnswer(given, pathway.facts.get(id)!, from);
    if (answer !== undefined) current.set(id, answer);
  }
  return current;
}

/** The case as the rules are to see it on a day. */
export function observe(state: CaseState, pathway: Pathway, host: HostFacts, now: CalendarDate): Observation {
  const people = presentPeople(state, now);
  const inputs = (subject: string, about: readonly About[]): FactInputs => ({
    ...answerInputs(state, pathway, subject),
    ...documentInputs(state, pathway, host, subject, about),
    ...decisionInputs(state, pathway, subject, about),
    ...ownInputs(state, subject, about),
    ...(Object.hasOwn(host.given, subject) ? host.given[subject] : {}),
  });
  return {
    now,
    recordDay: recordDays(
      state,
      people.map(({ id }) => id),
    ),
    family: inputs(FAMILY, ['family']),
    people: people.map((person) => ({
      ...person,
      facts: inputs(person.id, isChild(person) ? ['child', 'person'] : ['person']),
    })),
    rows: tableRows(state, pathway, [FAMILY, ...people.map(({ id }) => id)]),
  };
}

function answerInputs(state: CaseState, pathway: Pathway, subject: string): Record<string, FactInput> {
  const inputs: Record<string, FactInput> = {};
  for (const [id, { counts }] of answersAbout(state, pathway, subject))
    if (counts !== undefined) inputs[id] = counts.value;
  return inputs;
}

function documentInputs(
  state: CaseState,
  pathway: Pathway,
  host: HostFacts,
  subject: string,
  about: readonly About[],
): Record<string, FactInput> {
  const inputs: Record<string, FactInput> = {};
  for (const [id, { instrument }] of pathway.instruments) {
    if (!about.includes(instrument.about)) continue;
    const isDrafted = host.drafts.some((draft) => draft.instrument === id && draft.about === subject);
    inputs[`document.${id}`] = documentState(pathway, newestRecord(state, id, subject), isDrafted);
  }
  return inputs;
}

/**
 * The option in force of each decision of this round; `none` where none was taken. A decision on a level is not known
 * until it is taken: "none" may be one of its outcomes.
 */
function decisionInputs(
  state: CaseState,
  pathway: Pathway,
  subject: string,
  about: readonly About[],
): Record<string, FactInput> {
  const inputs: Record<string, FactInput> = {};
  for (const [id, decision] of pathway.decisions)
    if (decision.options.length > 0 && about.includes(decision.about)) inputs[`decision.${id}`] = 'none';
  for (const decision of state.decisions) {
    const isAbout = decision.about === subject && about.includes(pathway.decisions.get(decision.decision)!.about);
    if (isAbout && decision.round === state.round && decision.past !== true && isEffective(decision))
      inputs[`decision.${decision.decision}`] = decision.option;
  }
  return inputs;
}

function ownInputs(state: CaseState, subject: string, about: readonly About[]): Record<string, FactInput> {
  if (subject === FAMILY) return { stage: state.stage, round: state.round, reports: state.reports };
  const placement = state.placements.get(subject)?.placement;
  const placed = placement === undefined ? {} : { placement };
  if (!about.includes('child')) return placed;
  const expected = state.people.get(subject)?.expected === true ? 'yes' : 'no';
  return { ...placed, expected, attempts: state.attempts.get(subject) ?? 0 };
}

/** The newest record about a person or the family; for the family, about anybody. */
function recordDays(state: CaseState, people: readonly string[]): Record<string, CalendarDate> {
  const days: Record<string, CalendarDate> = {};
  const family = state.recordDay.get(FAMILY);
  for (const id of people) {
    const latest = [state.recordDay.get(id), family]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1);
    if (latest !== undefined) days[id] = latest;
  }
  const all = state.recordDay.get('all');
  return all === undefined ? days : { ...days, [FAMILY]: all };
}

type Rows = Record<string, { about: string; cells: FactInputs }[]>;

function tableRows(state: CaseState, pathway: Pathway, subjects: readonly string[]): Rows {
  const rows: Rows = {};
  for (const [id, plan] of pathway.instruments) {
    for (const table of plan.tables) {
      for (const subject of subjects) {
        const record = newestRecord(state, id, subject)?.revisions.at(-1);
        if (record === undefined || record.erased === true) continue;
        (rows[`${id}/${table}`] ??= []).push(...cellsOf(record.answers, table, subject));
      }
    }
  }
  return rows;
}

function cellsOf(answers: Answers, table: string, about: string): Rows[string] {
  const list: unknown = Object.hasOwn(answers, table) ? answers[table] : undefined;
  const rows = Array.isArray(list) ? list.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
  return rows.map(({ id: _, ...columns }) => ({
    about,
    cells: Object.fromEntries(Object.entries(columns).map(([column, answer]) => [`row.${column}`, inputOf(answer)])),
  }));
}

/** Subjects of facts, rulesets and deadlines who are in the case on a day. */
export const presentSubjects = (state: CaseState, about: About, day: CalendarDate): string[] =>
  subjectsOf(about, presentPeople(state, day));
