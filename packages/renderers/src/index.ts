/** JSON Forms renderers; the only package that knows React and JSON Forms. */
export { knownOf, openOf, valueOf, withKnown, withOpen, withValue } from './answer/answer.ts';
export type { AnswerValue, AttachmentRef, Known, OpenState } from './answer/answer.ts';
export { answerInWords } from './answer/words.ts';
export { addressOf, FormContext, questionsOf, useForm } from './context/form-context.ts';
export { issueInWords } from './context/issue-words.ts';
export type { Citation, EarlierAnswer, FormSettings, GivenRow, PersonChoice, ShownText } from './context/settings.ts';
export type { RendererText } from './context/texts.ts';
export { fieldId } from './control/field-id.ts';
export { foldReason } from './layout/nest.ts';
export { sectionId } from './layout/section-id.ts';
export { mountForm } from './mount/mount.tsx';
export type { MountedForm } from './mount/mount.tsx';
export { FormRoot } from './mount/form-root.tsx';
export type { FormProps } from './mount/form-root.tsx';
export { qadamRenderers, questionTypes } from './renderers.ts';
export { isQuestion, optionsOf, QADAM_RANK, questionTester } from './testers.ts';
export { createValidator } from './validator/validator.ts';
export type { ValidateFunction, ValidationError, Validator } from './validator/validator.ts';
