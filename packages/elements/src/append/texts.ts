import { defineTexts } from '../texts/texts.ts';
import { ru } from './texts/ru.ts';

/** How sending went, and what is kept until it has. */
export const appendTexts = defineTexts('append', ru);
