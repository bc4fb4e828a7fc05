/** Steps of the plan whose term has passed or is near, as one task. */
import { dueOf } from '../plan/due.ts';
import { newestRecord, revisionsOf, rowsOf } from '../plan/revisions.ts';
import { planShape } from '../plan/shape.ts';
import { firstWord, openDocument, type NextAction } from './next-action.ts';
import type { CaseScene } from './scene.ts';

/** Nothing while no step is near, and once the case has ended. */
export function planAction(scene: CaseScene): NextAction[] {
  const { open, standing, now, words } = scene;
  const shape = planShape(open.kit);
  if (shape === undefined || open.pathway.endStages.has(standing.stage)) return [];
  const { id } = shape.instrument;
  const isWritten = standing.documents.some(({ instrument, record }) => instrument === id && record !== null);
  const rows = isWritten ? rowsOf(newestRecord(revisionsOf(standing, id)).at(-1), shape.table.id) : [];
  const states = rows.map((row) => dueOf({ shape, now }, row).state);
  const [late, soon] = (['late', 'soon'] as const).map((state) => states.filter((each) => each === state).length);
  if (!late && !soon) return [];
  return [
    {
      id: 'plan-steps',
      kind: 'deadline',
      title: firstWord(scene, words('task-hidden'), words('plan-steps')),
      about: 'family',
      tag: late
        ? { tone: 'bad', sign: 'clock', words: words('state-due') }
        : { tone: 'warn', sign: 'clock', words: words('state-warning') },
      words: [late && words('steps-late', { count: late }), soon && words('steps-soon', { count: soon })]
        .filter(Boolean)
        .join(', '),
      go: { ...openDocument(scene, id, 'family')!, label: words('open') },
    },
  ];
}
