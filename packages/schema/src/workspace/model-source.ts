import type { Question } from '../generated/types.ts';
import { resolveModel, resolveOverlay, type Resolved } from '../overlay/resolve.ts';
import type { ModelSource } from './source.ts';
import { modelTexts, type Located, type Workspace } from './workspace.ts';

const SHARED = 'shared';

/**
 * Gathers a model, or an overlay on its base, from the workspace with the changes that it makes; `undefined` where there is
 * none that can be read. Changes that cannot be made are left out: `checkWorkspace` tells of them.
 */
export function modelSource(workspace: Workspace, id: string): ModelSource | undefined {
  return sourceOf(workspace, id, new Set());
}

function sourceOf(workspace: Workspace, id: string, above: ReadonlySet<string>): ModelSource | undefined {
  const overlay = workspace.one('overlay', id);
  if (overlay !== undefined) return overlayOn(workspace, overlay, above)?.source;
  const source = shallowSource(workspace, id);
  return source && (resolveModel(source)?.source ?? source);
}

/** An overlay with its base; `undefined` where that is missing, or stands on this overlay itself. */
export function overlayOn(
  workspace: Workspace,
  overlay: Located<'overlay'>,
  above: ReadonlySet<string> = new Set(),
): Resolved | undefined {
  const { id } = overlay.value;
  if (above.has(id)) return undefined;
  return resolveOverlay(workspace, overlay, (base) => sourceOf(workspace, base, new Set([...above, id])));
}

/** A model as its files say, without the changes that it makes to what is shared. */
export function shallowSource(workspace: Workspace, id: string): ModelSource | undefined {
  const model = workspace.one('model', id);
  if (model === undefined) return undefined;
  const listed = new Set(model.value.shared ?? []);
  const taken = <K extends 'instrument' | 'ruleset'>(kind: K): Located<K>[] => [
    ...workspace.all(kind, id),
    ...workspace.all(kind, SHARED).filter((found) => listed.has(found.place.id!)),
  ];
  const instruments = taken('instrument');
  const instrumentIds = new Set(instruments.map((instrument) => instrument.value.id));
  return {
    id,
    model,
    instruments,
    rulesets: taken('ruleset'),
    facts: [...workspace.all('facts', id), ...(listed.size > 0 ? workspace.all('facts', SHARED) : [])],
    families: workspace.all('family', id),
    texts: [...modelTexts(workspace, id), ...modelTexts(workspace, SHARED).map((text) => ofTaken(text, listed))].filter(
      ({ place }) => place.instrument === undefined || instrumentIds.has(place.instrument),
    ),
    calendar: workspace.one('calendar', model.value.calendar),
    languages: model.value.languages ?? ['ru'],
  };
}

/** Shared texts without those of rulesets that the model does not take: it may have one of the same id. */
function ofTaken(text: Located<'text'>, listed: ReadonlySet<string>): Located<'text'> {
  const { ruleset, ...rest } = text.value;
  if (typeof ruleset !== 'object') return text;
  const taken = Object.entries(ruleset).filter(([id]) => listed.has(id));
  return { ...text, value: { ...rest, ruleset: Object.fromEntries(taken) } };
}

/** A question with the place where it stands. */
export interface PlacedQuestion {
  question: Question;
  /** JSON Pointer in its file. */
  pointer: string;
  section: string;
  /** The question that it follows up. */
  under?: Question;
  /** The table that it is a column of. */
  table?: Question;
}

/** Every question of an instrument in order of reading: follow-ups after their question, columns after their table. */
export function placedQuestions(instrument: Located<'instrument'>['value']): PlacedQuestion[] {
  return instrument.sections.flatMap((section, index) =>
    section.questions.flatMap((question, at) =>
      placed(question, `/sections/${index}/questions/${at}`, { section: section.id }),
    ),
  );
}
function placed(
  question: Question,
  pointer: string,
  place: Omit<PlacedQuestion, 'question' | 'pointer'>,
): PlacedQuestion[] {
  return [
    { question, pointer, ...place },
    ...(question.columns ?? []).flatMap((column, at) =>
      placed(column, `${pointer}/columns/${at}`, { ...place, table: question }),
    ),
    ...(question.followUps ?? []).flatMap((next, at) =>
      placed(next, `${pointer}/followUps/${at}`, { ...place, under: question }),
    ),
  ];
}
