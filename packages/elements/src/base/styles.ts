import type { CSSResult } from 'lit';
import { controls } from './controls.ts';
import { reset } from './reset.ts';
import { statements } from './statements.ts';
import { surfaces } from './surfaces.ts';
import { tokens } from './tokens.ts';
import { utilities } from './utilities.ts';

/** What every element needs. Beside it: `levels` (levels, ladder) and `segments` (rows of answers). */
export const baseStyles: CSSResult[] = [tokens, reset, utilities, controls, statements, surfaces];
