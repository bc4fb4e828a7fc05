import { update, type RendererProps } from '@jsonforms/core';
import { useJsonForms } from '@jsonforms/react';
import type { Answer, KitQuestion } from '@qadam/schema';
import { memo, useCallback, useContext, useReducer, useState, type ReactNode } from 'react';
import { knownOf, valueOf } from '../answer/answer.ts';
import { answerInWords } from '../answer/words.ts';
import { Alone } from '../context/alone.ts';
import { addressOf, questionsOf, useForm } from '../context/form-context.ts';
import { issueInWords } from '../context/issue-words.ts';
import { Field, hasOneInput, isWide, offersNotKnown } from '../field/field.tsx';
import { optionsOf } from '../testers.ts';
import { fieldId } from './field-id.ts';
import { Help } from './help.tsx';
import { HowKnown, KnownLine } from './known.tsx';
import { Marks } from './marks.tsx';
import { OtherAnswers } from './other-answers.tsx';
import { DraftMark, Words } from './words.tsx';

/**
 * Control of a question of any type. What it shows comes from the settings of the form. It does not take the props that JSON
 * Forms works out for each control at each change: at a key only the question typed in is drawn.
 */
export function QuestionRenderer({ uischema }: RendererProps): ReactNode {
  const { instrument, shown, known } = useForm();
  const id = optionsOf(uischema)?.id ?? '';
  const question = questionsOf(instrument).get(id);
  const store = useStore(id);
  if (question === undefined || shown.get(id) === 'hidden') return null;
  return <Ask question={question} answer={known()[id]} store={store} />;
}

/** What a control does once the form has its answer: JSON Forms is told and draws it, or it draws itself. */
function useStore(id: string): AskProps['store'] {
  const isAlone = useContext(Alone);
  const { dispatch } = useJsonForms();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  return useCallback((answer) => (isAlone ? redraw() : dispatch?.(update(id, () => answer))), [isAlone, dispatch, id]);
}

interface AskProps {
  question: KitQuestion;
  answer: Answer | undefined;
  store: (answer: Answer | undefined) => void;
}

/** One question: its words left, its answer right, what belongs to both below. */
const Ask = memo(function Ask({ question, answer, store }: AskProps): ReactNode {
  const form = useForm();
  const { instrument, readonly, asks } = form;
  const address = addressOf(instrument, question.id);
  const id = fieldId(question.id);
  const labelId = `${id}-t`;
  const errors = errorsOf(question, form);
  const write = (next: Answer | undefined, typing = false): void => {
    form.onAnswer(question.id, next, typing);
    store(next);
  };
  const isDeciding = asks.has(question.id) && valueOf(answer) === undefined;
  const classes = ['ask', isWide(question, address, form.text) && 'ask--wide', isDeciding && 'ask--open'];
  const [isAskingHow, askHow] = useState(knownOf(answer).how === undefined);
  const asksHow = question.danger === true && answer !== undefined && !readonly && isAskingHow;
  return (
    <div className={classes.filter(Boolean).join(' ')} data-question={question.id}>
      <div className="ask__text">
        <Label question={question} address={address} id={id} labelId={labelId} />
        <Marks question={question} answer={answer} errorId={`${id}-e`} errors={errors} />
      </div>
      <div className="ask__answer">
        {readonly ? (
          <p className="ask__said" id={id} aria-labelledby={labelId} dir="auto">
            {answerInWords(question, address, answer, form)}
          </p>
        ) : (
          <Field
            question={question}
            place={question.id}
            address={address}
            answer={answer}
            id={id}
            labelledBy={labelId}
            describedBy={errors.length > 0 ? `${id}-e` : undefined}
            isInvalid={errors.length > 0}
            onAnswer={write}
          />
        )}
        {!readonly && !form.disabled && (
          <OtherAnswers
            question={question}
            answer={answer}
            labelId={labelId}
            hasNotKnown={offersNotKnown(question)}
            onAnswer={write}
          />
        )}
      </div>
      <div className="ask__notes">
        {!asksHow && <KnownLine answer={answer} labelId={labelId} onChange={() => askHow(true)} />}
        <Earlier question={question} address={address} />
        <Help question={question} address={address} />
      </div>
      <div className="ask__below">
        {asksHow && <HowKnown answer={answer} id={id} labelId={labelId} onAnswer={write} />}
      </div>
    </div>
  );
});

/** Issues of the question itself; those of a table's cells stand at the cells. */
function errorsOf(question: KitQuestion, { issues, say }: ReturnType<typeof useForm>): string[] {
  const own = issues.filter((issue) => issue.question === question.id);
  const here = question.type === 'table' ? own.filter(({ pointer }) => pointer.split('/').length < 4) : own;
  return [...new Set(here.map((issue) => issueInWords(issue, question, say)))];
}

interface LabelProps {
  question: KitQuestion;
  address: string;
  id: string;
  labelId: string;
}

function Label({ question, address, id, labelId }: LabelProps): ReactNode {
  const { text, say, readonly } = useForm();
  const words = text(`${address}/label`) ?? { text: question.id, lang: '', isDraft: false };
  const isLabel = hasOneInput(question, address, text) && !readonly;
  const content = (
    <>
      {question.print !== undefined && <span className="num soft">{question.print}. </span>}
      <Words of={words} />
      {question.required === true && !readonly && <span className="soft"> ({say('required')})</span>}
    </>
  );
  return (
    <div className="ask__label">
      {isLabel ? (
        <label id={labelId} htmlFor={id}>
          {content}
        </label>
      ) : (
        <span id={labelId}>{content}</span>
      )}
      <DraftMark of={words} isDanger={question.danger === true} />
    </div>
  );
}

/** What was answered before, with its date; it is shown, never carried over. */
function Earlier({ question, address }: { question: KitQuestion; address: string }): ReactNode {
  const form = useForm();
  const earlier = form.earlier.get(question.id);
  if (earlier === undefined) return null;
  const answer = answerInWords(question, address, earlier.answer, form).toLocaleLowerCase(form.locale);
  return (
    <p className="small soft" dir="auto">
      {form.say('earlier', { answer, day: form.dayInWords(earlier.at) })}
    </p>
  );
}
