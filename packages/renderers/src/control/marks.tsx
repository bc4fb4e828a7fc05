import type { Answer, KitQuestion } from '@qadam/schema';
import type { ReactNode } from 'react';
import { openOf, valueOf } from '../answer/answer.ts';
import { useForm } from '../context/form-context.ts';
import { Sign } from '../signs/sign.tsx';

interface Props {
  question: KitQuestion;
  answer: Answer | undefined;
  errorId: string;
  errors: readonly string[];
}

/** What stands under the words of a question: its errors, whether it decides, signs of concern, a refusal. */
export function Marks({ question, answer, errorId, errors }: Props): ReactNode {
  const { say, asks, discreet } = useForm();
  const isOpen = valueOf(answer) === undefined;
  return (
    <>
      {errors.length > 0 && (
        <p className="error-text" id={errorId}>
          <Sign name="medium" />
          <span>{errors.join(' ')}</span>
        </p>
      )}
      <OpenTag question={question} answer={answer} />
      {isOpen && asks.has(question.id) && !discreet && (
        <p className="tag tag--open">
          <Sign name="unknown" />
          {say('may-change')}
        </p>
      )}
      {isAdverse(question, answer) && !discreet && (
        <p className="tag tag--warn">
          <Sign name="medium" />
          {say('adverse')}
        </p>
      )}
    </>
  );
}

/** An open answer that the field itself does not show. */
function OpenTag({ question, answer }: Pick<Props, 'question' | 'answer'>): ReactNode {
  const { say } = useForm();
  const open = openOf(answer);
  if (open === undefined || (open === 'not-known' && question.type === 'yes-no')) return null;
  return (
    <p className="refused">
      <span className={open === 'not-known' ? 'tag tag--open' : 'tag'}>
        <Sign name={open === 'not-known' ? 'unknown' : 'skip'} />
        {say(open)}
      </span>{' '}
      {open === 'refused' && <span className="small soft">{say('refused-is-not-no')}</span>}
      {open === 'withheld' && <span className="small soft">{say('withheld-help')}</span>}
    </p>
  );
}

function isAdverse(question: KitQuestion, answer: Answer | undefined): boolean {
  const value = valueOf(answer);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return (
    question.danger !== true &&
    question.changeable !== true &&
    values.some((each) => question.adverse?.includes(String(each)))
  );
}
