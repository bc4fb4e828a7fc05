import { canonicalJson, type Entry, type Kept, type Person } from '@qadam/schema';
import type { Standing } from '../standing/standing.ts';
import type { EntryOf } from './context.ts';

/** States in which a clock runs, and goes on running after an erasure. */
const running = new Set(['running', 'warning', 'due']);

/**
 * What an erasure must keep (`erased.body.kept`): the levels in force and the deadlines running now, no answers; of a
 * record also which instrument it was of; of any other entry what it did, without names and words; and which corrections
 * go with it.
 */
export function keptByErasure(target: Entry, now: Standing, log: readonly Entry[]): Kept {
  const levels = now.levels.map(({ ruleset, about, inForce }) => ({ ruleset, about, inForce }));
  const deadlines = runningOf(now);
  const corrections = correctionsOf(target, log);
  return { ...bareOf(target, log), ...(corrections.length > 0 && { corrections }), levels, deadlines };
}

/** Ids of the corrections of an entry: they say the same things again, and are erased with it. */
export const correctionsOf = ({ id }: Entry, log: readonly Entry[]): string[] =>
  log.filter((entry) => entry.type === 'corrected' && entry.body?.entry === id).map((entry) => entry.id);

/** The deadlines that run now, with what they need to go on. */
export const runningOf = (now: Standing): object[] =>
  now.deadlines
    .filter(({ state }) => running.has(state))
    .map(({ id, about, dueAt, dueOn, startedAt, since }) => ({
      id,
      about,
      ...(dueAt && { dueAt }),
      ...(dueOn && { dueOn }),
      startedAt,
      ...(since && { since }),
    }));

/** Does the erasure keep all that it must, and nothing of what is to go? */
export function keepsWhatItMust(target: Entry, kept: Kept | undefined, log: readonly Entry[]): boolean {
  if (!Array.isArray(kept?.levels) || !Array.isArray(kept.deadlines)) return false;
  const { levels: _, deadlines: __, ...rest } = kept;
  const corrections = correctionsOf(target, log);
  const due = { ...bareOf(target, log), ...(corrections.length > 0 && { corrections }) };
  return canonicalJson(rest) === canonicalJson(due);
}

type Bare = { [T in Entry['type']]?: (body: EntryOf<T>['body']) => object };

/** What an entry did: kinds, options and ids of people, no names, no free text, no birth. */
const bare: Bare = {
  opened: ({ people = [] }) => ({ people: people.map(barePerson) }),
  registered: ({ person }) => ({ person: barePerson(person) }),
  reported: ({ channel }) => ({ channel }),
  signed: ({ record, signature, how }) => ({ record, signature, who: '—', how }),
  contacted: ({ kind, children }) => ({ kind, children }),
  attempted: ({ kind }) => ({ kind }),
  consulted: ({ role, reached }) => ({ role, reached }),
  disclosed: ({ to, consent }) => ({ to, consent }),
  placed: ({ placement }) => ({ placement }),
  noted: ({ deadline }) => ({ text: '', deadline }),
};

const barePerson = ({ id, kind, of, expected, left }: Person): Person => ({
  id,
  kind,
  ...(of && { of }),
  ...(expected && { expected }),
  ...(left && { left }),
});

/** Records, notes and names. Decisions, moves and who is responsible stay and are corrected instead. */
export const isErasable = ({ type }: Entry): boolean => type === 'answered' || Object.hasOwn(bare, type);

function bareOf(target: Entry, log: readonly Entry[]): Pick<Kept, 'record' | 'instrument' | 'body' | 'withdrawn'> {
  const correction = log.findLast(
    (entry): entry is EntryOf<'corrected'> => entry.type === 'corrected' && entry.body?.entry === target.id,
  );
  if (correction?.body.withdrawn === true) return { withdrawn: true };
  if (target.type === 'answered') return { instrument: target.body.instrument, record: target.body.record };
  const strip = bare[target.type] as ((body: unknown) => object) | undefined;
  const body = strip?.(correction?.body.body ?? target.body) ?? {};
  return { body: JSON.parse(JSON.stringify(body)) as Record<string, unknown> };
}
