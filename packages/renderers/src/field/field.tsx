import type { KitQuestion } from '@qadam/schema';
import type { ReactNode } from 'react';
import type { FormSettings } from '../context/settings.ts';
import { CellField } from './cell-field.tsx';
import { choiceShape } from './choice.tsx';
import type { FieldProps } from './field-props.ts';
import { TableField } from './table.tsx';

/** The field for a question's type. */
export function Field(props: FieldProps): ReactNode {
  return props.question.type === 'table' ? <TableField {...props} /> : <CellField {...props} />;
}

/** One input that a `<label>` can name; else the words name a group. */
export function hasOneInput(question: KitQuestion, address: string, text: FormSettings['text']): boolean {
  if (question.type === 'choice') return choiceShape(question, address, text) === 'list';
  return !['yes-no', 'choices', 'people', 'attachment', 'table'].includes(question.type);
}

/** Needs the whole width, under its question. */
export function isWide(question: KitQuestion, address: string, text: FormSettings['text']): boolean {
  if (question.type === 'choice') return choiceShape(question, address, text) === 'wide';
  return ['choices', 'people', 'long-text', 'table', 'attachment'].includes(question.type);
}

/** "Not known" stands among the answers themselves. */
export const offersNotKnown = ({ type }: KitQuestion): boolean => type === 'yes-no' || type === 'choice';
