import { defineTexts } from './texts.ts';
import { en } from './errors/en.ts';
import { ru } from './errors/ru.ts';

/** What an element says when it cannot do its work; keys are the codes of `qadam-error`. */
export const errorTexts = defineTexts({ ru, en });

/** Code of a `qadam-error`. */
export type ErrorCode = keyof (typeof errorTexts)['ru'];
