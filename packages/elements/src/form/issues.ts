import { validateAnswers, type AnswerContext, type AnswerIssue, type KitInstrument } from '@qadam/schema';
import type { FormRecord } from './record.ts';

interface Look extends AnswerContext {
  /** The question that is being typed. */
  typingAt: string | undefined;
}

/**
 * Findings about the answers, and which of them are shown: while somebody types, nothing new appears at that question;
 * what is missing is said only after an attempt to save.
 */
export class Issues {
  #all: AnswerIssue[] = [];
  #shown: AnswerIssue[] = [];
  #isAttempted = false;

  /** Everything that keeps the record from being saved. */
  get all(): readonly AnswerIssue[] {
    return this.#all;
  }
  /** Somebody has tried to save. */
  get isAttempted(): boolean {
    return this.#isAttempted;
  }
  /** What the reader is told. */
  get shown(): readonly AnswerIssue[] {
    return this.#shown;
  }

  /** Looks at the record again. What is shown stays the same list while it says the same. */
  look(instrument: KitInstrument, record: FormRecord, { typingAt, ...context }: Look): void {
    const before = new Set(this.#shown.map(keyOf));
    this.#all = validateAnswers(instrument, record.answers, context);
    const shown = this.#all.filter((issue) => {
      if (issue.question === typingAt) return before.has(keyOf(issue));
      return this.#isAttempted || issue.code !== 'answers/required';
    });
    if (JSON.stringify(shown) !== JSON.stringify(this.#shown)) this.#shown = shown;
  }

  /** An attempt to save: from now on all that is missing is said. */
  attempt(): void {
    this.#isAttempted = true;
    this.#shown = this.#all;
  }

  /** As new, for other answers. */
  reset(): void {
    this.#isAttempted = false;
    this.#shown = [];
  }
}

const keyOf = ({ code, pointer, params }: AnswerIssue): string => `${code} ${pointer} ${String(params.keyword)}`;
