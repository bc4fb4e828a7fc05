import type { Answers } from '@qadam/schema';

/** What a learner did in a step. What is absent was not done. */
export interface Response {
  /** `fill`: answers as a record holds them. */
  answers?: Answers;
  /** `choose`: ids of options. */
  chosen?: readonly string[];
  /** `sort`: the bin of each item. */
  placed?: Readonly<Record<string, string>>;
  /** `order`: ids of items from the first to the last. */
  order?: readonly string[];
  /** Own words. Never graded. */
  written?: string;
}

/** Responses by step. */
export type Responses = Readonly<Record<string, Response>>;
