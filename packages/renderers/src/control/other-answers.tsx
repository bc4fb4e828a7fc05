import type { Answer, KitQuestion } from '@qadam/schema';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { withOpen } from '../answer/answer.ts';
import { useForm } from '../context/form-context.ts';
import { Sign } from '../signs/sign.tsx';

interface Props {
  question: KitQuestion;
  answer: Answer | undefined;
  labelId: string;
  /** The field itself offers "not known". */
  hasNotKnown: boolean;
  onAnswer: (answer: Answer | undefined) => void;
}

/** The small menu of answers that are none: refused, does not apply, not known, and back to "not asked yet". Drawn when it is asked for. */
export function OtherAnswers({ question, answer, labelId, hasNotKnown, onAnswer }: Props): ReactNode {
  const { say } = useForm();
  const menu = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const [isDrawn, draw] = useState(false);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
    summary.current?.focus();
  };
  const choose = (next: Answer | undefined) => (): void => {
    onAnswer(next);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || menu.current?.open !== true) return;
    event.stopPropagation();
    close();
  };
  const summaryId = `${labelId}-other`;
  return (
    <details className="menu" ref={menu} onKeyDown={onKeyDown}>
      <summary
        className="small"
        ref={summary}
        id={summaryId}
        aria-labelledby={`${summaryId} ${labelId}`}
        onClick={() => draw(true)}
      >
        {say('other-answer')}
        <Sign name="next" />
      </summary>
      {isDrawn && (
        <ul>
          {!hasNotKnown && <Item onClick={choose(withOpen(answer, 'not-known'))}>{say('not-known')}</Item>}
          <Item onClick={choose(withOpen(answer, 'refused'))}>{say('refused')}</Item>
          {question.doesNotApply === true && (
            <Item onClick={choose(withOpen(answer, 'does-not-apply'))}>{say('does-not-apply')}</Item>
          )}
          {answer !== undefined && <Item onClick={choose(undefined)}>{say('clear-answer')}</Item>}
        </ul>
      )}
    </details>
  );
}

function Item({ children, onClick }: { children: ReactNode; onClick: () => void }): ReactNode {
  return (
    <li>
      <button type="button" onClick={onClick}>
        {children}
      </button>
    </li>
  );
}
