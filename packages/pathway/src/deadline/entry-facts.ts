import type { FactInput } from '@qadam/schema';
import type { FoldEntry } from '../log/arrange.ts';
import { isRecord } from '../log/well-formed.ts';
import { presentPeople, type CaseState, type ContactMade } from '../state/case-state.ts';
import { FAMILY, isChild } from '../subject.ts';

/**
 * What `where` may ask of an entry, for the subject of the deadline: `entry.kind`, `entry.seen`, `entry.spokenAlone`,
 * `entry.reached`, `entry.to`, `entry.deadline`. For the family a child counts as seen only when each one was.
 */
export function entryFacts({ entry, moment }: FoldEntry, subject: string, state: CaseState): Record<string, FactInput> {
  const body: unknown = entry.body;
  const facts: Record<string, FactInput> = {};
  if (!isRecord(body)) return facts;
  for (const key of ['kind', 'reached', 'to', 'deadline']) {
    const value = body[key];
    if (typeof value === 'string') facts[`entry.${key}`] = value;
  }
  if (entry.type === 'attempted') facts['entry.seen'] = 'no';
  const contact = entry.type === 'contacted' ? state.contacts.at(-1) : undefined;
  if (contact?.entry !== entry.id) return facts;
  const children = subject === FAMILY ? childrenOf(state, moment.day) : [subject];
  facts['entry.seen'] = ofAll(contact, children, 'seen');
  facts['entry.spokenAlone'] = ofAll(contact, children, 'spokenAlone');
  return facts;
}

const childrenOf = (state: CaseState, day: string): string[] =>
  presentPeople(state, day)
    .filter((person) => isChild(person) && person.expected !== true)
    .map(({ id }) => id);

/** Yes when it holds for each, no when it does not for one, open where the entry does not say. */
function ofAll({ children }: ContactMade, wanted: readonly string[], key: 'seen' | 'spokenAlone'): FactInput {
  const found = wanted.map((id) => children.find((child) => child.id === id)?.[key]);
  if (found.includes('no')) return 'no';
  return found.length > 0 && found.every((value) => value === 'yes') ? 'yes' : undefined;
}
