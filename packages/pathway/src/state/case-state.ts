/** What a case is at one moment of the fold. Changed in place while entries are applied, and by nobody else. */
import type { Actor, Answers, CalendarDate, ContactedChild, Entry, Instant, Person, SignedEntry } from '@qadam/schema';
import type { Moment } from '../calendar/instant.ts';
import type { Note } from '../log/note.ts';
import type { Pathway } from '../plan/pathway.ts';
import type { GivenAnswer } from './answers.ts';

/** A submitted document with its revisions. */
export interface CaseRecord {
  record: string;
  instrument: string;
  about: string;
  round: number;
  /** Place of its first revision in the log. */
  seq: number;
  /** Its stage has been left and entered again since: it is no longer the document. */
  past?: true;
  revisions: { entry: string; at: Instant; by: Actor; answers: Answers; erased?: true }[];
  /** Statements under the latest revision. */
  signatures: (SignedEntry['body'] & { entry: string; at: Instant; by: Actor })[];
}

/**
 * Does a decision or a move need a second person, and did one answer? `lapsed`: nobody did while it was asked for; the case
 * has gone on, or into another round.
 */
export type Agreement = 'not-needed' | 'awaited' | 'agreed' | 'refused' | 'lapsed';

export interface AgreementGiven {
  by: Actor;
  at: Instant;
  agrees: boolean;
  reason?: string;
}

/** A decision of a person, with what was computed when it was taken. */
export interface DecisionTaken {
  entry: string;
  decision: string;
  about: string;
  option: string;
  reason?: string;
  date?: CalendarDate;
  at: Instant;
  ms: number;
  /** Place in the log: the order in which things were written down. */
  seq: number;
  by: Actor;
  round: number;
  /** Below the level in force, or below what could be computed. Always false where no ruleset is decided. */
  lowers: boolean;
  agreement: Agreement;
  agreed?: AgreementGiven;
  /** Rank of the computed lower end at that time. */
  establishedThen?: number;
  /** The computed lower end has risen since: to be taken anew. */
  outrun: boolean;
  /** Its stage has been left and entered again since: it no longer counts. */
  past?: true;
}

export interface MoveMade {
  entry: string;
  transition: string;
  from: string;
  to: string;
  at: Instant;
  /** Place in the log: the order in which things were written down. */
  seq: number;
  by: Actor;
  reason?: string;
  override?: { reason: string };
  agreement: Agreement;
  agreed?: AgreementGiven;
}

/** A contact, or an attempt at which nobody was met. */
export interface ContactMade {
  entry: string;
  type: 'contacted' | 'attempted';
  at: Instant;
  about: string;
  kind: string;
  by: Actor;
  children: ContactedChild[];
  present: string[];
}

export interface Placement {
  entry: string;
  placement: string;
  with?: string;
  since: Instant;
}

/** Who leads the case; `handingTo` while the other has not yet accepted. */
export interface Owner {
  person: string;
  role?: string;
  since: Instant;
  handingTo?: { entry: string; person: string; role?: string };
}

/** What an erasure keeps of a level: it stays the lower end until the level is established or decided anew. */
export interface KeptLevel {
  ruleset: string;
  about: string;
  /** The lower end that was in force. */
  outcome: string | undefined;
  ms: number;
}

export interface CaseState {
  openedAt?: Moment;
  label?: string;
  people: Map<string, Person>;
  stage: string;
  stageSince?: Instant;
  round: number;
  roundMs: number;
  /** Start of the present review by subject; `family` stands for all. */
  reviewMs: Map<string, number>;
  records: Map<string, CaseRecord>;
  /** The newest of this round, by instrument and subject. */
  newest: Map<string, CaseRecord>;
  /** By subject, by fact. */
  answers: Map<string, Map<string, GivenAnswer[]>>;
  decisions: DecisionTaken[];
  moves: MoveMade[];
  contacts: ContactMade[];
  attempts: Map<string, number>;
  placements: Map<string, Placement>;
  owner?: Owner;
  reports: number;
  kept: KeptLevel[];
  /** Local day of the newest record by subject; `all` for any. */
  recordDay: Map<string, CalendarDate>;
  notes: Note[];
  /** What took effect with the entry applied last. */
  effect: Effect;
}

/** What an entry did that deadlines look at. */
export interface Effect {
  decided?: DecisionTaken;
  moved?: MoveMade;
  record?: CaseRecord;
  /** No fact can tell: levels and guards are the same after it. */
  isSilent?: true;
}

/** A case before its first entry. */
export function emptyCase(pathway: Pathway): CaseState {
  return {
    people: new Map(),
    stage: pathway.startStage,
    round: 1,
    roundMs: Number.NEGATIVE_INFINITY,
    reviewMs: new Map(),
    records: new Map(),
    newest: new Map(),
    answers: new Map(),
    decisions: [],
    moves: [],
    contacts: [],
    attempts: new Map(),
    placements: new Map(),
    reports: 0,
    kept: [],
    recordDay: new Map(),
    notes: [],
    effect: {},
  };
}

/** People of the case who have not left it by that day. */
export function presentPeople(state: CaseState, day: CalendarDate): Person[] {
  return [...state.people.values()].filter((person) => person.left === undefined || person.left > day);
}

export type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>;
