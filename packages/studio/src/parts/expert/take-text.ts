import { checkWorkspace, explain, looserThan, readWorkspace, type MessageLanguage } from '@qadam/schema';
import { openDraft, type Draft, type Opened } from '../../draft/draft.ts';
import type { Files } from '../../session/student.ts';

/** Why a written text is not taken, and where. */
export interface TextFault {
  line?: number;
  words: string;
}

/** Takes one file as it is written, when the checks take the whole with it; nothing is taken otherwise. */
export function takeText(
  { model }: Opened,
  files: Files,
  { path, text, language }: { path: string; text: string; language: MessageLanguage },
): { draft: Draft } | { faults: TextFault[] } {
  const all = new Map(Object.entries({ ...files, [path]: text }));
  const issues = checkWorkspace(readWorkspace(all)).filter(({ severity }) => severity === 'error');
  if (issues.length > 0)
    return {
      faults: issues.map((issue) => {
        const { what, todo } = explain(issue, language);
        return { words: `${what} ${todo}`, ...(issue.file === path && { line: issue.line }) };
      }),
    };
  const opened = openDraft(all, model);
  const looser = opened?.base && looserThan(opened.base.tree, opened.draft.tree);
  if (opened === undefined || (looser !== undefined && looser.length > 0))
    return { faults: (looser ?? []).map(({ address }) => ({ words: address })) };
  return { draft: opened.draft };
}
