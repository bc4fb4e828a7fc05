import { defineTexts } from '../texts/texts.ts';
import { en } from './texts/en.ts';
import { ru } from './texts/ru.ts';

export type { TriangleText } from './texts/ru.ts';

/** Words of the triangle's screen. */
export const triangleTexts = defineTexts({ ru, en });
