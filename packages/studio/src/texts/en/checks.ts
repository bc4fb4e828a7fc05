import type { StudioTables } from '../ru.ts';

/** In English. */
export const checks: StudioTables['checks'] = {
  about: 'Everything is checked after every change: how it is written, references, meaning, proofs.',
  errors: 'Errors',
  'no-errors': 'No errors.',
  warnings: 'Warnings',
  proofs: 'Proofs',
  'proofs-about': 'Proved for all possible answers, not only for examples.',
  'proof-of': '{name}: properties proved: {count}',
  'proof-of-model': 'Stages and moves: properties proved: {count}',
  excused: 'exceptions with an explanation: {count}',
  'make-family': 'Make it an example family',
  'family-made': 'Draft: {what}. It expects what comes out now: correct it to what must come out.',
  idle: 'Too much and missing',
  'idle-none': 'Nothing to spare was found.',
  'unused-fact': 'Nobody reads this derived fact',
  'unread-question': 'Rules may read the answer, but none does',
  'unasked-instrument': 'No stage and no deadline asks for this form',
  'no-translation': 'No translation',
  'stale-translation': 'The translation is out of date',
  'source-out-of-force': 'The source document is no longer in force',
  open: 'Open: {name}',
  waiting: 'Being checked…',
  'after-errors': 'Proofs are checked when there are no errors.',
};
