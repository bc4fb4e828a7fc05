/** @qadam/runtime: where the parts meet. Open a kit, see where a case stands, accept entries. */
export { accept, type Acceptance, type AcceptOptions } from './accept/accept.ts';
export { issueCodes, type Issue, type IssueCode, type IssueParams } from './accept/issue.ts';
export { isErasable, keptByErasure } from './accept/kept.ts';
export { differenceLines, editionChange, type EditionChange } from './edition/change.ts';
export { acceptRecalled, recalledStanding, recallOf, type RecalledStanding } from './edition/recall.ts';
export { brokenLinks, envelopeHash, envelopeOf, seal, type BrokenLink } from './log/chain.ts';
export { latestRevision, recordHash } from './log/latest.ts';
export { restoreWithheld, withhold, WITHHELD, type MayRead } from './log/withhold.ts';
export type { FamilyCheck } from './family/check.ts';
export { familyCoverage, type Reached } from './family/coverage.ts';
export { registerOf } from './accept/context.ts';
export { playFamily, type PlayedFamily } from './family/play.ts';
export { traceCase } from './family/trace.ts';
export type { CaseLook } from './kit/case-look.ts';
export { caseMemory, type CaseMemory, type GivenFact, type StandingOptions } from './kit/fold-with.ts';
export { KitError } from './kit/kit-error.ts';
export { openKit, type OpenKit } from './kit/open-kit.ts';
export { issueInWords } from './issues/in-words.ts';
export type { IssueWords } from './issues/words.ts';
export { issueText, type KitErrorCode } from './messages.ts';
export { lookWithDraft, publicStanding, standing, standingWithDraft, type Draft } from './standing/of-case.ts';
export { explain } from './standing/explain.ts';
export type {
  HistoryItem,
  PublicStanding,
  RegisterRow,
  SideTrackHeld,
  Standing,
  StandingAnswer,
  StandingDecision,
  StandingDocument,
  StandingDuty,
  StandingLevel,
  StandingResult,
  WantedDocument,
} from './standing/standing.ts';
