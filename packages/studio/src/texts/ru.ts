import type { Phrase } from '@qadam/elements';
import { checks } from './ru/checks.ts';
import { editions } from './ru/editions.ts';
import { history } from './ru/history.ts';
import { expert } from './ru/expert.ts';
import { overlay } from './ru/overlay.ts';
import { common } from './ru/common.ts';
import { exercises } from './ru/exercises.ts';
import { families } from './ru/families.ts';
import { fields } from './ru/fields.ts';
import { frame } from './ru/frame.ts';
import { instruments, texts } from './ru/instruments.ts';
import { issues } from './ru/issues.ts';
import { removal } from './ru/removal.ts';
import { rules } from './ru/rules.ts';
import { trial } from './ru/try.ts';
import { stages } from './ru/stages.ts';

const tables = {
  common,
  fields,
  frame,
  rules,
  trial,
  stages,
  families,
  exercises,
  checks,
  editions,
  history,
  expert,
  overlay,
  instruments,
  texts,
  removal,
  issues,
};

/** Every part in Russian. */
export const ru = tables;

/** The same parts and keys in any language. */
export type StudioTables = { [Part in keyof typeof tables]: Record<keyof (typeof tables)[Part], Phrase> };
