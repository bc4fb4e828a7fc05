import type { FactInput, FactInputs } from '@qadam/schema';
import type { Observation } from '../look.ts';
import { FAMILY } from '../subject.ts';

/** Ids of those, the family among them, of whom exactly the same is known in both observations. */
export function unchangedSubjects(now: Observation, before: Observation): Set<string> {
  const isSameDay = (id: string): boolean => now.recordDay[id] === before.recordDay[id];
  const earlier = new Map(before.people.map((person) => [person.id, person]));
  const same = now.people.filter((person) => {
    const was = earlier.get(person.id);
    return was !== undefined && isSamePerson(person, was) && sameFacts(person.facts, was.facts) && isSameDay(person.id);
  });
  const unchanged = new Set(same.map(({ id }) => id));
  if (sameFacts(now.family, before.family)) unchanged.add(FAMILY);
  return unchanged;
}

type SeenPerson = Observation['people'][number];
const isSamePerson = (left: SeenPerson, right: SeenPerson): boolean =>
  left.born === right.born && left.expected === right.expected && left.kind === right.kind;

function sameFacts(left: FactInputs, right: FactInputs): boolean {
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length && keys.every((key) => key in right && sameInput(left[key], right[key]))
  );
}

const sameInput = (left: FactInput, right: FactInput): boolean =>
  left === right ||
  (typeof left === 'object' && typeof right === 'object' && JSON.stringify(left) === JSON.stringify(right));
