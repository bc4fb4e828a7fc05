/** A submitted record: its revisions, what it answers, and what its hidden questions stand for. */
import {
  agesOf,
  interpret,
  type Ages,
  type AnsweredEntry,
  type Answers,
  type FactSpec,
  type JsonSchema,
} from '@qadam/schema';
import type { FoldEntry } from '../log/arrange.ts';
import { isRecord } from '../log/well-formed.ts';
import type { InstrumentPlan } from '../plan/instrument-plan.ts';
import { isAdverse, type Pathway } from '../plan/pathway.ts';
import { FAMILY } from '../subject.ts';
import { factValue, type GivenAnswer } from './answers.ts';
import type { CaseRecord, CaseState } from './case-state.ts';
import { documentKey } from './document.ts';

/** Puts a submitted record into the case, or the mark that an erased one leaves. */
export function applyRecord(state: CaseState, pathway: Pathway, folded: FoldEntry, entry: AnsweredEntry): void {
  const body = bodyOf(folded, entry);
  const plan = body.instrument === undefined ? undefined : pathway.instruments.get(body.instrument);
  const record = revise(state, folded, entry, body);
  state.recordDay.set(folded.about, folded.moment.day).set('all', folded.moment.day);
  if (plan === undefined) return noteUnknown(state, folded, body.instrument);
  if (plan.isReview && record.revisions.length === 1) state.reviewMs.set(folded.about, folded.moment.ms);
  supersede(state, pathway, record);
  const ages = agesOf(plan.ages, state.people.get(folded.about), folded.moment.day);
  const given = folded.erased === undefined ? answersOf(plan, body.answers, ages) : erasedAnswers(plan);
  askAnew(state, plan, given, folded.about);
  for (const answer of given) {
    const fact = pathway.facts.get(answer.fact);
    const subject = fact?.about === 'family' ? FAMILY : folded.about;
    if (fact?.danger === true && isAdverse(fact, answer.value) && isNews(state, subject, fact, record.record))
      overtakeLowered(state, folded.about);
    give(state, subject, { ...answer, at: entry.at, ms: folded.moment.ms, round: state.round, record: record.record });
  }
}

/** Questions that each record asks anew: left open they are open, and no reassuring answer of an older record stands in. */
function askAnew(state: CaseState, plan: InstrumentPlan, given: readonly Bare[], about: string): void {
  const answered = new Set(given.map(({ fact }) => fact));
  for (const { question, fact } of plan.questions) {
    if (question.anew !== true || answered.has(fact.id)) continue;
    const subject = fact.about === 'family' ? FAMILY : about;
    for (const answer of state.answers.get(subject)?.get(fact.id) ?? [])
      if (!isAdverse(fact, answer.value)) answer.superseded = true;
  }
}

/** A danger that this record told already is no news when the record is revised. */
function isNews(state: CaseState, subject: string, fact: FactSpec, record: string): boolean {
  const told = state.answers.get(subject)?.get(fact.id) ?? [];
  return !told.some(({ record: of, value }) => of === record && isAdverse(fact, value));
}

/** A danger told after a level was lowered was not known then, though nothing can rise above the highest: decide anew. */
function overtakeLowered(state: CaseState, about: string): void {
  for (const decision of state.decisions)
    if (decision.lowers && (decision.about === about || about === FAMILY)) decision.outrun = true;
}

interface RecordBody {
  record: string;
  instrument?: string;
  answers: Answers;
}

/** Of an erased entry only what the erasure kept can be relied on: the host may have removed the body. */
function bodyOf({ erased }: FoldEntry, entry: AnsweredEntry): RecordBody {
  if (erased === undefined) return { ...entry.body, answers: entry.body.answers as Answers };
  const kept = erased.body.kept ?? {};
  const left = isRecord(entry.body) ? entry.body : undefined;
  const instrument = typeof kept.instrument === 'string' ? kept.instrument : left?.instrument;
  const record = typeof kept.record === 'string' ? kept.record : (left?.record ?? entry.id);
  return { record, ...(instrument === undefined ? {} : { instrument }), answers: {} };
}

function revise(state: CaseState, { about, erased }: FoldEntry, entry: AnsweredEntry, body: RecordBody): CaseRecord {
  const known = state.records.get(body.record);
  const record = known ?? {
    ...body,
    instrument: body.instrument ?? '',
    about,
    round: state.round,
    seq: entry.seq,
    revisions: [],
    signatures: [],
  };
  const made = { entry: entry.id, at: entry.at, by: entry.by, answers: body.answers };
  record.revisions.push(erased === undefined ? made : { ...made, erased: true });
  record.signatures = [];
  state.records.set(record.record, record);
  if (record.round === state.round && record.past !== true)
    state.newest.set(documentKey(record.instrument, about), record);
  state.effect.record = record;
  return record;
}

function noteUnknown(state: CaseState, { entry }: FoldEntry, instrument: string | undefined): void {
  if (instrument === undefined) state.notes.push({ code: 'erased-instrument-unknown', entry: entry.id, params: {} });
  else state.notes.push({ code: 'instrument-unknown', entry: entry.id, params: { instrument } });
}

/**
 * A revision is the whole record: what it leaves out is no longer answered. A reported danger is the exception, it
 * counts until it is answered anew.
 */
function supersede(state: CaseState, pathway: Pathway, { record, revisions }: CaseRecord): void {
  if (revisions.length < 2) return;
  for (const byFact of state.answers.values()) {
    for (const [id, answers] of byFact) {
      const fact = pathway.facts.get(id);
      for (const answer of answers) {
        const stays = fact?.danger === true && isAdverse(fact, answer.value);
        if (answer.record === record && answer.erased !== true && !stays) answer.superseded = true;
      }
    }
  }
}

type Bare = Pick<GivenAnswer, 'fact' | 'value' | 'whenHidden' | 'erased'>;

/** Two questions of a record may give one fact: the last given counts, so an answer stands before a hidden question, an adverse one before both. */
type Weighed = Bare & { weight: number };

function answersOf(plan: InstrumentPlan, answers: Answers, ages: Ages): Bare[] {
  const known = { ...answers, ...ages };
  const given = plan.questions.flatMap(({ question, fact, hidden }): Weighed[] => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined && answer !== null) {
      const value = factValue(answer, fact);
      return [{ fact: fact.id, value, weight: isAdverse(fact, value) ? 2 : 1 }];
    }
    const isHidden = (schema: JsonSchema): boolean => interpret(schema, known).length === 0;
    return question.whenHidden !== undefined && hidden.some(isHidden)
      ? [{ fact: fact.id, value: question.whenHidden, whenHidden: true, weight: 0 }]
      : [];
  });
  return given.sort((left, right) => left.weight - right.weight).map(({ weight: _, ...bare }) => bare);
}

const erasedAnswers = (plan: InstrumentPlan): Bare[] =>
  plan.questions.map(({ fact }) => ({ fact: fact.id, value: { open: 'not-known' }, erased: true }));

function give(state: CaseState, subject: string, answer: GivenAnswer): void {
  const byFact = state.answers.get(subject) ?? new Map<string, GivenAnswer[]>();
  state.answers.set(subject, byFact);
  const given = byFact.get(answer.fact);
  if (given === undefined) byFact.set(answer.fact, [answer]);
  else given.push(answer);
}
