import type { KitQuestion } from '@qadam/schema';
import type { ReactNode } from 'react';
import { useForm } from '../context/form-context.ts';
import { Sign } from '../signs/sign.tsx';
import { DraftMark, Words } from './words.tsx';

/** Explanation of a question in a disclosure, ending in its source and what it rests on. */
export function Help({ question, address }: { question: KitQuestion; address: string }): ReactNode {
  const { say, text, cite } = useForm();
  const help = text(`${address}/help`);
  if (help === undefined) return null;
  const citation = cite(question);
  return (
    <details className="more">
      <summary>
        <Sign name="next" />
        {say('help')}
      </summary>
      <div className="help stack">
        <p>
          <Words of={help} />
          <DraftMark of={help} isDanger={false} />
        </p>
        <p className="cite">
          {citation.text !== '' && <span>{citation.text} </span>}
          <span className={`basis basis--${citation.basis}`}>{say(`basis-${citation.basis}`)}</span>
        </p>
      </div>
    </details>
  );
}
