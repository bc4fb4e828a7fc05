import { defineTexts } from '../texts/texts.ts';
import { ru } from './texts/ru.ts';

/** How sending went. */
export const appendTexts = defineTexts('append', ru);
