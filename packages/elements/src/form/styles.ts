import type { CSSResult } from 'lit';
import { segments } from '../base/segments.ts';
import { baseStyles } from '../base/styles.ts';
import { answerStyles } from './answer-styles.ts';
import { layoutStyles } from './layout-styles.ts';
import { questionStyles } from './question-styles.ts';
import { tableStyles } from './table-styles.ts';

/** All of <qadam-form>. */
export const formStyles: CSSResult[] = [
  ...baseStyles,
  segments,
  answerStyles,
  questionStyles,
  tableStyles,
  layoutStyles,
];
