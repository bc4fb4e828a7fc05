import type { Answer, KitQuestion, Row } from '@qadam/schema';
import type { ReactNode } from 'react';
import { answerInWords } from '../answer/words.ts';
import { useForm } from '../context/form-context.ts';
import { issueInWords } from '../context/issue-words.ts';
import { Sign } from '../signs/sign.tsx';
import { CellField } from './cell-field.tsx';
import { columnAddress, columnId } from './columns.ts';
import type { FieldProps } from './field-props.ts';

interface Props {
  table: FieldProps;
  row: Row;
  name: string;
  index: number;
  onRow: (row: Row, typing: boolean) => void;
  /** Absent where rows are given by another table. */
  onRemove: (() => void) | undefined;
}

/** One row of a table: a cell for each column, named by its column and its row. */
export function TableRow({ table, row, name, index, onRow, onRemove }: Props): ReactNode {
  const { say, readonly, text } = useForm();
  const nameId = `${table.id}-${row.id}`;
  return (
    <tr data-row={row.id}>
      <th scope="row" id={nameId} className="row-name">
        <bdi>{name}</bdi>
      </th>
      {(table.question.columns ?? []).map((column) => (
        <td key={column.id} data-label={text(`${columnAddress(table.address, column)}/label`)?.text ?? column.id}>
          <Cell
            table={table}
            row={row}
            column={column}
            index={index}
            nameId={nameId}
            onAnswer={(answer, typing = false) => onRow(withCell(row, column.id, answer), typing)}
          />
        </td>
      ))}
      {onRemove !== undefined && !readonly && (
        <td className="row-act">
          <button
            type="button"
            className="btn btn--icon row-remove"
            aria-label={say('remove-row', { name })}
            onClick={onRemove}
          >
            <Sign name="remove" />
          </button>
        </td>
      )}
    </tr>
  );
}

interface CellProps extends Pick<Props, 'table' | 'row' | 'index'> {
  column: KitQuestion;
  nameId: string;
  onAnswer: FieldProps['onAnswer'];
}

function Cell({ table, row, column, index, nameId, onAnswer }: CellProps): ReactNode {
  const form = useForm();
  const id = `${table.id}-${index}-${column.id}`;
  const pointer = `/${table.question.id}/${index}/${column.id}`;
  const address = columnAddress(table.address, column);
  const answer = row[column.id];
  if (form.readonly) return <span dir="auto">{answerInWords(column, address, answer, form)}</span>;
  const errors = form.issues.filter((issue) => issue.pointer === pointer || issue.pointer.startsWith(`${pointer}/`));
  return (
    <>
      <CellField
        question={column}
        place={`${table.question.id}/${row.id}/${column.id}`}
        address={address}
        answer={answer}
        id={id}
        labelledBy={`${columnId(table.id, column)} ${nameId}`}
        describedBy={errors.length > 0 ? `${id}-e` : undefined}
        isInvalid={errors.length > 0}
        isCell
        onAnswer={onAnswer}
      />
      {errors.length > 0 && (
        <p className="error-text small" id={`${id}-e`}>
          <span>{errors.map((issue) => issueInWords(issue, column, form.say)).join(' ')}</span>
        </p>
      )}
    </>
  );
}

function withCell(row: Row, column: string, answer: Answer | undefined): Row {
  const { [column]: _before, ...rest } = row;
  return (answer === undefined ? rest : { ...rest, [column]: answer }) as Row;
}
