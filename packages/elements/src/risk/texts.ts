import { defineTexts } from '../texts/texts.ts';
import { en } from './texts/en.ts';
import { ru } from './texts/ru.ts';

export type { RiskText } from './texts/ru.ts';

/** Words of the panel. */
export const riskTexts = defineTexts({ ru, en });
