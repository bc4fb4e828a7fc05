import type { UrgentClock } from '../risk/clock.ts';
import type { FindOutTask } from '../risk/find-out.ts';
import type { DeadlineTag } from './deadline-words.ts';
import type { CaseScene, Go } from './scene.ts';

/** One thing to do. */
export interface NextAction {
  id: string;
  kind: 'urgent' | 'find-out' | 'deadline' | 'agreement' | 'document' | 'duty' | 'decision' | 'move';
  title: string;
  /** Whom it is about. */
  about: string;
  tag?: DeadlineTag;
  words?: string;
  /** Contact of the model to call. */
  contact?: string | undefined;
  go?: { label: string; go: Go } | undefined;
  /** Another act that does it as well. */
  also?: { label: string; go: Go } | undefined;
  clock?: UrgentClock;
  task?: FindOutTask;
}

/** The words for strangers while levels are hidden, else those of the matter. */
export const firstWord = (scene: CaseScene, hidden: string, shown: string): string => (scene.isHidden ? hidden : shown);

/**
 * A button that opens a document; at a question of the newest record, where one is named: an instrument that repeats
 * would begin another record.
 */
export function openDocument(scene: CaseScene, instrument: string, about: string, question?: string): NextAction['go'] {
  const name = scene.texts.words(`instrument/${instrument}/label`);
  const label = scene.isHidden ? scene.words('fill-in-hidden') : scene.words('fill-in', { name });
  const at = question === undefined ? {} : { question, revises: newestOf(scene, instrument, about) };
  return { label, go: { to: 'document', instrument, about, ...at } };
}

/** The newest record of an instrument that repeats. */
function newestOf({ standing, open }: CaseScene, instrument: string, about: string): string | undefined {
  if (open.kit.instruments.find(({ id }) => id === instrument)?.repeats !== true) return undefined;
  return standing.documents.find((each) => each.instrument === instrument && each.about === about)?.record ?? undefined;
}
