/** An entry that was written down wrong: put right by its own form, or withdrawn. Both versions stay readable. */
import type { Entry } from '@qadam/schema';
import { entryInWords } from '../history.ts';
import type { CaseScene } from '../scene.ts';
import { text, type ActField, type ActSpec, type Values } from './act.ts';
import { place } from './changes.ts';
import { attempt, consult, contact, disclose, noted, report } from './meetings.ts';
import { person } from './people.ts';

/** Whose body the form of its act can put right. */
const forms: Partial<Record<Entry['type'], ActSpec>> = {
  contacted: contact,
  attempted: attempt,
  consulted: consult,
  disclosed: disclose,
  noted,
  placed: place,
  reported: report,
  registered: person,
};

/** Entries that a correction of their own puts right by another entry, or that nothing takes back. */
const notCorrectable = new Set<Entry['type']>(['opened', 'corrected', 'erased', 'agreed']);

export const isCorrectable = ({ type }: Entry): boolean => !notCorrectable.has(type);

/** The entry as it counts now. */
const targetOf = ({ standing }: CaseScene, { entry }: Values): Entry | undefined =>
  standing.history.find((each) => each.entry.id === entry)?.entry;

const canBePutRight = (target: Entry | undefined): boolean =>
  target !== undefined && (target.type === 'answered' || forms[target.type] !== undefined);

export const correct: ActSpec = {
  title: ({ words }) => words('correct-entry'),
  note: (scene, values) => {
    const item = scene.standing.history.find(({ entry }) => entry.id === values.entry);
    return item && [entryInWords(scene, item), scene.words('correct-help')].join('. ');
  },
  begin: (scene, given) => {
    const target = targetOf(scene, given);
    const form = target && forms[target.type];
    return {
      ...(form?.values && target && form.values(scene, target)),
      how: canBePutRight(target) ? 'right' : 'withdraw',
    };
  },
  fields: (scene, values) => {
    const target = targetOf(scene, values);
    const form = target && values.how === 'right' ? forms[target.type] : undefined;
    return [
      ...(canBePutRight(target) ? [howField(scene)] : []),
      ...(form?.fields(scene, values).filter(({ id }) => id !== 'about') ?? []),
      { id: 'why', label: scene.words('correct-why'), type: 'long', required: true },
    ];
  },
  whyNot: (scene, values) => {
    const target = targetOf(scene, values);
    return target && values.how === 'right' ? forms[target.type]?.whyNot?.(scene, values) : undefined;
  },
  leads: (scene, values) => {
    const target = targetOf(scene, values);
    if (target?.type !== 'answered' || values.how !== 'right') return undefined;
    const { instrument } = target.body;
    const corrects = { entry: target.id, reason: text(values, 'why') ?? '' };
    return { to: 'document', instrument, about: target.about ?? 'family', corrects };
  },
  entries: (scene, values) => {
    const target = targetOf(scene, values);
    if (target === undefined) return [];
    const reason = text(values, 'why') ?? '';
    const about = target.about && { about: target.about };
    const body = values.how === 'right' ? forms[target.type]?.entries(scene, values, target)[0]?.body : undefined;
    const outcome = body === undefined ? { withdrawn: true as const } : { body: { ...body } };
    return [{ type: 'corrected', ...about, body: { entry: target.id, ...outcome, reason } }];
  },
  isNow: true,
};

const howField = ({ words }: CaseScene): ActField => ({
  id: 'how',
  label: words('correct-how'),
  type: 'choice',
  required: true,
  options: [
    { id: 'right', label: words('correct-right') },
    { id: 'withdraw', label: words('correct-withdraw') },
  ],
});
