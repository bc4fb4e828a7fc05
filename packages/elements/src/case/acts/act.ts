import type { NewAct } from '../../append/new-entry.ts';
import type { CaseScene } from '../scene.ts';

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
  /** The entries, without their time. */
  entries(scene: CaseScene, values: Values): NewAct[];
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

/** Children of the case. */
export const childrenOf = ({ standing }: CaseScene): readonly { id: string }[] =>
  standing.people.filter(({ kind }) => kind === 'child');

/** Text of a field; `undefined` where it is empty. */
export const text = (values: Values, id: string): string | undefined => values[id]?.trim() || undefined;

/** Fields that have something in them, by their names in the body. */
export function filled(values: Values, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.flatMap((id) => (text(values, id) === undefined ? [] : [[id, text(values, id)!]])));
}
