import type { Answer } from '@qadam/schema';
import { useState, type FocusEvent, type ReactNode } from 'react';
import { knownOf, withKnown, type Known } from '../answer/answer.ts';
import { useForm } from '../context/form-context.ts';
import { Segments } from '../field/segments.tsx';
import { TextInput } from '../field/text-input.tsx';

interface Props {
  answer: Answer | undefined;
  id: string;
  labelId: string;
  onAnswer: (answer: Answer | undefined, typing: boolean) => void;
}

const ways = ['seen', 'told', 'document'] as const;

/**
 * How the answer to a danger question is known. Asked while it is not said; once said and left, it stands as one quiet
 * line with a way back.
 */
export function HowKnown({ answer, id, labelId, onAnswer }: Props): ReactNode {
  const { say, readonly, disabled } = useForm();
  const known = knownOf(answer);
  const [isAsked, setAsked] = useState(known.how === undefined);
  if (answer === undefined) return null;
  if (readonly) return known.how ? <p className="small soft">{knownInWords(known, say)}</p> : null;
  if (!isAsked && known.how !== undefined) {
    return (
      <p className="small soft known-line">
        {knownInWords(known, say)}{' '}
        <button
          type="button"
          className="btn btn--quiet btn--small"
          aria-describedby={labelId}
          disabled={disabled}
          onClick={() => setAsked(true)}
        >
          {say('change-how')}
        </button>
      </p>
    );
  }
  const change = (next: Known, typing: boolean): void => onAnswer(withKnown(answer, next), typing);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside && known.how !== undefined && relatedTarget !== null) setAsked(false);
  };
  return (
    <div className="known" onBlur={leave}>
      <span className="small strong" id={`${id}-how`}>
        {say('how-known')}
      </span>
      <Segments
        className="seg--known"
        id={`${id}-how-group`}
        labelledBy={`${id}-how ${labelId}`}
        value={known.how}
        options={ways.map((way) => ({ id: way, label: say(`how-${way}`) }))}
        onPick={(way) => change({ ...known, how: way as Known['how'] & string }, false)}
      />
      {known.how !== undefined && known.how !== 'seen' && (
        <TextInput
          id={`${id}-from`}
          label={say(`from-${known.how}`)}
          placeholder={say(`from-${known.how}`)}
          value={known.from ?? ''}
          maxLength={500}
          onType={(from) => change({ ...known, from }, true)}
        />
      )}
    </div>
  );
}

function knownInWords({ how, from }: Known, say: ReturnType<typeof useForm>['say']): string {
  const word = how === undefined ? '' : say(`how-${how}`);
  return from ? `${word}: ${from}` : word;
}
