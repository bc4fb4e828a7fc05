import type { Answer, AnswerIssue, Answers, KitInstrument, KitQuestion, Shown } from '@qadam/schema';
import type { RendererText } from './texts.ts';

/** A text of the definitions as it may be shown. */
export interface ShownText {
  text: string;
  /** Language the text is in: the original's where there is no translation. */
  lang: string;
  /** A translation that nobody has reviewed, or whose original has changed since. */
  isDraft: boolean;
  /** The original, beside a draft. */
  original?: string;
}

/** A person of the case's register, as offered in a question. */
export interface PersonChoice {
  id: string;
  kind: string;
  label: string;
}

/** A row that another table or the register has, for tables with `rowsOf`. */
export interface GivenRow {
  id: string;
  label: string;
}

/** An answer of an earlier record. */
export interface EarlierAnswer {
  answer: Answer;
  /** When it was given. */
  at: string;
}

/** A place of a source, ready to be shown. */
export interface Citation {
  text: string;
  basis: 'source' | 'interpretation' | 'assumption';
}

/** Everything the renderers need beside schema and answers. The one who mounts them gives it. */
export interface FormSettings {
  instrument: KitInstrument;
  locale: string;
  /** Words of the interface. */
  say: (key: RendererText, params?: Readonly<Record<string, string | number>>) => string;
  /** Words of the definitions, by address. */
  text: (address: string) => ShownText | undefined;
  dayInWords: (day: string) => string;
  cite: (node: { source: string[]; basis: Citation['basis'] }) => Citation;
  /** The present instant with its offset. */
  now: () => string;
  newId: () => string;
  shown: ReadonlyMap<string, Shown>;
  issues: readonly AnswerIssue[];
  people: readonly PersonChoice[];
  /** Rows of a table with `rowsOf`. */
  rowsOf: (question: KitQuestion) => readonly GivenRow[];
  /** Ids of questions whose answer may change a level. */
  asks: ReadonlySet<string>;
  earlier: ReadonlyMap<string, EarlierAnswer>;
  readonly: boolean;
  disabled: boolean;
  /** Hides words of danger until they are asked for. */
  discreet: boolean;
  /** A person has answered. `typing`: more of the same is to be expected, until `onSettled`. */
  onAnswer: (question: string, answer: Answer | undefined, typing: boolean) => void;
  onSettled: () => void;
  /** The answers as they stand, also between two drawings. */
  known: () => Answers;
  /** A renderer of the host has changed the answers. */
  onAnswers: (answers: Answers) => void;
  /** The reader wants to attach a file at a place (question, or question/row/column); the host sets the answer. */
  onAttach: (place: string) => void;
  /** Somebody of these kinds (any without) is to be added to the register; absent where nobody can be. */
  onAddPerson?: ((kinds: readonly string[] | undefined, onAdded?: (id: string) => void) => void) | undefined;
  /** A control could not be drawn. */
  onFail: (question: string, error: unknown) => void;
}
