/** @qadam/studio/workspace: what a keeper of workspaces needs, in a page or on a server. No DOM. */
export {
  beginWorkspace,
  filesOfEdition,
  keep,
  type KeepContext,
  type Readiness,
  type Refusal,
  type RefusalCode,
} from './keep.ts';
export {
  changesBetween,
  editionInForce,
  filesAt,
  newestEdition,
  withChanges,
  type Act,
  type Comment,
  type Editor,
  type EditionNote,
  type FileChanges,
  type Proposal,
  type PublishedEdition,
  type Save,
  type Scope,
  type StoredWorkspace,
  type StudioWorkspace,
} from './workspace.ts';
export type { KeepAnswer, QadamKeepDetail, QadamPastDetail } from './events.ts';
export { readinessOf, withEdition } from '../study/readiness.ts';
export { study, studyAll, StudyMemory, type FamilyResult, type Study, type StudyIssue } from '../study/study.ts';
export type { IdlePart } from '../study/idle.ts';
