/** @qadam/schema: the language of definitions, its types, checks and kits. */
export type * from './generated/types.ts';
export type * from './kit.ts';
export { DOES_NOT_APPLY } from './kit.ts';
export { LANGUAGE_VERSION, definitionKinds, metaRegistry, metaSchemas, schemaAddress } from './meta.ts';
export type { DefinitionKind } from './meta.ts';
export { interpret } from './validate/interpret.ts';
export type { JsonSchema, SchemaFault } from './validate/schema-types.ts';
export {
  boundsFault,
  ENTRY_BOUNDS,
  HIDDEN_CHARACTER,
  KIT_BOUNDS,
  type Bounds,
  type BoundsFault,
} from './validate/bounds.ts';
export { isDate, isInstant } from './validate/format.ts';
export { readWorkspace } from './workspace/workspace.ts';
export type { Located, Workspace } from './workspace/workspace.ts';
export { modelSource, placedQuestions } from './workspace/model-source.ts';
export type { ModelSource, PlacedQuestion } from './workspace/model-source.ts';
export { buildKit, kitHash } from './kit/build.ts';
export { confidentialClasses, isConfidential, type ConfidentialClass } from './kit/confidential.ts';
export { factsOf, testsOf } from './kit/conditions.ts';
export { emitJsonSchema, withFollowUps } from './kit/emit-json-schema.ts';
export { emitUiSchema } from './kit/emit-ui-schema.ts';
export type { QadamOptions, UiElement } from './kit/emit-ui-schema.ts';
export { collectFacts, lookUpFact } from './kit/facts.ts';
export { answerIssueCodes, instrumentOf, shownQuestions, validateAnswers } from './answers.ts';
export type { AnswerIssue, Shown } from './answers.ts';
export { AnswerMemory } from './memory.ts';
export { issueCodes } from './check/issue.ts';
export type { DefinitionIssue, IssueCode, IssueParams } from './check/issue.ts';
export { canonicalJson, hashText, shortHash } from './words/hash.ts';
export { nearest } from './words/nearest.ts';
export { checkWorkspace } from './check/check.ts';
export { explain, issueLine } from './messages.ts';
export type { MessageLanguage, Wording } from './messages.ts';
export { validateEntry } from './validate/entry.ts';
export { leavesOf } from './kit/build.ts';
export { textsOf } from './kit/texts.ts';
export { formatDefinition, formatValue } from './format.ts';
