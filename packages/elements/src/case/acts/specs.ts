import type { ActSpec } from './act.ts';
import { agree, decide, move } from './decisions.ts';
import { attempt, consult, contact, disclose, noted } from './meetings.ts';
import { person, start } from './people.ts';

/** All acts by name. */
export const actSpecs: Readonly<Record<string, ActSpec>> = {
  contact,
  attempt,
  consult,
  disclose,
  note: noted,
  person,
  start,
  decide,
  agree,
  move,
};

/** Acts that a button of the head offers, in its order. */
export const offeredActs = ['contact', 'attempt', 'consult', 'disclose', 'note', 'person'] as const;
