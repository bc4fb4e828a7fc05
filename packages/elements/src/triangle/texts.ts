import { defineTexts } from '../texts/texts.ts';
import { ru } from './texts/ru.ts';

export type { TriangleText } from './texts/ru.ts';

/** Words of the triangle's screen. */
export const triangleTexts = defineTexts('triangle', ru);
