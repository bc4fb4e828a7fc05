/** What each type of entry does to a case. Decisions and agreements stand in decide.ts, records in record.ts. */
import { isDate, type Entry, type Person } from '@qadam/schema';
import type { FoldEntry } from '../log/arrange.ts';
import { isRecord } from '../log/well-formed.ts';
import type { Pathway } from '../plan/pathway.ts';
import { isChild } from '../subject.ts';
import { applyAgreed, applyDecided } from './agree.ts';
import type { CaseState, ContactMade, EntryOf } from './case-state.ts';
import type { Levels } from './level.ts';
import { applyMoved } from './move.ts';
import { applyRecord } from './record.ts';

interface Applied<T extends Entry['type']> {
  state: CaseState;
  pathway: Pathway;
  folded: FoldEntry;
  entry: EntryOf<T>;
  /** Levels as they stood before the entry. */
  levels: Levels;
  personOf(id: string): string;
}

type Acts = { [T in Entry['type']]: (applied: Applied<T>) => void };

const acts: Acts = {
  opened: ({ state, folded, entry }) => {
    state.openedAt ??= folded.moment;
    state.roundMs = Math.max(state.roundMs, folded.moment.ms);
    state.stageSince ??= entry.at;
    if (entry.body.label !== undefined) state.label = entry.body.label;
    for (const person of entry.body.people ?? []) state.people.set(person.id, soundPerson(person));
  },
  registered: ({ state, entry, personOf }) => {
    const id = personOf(entry.body.person.id);
    state.people.set(id, { ...soundPerson(entry.body.person), id });
  },
  joined: ({ state, entry, personOf }) => {
    for (const id of entry.body.people) if (personOf(id) !== id) state.people.delete(id);
  },
  reported: ({ state }) => void (state.reports += 1),
  assigned: ({ state, entry: { at, body } }) => {
    state.effect.isSilent = true;
    state.owner = { person: body.to, ...(body.role === undefined ? {} : { role: body.role }), since: at };
  },
  'handed-over': ({ state, entry: { id, at, by, body } }) => {
    const { to, role } = body;
    state.effect.isSilent = true;
    const owner = state.owner ?? { person: by.person, role: by.role, since: at };
    state.owner = { ...owner, handingTo: { entry: id, person: to, ...(role === undefined ? {} : { role }) } };
  },
  answered: ({ state, pathway, folded, entry }) => applyRecord(state, pathway, folded, entry),
  signed: ({ state, entry }) => {
    const record = state.records.get(entry.body.record);
    if (record !== undefined) record.signatures.push({ ...entry.body, entry: entry.id, at: entry.at, by: entry.by });
    else state.notes.push({ code: 'record-unknown', entry: entry.id, params: { record: entry.body.record } });
  },
  decided: ({ state, pathway, folded, entry, levels }) => applyDecided({ state, pathway, folded, entry, levels }),
  agreed: ({ state, pathway, entry }) => applyAgreed(state, pathway, entry),
  contacted: ({ state, folded, entry, personOf }) => {
    const children = (entry.body.children ?? []).map((child) => ({ ...child, id: personOf(child.id) }));
    state.contacts.push({ ...contactOf(folded, entry), children, present: entry.body.present ?? [] });
    const seen = children.filter((child) => child.seen === 'yes');
    if (seen.every(({ id }) => (state.attempts.get(id) ?? 0) === 0)) state.effect.isSilent = true;
    for (const { id } of seen) state.attempts.set(id, 0);
  },
  attempted: ({ state, folded, entry }) => {
    state.contacts.push(contactOf(folded, entry));
    for (const person of state.people.values()) {
      const concerns = folded.about === 'family' || folded.about === person.id;
      if (isChild(person) && concerns) state.attempts.set(person.id, (state.attempts.get(person.id) ?? 0) + 1);
    }
  },
  placed: ({ state, folded, entry: { id, at, body } }) => {
    const { placement, with: carer } = body;
    state.placements.set(folded.about, {
      entry: id,
      placement,
      ...(carer === undefined ? {} : { with: carer }),
      since: at,
    });
  },
  moved: ({ state, pathway, entry }) => applyMoved(state, pathway, entry),
  erased: ({ state, folded, entry }) => keepLevels(state, folded, entry),
  'edition-changed': ({ state, pathway, entry: { at, body } }) => {
    state.notes = state.notes.filter(({ code }) => !code.endsWith('-unknown')); // of an edition that knew them
    const isKnown = pathway.kit.model.stages.some(({ id }) => id === body.stage);
    if (body.stage === state.stage || !isKnown) return;
    state.stage = body.stage;
    state.stageSince = at;
  },
  consulted: silent,
  disclosed: silent,
  noted: silent,
  corrected: () => undefined,
};

/** A person whose birth or leaving cannot be read is still a person of the case. */
function soundPerson({ born, left, ...person }: Person): Person {
  const written: unknown = typeof born === 'object' && born !== null ? born.judgedOn : born;
  return {
    ...person,
    ...(typeof written === 'string' && /^\d{4}(-\d\d){0,2}$/.test(written) && { born: born! }),
    ...(typeof left === 'string' && isDate(left) && { left }),
  };
}

function silent({ state }: { state: CaseState }): void {
  state.effect.isSilent = true;
}

/** Applies an entry to the case. */
export function applyEntry(applied: Omit<Applied<Entry['type']>, 'entry'>): void {
  const { entry } = applied.folded;
  const act = acts[entry.type] as (applied: Applied<Entry['type']>) => void;
  applied.state.effect = {};
  if (entry.type !== 'answered' && !isRecord(entry.body)) return; // the host has removed it; what it did is no longer known
  act({ ...applied, entry });
}

function contactOf(
  { about, entry }: FoldEntry,
  { type, body, at, by }: EntryOf<'contacted' | 'attempted'>,
): ContactMade {
  return { entry: entry.id, type, at, about, kind: body.kind, by, children: [], present: [] };
}

/** Keeps the levels that the erasure wrote down: ruleset, subject and the rank of the lower end in force. */
function keepLevels(state: CaseState, { moment }: FoldEntry, { body }: EntryOf<'erased'>): void {
  const levels: unknown = body.kept?.levels;
  if (!Array.isArray(levels)) return;
  for (const level of levels as unknown[]) {
    if (!isKeptLevel(level)) continue;
    state.kept.push({ ruleset: level.ruleset, about: level.about, outcome: level.inForce[0], ms: moment.ms });
  }
}

function isKeptLevel(value: unknown): value is { ruleset: string; about: string; inForce: string[] } {
  const level = value as { ruleset?: unknown; about?: unknown; inForce?: unknown } | null;
  return (
    typeof level?.ruleset === 'string' &&
    typeof level.about === 'string' &&
    Array.isArray(level.inForce) &&
    typeof level.inForce[0] === 'string'
  );
}
