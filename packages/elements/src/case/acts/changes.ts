/** What changes around a child or with who leads the case: placement, handing over, two records of one person. */
import { actorName } from '../../risk/names.ts';
import type { CaseScene } from '../scene.ts';
import { childrenOf, filled, named, texts, whichChild, type ActField, type ActSpec, type Values } from './act.ts';

/** Where a child lives from now on, with whom, on what ground. */
export const place: ActSpec = {
  title: ({ words }) => words('record-place'),
  note: ({ words }) => words('place-help'),
  fields: (scene) => [
    whichChild(scene),
    {
      id: 'placement',
      label: scene.words('placed-where'),
      type: 'choice',
      required: true,
      options: scene.open.kit.model.placements.map(({ id }) => ({
        id,
        label: scene.texts.words(`placement/${id}/label`),
      })),
    },
    { id: 'with', label: scene.words('placed-with'), type: 'text' },
    { id: 'ground', label: scene.words('placed-ground'), type: 'long', required: true },
  ],
  begin: onlyChild,
  entries: (_, { about, placement = '', ...values }) => [
    { type: 'placed', ...(about && { about }), body: { placement, ...filled(values, ['with', 'ground']) } },
  ],
  values: (_, { body }) => texts(body, ['placement', 'with', 'ground']),
};

function onlyChild(scene: CaseScene): { about?: string } {
  const children = childrenOf(scene);
  return children.length === 1 ? { about: children[0]!.id } : {};
}

/** The case goes to another worker, once that one accepts. */
export const handOver: ActSpec = {
  title: ({ words }) => words('hand-over'),
  note: ({ words }) => words('hand-over-help'),
  fields: (scene) => [
    receiver(scene),
    ...(scene.colleagues === undefined ? [roleField(scene)] : []),
    { id: 'reason', label: scene.words('reason'), type: 'long', required: true },
  ],
  begin: ({ person, standing }): Values => {
    const role = standing.owner?.role ?? person?.role;
    return role === undefined ? {} : { role };
  },
  whyNot: (scene) => {
    const to = scene.standing.owner?.handingTo;
    if (to === undefined) return undefined;
    return scene.words('handing-to', { name: actorName(scene, { person: to.person, role: to.role ?? '' }) });
  },
  entries: ({ colleagues }, values) => {
    const to = values.to?.trim() ?? '';
    const role = colleagues?.find(({ id }) => id === to)?.role ?? values.role ?? '';
    return [{ type: 'handed-over', body: { to, ...filled({ ...values, role }, ['role', 'reason']) } }];
  },
};

const roleField = ({ words, open, texts }: CaseScene): ActField => ({
  id: 'role',
  label: words('hand-over-role'),
  type: 'choice',
  required: true,
  options: open.kit.model.roles.map(({ id }) => ({ id, label: texts.words(`role/${id}/label`) })),
});

/** Colleagues who can lead a case; else everybody whom the host names, else the id that the host knows them by. */
function receiver({ names, colleagues, standing, person, words, texts }: CaseScene): ActField {
  const leads = standing.owner?.person ?? person?.person;
  const known =
    colleagues?.map(({ id, name, role }) => [id, `${name}, ${texts.words(`role/${role}/label`)}`] as const) ??
    Object.entries(names);
  const options = known.filter(([id]) => id !== leads).map(([id, label]) => ({ id, label }));
  const field = { id: 'to', label: words('hand-over-to'), required: true } as const;
  return options.length === 0 ? { ...field, type: 'text' } : { ...field, type: 'choice', options };
}

/** Two records of one person: the second is read as the first; taken back by withdrawing the entry. */
export const join: ActSpec = {
  title: ({ words }) => words('join'),
  note: ({ words }) => words('join-help'),
  fields: (scene) => {
    const options = named(
      scene,
      scene.standing.people.map(({ id }) => id),
    );
    return [
      { id: 'keep', label: scene.words('join-keep'), type: 'choice', required: true, options },
      { id: 'other', label: scene.words('join-other'), type: 'choice', required: true, options },
      { id: 'reason', label: scene.words('join-reason'), type: 'long', required: true },
    ];
  },
  whyNot: ({ standing, words }, { keep, other }) => {
    if (!keep || !other) return undefined;
    const kind = (id: string): string | undefined => standing.people.find((person) => person.id === id)?.kind;
    return keep === other || kind(keep) !== kind(other) ? words('join-different') : undefined;
  },
  entries: (_, { keep = '', other = '', ...values }) => [
    { type: 'joined', body: { people: [keep, other], ...filled(values, ['reason']) } },
  ],
};
