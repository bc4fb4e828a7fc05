import { shortDay } from '@qadam/elements';
import type { Scene } from './scene.ts';

/** The day of an instant or date for people: "14 мая", of another year with it. */
export const dayInWords = ({ locale, today }: Pick<Scene, 'locale' | 'today'>, at: string): string =>
  shortDay(locale, at.slice(0, 10), today());
