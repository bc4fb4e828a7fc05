/** Answers of other records that may be taken over: about the household, or of another child. Never about danger. */
import {
  factsOf,
  withFollowUps,
  type Answer,
  type Answers,
  type Entry,
  type Kit,
  type KitInstrument,
  type Person,
} from '@qadam/schema';
import { recordsOf } from './from-entries.ts';

/** What one other record offers. */
export interface Offer {
  person: Person;
  at: string;
  answers: Answers;
}

/** Rulesets about how safe a child is: what they read is asked for each child, and the last of their outcomes is danger. */
export const LEVELS: ReadonlySet<string> = new Set(['triage', 'level']);

/**
 * Offers for a record about a person, from the newest records of the same instrument about others: answers to questions
 * that are shown here and not answered yet. Left out are dangers with what belongs under them, whatever triage and level
 * read of the child, files, and answers that this reader cannot see.
 */
export function offersFor(
  kit: Kit,
  instrument: KitInstrument,
  about: string,
  entries: readonly Entry[],
  people: readonly Person[],
  open: ReadonlySet<string>,
): Offer[] {
  if (instrument.about === 'family') return [];
  const may = questionsToTake(kit, instrument).filter((id) => open.has(id));
  if (may.length === 0) return [];
  return people.flatMap((person): Offer[] => {
    const [record] = person.id === about ? [] : recordsOf(entries, instrument.id, person.id);
    if (record === undefined) return [];
    const given = record.body.answers as Answers;
    const taken = may.filter((id) => Object.hasOwn(given, id) && !isWithheld(given[id]));
    if (taken.length === 0) return [];
    return [{ person, at: record.at, answers: Object.fromEntries(taken.map((id) => [id, given[id]!])) }];
  });
}

const isWithheld = (answer: Answer | undefined): boolean => JSON.stringify(answer).includes('"open":"withheld"');

const known = new WeakMap<KitInstrument, readonly string[]>();

/** Worked out once for each instrument of a kit. */
function questionsToTake(kit: Kit, instrument: KitInstrument): readonly string[] {
  const ids = known.get(instrument) ?? harmlessQuestions(kit, instrument);
  known.set(instrument, ids);
  return ids;
}

function harmlessQuestions(kit: Kit, { sections }: KitInstrument): string[] {
  const read = readByLevels(kit);
  return sections
    .flatMap(({ questions }) => questions)
    .filter(({ danger }) => danger !== true)
    .flatMap(withFollowUps)
    .filter(
      ({ danger, type, about, fact }) =>
        danger !== true && type !== 'attachment' && (about === 'family' || fact === undefined || !read.has(fact)),
    )
    .map(({ id }) => id);
}

/** Every fact that a level rests on, also by way of others. */
function readByLevels({ rulesets, facts }: Kit): Set<string> {
  const derived = new Map(
    facts.flatMap(({ id, origin }) => (origin.kind === 'derived' ? [[id, origin.definition] as const] : [])),
  );
  const read = new Set<string>();
  const visit = (id: string): void => {
    if (read.has(id)) return;
    read.add(id);
    const { when, any, all, count, highest, daysSince } = derived.get(id) ?? {};
    for (const conditions of [when, any, all, count]) if (conditions) factsOf(conditions).forEach(visit);
    for (const fact of [highest, daysSince]) if (fact) visit(fact);
  };
  for (const { rules } of rulesets.filter(({ id }) => LEVELS.has(id)))
    for (const { conditions } of rules) factsOf(conditions).forEach(visit);
  return read;
}
