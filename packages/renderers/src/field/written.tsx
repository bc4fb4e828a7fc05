import type { ReactNode } from 'react';
import { valueOf, withValue } from '../answer/answer.ts';
import { useForm } from '../context/form-context.ts';
import type { FieldProps } from './field-props.ts';
import { TextInput } from './text-input.tsx';

const textOf = ({ answer }: FieldProps): string => {
  const value = valueOf(answer);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const shared = (props: FieldProps) => ({
  id: props.id,
  labelledBy: props.labelledBy,
  describedBy: props.describedBy,
  isInvalid: props.isInvalid,
  isRequired: props.question.required === true,
});

/** Words, in a line or in a box. */
export function TextField(props: FieldProps): ReactNode {
  const { question, answer, onAnswer } = props;
  const rows = question.type === 'long-text' ? (props.isCell ? 2 : 3) : undefined;
  return (
    <TextInput
      {...shared(props)}
      {...(rows !== undefined && { rows })}
      value={textOf(props)}
      maxLength={question.maxLength}
      onType={(text) => onAnswer(withValue(answer, text), true)}
    />
  );
}

/** What is typed as a number: 1 200, 1,5 and 1.5 are read; anything else is kept as it is and refused later. */
export function readNumber(text: string): number | string {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : text;
}

/** A number, with its unit. */
export function NumberField(props: FieldProps): ReactNode {
  const { question, answer, onAnswer } = props;
  const { text } = useForm();
  const unit = question.unit === undefined ? undefined : (text(`unit/${question.unit}/label`)?.text ?? question.unit);
  const input = (
    <TextInput
      {...shared(props)}
      inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
      value={textOf(props)}
      maxLength={24}
      onType={(typed) => onAnswer(withValue(answer, readNumber(typed)), true)}
    />
  );
  return unit === undefined ? (
    input
  ) : (
    <span className="row keep">
      {input}
      <span className="soft nowrap">{unit}</span>
    </span>
  );
}

/** A calendar date, or a date with its time in the offset of the present instant. */
export function DateField(props: FieldProps): ReactNode {
  const { now, disabled, onSettled } = useForm();
  const isInstant = props.question.type === 'date-time';
  const value = textOf(props);
  const change = (typed: string): void => {
    const text =
      isInstant && typed !== '' ? `${typed.slice(0, 16)}:00${offsetOf(value) ?? offsetOf(now()) ?? 'Z'}` : typed;
    props.onAnswer(withValue(props.answer, text), true);
  };
  return (
    <input
      className={props.isInvalid ? 'input input--error' : 'input'}
      type={isInstant ? 'datetime-local' : 'date'}
      id={props.id}
      value={isInstant ? value.slice(0, 16) : value}
      max={props.question.notFuture === true ? now().slice(0, isInstant ? 16 : 10) : undefined}
      disabled={disabled}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid || undefined}
      aria-required={props.question.required === true || undefined}
      onChange={(event) => change(event.target.value)}
      onBlur={onSettled}
    />
  );
}

const offsetOf = (instant: string): string | undefined => /(Z|[+-]\d\d:\d\d)$/.exec(instant)?.[1];
