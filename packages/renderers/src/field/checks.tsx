import type { ReactNode } from 'react';
import { valueOf, withValue } from '../answer/answer.ts';
import { DraftMark, Words } from '../control/words.tsx';
import { useForm } from '../context/form-context.ts';
import { AddPerson } from './add-person.tsx';
import type { FieldProps } from './field-props.ts';

interface Choice {
  id: string;
  label: ReactNode;
}

/** Several of the options. */
export function ChoicesField(props: FieldProps): ReactNode {
  const { text } = useForm();
  const chosen = chosenIn(props);
  const options = (props.question.options ?? [])
    .filter(({ id, retired }) => retired !== true || chosen.includes(id))
    .map(({ id }): Choice => {
      const words = text(`${props.address}/option/${id}/label`) ?? { text: id, lang: '', isDraft: false };
      const mark = props.question.danger === true && <DraftMark of={words} isDanger />;
      return { id, label: [<Words key="words" of={words} />, mark] };
    });
  return <Checks {...props} options={options} />;
}

/** Several people of the case. */
export function PeopleField(props: FieldProps): ReactNode {
  const { people, say } = useForm();
  const { kinds } = props.question;
  const options = people
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map(({ id, label }): Choice => ({ id, label: <bdi>{label}</bdi> }));
  return (
    <>
      {options.length === 0 ? (
        <p className="soft" id={props.id} tabIndex={-1}>
          {say('no-people')}
        </p>
      ) : (
        <Checks {...props} options={options} />
      )}
      <AddPerson kinds={kinds} onAdded={(id) => props.onAnswer(withValue(props.answer, [...chosenIn(props), id]))} />
    </>
  );
}

function chosenIn({ answer }: FieldProps): string[] {
  const value = valueOf(answer);
  return Array.isArray(value) ? (value as string[]) : [];
}

function Checks(props: FieldProps & { options: Choice[] }): ReactNode {
  const { disabled } = useForm();
  const chosen = chosenIn(props);
  const toggle = (id: string, isOn: boolean): void => {
    // in the order in which they are offered, so that the same choice is the same answer
    const next = props.options
      .map((option) => option.id)
      .filter((each) => (each === id ? isOn : chosen.includes(each)));
    props.onAnswer(withValue(props.answer, next));
  };
  return (
    <div
      className="checks"
      role="group"
      id={props.id}
      tabIndex={-1}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {props.options.map(({ id, label }) => (
        <label className="check" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={disabled}
            aria-invalid={props.isInvalid || undefined}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
