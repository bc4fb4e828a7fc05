/** Contacts, attempts, consultations, telling a body, reports, notes. */
import type { Entry, KitModel } from '@qadam/schema';
import type { NewAct } from '../../append/new-entry.ts';
import { recordsOf } from '../../form/from-entries.ts';
import { personName } from '../../risk/names.ts';
import { shortDay } from '../../texts/dates.ts';
import type { CaseScene } from '../scene.ts';
import { afterReport } from '../reports.ts';
import { reportChannels } from '../statement.ts';
import { aboutOf, childrenOf, filled, text, texts, whom, type ActField, type ActSpec, type Values } from './act.ts';

type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>;

const kinds = ({ open, texts: said, words }: CaseScene): ActField => ({
  id: 'kind',
  label: words('contact-kind'),
  type: 'choice',
  required: true,
  options: open.kit.model.contactKinds.map(({ id }) => ({ id, label: said.words(`contactKind/${id}/label`) })),
});

const note = ({ words }: CaseScene): ActField => ({ id: 'note', label: words('note'), type: 'long' });

/** A contact: for each child whether it was seen and spoken with alone. */
export const contact: ActSpec = {
  title: ({ words }) => words('record-contact'),
  note: ({ words }) => words('contact-help'),
  fields: (scene) => [
    kinds(scene),
    ...childrenOf(scene).flatMap(({ id }): ActField[] => {
      const name = personName(scene, id);
      return [
        { id: `seen ${id}`, label: scene.words('was-seen', { name }), type: 'yes-no', required: true },
        { id: `alone ${id}`, label: scene.words('was-alone', { name }), type: 'yes-no' },
      ];
    }),
    { id: 'present', label: scene.words('present'), type: 'text', help: scene.words('present-help') },
    note(scene),
  ],
  entries: (scene, values): NewAct[] => [
    {
      type: 'contacted',
      body: {
        kind: values.kind ?? '',
        children: childrenOf(scene).map(({ id }) => ({
          id,
          seen: values[`seen ${id}`] === 'yes' ? 'yes' : 'no',
          ...(values[`alone ${id}`] && { spokenAlone: values[`alone ${id}`] as 'yes' | 'no' }),
        })),
        ...(text(values, 'present') && {
          present: text(values, 'present')!
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean),
        }),
        ...filled(values, ['note']),
      },
    },
  ],
  values: (_, { body }) => {
    const { children = [], present = [] } = body as EntryOf<'contacted'>['body'];
    const seen = children.map(({ id, seen: was, spokenAlone = '' }): Values => ({
      [`seen ${id}`]: was,
      [`alone ${id}`]: spokenAlone,
    }));
    return { ...texts(body, ['kind', 'note']), present: present.join(', '), ...(Object.assign({}, ...seen) as Values) };
  },
};

/** An attempt at which nobody was met. */
export const attempt: ActSpec = {
  title: ({ words }) => words('record-attempt'),
  note: ({ words }) => words('attempt-help'),
  fields: (scene) => [kinds(scene), whom(scene), note(scene)],
  entries: (_, values) => [
    { type: 'attempted', ...aboutOf(values), body: { kind: values.kind ?? '', ...filled(values, ['note']) } },
  ],
  values: (_, { body }) => texts(body, ['kind', 'note']),
};

/** The role that agrees to the most decisions: it is the one that is consulted. */
function supervisorOf({ roles, decisions }: KitModel): string | undefined {
  const count = (role: string): number => decisions.filter(({ agreedBy }) => agreedBy?.includes(role) === true).length;
  const [first] = roles.map(({ id }) => ({ id, count: count(id) })).sort((left, right) => right.count - left.count);
  return first === undefined || first.count === 0 ? undefined : first.id;
}

/** A consultation, or the attempt at one. */
export const consult: ActSpec = {
  title: ({ words }) => words('record-consult'),
  note: ({ words }) => words('consult-help'),
  fields: (scene) => [
    { id: 'reached', label: scene.words('reached'), type: 'yes-no', required: true },
    { id: 'with', label: scene.words('with-whom'), type: 'text' },
    whom(scene),
    note(scene),
  ],
  entries: ({ open }, values, was) => {
    const role = was?.type === 'consulted' ? was.body.role : supervisorOf(open.kit.model);
    const reached = values.reached === 'yes' ? 'yes' : 'no';
    const body = { reached, ...(role && { role }), ...filled(values, ['with', 'note']) } as const;
    return [{ type: 'consulted', ...aboutOf(values), body }];
  },
  values: (_, { body }) => texts(body, ['reached', 'with', 'note']),
};

/** The instrument by which a family consents. */
const CONSENT = 'consent';

/** A body was told: police, guardianship body. */
export const disclose: ActSpec = {
  title: ({ words }) => words('record-disclose'),
  note: ({ words }) => words('disclose-help'),
  fields: (scene) => [
    {
      id: 'to',
      label: scene.words('told-to'),
      type: 'choice',
      required: true,
      options: scene.open.kit.model.contacts
        .filter(({ id }) => !scene.open.kit.model.roles.some((role) => role.id === id))
        .map(({ id }) => ({ id, label: scene.texts.words(`contact/${id}/label`) })),
    },
    { id: 'what', label: scene.words('told-what'), type: 'long', required: true },
    { id: 'ground', label: scene.words('told-ground'), type: 'text', required: true },
    ...consents(scene),
    whom(scene),
  ],
  entries: (_, values) => [
    {
      type: 'disclosed',
      ...aboutOf(values),
      body: { to: values.to ?? '', ...filled(values, ['what', 'ground', 'consent']) },
    },
  ],
  values: (_, { body }) => texts(body, ['to', 'what', 'ground', 'consent']),
};

/** The consents on record that a disclosure can rest on. */
function consents({ entries, words, locale, now }: CaseScene): ActField[] {
  const abouts = new Set(entries.map(({ about }) => about));
  const records = [...abouts].flatMap((about) => recordsOf(entries, CONSENT, about));
  const options = records.map(({ at, body }) => ({ id: body.record, label: shortDay(locale, at, now) }));
  const latest = [...new Map(options.reverse().map((option) => [option.id, option])).values()];
  return latest.length === 0
    ? []
    : [
        {
          id: 'consent',
          label: words('told-consent'),
          type: 'choice',
          options: latest,
          help: words('told-consent-help'),
        },
      ];
}

/** A new report about an open family: it is kept, and the first questions are asked anew. */
export const report: ActSpec = {
  title: ({ words }) => words('record-report'),
  note: ({ words }) => words('report-help'),
  fields: (scene) => [
    {
      id: 'channel',
      label: scene.words('report-channel'),
      type: 'choice',
      options: reportChannels.map((id) => ({ id, label: scene.words(`channel-${id}`) })),
    },
    whom(scene),
    { id: 'note', label: scene.words('report-what'), type: 'long', required: true },
  ],
  entries: (_, values) => [{ type: 'reported', ...aboutOf(values), body: filled(values, ['channel', 'note']) }],
  values: (_, { body }) => texts(body, ['channel', 'note']),
  next: (scene, { about }) => afterReport(scene, about),
};

/** A note; for the task to find out it says from whom. */
export const noted: ActSpec = {
  title: ({ words }) => words('record-note'),
  fields: (scene, { from }) => [
    { id: 'text', label: scene.words('note'), type: 'long', required: true },
    ...(from !== undefined || scene.standing.deadlines.some(({ id }) => id === 'find-out')
      ? [{ id: 'from', label: scene.words('find-out-from'), type: 'text' } as const]
      : []),
    whom(scene),
  ],
  entries: (_, values) => {
    const from = text(values, 'from');
    const deadline = text(values, 'deadline') ?? (from && 'find-out');
    return [
      {
        type: 'noted',
        ...aboutOf(values),
        body: { text: values.text ?? '', ...(from && { from }), ...(deadline && { deadline }) },
      },
    ];
  },
  values: (_, { body }) => texts(body, ['text', 'from', 'deadline']),
};
