/** How far a step is: done, late, soon or ahead. */
import type { Answer, Row } from '@qadam/schema';
import { daysBetween } from '../texts/dates.ts';
import type { PlanScene } from './scene.ts';

export interface Due {
  state: 'done' | 'late' | 'soon' | 'ahead' | 'unset';
  /** Days to the term; negative once it has passed. */
  days: number;
}

/** Terms this near are named as near. */
const SOON_DAYS = 7;

/** A date, with or without its time. */
export const isDay = (answer: Answer | undefined): answer is string =>
  typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}/.test(answer);

/** Has somebody marked it as done? */
export function isDone({ shape }: Pick<PlanScene, 'shape'>, row: Row): boolean {
  const { done } = shape.role;
  const mark = done === undefined ? undefined : row[done.id];
  return mark !== undefined && mark !== '' && mark !== 'no' && typeof mark !== 'object';
}

export function dueOf({ shape, now }: Pick<PlanScene, 'shape' | 'now'>, row: Row): Due {
  if (isDone({ shape }, row)) return { state: 'done', days: 0 };
  const term = shape.role.term === undefined ? undefined : row[shape.role.term.id];
  if (!isDay(term)) return { state: 'unset', days: 0 };
  const days = daysBetween(now.slice(0, 10), term);
  return { state: days < 0 ? 'late' : days <= SOON_DAYS ? 'soon' : 'ahead', days };
}
