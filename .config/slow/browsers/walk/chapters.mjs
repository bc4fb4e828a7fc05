/** The walk: chapters in order, each in a window of its own. */
import { work } from './case.mjs';
import { keyboard } from './keyboard.mjs';
import { dark, looks, phone } from './looks.mjs';
import { exercise, studio } from './people.mjs';
import { paper } from './print.mjs';
import { visit } from './visit.mjs';

const desktop = [1366, 900];
const telephone = [400, 800];

export const chapters = [
  { steps: { ...visit, ...keyboard, ...work, ...looks, ...paper, ...studio, ...exercise }, size: desktop },
  { steps: phone, size: telephone },
  { steps: dark, size: desktop, isDark: true },
];
