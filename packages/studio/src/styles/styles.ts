import type { CSSResult } from 'lit';
import { frameStyles } from './frame-styles.ts';
import { instrumentsStyles } from './instruments-styles.ts';
import { rulesStyles } from './rules-styles.ts';
import { stagesStyles } from './stages-styles.ts';

/** All sheets of the studio, beside those of every element. */
export const studioStyles: CSSResult[] = [frameStyles, instrumentsStyles, rulesStyles, stagesStyles];
