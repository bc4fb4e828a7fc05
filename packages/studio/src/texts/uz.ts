import type { StudioTables } from './ru.ts';
import { checks } from './uz/checks.ts';
import { editions } from './uz/editions.ts';
import { history } from './uz/history.ts';
import { expert } from './uz/expert.ts';
import { overlay } from './uz/overlay.ts';
import { common } from './uz/common.ts';
import { exercises } from './uz/exercises.ts';
import { families } from './uz/families.ts';
import { fields } from './uz/fields.ts';
import { frame } from './uz/frame.ts';
import { instruments, texts } from './uz/instruments.ts';
import { issues } from './uz/issues.ts';
import { removal } from './uz/removal.ts';
import { rules } from './uz/rules.ts';
import { trial } from './uz/try.ts';
import { stages } from './uz/stages.ts';

/** Every part in Uzbek, Latin script. Draft. */
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
