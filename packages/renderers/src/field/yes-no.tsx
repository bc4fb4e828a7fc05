import type { ReactNode } from 'react';
import { openOf, valueOf, withOpen, withValue } from '../answer/answer.ts';
import { useForm } from '../context/form-context.ts';
import type { FieldProps } from './field-props.ts';
import { Segments } from './segments.tsx';

/** Yes, no, not known: three answers of equal size. */
export function YesNoField(props: FieldProps): ReactNode {
  const { say } = useForm();
  const { answer, onAnswer } = props;
  const value = valueOf(answer) ?? openOf(answer);
  return (
    <Segments
      id={props.id}
      labelledBy={props.labelledBy}
      describedBy={props.describedBy}
      isInvalid={props.isInvalid}
      isRequired={props.question.required === true}
      className="seg--yes-no"
      value={typeof value === 'string' ? value : undefined}
      options={(['yes', 'no', 'not-known'] as const).map((id) => ({ id, label: say(id) }))}
      onPick={(id) => onAnswer(id === 'not-known' ? withOpen(answer, 'not-known') : withValue(answer, id))}
    />
  );
}
