import type { StudioTables } from './ru.ts';
import { checks } from './kk/checks.ts';
import { editions } from './kk/editions.ts';
import { history } from './kk/history.ts';
import { expert } from './kk/expert.ts';
import { overlay } from './kk/overlay.ts';
import { common } from './kk/common.ts';
import { exercises } from './kk/exercises.ts';
import { families } from './kk/families.ts';
import { fields } from './kk/fields.ts';
import { frame } from './kk/frame.ts';
import { instruments, texts } from './kk/instruments.ts';
import { issues } from './kk/issues.ts';
import { removal } from './kk/removal.ts';
import { rules } from './kk/rules.ts';
import { trial } from './kk/try.ts';
import { stages } from './kk/stages.ts';

/** Every part in Kazakh. Draft. */
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
