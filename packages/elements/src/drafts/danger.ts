/** Whom to call because of something that is not sent: nobody else knows of it yet. */
import { standing, type Standing } from '@qadam/runtime';
import type { Entry, Kit, KitRuleset } from '@qadam/schema';
import { lastSeq, type NewEntry } from '../append/new-entry.ts';
import { peopleOf } from '../form/from-entries.ts';
import { LEVELS } from '../form/offers.ts';
import { openedKit } from '../risk/opened.ts';

const done = new Set(['met', 'metLate']);

/**
 * Ids of the contacts whom the duties name because of a danger in unsent entries. `undefined` where these establish none, by
 * themselves or with what the log says already: what is not known is no danger, and no safety either.
 */
export function contactsToCall(
  kit: Kit,
  entries: readonly Entry[],
  unsent: readonly NewEntry[],
  at: string,
): readonly string[] | undefined {
  const open = openedKit(kit);
  const by = { person: 'draft', role: kit.model.roles[0]?.id ?? 'draft' };
  const begin = lastSeq(entries) + 1;
  const added = [...strangersIn(entries, unsent, at), ...unsent].map((entry, index): Entry => ({
    ...entry,
    seq: begin + index,
    recordedAt: at,
    by,
  }));
  const people = entries.filter(({ type }) => type === 'opened' || type === 'registered');
  const endangered = (log: readonly Entry[]): Set<string> => inDanger(kit, standing(open, log, { at }));

  const before = endangered(entries);
  const alone = endangered([...people, ...added]);
  const whole = standing(open, [...entries, ...added], { at });
  const about = [...inDanger(kit, whole)].filter((id) => alone.has(id) || !before.has(id));
  return about.length === 0 ? undefined : [...new Set(about.flatMap((id) => contactsOf(kit, whole, id)))];
}

/** A page may show a form without its log: whom it is about is then a child of whom nothing else is known. */
function strangersIn(entries: readonly Entry[], unsent: readonly NewEntry[], at: string): NewEntry[] {
  const known = new Set(peopleOf([...entries, ...(unsent as readonly Entry[])]).map(({ id }) => id));
  const ids = new Set(unsent.map(({ about = 'family' }) => about).filter((id) => id !== 'family' && !known.has(id)));
  const people = [...ids].map((id) => ({ id, kind: 'child' }));
  if (people.length === 0) return [];
  if (entries.length === 0) return [{ id: 'opened', type: 'opened', at, body: { people } }];
  return people.map((person) => ({ id: `registered-${person.id}`, type: 'registered', at, body: { person } }));
}

/** Whose level is certainly the highest, as far as the answers tell. */
function inDanger({ rulesets }: Kit, { levels }: Standing): Set<string> {
  const highest = (ruleset: KitRuleset | undefined): string | undefined => ruleset?.outcomes.at(-1)?.id;
  const certain = levels.filter(
    ({ ruleset, computed: [least] }) =>
      LEVELS.has(ruleset) && least === highest(rulesets.find(({ id }) => id === ruleset)),
  );
  return new Set(certain.map(({ about }) => about));
}

function contactsOf({ model }: Kit, { duties, deadlines }: Standing, about: string): string[] {
  const isDone = (id: string): boolean =>
    deadlines.some((each) => each.id === id && each.about === about && done.has(each.state));
  const due = duties.filter((duty) => duty.about === about && duty.holds === true).map(({ id }) => id);
  const urgent = deadlines.filter((each) => each.about === about).map(({ id }) => id);
  return model.deadlines
    .filter(({ id, urgent: isUrgent }) => due.includes(id) || (isUrgent === true && urgent.includes(id)))
    .filter(({ id, contact }) => contact !== undefined && !isDone(id))
    .map(({ contact }) => contact!);
}
