import { openDraft, type Draft, type Opened } from '../draft/draft.ts';
import type { Comment, StudioWorkspace } from '../workspace/workspace.ts';

/** A remark that says why something was changed: its address is this and the address of the change. */
const WHY = 'why:';

/**
 * Opens a workspace with its whys. An overlay's change carries its why in its file; a model's own change has no place for one in
 * the language, so that it is kept as a remark. The newest counts.
 */
export function openWithWhys({ files, model, comments }: StudioWorkspace): Opened | undefined {
  const opened = openDraft(new Map(Object.entries(files)), model);
  if (opened === undefined) return undefined;
  const remarked = comments.filter(isWhy).map(({ address, text }) => [address.slice(WHY.length), text] as const);
  return { ...opened, draft: { ...opened.draft, whys: new Map([...opened.draft.whys, ...remarked]) } };
}

const isWhy = ({ address }: Comment): boolean => address.startsWith(WHY);

/** Whys that a keeper does not have yet, as remarks; those of an overlay go into its file. */
export function newWhys({ base }: Opened, kept: Draft, draft: Draft): { address: string; text: string }[] {
  if (base !== undefined || kept.whys === draft.whys) return [];
  return [...draft.whys]
    .filter(([target, text]) => kept.whys.get(target) !== text && text.trim() !== '')
    .map(([target, text]) => ({ address: `${WHY}${target}`, text }));
}
