import { defineTexts } from '../texts/texts.ts';
import { ru } from './texts/ru.ts';

export type { PlanText } from './texts/ru.ts';

/** Words of the plan's screen. */
export const planTexts = defineTexts('plan', ru);
