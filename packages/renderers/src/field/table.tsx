import type { Row } from '@qadam/schema';
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { valueOf, withValue } from '../answer/answer.ts';
import { useForm } from '../context/form-context.ts';
import { Sign } from '../signs/sign.tsx';
import { Words } from '../control/words.tsx';
import { AddPerson } from './add-person.tsx';
import { columnAddress, columnId } from './columns.ts';
import type { FieldProps } from './field-props.ts';
import { TableRow } from './table-row.tsx';

/** More columns than this do not fit side by side: each row becomes a card at every width. */
const SIDE_BY_SIDE = 4;

/** Rows of answers. Rows that the table itself, another table or the register gives can be filled in, not added or removed. */
export function TableField(props: FieldProps): ReactNode {
  const { question, address, answer, id, onAnswer } = props;
  const { say, text, newId, disabled, rowsOf } = useForm();
  const fixed = question.rows?.map((row) => ({
    id: row.id,
    label: text(`${address}/row/${row.id}/label`)?.text ?? row.id,
  }));
  const given = fixed ?? (question.rowsOf === undefined ? undefined : rowsOf(question));
  const rows = rowsIn(answer, given);
  const columns = question.columns ?? [];
  const [said, setSaid] = useState('');
  const [box, focusNext] = useFocus();

  const store = (next: Row[]): void => onAnswer(withValue(answer, next));
  const add = (): void => {
    const row: Row = { id: newId() };
    store([...rows, row]);
    setSaid(say('row-added', { count: rows.length + 1 }));
    focusNext(`[data-row="${row.id}"] :is(input, select, textarea)`);
  };
  const remove = (at: number): void => {
    store(rows.filter((_, index) => index !== at));
    setSaid(say('row-removed', { count: rows.length - 1 }));
    const neighbour = rows[at + 1] ?? rows[at - 1];
    focusNext(neighbour ? `[data-row="${neighbour.id}"] .row-remove` : '.row-add');
  };

  return (
    <div
      ref={box}
      id={id}
      tabIndex={-1}
      role="group"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {rows.length === 0 && <p className="soft">{say('no-rows')}</p>}
      {rows.length > 0 && (
        <table
          className={columns.length > SIDE_BY_SIDE ? 'cards cards--always' : 'cards'}
          aria-labelledby={props.labelledBy}
        >
          <thead>
            <tr>
              <th scope="col" className="row-name">
                <span className="hidden">{say('row', { number: '№' })}</span>
              </th>
              {columns.map((column) => (
                <th scope="col" key={column.id} id={columnId(id, column)}>
                  <Words of={text(`${columnAddress(address, column)}/label`)} />
                </th>
              ))}
              {given === undefined && <td />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <TableRow
                key={row.id}
                table={props}
                row={row}
                name={given?.[at]?.label ?? say('row', { number: at + 1 })}
                index={at}
                onRow={(next, typing) =>
                  onAnswer(
                    withValue(
                      answer,
                      rows.map((each) => (each === row ? next : each)),
                    ),
                    typing,
                  )
                }
                onRemove={given === undefined && !disabled ? () => remove(at) : undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      {given === undefined && rows.length < (question.maxRows ?? Infinity) && (
        <button type="button" className="btn row-add" disabled={disabled} onClick={add}>
          <Sign name="add" />
          {say('add-row')}
        </button>
      )}
      {question.rowsOf === 'children' && <AddPerson kinds={['child']} />}
      {question.rowsOf === 'people' && <AddPerson kinds={undefined} />}
      <p className="hidden" role="status">
        {said}
      </p>
    </div>
  );
}

function rowsIn(answer: FieldProps['answer'], given: readonly { id: string }[] | undefined): Row[] {
  const value = valueOf(answer);
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  if (given === undefined) return rows;
  return given.map(({ id }) => rows.find((row) => row.id === id) ?? { id });
}

/** Moves the focus inside the field once the next drawing is done. */
function useFocus(): [RefObject<HTMLDivElement | null>, (selector: string) => void] {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    const target = wanted.current === undefined ? undefined : box.current?.querySelector<HTMLElement>(wanted.current);
    if (!target) return;
    wanted.current = undefined;
    target.focus();
  });
  return [
    box,
    (selector) => {
      wanted.current = selector;
    },
  ];
}
