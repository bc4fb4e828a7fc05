import type { Answer } from '@qadam/schema';
import type { ReactNode } from 'react';
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

/** How an answer is known, as one quiet line; `onChange` asks for it again. */
export function KnownLine({
  answer,
  labelId,
  onChange,
}: Pick<Props, 'answer' | 'labelId'> & { onChange: () => void }): ReactNode {
  const { say, readonly, disabled } = useForm();
  const known = knownOf(answer);
  if (known.how === undefined) return null;
  return (
    <p className="small soft known-line">
      <bdi>{knownInWords(known, say)}</bdi>{' '}
      {!readonly && !disabled && (
        <button type="button" className="btn btn--quiet btn--small" aria-describedby={labelId} onClick={onChange}>
          {say('change-how')}
        </button>
      )}
    </p>
  );
}

/**
 * Asks how the answer to a danger question is known. It does not fold up by itself when it is left: what lies below would
 * move away from under the pointer.
 */
export function HowKnown({ answer, id, labelId, onAnswer }: Props): ReactNode {
  const { say } = useForm();
  const known = knownOf(answer);
  const change = (next: Known, typing: boolean): void => onAnswer(withKnown(answer, next), typing);
  return (
    <div className="known">
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
  const lower = how === undefined ? '' : say(`how-${how}`);
  const word = lower.charAt(0).toUpperCase() + lower.slice(1);
  return from ? `${word}: ${from}` : word;
}
