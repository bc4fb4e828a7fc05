import { defineTexts } from '../texts/texts.ts';
import { ru } from './texts/ru.ts';

export type { CaseText } from './texts/ru.ts';

/** Words of the case's screen. */
export const caseTexts = defineTexts('case', ru);
