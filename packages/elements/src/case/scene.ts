import type { Entry } from '@qadam/schema';
import type { Scene } from '../risk/scene.ts';
import type { Say } from '../texts/texts.ts';
import type { CaseText } from './texts.ts';

/** A worker who can lead a case. */
export interface Colleague {
  id: string;
  name: string;
  role: string;
}

/** What the parts of a case's screen read. */
export interface CaseScene extends Scene {
  /** Words of the case's screen. */
  words: Say<CaseText>;
  /** Levels and words of danger are hidden until asked for. */
  isHidden: boolean;
  /** To whom the case can be handed over, where the host says. */
  colleagues: readonly Colleague[] | undefined;
  /** The log as it was written, also what was corrected or withdrawn since. */
  entries: readonly Entry[];
}

/** The record entry that a form puts right, and why. */
export interface Corrects {
  entry: string;
  reason: string;
}

/** Where a button leads. `looksAt`: the record entry that is only read; `revises`: the record that is added to. */
export type Go =
  | {
      to: 'document';
      instrument: string;
      about: string;
      question?: string;
      corrects?: Corrects;
      looksAt?: string;
      revises?: string | undefined;
    }
  | { to: 'level'; about: string; ruleset: string }
  | { to: 'act'; act: string; given?: Readonly<Record<string, string>> };

/** Leads there. */
export type OnGo = (go: Go) => void;
