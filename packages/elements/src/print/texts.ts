import { defineTexts } from '../texts/texts.ts';
import { ru } from './texts/ru.ts';

export type { PrintText } from './texts/ru.ts';

/** What stands on paper beside the words of the definitions. */
export const printTexts = defineTexts('print', ru);
