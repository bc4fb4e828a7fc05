/** Opening a case and registering people. No identifier is ever required; a nickname is enough. */
import type { Birth, Entry, Person } from '@qadam/schema';
import { birthOf } from '../../base/birth.ts';
import { personName } from '../../risk/names.ts';
import type { CaseScene } from '../scene.ts';
import { childrenOf, text, type ActField, type ActSpec, type Values } from './act.ts';

const born = ({ words }: CaseScene): ActField => ({
  id: 'born',
  label: words('born'),
  type: 'text',
  help: words('born-help'),
});

function personOf(values: Values, id: string, kind: string, now: string): Person {
  const birth = birthOf(text(values, 'born'), now);
  const name = text(values, 'name');
  return {
    id,
    kind,
    ...(name && { name }),
    ...(values.expected === 'yes' ? { expected: true as const } : birth && { born: birth }),
    ...(values.of && { of: [values.of] }),
  };
}

/** A child or another person of the family. `id` is made when the act is begun. */
export const person: ActSpec = {
  title: ({ words }) => words('add-person'),
  note: ({ words }) => words('person-help'),
  fields: (scene, { kind }) => [
    {
      id: 'kind',
      label: scene.words('who-is'),
      type: 'choice',
      required: true,
      options: scene.open.kit.model.people.map(({ id }) => ({ id, label: scene.texts.words(`person/${id}/label`) })),
    },
    { id: 'name', label: scene.words('name'), type: 'text' },
    born(scene),
    ...(kind === 'child'
      ? [{ id: 'expected', label: scene.words('is-expected'), type: 'yes-no' } as const]
      : parentOf(scene)),
  ],
  whyNot: birthFault,
  entries: ({ now }, values, was) => {
    const { name: _name, born: _born, expected: _expected, of, ...rest } = personIn(was) ?? {};
    const edited = personOf(values, values.id!, values.kind ?? 'other', now);
    const others = of?.slice(1).filter((id) => id !== values.of) ?? [];
    return [
      {
        type: 'registered',
        body: { person: { ...rest, ...edited, ...(edited.of && { of: [...edited.of, ...others] }) } },
      },
    ];
  },
  values: (_, entry) => {
    const { id, kind, name = '', born: birth, expected, of } = personIn(entry)!;
    return {
      id,
      kind,
      name,
      born: birthInWords(birth),
      ...(expected && { expected: 'yes' }),
      ...(of?.[0] && { of: of[0] }),
    };
  },
};

const personIn = (entry: Entry | undefined): (Partial<Person> & Pick<Person, 'id' | 'kind'>) | undefined =>
  entry?.type === 'registered' ? entry.body.person : undefined;

/** A birth as it is typed. An age was judged on a day: it is typed as the year that it comes to. */
function birthInWords(birth: Birth | undefined): string {
  if (birth === undefined || typeof birth === 'string') return birth ?? '';
  const months = 'aboutMonths' in birth ? (birth.aboutMonths ?? 0) : 12 * (birth.aboutYears ?? 0);
  const [year = 0, month = 1] = birth.judgedOn.split('-').map(Number);
  const born = year * 12 + (month - 1) - months;
  const written = String(Math.floor(born / 12));
  return 'aboutMonths' in birth ? `${written}-${String((born % 12) + 1).padStart(2, '0')}` : written;
}

function parentOf(scene: CaseScene): ActField[] {
  const options = childrenOf(scene).map(({ id }) => ({ id, label: personName(scene, id) }));
  return options.length === 0 ? [] : [{ id: 'of', label: scene.words('whose'), type: 'choice', options }];
}

/** The first record of a family that nobody has registered yet. */
export const start: ActSpec = {
  title: ({ words }) => words('start'),
  note: ({ words }) => words('start-help'),
  fields: (scene) => [
    { id: 'label', label: scene.words('case-label'), type: 'text', help: scene.words('case-label-help') },
    { id: 'name', label: scene.words('child-name'), type: 'text' },
    born(scene),
  ],
  whyNot: birthFault,
  entries: ({ now }, values) => [
    {
      type: 'opened',
      body: {
        ...(text(values, 'label') && { label: text(values, 'label')! }),
        people: [personOf(values, values.id!, 'child', now)],
      },
    },
  ],
};

function birthFault({ words, now }: CaseScene, values: Values): string | undefined {
  const written = text(values, 'born');
  return written !== undefined && birthOf(written, now) === undefined ? words('born-fault') : undefined;
}
