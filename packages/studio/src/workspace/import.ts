import { checkWorkspace, issueLine, looserThan, readWorkspace, type MessageLanguage } from '@qadam/schema';
import { isOwnFile } from '../draft/own-file.ts';
import { openDraft, type Draft, type Opened } from '../draft/draft.ts';

/** Why a file is not taken. `of`: the model, path, address or line that it is about. */
export interface ImportFault {
  kind: 'not-file' | 'other-model' | 'base' | 'locked' | 'issue';
  of: string;
}

const MOST_FAULTS = 20;

/**
 * Takes a model out of a file, all or nothing: it must be the same model on the same base, pass every check, and loosen nothing
 * that the base has locked.
 */
export function importFile(
  text: string,
  opened: Opened,
  { language = 'ru' }: { language?: MessageLanguage } = {},
): { draft: Draft } | { faults: ImportFault[] } {
  const files = filesIn(text);
  if (files === undefined) return { faults: [{ kind: 'not-file', of: '' }] };
  if (files.model !== opened.model) return { faults: [{ kind: 'other-model', of: files.model }] };
  const isOwn = (path: string): boolean => isOwnFile(opened.model, path);
  const foreign = Object.entries(files.files).find(([path, each]) => !isOwn(path) && opened.files.get(path) !== each);
  if (foreign !== undefined) return { faults: [{ kind: 'base', of: foreign[0] }] };
  const all = new Map([...[...opened.files].filter(([path]) => !isOwn(path)), ...Object.entries(files.files)]);
  const taken = openDraft(all, opened.model);
  const looser =
    taken?.base === undefined ? [] : looserThan(taken.base.tree, taken.draft.tree).map(({ locked }) => locked);
  const issues = checkWorkspace(readWorkspace(all)).filter(
    ({ severity, code }) => severity === 'error' && !(code === 'schema/locked' && looser.length > 0),
  );
  const faults: ImportFault[] = [
    ...[...new Set(looser)].map((of): ImportFault => ({ kind: 'locked', of })),
    ...issues.map((issue): ImportFault => ({ kind: 'issue', of: issueLine(issue, language) })),
  ];
  if (faults.length > 0 || taken === undefined) return { faults: faults.slice(0, MOST_FAULTS) };
  return { draft: taken.draft };
}

function filesIn(text: string): { model: string; files: Record<string, string> } | undefined {
  try {
    const { $schema, model, files } = JSON.parse(text) as Record<string, unknown>;
    if ($schema !== 'https://qadam.example/1/workspace.json' || typeof model !== 'string') return undefined;
    if (typeof files !== 'object' || files === null) return undefined;
    return Object.values(files).every((each) => typeof each === 'string')
      ? { model, files: files as Record<string, string> }
      : undefined;
  } catch {
    return undefined;
  }
}
