/** What the slow lane and the bench take from the sources. */
export * from '../index.ts';
export { outcomesOf, runEngine, toEngine } from '../json-rules-engine.ts';
export { completeOn, conditionsOn, FACTS, inputsOn, rulesetOn, samplesOf, someFacts } from './arbitrary.ts';
export { CASE_FACTS, CASE_RULESETS, caseInputs } from './bench-case.ts';
export { mapOf, several } from './facts.ts';
export { completions, holds, outcomes } from './naive.ts';
