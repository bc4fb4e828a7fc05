/** @qadam/runtime/proof: what was found of a model, for people: in words, as a filled-in form, as an example family. */
export { draftFamily, type DraftFamily } from './draft-family.ts';
export { labelsFrom, labelsOf, plainWord, type Labels, type LabelSource } from './labels.ts';
export { findingLines, formLines } from './words.ts';
