/** The editor for methodologists. Importing this registers nothing: see `./define`. */
export { QadamStudio } from './qadam-studio.ts';
export type { KeepAnswer, QadamKeepDetail, QadamPastDetail } from './workspace/events.ts';
export type { Act, Editor, StudioWorkspace } from './workspace/workspace.ts';
