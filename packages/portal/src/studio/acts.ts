import { isDate } from '@qadam/schema';
import type { Act, EditionNote, FileChanges, Scope } from '@qadam/studio/workspace';
import type { Ability } from '../access/roles.ts';
import { isRecord } from '../settings/check.ts';

/** What somebody needs for an act. */
export const abilityFor: Readonly<Record<Act['do'], Ability>> = {
  save: 'edit-model',
  publish: 'edit-model',
  comment: 'see-model',
  settle: 'see-model',
  approve: 'approve-model',
  decline: 'approve-model',
  // Where more families are reached, or an earlier edition comes back, a second person has to stand behind it.
  widen: 'approve-model',
  recall: 'approve-model',
};

const LINE = 500;
const TEXT = 5000;
const isText = (value: unknown, length = TEXT): value is string => typeof value === 'string' && value.length <= length;
const isEdition = (value: unknown): value is string =>
  typeof value === 'string' && /^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/.test(value);
const isVersion = (value: unknown): value is number => Number.isSafeInteger(value);

/** What a page sent as an act, if it has the shape of one; keys that an act does not have are left out. */
export function readAct(sent: unknown): Act | undefined {
  if (!isRecord(sent) || typeof sent.do !== 'string' || !Object.hasOwn(readers, sent.do)) return undefined;
  return readers[sent.do as Act['do']](sent);
}

type Sent = Readonly<Record<string, unknown>>;
const readers: { readonly [Do in Act['do']]: (sent: Sent) => Extract<Act, { do: Do }> | undefined } = {
  save: ({ version, changes, said }) =>
    isVersion(version) && isChanges(changes) && isSaid(said) ? { do: 'save', version, changes, said } : undefined,
  comment: ({ id, address, text }) =>
    isText(id, 100) && id !== '' && isText(address, LINE) && isText(text)
      ? { do: 'comment', id, address, text }
      : undefined,
  settle: ({ comment }) => (isText(comment, 100) ? { do: 'settle', comment } : undefined),
  publish: (sent) => {
    const note = noteOf(sent);
    return note !== undefined && isVersion(sent.version)
      ? { do: 'publish', version: sent.version, ...note }
      : undefined;
  },
  approve: () => ({ do: 'approve' }),
  decline: ({ reason }) => (isText(reason) ? { do: 'decline', reason } : undefined),
  widen: ({ edition, from }) => (isEdition(edition) && isDay(from) ? { do: 'widen', edition, from } : undefined),
  recall: ({ edition, reason }) =>
    isEdition(edition) && isText(reason) ? { do: 'recall', edition, reason } : undefined,
};

const isDay = (value: unknown): value is string => typeof value === 'string' && isDate(value);
const isChanges = (value: unknown): value is FileChanges =>
  isRecord(value) && Object.values(value).every((text) => text === null || typeof text === 'string');
const isSaid = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= LINE && value.every((line) => isText(line));

function noteOf({ edition, kind, note, order, scope }: Sent): EditionNote | undefined {
  const where = scopeOf(scope);
  const isWhole = kind === 'whole' || kind === 'texts';
  if (!isEdition(edition) || !isWhole || !isText(note) || where === undefined) return undefined;
  if (order !== undefined && !isText(order, LINE)) return undefined;
  return { edition, kind, note, ...(order !== undefined && { order }), scope: where };
}

function scopeOf(value: unknown): Scope | undefined {
  if (!isRecord(value) || !isDay(value.from)) return undefined;
  const { unit, from } = value;
  if (unit === undefined) return { from };
  return isText(unit, LINE) ? { unit, from } : undefined;
}
