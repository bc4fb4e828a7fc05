/** Names of people, workers and contacts, and ages, as a reader would say them. */
import type { Actor, Person } from '@qadam/schema';
import type { CaseView } from '../append/log-element.ts';
import { personLabel } from '../base/person-label.ts';
import type { Scene } from './scene.ts';

/** A person of the case: the name, else the kind, with a number where there are several. */
export function personName({ standing, texts, say }: CaseView, id: string): string {
  if (id === 'family') return say('family');
  const person = standing.people.find((each) => each.id === id);
  return person === undefined ? say('somebody') : personLabel(person, standing.people, texts);
}

/** A worker: the reader, else the name that the host gives, else the role. Names of workers stand in no entry. */
export function actorName({ person, texts, say, names }: Scene, actor: Actor): string {
  if (person !== undefined && person.person === actor.person) return say('you');
  if (Object.hasOwn(names, actor.person)) return names[actor.person]!;
  return texts.words(`role/${actor.role}/label`).toLowerCase();
}

/** Number of a contact of the model: the host's, else the model's. */
export function phoneOf({ open, phones }: Scene, contact: string): string | undefined {
  return phones[contact] ?? open.kit.model.contacts.find(({ id }) => id === contact)?.phone;
}

/** Age in words on the day of an instant: "8 месяцев", "3 года", "около 3 лет". `undefined` without a birth date. */
export function ageInWords({ say, now }: Pick<Scene, 'say' | 'now'>, { born, expected }: Person): string | undefined {
  if (expected) return say('age-expected');
  if (born === undefined) return undefined;
  if (typeof born !== 'string') {
    const months =
      'aboutMonths' in born && born.aboutMonths !== undefined ? born.aboutMonths : (born.aboutYears ?? 0) * 12;
    return ageOf(say, months + monthsBetween(born.judgedOn, now), 'about');
  }
  const isYear = born.length < 7;
  return ageOf(
    say,
    isYear ? (Number(now.slice(0, 4)) - Number(born)) * 12 : monthsBetween(born, now),
    isYear ? 'about' : 'age',
  );
}

/** Ages below this are told in months. */
const MONTHS_UNTIL = 24;

function ageOf(say: Scene['say'], months: number, how: 'age' | 'about'): string {
  if (months < MONTHS_UNTIL) return say(`${how}-months`, { count: Math.max(0, months) });
  return say(`${how}-years`, { count: Math.floor(months / 12) });
}

/** Whole months from a date, known as far as it is, to the day of an instant. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = to.slice(0, 10).split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
