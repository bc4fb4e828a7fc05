/** @qadam/rules: facts and rules, evaluated exactly over what is not known, with reasons. */
export { compileConditions, type CompiledConditions, type CompileOptions, type Explanation } from './conditions.ts';
export { DefinitionError } from './definition-error.ts';
export type { DefinitionErrorCode, MessageParams } from './messages.ts';
export type { Change } from './ruleset/change.ts';
export { compileRuleset, type CompiledRuleset } from './ruleset/compile.ts';
export type { AllRuleset } from './ruleset/all.ts';
export type { HighestRuleset } from './ruleset/highest.ts';
export type { AllResult, HighestResult, OutcomeRange, OutcomeResult, Reason, RulesetResult } from './ruleset/result.ts';
export { columnFacts } from './subject/columns.ts';
export type { OpenQuestion } from './subject/derive.ts';
export { openRules, type OpenableKit, type Rules } from './subject/open-rules.ts';
export type { SubjectPerson, SubjectRow, Subjects } from './subject/subjects.ts';
export type { View } from './subject/view.ts';
export type { Truth } from './truth.ts';
export { wouldChange, type Alternative, type ChangeOptions } from './would-change.ts';
