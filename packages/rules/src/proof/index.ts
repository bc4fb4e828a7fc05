/** @qadam/rules/proof: what holds of rules for every possible answer, or the case in which it does not. */
export { neverTogether, type World } from './never.ts';
export { proveRuleset } from './properties.ts';
export { compareRulesets, type Comparison, type DifferentCase, type Edition } from './same.ts';
export type { Example, ExampleFacts } from './example.ts';
export { properties, type Finding, type Proof, type Property } from './finding.ts';
export {
  proveModel,
  proveMoves,
  prover,
  type Exception,
  type ModelProof,
  type ModelProofOptions,
  type ProvableKit,
  type Prover,
} from './model.ts';
