import type { About, Person } from '@qadam/schema';

/** What a fact, level or deadline of the whole family is about. */
export const FAMILY = 'family';
const CHILD = 'child';

/** Is the person one of the children of the case? An expected child is one. */
export const isChild = (person: Pick<Person, 'kind'>): boolean => person.kind === CHILD;

/** Ids of those whom `about` speaks of, in the order of the register. */
export function subjectsOf(about: About, people: Iterable<Person>): string[] {
  if (about === 'family') return [FAMILY];
  return [...people].filter((person) => about === 'person' || isChild(person)).map((person) => person.id);
}
