import { defineTexts } from '../texts/texts.ts';
import { ru } from './texts/ru.ts';

export type { FormText } from './texts/ru.ts';

/** What <qadam-form> and the renderers in it say. */
export const formTexts = defineTexts('form', ru);
