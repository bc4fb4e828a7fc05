import type { ReactNode } from 'react';
import { useForm } from '../context/form-context.ts';

interface Props {
  id: string;
  labelledBy: string;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  isRequired?: boolean;
  className?: string;
  value: string | undefined;
  options: readonly { id: string; label: ReactNode }[];
  onPick: (id: string) => void;
}

/** A row of answers of which one is chosen: radio buttons, so that arrows move and a reader hears the group. */
export function Segments(props: Props): ReactNode {
  const { id, labelledBy, describedBy, isInvalid = false, isRequired = false, className = '', value, options } = props;
  const { disabled } = useForm();
  return (
    <div
      className={`seg ${className}`}
      role="radiogroup"
      id={id}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      aria-required={isRequired || undefined}
    >
      {options.map((option) => (
        <label key={option.id}>
          <input
            type="radio"
            name={id}
            value={option.id}
            checked={value === option.id}
            disabled={disabled}
            onChange={() => props.onPick(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
