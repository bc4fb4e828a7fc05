import type { Marks } from '../grade/result.ts';

/** Detail of `qadam-checked`: what came of a step. */
export interface QadamCheckedDetail {
  step: string;
  /** 0 to 100. */
  score: number;
  /** It reaches the passing score of the exercise. */
  isPassed: boolean;
  /** Shares from 0 to 1. */
  marks: Marks;
  /** How often the step has been checked. */
  tries: number;
  /** What was asked, what was answered and what is right, as one line each, for the journal of a learning management system. */
  description: string;
  response: string;
  right: string;
}

/** Detail of `qadam-finished`: what came of the whole exercise. */
export interface QadamFinishedDetail {
  /** 0 to 100. */
  score: number;
  isPassed: boolean;
  /** Shares from 0 to 1. */
  marks: Marks;
  /** How often anything was checked. */
  tries: number;
  /** It was passed over: it counts neither for nor against. */
  skipped?: true;
}
