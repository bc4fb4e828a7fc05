/** Cells of a plan as a reader would say them. */
import { openOf, valueOf } from '@qadam/renderers';
import type { Answer, KitQuestion, Row } from '@qadam/schema';
import { personName } from '../risk/names.ts';
import { shortDay, wallTime } from '../texts/dates.ts';
import { columnAddress, type PlanScene } from './scene.ts';

/** A cell in words; empty where nothing was written. `toDay` says a date. */
export function cellWords(
  scene: PlanScene,
  column: KitQuestion,
  answer: Answer | undefined,
  toDay: (day: string) => string = (day) => shortDay(scene.locale, day, scene.now),
): string {
  return answerWords(scene, column, columnAddress(scene, column), answer, toDay);
}

/** The same for any question, by its address. */
export function answerWords(
  scene: PlanScene,
  question: KitQuestion,
  address: string,
  answer: Answer | undefined,
  toDay: (day: string) => string = (day) => shortDay(scene.locale, day, scene.now),
): string {
  if (answer === undefined || answer === '') return '';
  const open = openOf(answer);
  if (open !== undefined) return scene.words(open);
  const value = valueOf(answer);
  if (Array.isArray(value))
    return (value as unknown[])
      .map((each) => one(scene, question, address, String(each), toDay))
      .filter(Boolean)
      .join(', ');
  return one(scene, question, address, String(value), toDay);
}

function one(
  scene: PlanScene,
  { type }: KitQuestion,
  address: string,
  value: string,
  toDay: (day: string) => string,
): string {
  switch (type) {
    case 'yes-no':
      return value === 'yes' || value === 'no' ? scene.words(value) : value;
    case 'choice':
    case 'choices':
      return scene.texts.words(`${address}/option/${value}/label`);
    case 'person':
    case 'people':
      return personName(scene, value);
    case 'date':
      return toDay(value);
    case 'date-time':
      return `${toDay(value)}, ${wallTime(value)}`;
    default:
      return value;
  }
}

/** The number written in a row, else its place. */
export function numberOf({ shape }: Pick<PlanScene, 'shape'>, row: Row, at: number): string {
  const written = shape.role.number === undefined ? undefined : row[shape.role.number.id];
  return typeof written === 'string' && written !== '' ? written : String(at + 1);
}
