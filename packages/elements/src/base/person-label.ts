import type { Person } from '@qadam/schema';
import type { KitTexts } from '../kit/kit-texts.ts';

/** A person of a register as a reader would say it: the name, else the kind, with a number where there are several. */
export function personLabel(person: Person, people: readonly Person[], texts: KitTexts): string {
  if (person.name) return person.name;
  const kind = texts.words(`person/${person.kind}/label`);
  const alike = people.filter((each) => each.kind === person.kind && !each.name);
  return alike.length < 2 ? kind : `${kind} ${alike.findIndex(({ id }) => id === person.id) + 1}`;
}
