import type { Study } from '../study/study.ts';

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/** What is asked of whoever studies files: those of the draft, and once those in force. */
export type Question =
  | { ask: 'in-force'; files: Files | undefined; model: string }
  | { ask: 'study'; files: Files; model: string; number: number; today: string };

/** What a step of a study has found; with `done` the last one. */
export interface Answer {
  number: number;
  found: Partial<Study>;
  done: boolean;
}

/** Studies files beside the page, so that typing never waits for it. */
export interface Student {
  ask(question: Question): void;
  end(): void;
}

/** Starts a student that tells each step to `hear`. */
export type StartStudent = (hear: (answer: Answer) => void) => Student;
