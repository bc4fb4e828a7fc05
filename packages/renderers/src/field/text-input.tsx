import { useState, type ReactNode } from 'react';
import { useForm } from '../context/form-context.ts';

interface Props {
  id: string;
  /** Name, where no other element names it. */
  label?: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  isRequired?: boolean;
  placeholder?: string;
  value: string;
  maxLength?: number | undefined;
  rows?: number;
  inputMode?: 'text' | 'numeric' | 'decimal';
  onType: (text: string) => void;
}

/** A line or a box of text. Keeps what is typed until it is left, so that the caret never jumps. */
export function TextInput(props: Props): ReactNode {
  const { disabled, onSettled } = useForm();
  const [typed, setTyped] = useState<string>();
  const shared = {
    className: props.isInvalid ? 'input input--error' : 'input',
    id: props.id,
    value: typed ?? props.value,
    disabled,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    autoComplete: 'off',
    dir: 'auto',
    'aria-label': props.label,
    'aria-labelledby': props.labelledBy,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.isInvalid || undefined,
    'aria-required': props.isRequired || undefined,
    onChange: (event: { target: { value: string } }): void => {
      setTyped(event.target.value);
      props.onType(event.target.value);
    },
    onBlur: (): void => {
      setTyped(undefined);
      onSettled();
    },
  };
  if (props.rows !== undefined) return <textarea {...shared} rows={props.rows} />;
  return <input {...shared} type="text" inputMode={props.inputMode} />;
}
