import { defineTexts } from '../texts/texts.ts';
import { ru } from './texts/ru.ts';

export type { RiskText } from './texts/ru.ts';

/** Words of the panel. */
export const riskTexts = defineTexts('risk', ru);
