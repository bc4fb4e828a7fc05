import type { KitQuestion } from '@qadam/schema';
import type { ReactNode } from 'react';
import { openOf, valueOf, withOpen, withValue } from '../answer/answer.ts';
import { DraftMark, Words } from '../control/words.tsx';
import { useForm } from '../context/form-context.ts';
import type { FormSettings } from '../context/settings.ts';
import type { FieldProps } from './field-props.ts';
import { Segments } from './segments.tsx';

/** Options that fit in a row, of these lengths. */
const LIMIT = { options: 4, characters: 48, narrow: 14 };

type Option = NonNullable<KitQuestion['options']>[number];

/** Options that are offered, and the retired one that an old record holds. */
const offered = (question: KitQuestion, chosen: unknown): Option[] =>
  (question.options ?? []).filter((option) => option.retired !== true || option.id === chosen);

const longest = (question: KitQuestion, address: string, text: FormSettings['text']): number =>
  Math.max(
    0,
    ...offered(question, '').map(({ id }) => text(`${address}/option/${id}/label`)?.text.length ?? id.length),
  );

/** How a choice is drawn: a row beside the question, a row of its own, or a list to open. */
export function choiceShape(
  question: KitQuestion,
  address: string,
  text: FormSettings['text'],
): 'row' | 'wide' | 'list' {
  const count = offered(question, '').length;
  const length = longest(question, address, text);
  if (count > LIMIT.options || length > LIMIT.characters) return 'list';
  return count <= 2 && length <= LIMIT.narrow ? 'row' : 'wide';
}

/** One of several options. */
export function ChoiceField(props: FieldProps): ReactNode {
  const { text } = useForm();
  const shape = choiceShape(props.question, props.address, text);
  return shape === 'list' || props.isCell ? (
    <ChoiceList {...props} />
  ) : (
    <ChoiceRow {...props} isWide={shape === 'wide'} />
  );
}

function ChoiceRow(props: FieldProps & { isWide: boolean }): ReactNode {
  const { text, say } = useForm();
  const { question, address, answer, onAnswer } = props;
  const value = valueOf(answer) ?? openOf(answer);
  const options = offered(question, value).map(({ id }) => {
    const words = text(`${address}/option/${id}/label`) ?? { text: id, lang: '', isDraft: false };
    const original = question.danger === true && <DraftMark of={words} isDanger />;
    return {
      id,
      label: (
        <span className="seg__words">
          <Words of={words} />
          {original}
        </span>
      ),
    };
  });
  return (
    <Segments
      id={props.id}
      labelledBy={props.labelledBy}
      describedBy={props.describedBy}
      isInvalid={props.isInvalid}
      isRequired={question.required === true}
      className={props.isWide ? 'seg--judge' : 'seg--row'}
      value={typeof value === 'string' ? value : undefined}
      options={[...options, { id: 'not-known', label: say('not-known') }]}
      onPick={(id) => onAnswer(id === 'not-known' ? withOpen(answer, 'not-known') : withValue(answer, id))}
    />
  );
}

function ChoiceList(props: FieldProps): ReactNode {
  const { text, say, disabled } = useForm();
  const { question, address, answer, onAnswer } = props;
  const chosen = valueOf(answer) ?? openOf(answer) ?? '';
  const pick = (id: string): void => {
    if (id === '') onAnswer(undefined);
    else onAnswer(id === 'not-known' || id === 'refused' ? withOpen(answer, id) : withValue(answer, id));
  };
  return (
    <select
      className={props.isInvalid ? 'select input--error' : 'select'}
      id={props.id}
      value={typeof chosen === 'string' ? chosen : ''}
      disabled={disabled}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid || undefined}
      aria-required={question.required === true || undefined}
      onChange={(event) => pick(event.target.value)}
    >
      <option value="">{say('choose')}</option>
      {offered(question, chosen).map(({ id }) => (
        <option key={id} value={id}>
          {text(`${address}/option/${id}/label`)?.text ?? id}
        </option>
      ))}
      <option value="not-known">{say('not-known')}</option>
      {(props.isCell || chosen === 'refused') && <option value="refused">{say('refused')}</option>}
      {chosen === 'does-not-apply' && <option value="does-not-apply">{say('does-not-apply')}</option>}
    </select>
  );
}
