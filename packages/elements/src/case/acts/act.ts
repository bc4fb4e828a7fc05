import type { Entry } from '@qadam/schema';
import type { NewAct } from '../../append/new-entry.ts';
import { personName } from '../../risk/names.ts';
import type { CaseScene, Go } from '../scene.ts';

/** What is typed of an act, by field. */
export type Values = Readonly<Record<string, string>>;

export interface ActField {
  id: string;
  label: string;
  type: 'choice' | 'text' | 'long' | 'yes-no' | 'time';
  options?: readonly { id: string; label: string }[];
  required?: boolean;
  help?: string;
}

/** An act of the reader that becomes entries of the case. */
export interface ActSpec {
  title(scene: CaseScene, values: Values): string;
  fields(scene: CaseScene, values: Values): ActField[];
  /** The entries, without their time. `was`: the entry that is put right. */
  entries(scene: CaseScene, values: Values, was?: Entry): NewAct[];
  /** What its form begins with. */
  begin?(scene: CaseScene, given: Values): Values;
  /** What its form held when the entry was written, so that the entry can be put right by the same form. */
  values?(scene: CaseScene, entry: Entry): Values;
  /** Where it is done instead of here. */
  leads?(scene: CaseScene, values: Values): Go | undefined;
  /** What comes next, once it is recorded. */
  next?(scene: CaseScene, values: Values): Go | undefined;
  /** Happens when it is recorded, and at no other time. */
  isNow?: true;
  /** Said under the title. */
  note?(scene: CaseScene, values: Values): string | undefined;
  /** Why the reader cannot do it; it is then shown and cannot be sent. */
  whyNot?(scene: CaseScene, values: Values): string | undefined;
}

/** When it happened; every act has it. Default: now. */
export const timeField = ({ words }: CaseScene): ActField => ({
  id: 'at',
  label: words('when'),
  type: 'time',
  help: words('when-help'),
});

/** About whom: the family, or one of its children. */
export const whom = (scene: CaseScene): ActField => ({
  id: 'about',
  label: scene.words('about-whom'),
  type: 'choice',
  options: named(scene, ['family', ...childrenOf(scene).map(({ id }) => id)]),
});

/** Which child it is about. */
export const whichChild = (scene: CaseScene): ActField => ({
  ...whom(scene),
  required: true,
  options: named(
    scene,
    childrenOf(scene).map(({ id }) => id),
  ),
});

/** People as options. */
export const named = (scene: CaseScene, ids: readonly string[]): { id: string; label: string }[] =>
  ids.map((id) => ({ id, label: personName(scene, id) }));

export const aboutOf = (values: Values): { about?: string } => (values.about ? { about: values.about } : {});

/** Fields of a body that hold text, as their form takes them. */
export const texts = (body: object, ids: readonly string[]): Values =>
  Object.fromEntries(Object.entries(body).filter(([id, value]) => ids.includes(id) && typeof value === 'string'));

/** Children of the case. */
export const childrenOf = ({ standing }: CaseScene): readonly { id: string; expected?: true }[] =>
  standing.people.filter(({ kind }) => kind === 'child');

/** Text of a field; `undefined` where it is empty. */
export const text = (values: Values, id: string): string | undefined => values[id]?.trim() || undefined;

/** Fields that have something in them, by their names in the body. */
export function filled(values: Values, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.flatMap((id) => (text(values, id) === undefined ? [] : [[id, text(values, id)!]])));
}
