/* Generated from packages/schema/src/meta by `npm run generate`. Do not edit. */

/**
 * Readable, stable name: small Latin letters, digits and single hyphens. Never reused for another meaning.
 */
export type Id = string;
/**
 * Calendar date, YYYY-MM-DD.
 */
export type CalendarDate = string;
/**
 * What the node rests on. Absent only with basis `assumption`.
 */
export type Source = SourceId | SourceId[];
/**
 * Id of an item in rules/sources/<source>.json, for example demo/criterion/violence.
 */
export type SourceId = string;
/**
 * `source`: the document says so. `interpretation`: it can be read in more than one way. `assumption`: it is silent, this is the kit's default.
 */
export type Basis = 'source' | 'interpretation' | 'assumption';
/**
 * Id of a fact, or of a built-in one (document.<instrument>, decision.<id>, asked.<fact>, entry.<key>, row.<column>, a ruleset's id).
 */
export type FactRef = string;
/**
 * Whom an instrument, fact, ruleset or deadline speaks of.
 */
export type About = 'family' | 'child' | 'person';
/**
 * Date and time with its offset, for example 2026-05-14T11:30:00+05:00.
 */
export type Instant = string;
/**
 * `PT…` elapsed time (PT1H, PT30M); `P…` calendar days, weeks, months or years, one unit (P5D, P6W, P6M).
 */
export type Duration = string;
/**
 * Calendar days, weeks, months or years, one unit (P5D, P6W, P6M).
 */
export type Days = string;
/**
 * A duration, or working days by the model's calendar (0: the same working day).
 */
export type Term =
  | Duration
  | {
      workingDays: number;
    };
export type Scalar = string | number;
/**
 * What a fact is compared with: a value, a list of values (`in`, `notIn`), or a constant by its fact.
 */
export type Comparand =
  | Scalar
  | Scalar[]
  | {
      fact: FactRef;
    };
export type Operator =
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain';
/**
 * The one condition grammar, json-rules-engine's: exactly one of all, any, not, condition.
 */
export type Conditions = All | Any | Not | NamedCondition;
export type ConditionNode = Test | Conditions;
/**
 * Edition of a model or overlay: major.minor.patch.
 */
export type Edition = string;
/**
 * One change by id: set a value, add a node, remove it, or move it in its list.
 */
export type Operation = SetOperation | AddOperation | RemoveOperation | MoveOperation;
/**
 * A node by ids: deadline/urgent/within, instrument/first-look/question/violence, text/ru/stage/intake/label.
 */
export type Address = string;
/**
 * Why it is changed, for the third column of the comparison; in the original language.
 */
export type CommonWhy = string;
export type EntryUuid = string;
/**
 * Id of a person of the case, or `family`.
 */
export type EntrySubject = string;
export type EntryText = string;
/**
 * Place in the log, from 1, without gaps.
 */
export type EntrySeq = number;
/**
 * SHA-256 of the envelope before; absent on the first entry and where the host does not seal.
 */
export type EntryPrevious = string;
/**
 * SHA-256 of salt and body; stays when they are erased.
 */
export type EntryBodyHash = string;
/**
 * Random, so that a short body cannot be guessed from its hash; erased with the body.
 */
export type EntrySalt = string;
/**
 * Birth as far as it is known: YYYY, YYYY-MM, YYYY-MM-DD, or about N years (or months) judged on a date.
 */
export type Birth =
  | string
  | {
      aboutYears?: number;
      aboutMonths?: number;
      judgedOn: CalendarDate;
    };
/**
 * One entry of a case's log. The page gives id, type, at, about, body; the host adds seq, recordedAt, by, and seals the entry: previous, bodyHash, salt. Of an erased entry body and salt are gone.
 */
export type Entry =
  | OpenedEntry
  | RegisteredEntry
  | ReportedEntry
  | AssignedEntry
  | AnsweredEntry
  | SignedEntry
  | DecidedEntry
  | AgreedEntry
  | ConsultedEntry
  | ContactedEntry
  | AttemptedEntry
  | PlacedEntry
  | MovedEntry
  | DisclosedEntry
  | NotedEntry
  | HandedOverEntry
  | CorrectedEntry
  | JoinedEntry
  | EditionChangedEntry
  | ErasedEntry;
/**
 * `fill` a real instrument, `choose` among options, `sort` items into bins, put items in `order`, or `read` on.
 */
export type ExerciseAct = 'fill' | 'choose' | 'sort' | 'order' | 'read';
export type ExerciseShow = 'case' | 'risk' | 'plan' | 'triangle';
/**
 * How it is found out. Default: it stands there at first.
 */
export type StoryFind = 'ask' | 'call' | 'visit' | 'read';
/**
 * Which rows: `some` (default), `every`, `none`, or the `first` one. Without a row nothing is fulfilled.
 */
export type PlanWantRows = 'some' | 'every' | 'none' | 'first';
/**
 * `choose`: what makes an option right. The `outcome` of a ruleset, what decides it most (`asks`), the allowed `moves`, the running `deadlines`, the `decision` of the family's step. Default: the options say it themselves.
 */
export type ChooseBy = 'outcome' | 'asks' | 'moves' | 'deadlines' | 'decision';
export type StepAct =
  | 'reported'
  | 'registered'
  | 'assigned'
  | 'answered'
  | 'signed'
  | 'decided'
  | 'agreed'
  | 'consulted'
  | 'contacted'
  | 'attempted'
  | 'placed'
  | 'moved'
  | 'disclosed'
  | 'noted'
  | 'handed-over'
  | 'corrected'
  | 'erased'
  | 'look';
/**
 * What is practised.
 */
export type ExerciseTask =
  | 'level'
  | 'next-question'
  | 'urgent'
  | 'fact-or-opinion'
  | 'unknowns'
  | 'triangle'
  | 'plan'
  | 'repair-plan'
  | 'order'
  | 'review'
  | 'closure'
  | 'disclose'
  | 'dilemma'
  | 'instalments'
  | 'branching';
/**
 * Number on the official form.
 */
export type PrintNumber = string;
export type QuestionType =
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'text'
  | 'long-text'
  | 'integer'
  | 'number'
  | 'date'
  | 'date-time'
  | 'person'
  | 'people'
  | 'attachment'
  | 'table';
export type NamedNode =
  | Id
  | {
      id: Id;
      source?: Source;
      basis?: Basis;
    };
/**
 * One, or a list of which the earliest counts.
 */
export type Triggers = Trigger | Trigger[];
export type OutcomeDefinition =
  | Id
  | {
      id: Id;
      /**
       * How it is drawn: the sign and colour of the scale, whatever the outcome is called. Default: by its place.
       */
      tone?: 'none' | 'low' | 'medium' | 'high';
      source?: Source;
      basis?: Basis;
    };
export type TextNode = string | Translation | TextBranch;

/**
 * A place's week, holidays and moved days by year, and its offsets from UTC with dates.
 */
export interface Calendar {
  $schema: 'https://qadam.example/1/calendar.json';
  id: Id;
  /**
   * Working days, 1 Monday to 7 Sunday.
   *
   * @minItems 1
   */
  week: number[];
  /**
   * In order of time; the first has no `from`.
   *
   * @minItems 1
   */
  offsets: CalendarOffset[];
  /**
   * A year that is not listed counts its week alone, and the standing says so.
   */
  years?: CalendarYear[];
  source?: Source;
  basis?: Basis;
}
export interface CalendarOffset {
  from?: CalendarDate;
  offset: string;
  source?: Source;
  basis?: Basis;
}
export interface CalendarYear {
  year: number;
  holidays: CalendarDate[];
  /**
   * Days off that were made working days.
   */
  working?: CalendarDate[];
  source?: Source;
  basis?: Basis;
}
/**
 * left fact – operator – right value
 */
export interface Test {
  fact: FactRef;
  operator: Operator;
  value: Comparand;
}
export interface All {
  /**
   * @minItems 1
   */
  all: ConditionNode[];
}
export interface Any {
  /**
   * @minItems 1
   */
  any: ConditionNode[];
}
export interface Not {
  not: ConditionNode;
}
export interface NamedCondition {
  condition: Id;
}
export interface SetOperation {
  set: Address;
  to: unknown;
  why?: CommonWhy;
}
export interface AddOperation {
  add: Address;
  in?: Address;
  after?: Address;
  before?: Address;
  value: {
    [k: string]: unknown;
  };
  why?: CommonWhy;
}
export interface RemoveOperation {
  remove: Address;
  movedTo?: Address;
  why?: CommonWhy;
}
export interface MoveOperation {
  move: Address;
  in?: Address;
  after?: Address;
  before?: Address;
  why?: CommonWhy;
}
/**
 * Exercises in order.
 */
export interface Course {
  $schema: 'https://qadam.example/1/course.json';
  id: Id;
  /**
   * @minItems 1
   */
  languages?: string[];
  /**
   * @minItems 1
   */
  exercises: CourseItem[];
  passing?: number;
}
export interface CourseItem {
  model: Id;
  exercise: Id;
}
export interface Actor {
  person: string;
  role: Id;
}
/**
 * A person of the case. Names stand nowhere else.
 */
export interface Person {
  id: EntrySubject;
  kind: Id;
  name?: string;
  born?: Birth;
  /**
   * Not born yet.
   */
  expected?: true;
  sex?: 'female' | 'male';
  /**
   * The child whose parent or guardian this is.
   *
   * @minItems 1
   */
  of?: EntrySubject[];
  left?: CalendarDate;
}
/**
 * An answer that is none: not known, refused, or does not apply. `withheld`: there is one, which this reader may not see; never stored.
 */
export interface OpenAnswer {
  open: 'not-known' | 'refused' | 'does-not-apply' | 'withheld';
  how?: 'seen' | 'told' | 'document';
  from?: string;
}
/**
 * A kit: model or overlay, edition, and the hash of its bytes.
 */
export interface EditionName {
  model: Id;
  edition: Edition;
  hash: string;
}
export interface OpenedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'opened';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    /**
     * What the record is called; a nickname is enough.
     */
    label?: string;
    /**
     * @maxItems 60
     */
    people?: Person[];
  };
}
export interface RegisteredEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'registered';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    person: Person;
  };
}
export interface ReportedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'reported';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    channel?: Id;
    note?: EntryText;
  };
}
export interface AssignedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'assigned';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    to: string;
    role?: Id;
  };
}
export interface AnsweredEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'answered';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    record: EntryUuid;
    instrument: Id;
    edition: Edition;
    /**
     * By question id; absent: not asked.
     */
    answers: {
      [k: string]: unknown;
    };
  };
}
export interface SignedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'signed';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    record: EntryUuid;
    signature: Id;
    who: string;
    how: 'in-system' | 'on-paper' | 'read-aloud' | 'refused' | 'not-asked-unsafe';
    /**
     * Where the paper original lies.
     */
    original?: string;
    witness?: string;
    /**
     * SHA-256 of the record's canonical bytes.
     */
    hash?: string;
    /**
     * A legal signature of the host, opaque.
     */
    legal?: string;
  };
}
export interface DecidedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'decided';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    decision: Id;
    option: Id;
    reason?: EntryText;
    date?: CalendarDate;
  };
}
export interface AgreedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'agreed';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    /**
     * The decision or move agreed to.
     */
    entry: string;
    agrees: boolean;
    reason?: EntryText;
  };
}
export interface ConsultedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'consulted';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    with?: string;
    role?: Id;
    reached: 'yes' | 'no';
    note?: EntryText;
  };
}
export interface ContactedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'contacted';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    kind: Id;
    /**
     * @maxItems 30
     */
    present?: string[];
    /**
     * @maxItems 30
     */
    children?: ContactedChild[];
    note?: EntryText;
  };
}
export interface ContactedChild {
  id: EntrySubject;
  seen: 'yes' | 'no';
  spokenAlone?: 'yes' | 'no';
}
export interface AttemptedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'attempted';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    kind: Id;
    note?: EntryText;
  };
}
export interface PlacedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'placed';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    placement: Id;
    with?: string;
    ground?: EntryText;
  };
}
export interface MovedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'moved';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    transition: Id;
    reason?: EntryText;
    override?: {
      reason: EntryText;
    };
  };
}
export interface DisclosedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'disclosed';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    to: Id;
    what?: EntryText;
    ground?: EntryText;
    /**
     * The record of the consent that it rests on.
     */
    consent?: string;
  };
}
export interface NotedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'noted';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    text: EntryText;
    deadline?: Id;
    /**
     * From whom it is to be found out.
     */
    from?: string;
  };
}
export interface HandedOverEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'handed-over';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    to: string;
    role?: Id;
    reason?: EntryText;
  };
}
export interface CorrectedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'corrected';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    entry: EntryUuid;
    body?: {
      [k: string]: unknown;
    };
    withdrawn?: true;
    reason: EntryText;
  };
}
export interface JoinedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'joined';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    /**
     * The second is from now on read as the first.
     *
     * @minItems 2
     * @maxItems 2
     */
    people: EntrySubject[];
    reason?: EntryText;
  };
}
export interface EditionChangedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'edition-changed';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    from: EditionName;
    to: EditionName;
    stage: Id;
    reason: EntryText;
    /**
     * The difference that was shown to the person who moved the case.
     *
     * @maxItems 500
     */
    difference: EntryText[];
    kept?: Kept;
  };
}
/**
 * Deadlines that go on with the term that they had. Absent: the terms of the new edition count from its day.
 */
export interface Kept {
  /**
   * Of an erased record.
   */
  record?: string;
  instrument?: Id;
  /**
   * Of any other entry: its body without names and free text, so that what it did goes on counting.
   */
  body?: {
    [k: string]: unknown;
  };
  /**
   * It was withdrawn before, and stays so.
   */
  withdrawn?: true;
  /**
   * Corrections of the entry: erased with it.
   */
  corrections?: EntryUuid[];
  /**
   * Levels in force when it was written.
   */
  levels?: unknown[];
  /**
   * Deadlines running when it was written.
   */
  deadlines?: unknown[];
}
export interface ErasedEntry {
  id: EntryUuid;
  seq: EntrySeq;
  type: 'erased';
  at: Instant;
  recordedAt: Instant;
  by: Actor;
  about?: EntrySubject;
  previous?: EntryPrevious;
  bodyHash?: EntryBodyHash;
  salt?: EntrySalt;
  body: {
    entry: EntryUuid;
    ground: EntryText;
    kept?: Kept1;
  };
}
/**
 * What an erasure keeps: no answers, no names, no words. `keptByErasure` of @qadam/runtime writes it.
 */
export interface Kept1 {
  /**
   * Of an erased record.
   */
  record?: string;
  instrument?: Id;
  /**
   * Of any other entry: its body without names and free text, so that what it did goes on counting.
   */
  body?: {
    [k: string]: unknown;
  };
  /**
   * It was withdrawn before, and stays so.
   */
  withdrawn?: true;
  /**
   * Corrections of the entry: erased with it.
   */
  corrections?: EntryUuid[];
  /**
   * Levels in force when it was written.
   */
  levels?: unknown[];
  /**
   * Deadlines running when it was written.
   */
  deadlines?: unknown[];
}
/**
 * One piece of work: a part of the story, something to do, and its check.
 */
export interface ExerciseStep {
  id: Id;
  do: ExerciseAct;
  /**
   * Whom the step is about: id of a person, or `family`. Default: of the family's step, else `family`.
   */
  about?: string;
  after?: Id;
  at?: Instant;
  /**
   * Real components that stand beside the story.
   *
   * @minItems 1
   */
  show?: ExerciseShow[];
  story?: StoryPiece[];
  /**
   * @minItems 1
   */
  hints?: Id[];
  /**
   * Own words are asked for. They are never graded: after the check they stand beside the reference and the rubric.
   */
  write?: true;
  step?: Id;
  ruleset?: Id;
  /**
   * `fill`: answers that the form begins with, weak places and all.
   */
  draft?: {
    [k: string]: unknown;
  };
  /**
   * `fill` of a plan: what its rows must be like. Prose is not looked at.
   *
   * @minItems 1
   */
  wants?: PlanWant[];
  by?: ChooseBy;
  /**
   * `choose`: more than one may be right; a wrong one costs as much as a missed one.
   */
  several?: true;
  /**
   * @minItems 2
   * @maxItems 20
   */
  options?: ExerciseOption[];
  /**
   * `sort`: where items go.
   *
   * @minItems 2
   * @maxItems 12
   */
  bins?: Id[];
  /**
   * @minItems 2
   * @maxItems 40
   */
  items?: ExerciseItem[];
  goTo?: Id;
}
/**
 * A sentence or paragraph. Pieces with `find` are read only after asking or visiting.
 */
export interface StoryPiece {
  id: Id;
  find?: StoryFind;
  /**
   * It begins a paragraph.
   */
  paragraph?: true;
  /**
   * Ids of the questions or facts that it tells of; it is marked when they are found or missed.
   *
   * @minItems 1
   */
  facts?: FactRef[];
}
export interface PlanWant {
  id: Id;
  table: Id;
  rows?: PlanWantRows;
  when?: Conditions;
  /**
   * Columns that hold something.
   *
   * @minItems 1
   */
  filled?: Id[];
  /**
   * Default: 1.
   */
  points?: number;
  source?: Source;
  basis?: Basis;
}
export interface ExerciseOption {
  id: Id;
  /**
   * From 0 (default, wrong) to 1 (right). With `by` it is what the rules say, and a check compares.
   */
  worth?: number;
  /**
   * What it does to the case: steps as those of a family.
   *
   * @minItems 1
   */
  entries?: FamilyStep[];
  goTo?: Id;
  source?: Source;
  basis?: Basis;
}
/**
 * One entry of the case (`do`), or a look at it (`look`), with what is expected then. The first `at` opens the case.
 */
export interface FamilyStep {
  at: Instant;
  recordedAt?: Instant;
  do: StepAct;
  /**
   * Names the entry, so that a later step can refer to it.
   */
  name?: Id;
  /**
   * Role; default: the model's first. `role:person` names a second person of it.
   */
  by?: string;
  about?: string;
  instrument?: Id;
  /**
   * Name of the record: the same name again is its next revision.
   */
  record?: Id;
  answers?: {
    [k: string]: unknown;
  };
  /**
   * The rest of the entry's body.
   */
  body?: {
    [k: string]: unknown;
  };
  /**
   * Expected: the entry is not accepted, with this code.
   */
  refused?: string;
  expect?: Expect;
}
export interface Expect {
  stage?: Id;
  round?: number;
  /**
   * ruleset → subject → outcome in force, or [atLeast, atMost].
   */
  levels?: {
    [k: string]: {
      [k: string]: Id | Id[];
    };
  };
  /**
   * Decisions that wait for agreement, as ruleset or decision ids.
   */
  awaiting?: Id[];
  /**
   * ruleset (hit all) → subject → outcomes that hold.
   */
  outcomes?: {
    [k: string]: {
      [k: string]: Id[];
    };
  };
  /**
   * The open questions that decide, in any order.
   */
  asks?: FactRef[];
  /**
   * Rules that explain atLeast.
   */
  because?: Id[];
  /**
   * deadline → subject → the instant or day on which it is due.
   */
  due?: {
    [k: string]: {
      [k: string]: string;
    };
  };
  /**
   * deadline → subject → state.
   */
  deadlines?: {
    [k: string]: {
      [k: string]:
        'absent' | 'unset' | 'possible' | 'running' | 'warning' | 'due' | 'met' | 'metLate' | 'missed' | 'void';
    };
  };
  /**
   * The allowed moves, in any order.
   */
  moves?: Id[];
  /**
   * register → number of rows this case gives.
   */
  registers?: {
    [k: string]: number;
  };
  /**
   * Number of decisions and moves to be looked at again.
   */
  reconsider?: number;
}
export interface ExerciseItem {
  id: Id;
  /**
   * `sort`: the right bin, or bins of which each is right.
   */
  in?: Id | Id[];
  /**
   * `order`: items that must stand before it. What is not said is free.
   *
   * @minItems 1
   */
  after?: Id[];
  source?: Source;
  basis?: Basis;
}
/**
 * A task for learners on an example family, graded by the rules that work in production. Its texts stand beside it, by language.
 */
export interface Exercise {
  $schema: 'https://qadam.example/1/exercise.json';
  id: Id;
  model: Id;
  family: Id;
  task: ExerciseTask;
  /**
   * The story has violence or death: a note stands before it, and it can be skipped without loss.
   */
  warning?: true;
  /**
   * How often it may be checked. Default: 3.
   */
  tries?: number;
  /**
   * Share of the score that passes. Default: 0.7.
   */
  passing?: number;
  /**
   * `off`: rules that rest on an assumption of the kit do not grade. Default: they grade, and the task says so.
   */
  assumptions?: 'off';
  source?: Source;
  basis?: Basis;
  /**
   * @minItems 1
   * @maxItems 30
   */
  steps: ExerciseStep[];
}
/**
 * Exactly one of when, any, all, count, highest, age, daysSince, rows, given, constant says how it comes about.
 */
export interface FactDefinition {
  id: Id;
  about: About;
  when?: Conditions;
  any?: Conditions;
  all?: Conditions;
  count?: Conditions;
  highest?: FactRef;
  /**
   * `children`, `people`, or the rows of a table (<instrument>/<table>, conditions then read row.<column>).
   */
  over?: string;
  /**
   * Age of the person, in whole units.
   */
  age?: 'years' | 'months' | 'days';
  daysSince?: FactRef;
  /**
   * The day on which age or days are measured: the record's day, or now. Level rulesets may read `record` only.
   */
  on?: 'record' | 'now';
  /**
   * Given by the host, with date and origin; unknown otherwise.
   */
  given?: true;
  /**
   * A named constant, with its unit and source.
   */
  constant?: number;
  type?: 'yes-no' | 'choice' | 'integer' | 'number' | 'date' | 'text';
  /**
   * @minItems 1
   */
  values?: Id[];
  ordered?: true;
  unit?: Id;
  adverse?: string | string[];
  worse?: 'higher' | 'lower';
  locked?: true;
  source?: Source;
  basis?: Basis;
}
/**
 * Facts that no question gives: derived, given by the host, and constants.
 */
export interface Facts {
  $schema: 'https://qadam.example/1/facts.json';
  basis?: Basis;
  /**
   * @minItems 1
   */
  facts: FactDefinition[];
}
/**
 * An example case in steps, with what must come out: the methodologist's test and the trainer's material.
 */
export interface Family {
  $schema: 'https://qadam.example/1/family.json';
  id: Id;
  model: Id;
  /**
   * What the record is called in a demonstration; a nickname. Default: the id.
   */
  label?: string;
  /**
   * A sentence: what this family shows.
   */
  about?: string;
  source?: Source;
  /**
   * @minItems 1
   */
  people: Person[];
  given?: {
    [k: string]: unknown;
  };
  /**
   * @minItems 1
   */
  steps: FamilyStep[];
}
export interface Section {
  id: Id;
  print?: PrintNumber;
  printIn?: Id;
  shownWhen?: Conditions;
  source?: Source;
  basis?: Basis;
  /**
   * @minItems 1
   */
  questions: Question[];
}
export interface Question {
  id: Id;
  type: QuestionType;
  /**
   * @minItems 1
   */
  options?: Option[];
  /**
   * The options of a choice stand in order, from the best to the worst.
   */
  ordered?: true;
  /**
   * Questions to talk about in free order, beside one field of notes; none is answered by itself.
   *
   * @minItems 1
   */
  prompts?: Option[];
  /**
   * @minItems 1
   */
  columns?: Question[];
  /**
   * Rows that the definition fixes (domains of a triangle): each has its place and its help. Without them people add rows.
   *
   * @minItems 1
   */
  rows?: Option[];
  /**
   * One row for each row of another instrument's table at its date, as <instrument>/<table>; the children or people of the case as `children`, `people`.
   */
  rowsOf?: string;
  minRows?: number;
  maxRows?: number;
  about?: About;
  fact?: Id;
  /**
   * Answers that speak for a worse situation.
   */
  adverse?: string | string[];
  /**
   * Which way a number or date is worse.
   */
  worse?: 'higher' | 'lower';
  /**
   * Each record asks it anew: left open it is open, and no reassuring answer of an older record stands in for it.
   */
  anew?: true;
  /**
   * A danger: starts empty in each round and review, says how it is known, original text beside a draft translation.
   */
  danger?: true;
  /**
   * Help can change it (housing, documents, income). Never on a danger.
   */
  changeable?: true;
  /**
   * `does not apply` is an allowed answer.
   */
  doesNotApply?: true;
  /**
   * Must be answered when shown; an open answer (not known, refused) is an answer.
   */
  required?: true;
  min?: number | string;
  max?: number | string;
  unit?: Id;
  maxLength?: number;
  /**
   * A date or time that cannot lie after the day of the record.
   */
  notFuture?: true;
  /**
   * Kinds of people that may be chosen.
   *
   * @minItems 1
   */
  kinds?: Id[];
  /**
   * Class of the field, for the host's rights. Default: ordinary.
   */
  class?: 'health' | 'reporter' | 'hidden-address';
  print?: PrintNumber;
  /**
   * Stands on the official form in the cell of the question before it.
   */
  printBeside?: true;
  /**
   * Hidden in the official print.
   */
  screenOnly?: true;
  shownWhen?: Conditions;
  whenHidden?: Scalar;
  locked?: true;
  source?: Source;
  basis?: Basis;
  /**
   * Questions that belong under this one, indented.
   *
   * @minItems 1
   */
  followUps?: Question[];
}
export interface Option {
  id: Id;
  /**
   * No longer offered; old records still show it.
   */
  retired?: true;
  source?: Source;
  basis?: Basis;
}
export interface SignatureBlock {
  id: Id;
  /**
   * Roles of the model, or `parent`, `child`, `guardian`, `other`.
   *
   * @minItems 1
   */
  by: Id[];
  print?: PrintNumber;
  source?: Source;
  basis?: Basis;
}
/**
 * A named set of questions with a purpose. Its texts stand in text/<language>.json beside it.
 */
export interface Instrument {
  $schema: 'https://qadam.example/1/instrument.json';
  id: Id;
  about: About;
  /**
   * Several records about one subject. Default: a second record is a revision of the first.
   */
  repeats?: true;
  /**
   * This instrument is the model's plan: a table of needs, goals, steps, people and dates.
   */
  plan?: true;
  /**
   * How often the sections with `printIn` stand in the other official form, where fewer are recorded. Default: 1.
   */
  printTimes?: number;
  /**
   * An overlay may be stricter here, never looser.
   */
  locked?: true;
  source?: Source;
  basis?: Basis;
  /**
   * @minItems 1
   */
  sections: Section[];
  /**
   * @minItems 1
   */
  signatures?: SignatureBlock[];
}
export interface Contact {
  id: Id;
  /**
   * Absent while the organisation has not given it.
   */
  phone?: string;
  source?: Source;
  basis?: Basis;
}
export interface StageDocument {
  instrument: Id;
  /**
   * Roles that submit it. Default: any role of the model.
   *
   * @minItems 1
   */
  by?: Id[];
  when?: Conditions;
  optional?: true;
  /**
   * Of a stage: asked for anew each time the stage is entered; what was there when it was left the last time no longer counts as the document.
   */
  anew?: true;
  source?: Source;
  basis?: Basis;
}
/**
 * A stage. One that others name in `in` is a group; a case stands in a leaf.
 */
export interface Stage {
  id: Id;
  in?: Id;
  start?: true;
  /**
   * Nothing is due here and the case is closed.
   */
  end?: true;
  track?: Id;
  /**
   * @minItems 1
   */
  documents?: StageDocument[];
  source?: Source;
  basis?: Basis;
}
export interface RemovedStage {
  id: Id;
  movedTo: Id;
}
export interface RecalledEdition {
  edition: Edition;
  reason: string;
}
/**
 * A state beside the stages that holds while its conditions do (a child away from home).
 */
export interface SideTrack {
  id: Id;
  about: About;
  while: Conditions;
  /**
   * @minItems 1
   */
  documents?: StageDocument[];
  source?: Source;
  basis?: Basis;
}
export interface Transition {
  id: Id;
  /**
   * One stage, several, or a group: any leaf of it.
   */
  from: Id | Id[];
  to: Id;
  /**
   * @minItems 1
   */
  by: Id[];
  /**
   * This move opens a new round.
   */
  round?: true;
  /**
   * The person who moves writes a reason.
   */
  reason?: true;
  /**
   * Roles of which another person must agree to moving against the guard.
   *
   * @minItems 1
   */
  agreedBy?: Id[];
  /**
   * No moving against the guard, by nobody.
   */
  locked?: true;
  source?: Source;
  basis?: Basis;
  guard?: Conditions;
}
export interface Decision {
  id: Id;
  about: About;
  /**
   * What can be decided; a ruleset's decision takes its outcomes.
   *
   * @minItems 1
   */
  options?: NamedNode[];
  /**
   * @minItems 1
   */
  by: Id[];
  /**
   * @minItems 1
   */
  agreedBy?: Id[];
  /**
   * `lower`: only when below the level in force or below the computed atMost. `always`: each time.
   */
  agreeWhen?: 'lower' | 'always';
  /**
   * Where it can be taken. Default: at any stage but an end.
   *
   * @minItems 1
   */
  stages?: Id[];
  anew?: Id;
  lowerWhen?: Conditions;
  guard?: Conditions;
  locked?: true;
  source?: Source;
  basis?: Basis;
}
/**
 * What starts or meets a deadline: exactly one of entry, document, decision, move, level, fact.
 */
export interface Trigger {
  entry?: Id;
  document?: Id;
  decision?: Id;
  move?: Id;
  level?: Id;
  reaches?: Id;
  fact?: FactRef;
  is?: Scalar;
  where?: Conditions;
  after?: Duration;
}
export interface Series {
  every?: Days;
  for?: Duration;
  then?: Series;
}
/**
 * When an act is due: what starts it and how long it may take.
 */
export interface Deadline {
  id: Id;
  about: About;
  starts?: Triggers;
  when?: Conditions;
  /**
   * Run also while `when` is unknown. Default: listed as possible, no clock.
   */
  whenUnknown?: 'due';
  within?: Term;
  on?: FactRef;
  /**
   * The date that was set counts instead of `within` (a court's term).
   */
  replaces?: true;
  every?: Days;
  /**
   * `windows`: one act in each window from the anchor. `sinceLast`: from the last act. Default: windows.
   */
  counted?: 'windows' | 'sinceLast';
  for?: Duration;
  then?: Series;
  warn?: Duration;
  metBy?: Triggers;
  /**
   * A new start ends the running window without fault and begins anew.
   */
  restarts?: true;
  /**
   * Drawn as a clock; counted by `npm run alarms`.
   */
  urgent?: true;
  contact?: Id;
  instrument?: Id;
  locked?: true;
  source?: Source;
  basis?: Basis;
}
/**
 * A list computed over standings: a row for each case or child for which `when` holds.
 */
export interface Register {
  id: Id;
  about: About;
  when: Conditions;
  /**
   * @minItems 1
   */
  columns: RegisterColumn[];
  source?: Source;
  basis?: Basis;
}
export interface RegisterColumn {
  id: Id;
  fact: FactRef;
  source?: Source;
  basis?: Basis;
}
/**
 * Names what it is about; one that nothing needs is refused by `qadam prove`.
 */
export interface ProofException {
  property:
    | 'outcomes'
    | 'rules'
    | 'conditions'
    | 'distinct'
    | 'monotone'
    | 'never'
    | 'way-out'
    | 'something-to-do'
    | 'end-asks-nothing'
    | 'answered';
  ruleset?: Id;
  rule?: Id;
  fact?: FactRef;
  outcome?: Id;
  move?: Id;
  stage?: Id;
  why: string;
}
/**
 * An organisation's way of working: stages, moves, decisions, deadlines, registers, roles.
 */
export interface Model {
  $schema: 'https://qadam.example/1/model.json';
  id: Id;
  edition: Edition;
  calendar: Id;
  /**
   * The original language first, each by its tag of two or three letters. Default: ["ru"].
   *
   * @minItems 1
   */
  languages?: string[];
  /**
   * Which time the source document shows; shown on the model's first page.
   */
  documentTime?: string;
  source?: Source;
  basis?: Basis;
  /**
   * @minItems 1
   */
  roles: NamedNode[];
  /**
   * Roles of which a second person approves an edition before it is published. Default: nobody has to.
   *
   * @minItems 1
   */
  approvedBy?: Id[];
  /**
   * Instruments and rulesets taken from forms/shared and rules/shared.
   *
   * @minItems 1
   */
  shared?: Id[];
  /**
   * Changes to what is shared, by the four operations of an overlay.
   *
   * @minItems 1
   */
  changes?: Operation[];
  /**
   * Whom to ring; the organisation's data.
   *
   * @minItems 1
   */
  contacts?: Contact[];
  /**
   * Kinds of people in the register of a case. Default: child, mother, father, guardian, relative, other.
   *
   * @minItems 1
   */
  people?: NamedNode[];
  /**
   * Where a child can live.
   *
   * @minItems 1
   */
  placements?: NamedNode[];
  /**
   * Kinds of contact. Default: visit, call, office, remote.
   *
   * @minItems 1
   */
  contactKinds?: NamedNode[];
  /**
   * @minItems 1
   */
  stages: Stage[];
  /**
   * Stages of earlier editions, and where cases go that stand in them.
   *
   * @minItems 1
   */
  removedStages?: RemovedStage[];
  /**
   * Earlier editions that are not to be used any more: open cases on them show both results until they are moved.
   *
   * @minItems 1
   */
  recalled?: RecalledEdition[];
  /**
   * @minItems 1
   */
  sideTracks?: SideTrack[];
  /**
   * Documents that can be written at any stage.
   *
   * @minItems 1
   */
  anyStage?: StageDocument[];
  /**
   * @minItems 1
   */
  transitions?: Transition[];
  /**
   * @minItems 1
   */
  decisions?: Decision[];
  /**
   * @minItems 1
   */
  deadlines?: Deadline[];
  /**
   * @minItems 1
   */
  registers?: Register[];
  /**
   * Properties of `qadam prove` that the model does not keep, each with the reason why that is right.
   *
   * @minItems 1
   */
  proofs?: ProofException[];
}
/**
 * A separate document that changes a base edition for a place, without editing it.
 */
export interface Overlay {
  $schema: 'https://qadam.example/1/overlay.json';
  id: Id;
  edition?: Edition;
  /**
   * Model and edition, as demo@1.0.0.
   */
  base: string;
  /**
   * Earlier editions of this overlay that are not to be used any more.
   *
   * @minItems 1
   */
  recalled?: RecalledEdition[];
  source?: Source;
  basis?: Basis;
  /**
   * @minItems 1
   */
  changes: Operation[];
}
export interface NamedConditions {
  id: Id;
  conditions: Conditions;
}
export interface Rule {
  id: Id;
  then: Id;
  locked?: true;
  source?: Source;
  basis?: Basis;
  conditions: Conditions;
}
/**
 * Rules that decide one thing. Their order has no meaning.
 */
export interface Ruleset {
  $schema: 'https://qadam.example/1/ruleset.json';
  id: Id;
  about: About;
  /**
   * What can come out. With hit `highest` from the lowest to the highest.
   *
   * @minItems 1
   */
  outcomes: OutcomeDefinition[];
  /**
   * `highest`: one outcome, the highest that a rule gives. `all`: each outcome is true, false or unknown by itself.
   */
  hit: 'highest' | 'all';
  otherwise?: Id;
  locked?: true;
  source?: Source;
  basis?: Basis;
  /**
   * Conditions that several rules share, used as {"condition": id}.
   *
   * @minItems 1
   */
  named?: NamedConditions[];
  /**
   * @minItems 1
   */
  rules: Rule[];
}
/**
 * What definitions cite: the document and its items.
 */
export interface SourceDocument {
  $schema: 'https://qadam.example/1/source.json';
  id: Id;
  title: string;
  /**
   * Short name for citations.
   */
  short?: string;
  issuer?: string;
  edition?: string;
  language: string;
  inForceFrom?: CalendarDate;
  inForceUntil?: CalendarDate;
  /**
   * The day on which it was compared with today's law; absent: it was not.
   */
  checked?: CalendarDate;
  items: SourceItem[];
}
export interface SourceItem {
  id: SourceId;
  kind: Id;
  section?: string;
  lines?: string;
  /**
   * Our own short title.
   */
  title: string;
  /**
   * @minItems 1
   */
  sameAs?: SourceId[];
}
export interface Translation {
  text: string;
  /**
   * First 8 of the original's SHA-256.
   */
  of: string;
  /**
   * Default: draft.
   */
  status?: 'draft' | 'reviewed';
}
export interface TextBranch {
  [k: string]: TextNode;
}
/**
 * Texts of one language, addressed by the ids of what they speak of. The original holds strings, a translation {text, of, status}.
 */
export interface Text {
  $schema: 'https://qadam.example/1/text.json';
  [k: string]: TextNode | 'https://qadam.example/1/text.json';
}
