import type { KitQuestion } from '@qadam/schema';
import type { ComponentType, ReactNode } from 'react';
import { AttachmentField } from './attachment.tsx';
import { ChoicesField, PeopleField } from './checks.tsx';
import { ChoiceField } from './choice.tsx';
import type { FieldProps } from './field-props.ts';
import { PersonField } from './person.tsx';
import { DateField, NumberField, TextField } from './written.tsx';
import { YesNoField } from './yes-no.tsx';

const fields: Record<Exclude<KitQuestion['type'], 'table'>, ComponentType<FieldProps>> = {
  'yes-no': YesNoField,
  choice: ChoiceField,
  choices: ChoicesField,
  text: TextField,
  'long-text': TextField,
  integer: NumberField,
  number: NumberField,
  date: DateField,
  'date-time': DateField,
  person: PersonField,
  people: PeopleField,
  attachment: AttachmentField,
};

/** The field for every type that can stand in a table's cell: all but a table. */
export function CellField(props: FieldProps): ReactNode {
  const { type } = props.question;
  if (type === 'table') return null;
  const Typed = fields[type];
  return <Typed {...props} />;
}
