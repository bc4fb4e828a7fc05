import { defineTexts } from './texts.ts';
import { ru } from './errors/ru.ts';

/** What an element says when it cannot do its work; keys are the codes of `qadam-error`. */
export const errorTexts = defineTexts('errors', ru);

/** Code of a `qadam-error`. */
export type ErrorCode = keyof (typeof errorTexts)['ru'];
