/**
 * The kit: what `qadam build` makes of a model. Everything is by value and in normalized form, so that rules, pathway
 * and runtime read one shape only. Source: docs/language.md, "The kit".
 */
import type {
  About,
  Basis,
  Calendar,
  Conditions,
  FactDefinition,
  Instrument,
  OpenAnswer,
  Question,
  Scalar,
  Section,
  SignatureBlock,
  Deadline,
  Decision,
  Register,
  SideTrack,
  Stage,
  StageDocument,
  Transition,
} from './generated/types.ts';

/** What a fact's value can be. `level` and `set` are outcomes of rulesets (hit `highest`, hit `all`). */
export type FactType =
  'yes-no' | 'choice' | 'choices' | 'integer' | 'number' | 'date' | 'date-time' | 'text' | 'level' | 'set';

/** How a fact comes about. */
export type FactOrigin =
  | { kind: 'question'; questions: { instrument: string; question: string }[] }
  | { kind: 'derived'; definition: FactDefinition }
  | { kind: 'given' }
  | { kind: 'constant'; value: number }
  | { kind: 'ruleset'; ruleset: string }
  | { kind: 'built-in' };

/** A named, typed value that a rule may ask for. */
export interface FactSpec {
  id: string;
  about: About;
  type: FactType;
  /** yes-no: `['yes', 'no']`; choice(s): ids of options; level, set: ids of outcomes from the lowest. Absent otherwise. */
  values?: string[];
  /** The values of a choice stand from the best to the worst (a level always does). */
  ordered?: boolean;
  /** Values that speak for a worse situation. Empty where there are none. */
  adverse: string[];
  worse?: 'higher' | 'lower';
  danger?: true;
  changeable?: true;
  /** `does-not-apply` is an allowed value. */
  doesNotApply?: true;
  /** Its question is of class reporter or hidden-address: no rule reads it, only whether it was asked. */
  confidential?: true;
  unit?: string;
  origin: FactOrigin;
  source: string[];
  basis: Basis;
}

/** The three answers that leave a fact open. */
export type Open = 'not-asked' | 'not-known' | 'refused';

/** The ruleset that permits: its highest outcome opens something, where those of the others warn. */
export const PERMITTING = 'closure';

/** The value of a question that does not apply: equals only itself. */
export const DOES_NOT_APPLY = 'does-not-apply';

/**
 * What is known of a fact.
 * - a scalar or a list (type `choices`): answered; `'does-not-apply'` is a value
 * - `undefined` or `{ open }`: open, every value of its type is possible
 * - `{ from, to }`: an interval, ends included, either may be absent
 * - `{ among }`: one of these values
 * - `{ holds, maybe }`: a set (type `set`): these hold, these may
 */
export type FactInput =
  | Scalar
  | readonly string[]
  | { open: Open }
  | { from?: Scalar; to?: Scalar }
  | { among: readonly Scalar[] }
  | { holds: readonly string[]; maybe: readonly string[] }
  | undefined;

/** What is known of all facts of one subject, by fact id. */
export type FactInputs = Readonly<Record<string, FactInput>>;

/** A node after normalization: `source` is a list, `basis` always set. */
export interface Rests {
  source: string[];
  basis: Basis;
}

export type KitQuestion = Omit<
  Question,
  'source' | 'basis' | 'options' | 'columns' | 'rows' | 'prompts' | 'followUps' | 'adverse'
> &
  Rests & {
    options?: ({ id: string; retired?: true } & Rests)[];
    columns?: KitQuestion[];
    rows?: ({ id: string } & Rests)[];
    prompts?: ({ id: string } & Rests)[];
    followUps?: KitQuestion[];
    adverse: string[];
  };
export type KitSection = Omit<Section, 'source' | 'basis' | 'questions'> & Rests & { questions: KitQuestion[] };
export type KitInstrument = Omit<Instrument, '$schema' | 'source' | 'basis' | 'sections' | 'signatures'> &
  Rests & {
    sections: KitSection[];
    signatures?: (Omit<SignatureBlock, 'source' | 'basis'> & Rests)[];
    /** JSON Schema (draft-07) of the answers, for JSON Forms and for validation. */
    schema: object;
    /** UI schema of the pair. */
    uischema: object;
  };

export interface KitRule extends Rests {
  id: string;
  then: string;
  locked?: true;
  /** Named conditions are put in: never holds `condition`. */
  conditions: Conditions;
}
export interface KitRuleset extends Rests {
  id: string;
  about: About;
  outcomes: ({ id: string; tone?: 'none' | 'low' | 'medium' | 'high' } & Rests)[];
  hit: 'highest' | 'all';
  otherwise?: string;
  locked?: true;
  rules: KitRule[];
}

type Normalized<T> = Omit<T, 'source' | 'basis'> & Rests;
export interface KitModel extends Rests {
  id: string;
  edition: string;
  languages: string[];
  documentTime?: string;
  roles: Normalized<{ id: string }>[];
  contacts: Normalized<{ id: string; phone?: string }>[];
  people: Normalized<{ id: string }>[];
  placements: Normalized<{ id: string }>[];
  contactKinds: Normalized<{ id: string }>[];
  stages: (Omit<Normalized<Stage>, 'documents'> & { documents: Normalized<StageDocument>[] })[];
  /** Stages of earlier editions, and where cases go that stand in them. */
  removedStages?: { id: string; movedTo: string }[];
  /** Earlier editions that are not to be used any more. */
  recalled?: { edition: string; reason: string }[];
  sideTracks: (Omit<Normalized<SideTrack>, 'documents'> & { documents: Normalized<StageDocument>[] })[];
  anyStage: Normalized<StageDocument>[];
  /** `from` lists leaf stages. */
  transitions: (Omit<Normalized<Transition>, 'from'> & { from: string[] })[];
  decisions: (Omit<Normalized<Decision>, 'options'> & { options: ({ id: string } & Rests)[] })[];
  deadlines: Normalized<Deadline>[];
  registers: Normalized<Register>[];
}

/** A cited item of a source document. */
export interface KitSource {
  id: string;
  kind: string;
  section?: string;
  lines?: string;
  title: string;
}

export interface Kit {
  $schema: 'https://qadam.example/1/kit.json';
  /** Id of the model. */
  id: string;
  edition: string;
  /** SHA-256 of the canonical bytes of all that follows. Empty while a kit is made in memory. */
  hash: string;
  model: KitModel;
  instruments: KitInstrument[];
  facts: FactSpec[];
  rulesets: KitRuleset[];
  calendar: Omit<Calendar, '$schema'>;
  /** language → address → text, or a translation with its state (`stale`: the original has changed since). */
  texts: Record<string, Record<string, string | { text: string; status: 'draft' | 'reviewed' | 'stale' }>>;
  sources: { documents: { id: string; title: string; short: string; checked?: string }[]; items: KitSource[] };
}

/** A row of a table: made by the element, its id stays over revisions. */
export interface Row {
  id: string;
  [column: string]: Answer | undefined;
}
/** A value that says how it is known (questions marked `danger`). */
export interface KnownAnswer {
  value: Scalar | string[];
  how?: 'seen' | 'told' | 'document';
  /** Who told it, or which document. */
  from?: string;
}
/** One answer of a record; absent means not asked. */
export type Answer = Scalar | string[] | OpenAnswer | KnownAnswer | Row[];
/** The recorded data of an instrument, by question id. */
export type Answers = Record<string, Answer | undefined>;
