/** Contacts, attempts, consultations, telling a body, notes. */
import type { NewAct } from '../../append/new-entry.ts';
import { personName } from '../../risk/names.ts';
import type { CaseScene } from '../scene.ts';
import { childrenOf, filled, text, type ActField, type ActSpec, type Values } from './act.ts';

const kinds = ({ open, texts, words }: CaseScene): ActField => ({
  id: 'kind',
  label: words('contact-kind'),
  type: 'choice',
  required: true,
  options: open.kit.model.contactKinds.map(({ id }) => ({ id, label: texts.words(`contactKind/${id}/label`) })),
});

const whom = (scene: CaseScene): ActField => ({
  id: 'about',
  label: scene.words('about-whom'),
  type: 'choice',
  options: ['family', ...childrenOf(scene).map(({ id }) => id)].map((id) => ({ id, label: personName(scene, id) })),
});

const note = ({ words }: CaseScene): ActField => ({ id: 'note', label: words('note'), type: 'long' });
const aboutOf = (values: Values): { about?: string } => (values.about ? { about: values.about } : {});

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
};

/** An attempt at which nobody was met. */
export const attempt: ActSpec = {
  title: ({ words }) => words('record-attempt'),
  note: ({ words }) => words('attempt-help'),
  fields: (scene) => [kinds(scene), whom(scene), note(scene)],
  entries: (_, values) => [
    { type: 'attempted', ...aboutOf(values), body: { kind: values.kind ?? '', ...filled(values, ['note']) } },
  ],
};

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
  entries: ({ open }, values) => {
    const role = open.kit.model.roles.some(({ id }) => id === 'supervisor') ? { role: 'supervisor' } : {};
    const reached = values.reached === 'yes' ? 'yes' : 'no';
    return [{ type: 'consulted', ...aboutOf(values), body: { reached, ...role, ...filled(values, ['with', 'note']) } }];
  },
};

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
        .filter(({ id }) => id !== 'supervisor')
        .map(({ id }) => ({ id, label: scene.texts.words(`contact/${id}/label`) })),
    },
    { id: 'what', label: scene.words('told-what'), type: 'long', required: true },
    { id: 'ground', label: scene.words('told-ground'), type: 'text', required: true },
    whom(scene),
  ],
  entries: (_, values) => [
    { type: 'disclosed', ...aboutOf(values), body: { to: values.to ?? '', ...filled(values, ['what', 'ground']) } },
  ],
};

/** A note; for the task to find out it says from whom. */
export const noted: ActSpec = {
  title: ({ words }) => words('record-note'),
  fields: (scene) => [
    { id: 'text', label: scene.words('note'), type: 'long', required: true },
    ...(scene.standing.deadlines.some(({ id }) => id === 'find-out')
      ? [{ id: 'from', label: scene.words('find-out-from'), type: 'text' } as const]
      : []),
    whom(scene),
  ],
  entries: (_, values) => {
    const from = text(values, 'from');
    return [
      {
        type: 'noted',
        ...aboutOf(values),
        body: { text: values.text ?? '', ...(from && { from, deadline: 'find-out' }) },
      },
    ];
  },
};
