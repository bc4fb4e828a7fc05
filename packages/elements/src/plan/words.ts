/** Cells of a plan as a reader would say them. */
import type { Answer, KitQuestion, OpenAnswer, Row } from '@qadam/schema';
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
  if (isOpen(answer)) return scene.words(answer.open);
  const value = typeof answer === 'object' && 'value' in answer ? answer.value : answer;
  if (Array.isArray(value))
    return (value as unknown[])
      .map((each) => one(scene, question, address, String(each), toDay))
      .filter(Boolean)
      .join(', ');
  return one(scene, question, address, String(value), toDay);
}

const isOpen = (answer: Answer): answer is OpenAnswer =>
  typeof answer === 'object' && !Array.isArray(answer) && 'open' in answer;

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
      return personWords(scene, value);
    case 'date':
      return toDay(value);
    case 'date-time':
      return `${toDay(value)}, ${wallTime(value)}`;
    default:
      return value;
  }
}

/** A person of the case: the name, else the kind. */
export function personWords({ standing, texts, words }: PlanScene, id: string): string {
  const person = standing.people.find((each) => each.id === id);
  if (person === undefined) return words('somebody');
  return person.name ?? texts.words(`person/${person.kind}/label`);
}

/** The number written in a row, else its place. */
export function numberOf({ shape }: Pick<PlanScene, 'shape'>, row: Row, at: number): string {
  const written = shape.role.number === undefined ? undefined : row[shape.role.number.id];
  return typeof written === 'string' && written !== '' ? written : String(at + 1);
}
