import type { Refusal } from './keep.ts';
import type { Act, StudioWorkspace } from './workspace.ts';

/** What a keeper answers: the workspace as it is now, or why the act was not done, with the newer workspace where there is one. */
export type KeepAnswer = { kept: StudioWorkspace } | (Refusal & { workspace?: StudioWorkspace });

/** Detail of `qadam-keep`: something is to be kept. Cancel the event and answer; a rejected promise means "not kept". */
export interface QadamKeepDetail {
  act: Act;
  respondWith(answer: Promise<KeepAnswer>): void;
}

/** Detail of `qadam-past`: the files as they were after a save are wanted. */
export interface QadamPastDetail {
  version: number;
  respondWith(files: Promise<Readonly<Record<string, string>>>): void;
}
