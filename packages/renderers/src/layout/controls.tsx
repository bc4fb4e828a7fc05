import type { UISchemaElement } from '@jsonforms/core';
import { JsonFormsDispatch } from '@jsonforms/react';
import { useState, type ReactNode } from 'react';
import { Boundary } from '../control/boundary.tsx';
import { addressOf, questionsOf, useForm } from '../context/form-context.ts';
import { Sign } from '../signs/sign.tsx';
import { foldReason, partsOf, type NestedControl } from './nest.ts';

interface Props {
  controls: readonly NestedControl[];
  /** Id of the question that these follow up. */
  above?: string;
}

/** Questions that stand beside each other, each with its follow-ups indented under it. */
export function Controls({ controls, above }: Props): ReactNode {
  const { shown } = useForm();
  return partsOf(controls, shown).map((part) =>
    part.kind === 'control' ? (
      <One key={part.control.id} control={part.control} />
    ) : (
      <Fold key={`fold-${part.controls[0]!.id}`} controls={part.controls} above={above} />
    ),
  );
}

function One({ control }: { control: NestedControl }): ReactNode {
  const { instrument } = useForm();
  return (
    <div className="ask-group">
      <Boundary question={control.id}>
        <JsonFormsDispatch
          uischema={control.element as unknown as UISchemaElement}
          schema={instrument.schema}
          path=""
        />
      </Boundary>
      {control.followUps.length > 0 && (
        <FollowUps>
          <Controls controls={control.followUps} above={control.id} />
        </FollowUps>
      )}
    </div>
  );
}

const FollowUps = ({ children }: { children: ReactNode }): ReactNode => <div className="follow">{children}</div>;

/** Questions that may apply, in one line until they are asked for. Opens by itself when one of them is answered. */
function Fold({ controls, above }: { controls: readonly NestedControl[]; above: string | undefined }): ReactNode {
  const { instrument, say, text, known } = useForm();
  const [isOpen, setOpen] = useState(() => controls.some(({ id }) => known()[id] !== undefined));
  const questions = questionsOf(instrument);
  const reason = foldReason(questions.get(above ?? ''), questions.get(controls[0]!.id));
  const count = controls.length;
  const option =
    reason.kind === 'option'
      ? (text(`${addressOf(instrument, above ?? '')}/option/${reason.option}/label`)?.text ?? reason.option)
      : '';
  return (
    <details className="more fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Sign name="next" />
        {say(`fold-${reason.kind}`, { count, option })}
      </summary>
      {isOpen && controls.map((control) => <One key={control.id} control={control} />)}
    </details>
  );
}
