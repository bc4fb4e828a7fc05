/** @qadam/schema: the language of definitions, its types, checks and kits. */
export type * from './generated/types.ts';
export type * from './kit.ts';
export { DOES_NOT_APPLY, PERMITTING } from './kit.ts';
export { LANGUAGE_VERSION, definitionKinds, metaRegistry, metaSchemas, schemaAddress } from './meta.ts';
export type { DefinitionKind } from './meta.ts';
export { interpret } from './validate/interpret.ts';
export type { JsonSchema, SchemaFault } from './validate/schema-types.ts';
export { boundsFault, ENTRY_BOUNDS, KIT_BOUNDS, type Bounds, type BoundsFault } from './validate/bounds.ts';
export { isDate, isInstant } from './validate/format.ts';
export { filesOfModel } from './workspace/files.ts';
export { readWorkspace } from './workspace/workspace.ts';
export type { Located, Workspace } from './workspace/workspace.ts';
export { modelSource, placedQuestions } from './workspace/model-source.ts';
export type { PlacedQuestion } from './workspace/model-source.ts';
export type { ModelSource } from './workspace/source.ts';
export { buildKit, kitHash } from './kit/build.ts';
export { buildCourse, buildExercise, PASSING } from './kit/exercise.ts';
export type { CourseBundle, ExerciseBundle } from './kit/exercise.ts';
export { confidentialClasses, isConfidential, type ConfidentialClass } from './kit/confidential.ts';
export { factsOf, testsOf } from './kit/conditions.ts';
export { emitJsonSchema, withFollowUps } from './kit/emit-json-schema.ts';
export { emitUiSchema } from './kit/emit-ui-schema.ts';
export type { QadamOptions, UiElement } from './kit/emit-ui-schema.ts';
export { collectFacts, lookUpFact } from './kit/facts.ts';
export { answerIssueCodes, instrumentOf, shownQuestions, validateAnswers } from './answers.ts';
export type { AnswerContext, AnswerIssue, Shown } from './answers.ts';
export { ageKey, ageOn, agesOf, isAgeOnRecord, type Ages, type AgeUnit, type Born } from './age.ts';
export { dayNumber, formatDay, instantNumber, parseDate, type CivilDate } from './date.ts';
export { AnswerMemory } from './memory.ts';
export { issueCodes } from './check/issue.ts';
export type { DefinitionIssue, IssueCode, IssueParams } from './check/issue.ts';
export { canonicalJson, hashText, sameJson, shortHash } from './words/hash.ts';
export { nearest } from './words/nearest.ts';
export { hiddenCharacter, withoutHidden } from './check/source-file.ts';
export { checkWorkspace } from './check/check.ts';
export { faultIssue } from './check/overlay.ts';
export { explain, issueLine } from './messages.ts';
export type { MessageLanguage, Wording } from './messages.ts';
export { entryRegistry, validateEntry } from './validate/entry.ts';
export { leavesOf } from './kit/build.ts';
export { textsIn, textsOf } from './kit/texts.ts';
export { formatDefinition, formatValue } from './format.ts';
export { applyOperations, targetOf } from './overlay/apply.ts';
export type { Applied, OperationFault } from './overlay/apply.ts';
export { addressOf, differenceOf } from './overlay/diff.ts';
export { looserThan, type LockFault } from './overlay/locks.ts';
export { mergeTrees } from './overlay/merge.ts';
export type { Conflict, Merged, Side } from './overlay/merge.ts';
export type { Resolved } from './overlay/resolve.ts';
export type { DifferenceLanguage } from './overlay/difference-words.ts';
export { differenceInWords } from './overlay/words.ts';
export type { DifferenceInWords } from './overlay/words.ts';
export {
  childrenOf,
  copyOf,
  idOf,
  kindOf,
  orderKey,
  ownerOf,
  parentIn,
  subtreeOf,
  treeOf,
  treeOfKit,
  valueOf,
} from './overlay/tree.ts';
export type { Definitions, TextValue, Tree, TreeNode } from './overlay/tree.ts';
export { baseOf, treeOfSource } from './overlay/resolve.ts';
export { overlayOn, shallowSource } from './workspace/model-source.ts';
export { classify } from './workspace/classify.ts';
export type { FilePlace } from './workspace/classify.ts';
