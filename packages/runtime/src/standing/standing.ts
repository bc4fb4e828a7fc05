/** Where a case stands: what the command prints, and what the screens show besides. */
import type { About, Actor, Entry, FactInput, Instant, Person } from '@qadam/schema';
import type {
  AgreementGiven,
  Agreement,
  ContactMade,
  DeadlineItem,
  DocumentState,
  Move,
  Note,
  OpenQuestion,
  Owner,
  Reconsidered,
} from '@qadam/pathway';
import type { Alternative, OutcomeResult, Reason } from '@qadam/rules';

/** A level of a subject. Outcomes by id; ranges from the lowest to the highest that is possible. */
export interface StandingLevel {
  ruleset: string;
  about: string;
  computed: readonly [atLeast: string, atMost: string];
  /** The decision that stands. */
  decided: string | null;
  inForce: readonly [atLeast: string, atMost: string];
  /** A decision that waits for a second person. */
  awaiting: string | null;
}

export interface StandingDocument {
  instrument: string;
  about: string;
  state: DocumentState;
  /** The newest record. */
  record: string | null;
  /** Its answers were erased: that it was written still counts, nothing of it can be read. */
  erased?: true;
}

/** Result of a ruleset of which one outcome comes out. */
export interface StandingResult {
  ruleset: string;
  about: string;
  atLeast: string;
  atMost: string;
  because: readonly Reason[];
  asks: readonly string[];
  questions: readonly OpenQuestion[];
  /** At most three smallest sets of answers that would raise it. */
  raise: readonly Alternative[];
}

/** An outcome of a ruleset of which several may hold: a duty, a reason for a review. */
export type StandingDuty = OutcomeResult & { ruleset: string; about: string; questions: readonly OpenQuestion[] };

export interface StandingAnswer {
  about: string;
  fact: string;
  value: FactInput;
  at: Instant;
  record: string;
  /** `false`: from before this round or review; stands beside with its date. */
  counts: boolean;
  whenHidden?: true;
}

export interface StandingDecision {
  entry: string;
  decision: string;
  about: string;
  option: string;
  reason?: string;
  date?: string;
  at: Instant;
  by: Actor;
  round: number;
  lowers: boolean;
  /** Its stage has been left and entered again since: it no longer counts. */
  past?: true;
  agreement: Agreement;
  agreed?: AgreementGiven;
}

/** A row of a register. */
export interface RegisterRow {
  register: string;
  about: string;
  columns: Readonly<Record<string, FactInput>>;
}

/** A document that the present stage or a side track asks for. */
export interface WantedDocument {
  instrument: string;
  about: string;
  state: DocumentState;
  /** Stage or side track. */
  of: string;
  optional: boolean;
  /** `null` while it is not known whether it is asked for. */
  holds: true | null;
}

export interface SideTrackHeld {
  track: string;
  about: string;
  /** `null` while it is not known. */
  holds: true | null;
}

export interface HistoryItem {
  entry: Entry;
  about: string;
  erased?: true;
}

/** The part of a standing that is a public contract: `qadam standing --json`. */
export interface PublicStanding {
  stage: string;
  levels: readonly StandingLevel[];
  deadlines: readonly DeadlineItem[];
  documents: readonly StandingDocument[];
  moves: readonly (Omit<Move, 'questions'> & { questions?: Move['questions'] })[];
  reconsider: readonly Reconsidered[];
  edition: string;
}

export interface Standing extends PublicStanding {
  moves: readonly Move[];
  label: string | null;
  round: number;
  openedAt: Instant | null;
  stageSince: Instant | null;
  people: readonly Person[];
  owner: Owner | null;
  results: readonly StandingResult[];
  duties: readonly StandingDuty[];
  decisions: readonly StandingDecision[];
  /** Decisions to be taken anew: what is established has risen since. */
  renew: readonly { decision: string; about: string; entry: string }[];
  answers: readonly StandingAnswer[];
  contacts: readonly ContactMade[];
  wanted: readonly WantedDocument[];
  tracks: readonly SideTrackHeld[];
  registers: readonly RegisterRow[];
  history: readonly HistoryItem[];
  notes: readonly Note[];
  /** Before this instant the standing of the same log is the same: a host may keep it until then. */
  unchangedUntil: Instant;
}

/** Whom a part of a standing is about. */
export type Subjects = (about: About) => readonly string[];
