import type { ReactNode } from 'react';
import { valueOf, withValue } from '../answer/answer.ts';
import { useForm } from '../context/form-context.ts';
import { AddPerson } from './add-person.tsx';
import type { FieldProps } from './field-props.ts';

/** One person of the case's register. One who is no longer there is still shown by the id. */
export function PersonField(props: FieldProps): ReactNode {
  const { people, say, disabled } = useForm();
  const { kinds, required } = props.question;
  const value = valueOf(props.answer);
  const chosen = typeof value === 'string' ? value : '';
  const offered = people.filter(({ kind, id }) => kinds === undefined || kinds.includes(kind) || id === chosen);
  const isMissing = chosen !== '' && !offered.some(({ id }) => id === chosen);
  return (
    <>
      <select
        className={props.isInvalid ? 'select input--error' : 'select'}
        id={props.id}
        value={chosen}
        disabled={disabled}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid || undefined}
        aria-required={required === true || undefined}
        onChange={(event) => props.onAnswer(withValue(props.answer, event.target.value))}
      >
        <option value="">{say(offered.length === 0 ? 'no-people' : 'choose')}</option>
        {isMissing && <option value={chosen}>{chosen}</option>}
        {offered.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <AddPerson kinds={kinds} onAdded={(id) => props.onAnswer(withValue(props.answer, id))} />
    </>
  );
}
