import type { StudioTables } from './ru.ts';
import { checks } from './en/checks.ts';
import { editions } from './en/editions.ts';
import { history } from './en/history.ts';
import { expert } from './en/expert.ts';
import { overlay } from './en/overlay.ts';
import { common } from './en/common.ts';
import { exercises } from './en/exercises.ts';
import { families } from './en/families.ts';
import { fields } from './en/fields.ts';
import { frame } from './en/frame.ts';
import { instruments, texts } from './en/instruments.ts';
import { issues } from './en/issues.ts';
import { removal } from './en/removal.ts';
import { rules } from './en/rules.ts';
import { trial } from './en/try.ts';
import { stages } from './en/stages.ts';

/** Every part in English. */
export const tables: StudioTables = {
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
