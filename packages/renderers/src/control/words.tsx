import { useState, type ReactNode } from 'react';
import { useForm } from '../context/form-context.ts';
import type { ShownText } from '../context/settings.ts';

/** A text of the definitions in its own direction and language. Always text, never markup. */
export function Words({ of, id }: { of: ShownText | undefined; id?: string }): ReactNode {
  return (
    <span className="words" id={id} lang={of?.lang} dir="auto">
      {of?.text ?? ''}
    </span>
  );
}

/**
 * The mark of a draft translation. It shows the original when pressed; for a danger the original always stands there.
 */
export function DraftMark({ of, isDanger }: { of: ShownText | undefined; isDanger: boolean }): ReactNode {
  const { say } = useForm();
  const [isOpen, setOpen] = useState(isDanger);
  if (of === undefined || !of.isDraft) return null;
  return (
    <>
      {' '}
      {isDanger || of.original === undefined ? (
        <span className="draft">{say('draft')}</span>
      ) : (
        <button type="button" className="draft draft--button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say('draft')}
        </button>
      )}
      {isOpen && of.original !== undefined && (
        <span className="orig">
          <span className="hidden">{say('original')} </span>
          <span dir="auto">{of.original}</span>
        </span>
      )}
    </>
  );
}
