import { defineTexts } from '../texts/texts.ts';
import { en } from './texts/en.ts';
import { ru } from './texts/ru.ts';

export type { CaseText } from './texts/ru.ts';

/** Words of the case's screen. */
export const caseTexts = defineTexts({ ru, en });
