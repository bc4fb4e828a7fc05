import type { CSSResult } from 'lit';
import { frameStyles } from './frame-styles.ts';

/** All sheets of the studio, beside those of every element. */
export const studioStyles: CSSResult[] = [frameStyles];
