import { isConfidential, type KitQuestion, type Row } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { givenRows } from '../form/from-entries.ts';
import { addressIn, isPrinted, nameOf, said, type PaperScene } from './scene.ts';
import { translated } from './translated.ts';

/** Rows left free in a table. */
const FREE_ROWS = 4;
/** From so many columns a table needs a page across. */
const WIDE = 8;

/** A table that needs a page across. */
export const isWide = ({ columns = [], rows, rowsOf }: KitQuestion): boolean =>
  columns.filter(isPrinted).length + (rows === undefined && rowsOf === undefined ? 0 : 1) >= WIDE;

/** A row with what it is called where it does not say so itself. */
interface PrintedRow {
  row: Row;
  label?: string | undefined;
}

/** A table in the columns of the official form; the head is repeated on each page. */
export function table(scene: PaperScene, question: KitQuestion, title: unknown): TemplateResult {
  const columns = (question.columns ?? []).filter(isPrinted);
  const naming = namingColumn(scene, question, columns);
  const isLabelled = question.rows !== undefined || (question.rowsOf !== undefined && naming === undefined);
  const rows = rowsIn(scene, question);
  const address = addressIn(scene, question);
  return html`<div class="table" data-question=${question.id}>
    <div class="label">${title}</div>
    <table>
      <thead>
        <tr>
          ${isLabelled ? html`<th scope="col">${scene.say('row')}</th>` : nothing}
          ${columns.map(
            (column) =>
              html`<th scope="col" class=${width(scene, address, column, columns)} data-column=${column.id}>
                ${translated(scene, `${address}/column/${column.id}/label`)}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ row, label }, at) =>
            html`<tr>
              ${isLabelled ? html`<th scope="row">${label}</th>` : nothing}
              ${columns.map((column) => html`<td>${cell(scene, question, { row, label }, column, { at, naming })}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${scene.answers === undefined ? keys(scene, address, columns) : nothing}
  </div>`;
}

function cell(
  scene: PaperScene,
  question: KitQuestion,
  { row, label = '' }: PrintedRow,
  column: KitQuestion,
  { at, naming }: { at: number; naming: KitQuestion | undefined },
): unknown {
  if (scene.answers === undefined) return label !== '' && column === naming ? label : nothing;
  if (isConfidential(column) || isConfidential(question)) return scene.say('withheld');
  const address = `${addressIn(scene, question)}/column/${column.id}`;
  const words = said(scene, column, address, row[column.id]);
  if (words !== '') return html`<span class="written">${words}</span>`;
  if (column === naming) return label;
  return isNumber(scene, addressIn(scene, question), column) && row.id !== '' ? at + 1 : nothing;
}

/** The rows that are written, and those that are given and not written yet; free ones where there are none. */
function rowsIn(scene: PaperScene, question: KitQuestion): PrintedRow[] {
  const { answers, entries, about, kit, people, texts } = scene;
  const fixed = question.rows?.map(({ id }) => ({
    id,
    label: texts.words(`${addressIn(scene, question)}/row/${id}/label`),
  }));
  const named = people.map(({ id, kind }) => ({ id, kind, label: nameOf(scene, id)! }));
  const given = fixed ?? (answers === undefined ? [] : givenRows(question, named, entries, about, kit.instruments));
  const written = (answers?.[question.id] ?? []) as Row[];
  const list = Array.isArray(written) ? written : [];
  const rows = [
    ...given.map(({ id, label }) => ({ row: list.find((row) => row.id === id) ?? { id }, label })),
    ...list.filter(({ id }) => !given.some((each) => each.id === id)).map((row): PrintedRow => ({ row })),
  ];
  return rows.length > 0 ? rows : Array.from({ length: FREE_ROWS }, () => ({ row: { id: '' } }));
}

/** The column that says whom or what a given row is about: a person, or the words that name a row of the other table. */
function namingColumn(
  scene: PaperScene,
  { id, rowsOf: of }: KitQuestion,
  columns: readonly KitQuestion[],
): KitQuestion | undefined {
  if (of === undefined) return undefined;
  if (of === 'people' || of === 'children') return columns.find(({ type }) => type === 'person');
  const [instrument, table] = of.split('/');
  const own = `instrument/${scene.instrument.id}/question/${id}/column`;
  const other = `instrument/${instrument}/question/${table}/column`;
  const named = scene.kit.instruments
    .find((each) => each.id === instrument)
    ?.sections.flatMap(({ questions }) => questions)
    .find((question) => question.id === table)
    ?.columns?.find(({ required, type }) => required === true && (type === 'text' || type === 'long-text'));
  const words = named && scene.texts.words(`${other}/${named.id}/label`);
  return words === undefined
    ? undefined
    : columns.find((column) => scene.texts.words(`${own}/${column.id}/label`) === words);
}

/** What can be written in a column that has options, below a blank. */
function keys(scene: PaperScene, address: string, columns: readonly KitQuestion[]): TemplateResult[] {
  return columns.flatMap(({ id, options = [] }) =>
    options.length === 0
      ? []
      : html`<p class="small">
          ${translated(scene, `${address}/column/${id}/label`)}:
          ${options
            .filter(({ retired }) => retired !== true)
            .map((option) => scene.texts.words(`${address}/column/${id}/option/${option.id}/label`))
            .join(' / ')}
        </p>`,
  );
}

/** A column that only counts the rows. */
const isNumber = ({ texts }: PaperScene, address: string, { id }: KitQuestion): boolean =>
  texts.words(`${address}/column/${id}/label`) === '№';

/** One column of own words is wider than the others; where there are several all are alike. */
function width(scene: PaperScene, address: string, column: KitQuestion, columns: readonly KitQuestion[]): string {
  if (isNumber(scene, address, column)) return 'col--number';
  const { type } = column;
  if (type === 'date' || type === 'date-time' || type === 'integer' || type === 'yes-no') return 'col--day';
  const isAlone = columns.filter((each) => each.type === 'long-text').length === 1;
  return type === 'long-text' && isAlone ? 'col--long' : '';
}
