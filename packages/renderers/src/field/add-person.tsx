import type { ReactNode } from 'react';
import { useForm } from '../context/form-context.ts';
import { Sign } from '../signs/sign.tsx';

interface Props {
  kinds: readonly string[] | undefined;
  /** The person stands in the register now. */
  onAdded?: (id: string) => void;
}

/** Adds somebody to the case's register from where a person is asked for. */
export function AddPerson({ kinds, onAdded }: Props): ReactNode {
  const { say, disabled, onAddPerson } = useForm();
  if (disabled || onAddPerson === undefined) return null;
  return (
    <button type="button" className="btn btn--quiet add-person" onClick={() => onAddPerson(kinds, onAdded)}>
      <Sign name="add" />
      {say('add-person')}
    </button>
  );
}
