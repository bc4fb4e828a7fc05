import type { ReactNode } from 'react';
import { valueOf, withValue, type AttachmentRef } from '../answer/answer.ts';
import { useForm } from '../context/form-context.ts';
import { Sign } from '../signs/sign.tsx';
import type { FieldProps } from './field-props.ts';

/** Files that the host keeps: here stand their names. The host is asked for a file and sets the answer. */
export function AttachmentField({ place, answer, id, labelledBy, describedBy, onAnswer }: FieldProps): ReactNode {
  const { say, disabled, onAttach } = useForm();
  const value = valueOf(answer);
  const files = Array.isArray(value) ? (value as AttachmentRef[]) : [];
  const without = (file: AttachmentRef) => (): void =>
    onAnswer(
      withValue(
        answer,
        files.filter((each) => each !== file),
      ),
    );
  return (
    <div
      className="files"
      role="group"
      id={id}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id} className="row keep">
              <Sign name="document" />
              <bdi>{file.name}</bdi>
              <button
                type="button"
                className="btn btn--icon push"
                disabled={disabled}
                aria-label={say('remove-file', { name: file.name })}
                onClick={without(file)}
              >
                <Sign name="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="btn" disabled={disabled} onClick={() => onAttach(place)}>
        <Sign name="add" />
        {say('attach')}
      </button>
    </div>
  );
}
