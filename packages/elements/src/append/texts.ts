import { defineTexts } from '../texts/texts.ts';
import { en } from './texts/en.ts';
import { ru } from './texts/ru.ts';

/** How sending went. */
export const appendTexts = defineTexts({ ru, en });
