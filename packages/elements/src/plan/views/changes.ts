import type { KitQuestion, Row } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { RowChange } from '../differences.ts';
import { columnLabel, type PlanScene } from '../scene.ts';
import { cellWords, numberOf } from '../words.ts';

const marks = { added: '+', changed: '±', removed: '−' } as const;

/** What changed from one revision to another: sign, word, and old and new values beside each other. */
export function changesTable(scene: PlanScene, changes: readonly RowChange[], label: string): TemplateResult {
  const { words, shape } = scene;
  const { action, term, who } = shape.role;
  const columns = [action, term, who].flatMap((column) => column ?? []);
  return html`<table class="table cards changes" role="table" aria-label=${label}>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words('change')}</th>
        ${columns.map((column) => html`<th role="columnheader" scope="col">${columnLabel(scene, column)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${changes.map((change) => changeRow(scene, change, columns))}
    </tbody>
  </table>`;
}

function changeRow(scene: PlanScene, change: RowChange, columns: readonly KitQuestion[]): TemplateResult {
  const { kind } = change;
  const row = (change.after ?? change.before)!;
  const [first, ...rest] = columns;
  return html`<tr role="row" data-change=${kind} data-row=${change.id}>
    <td role="cell" class="diff-cell">
      <span class="diff diff--${kind}" aria-hidden="true">${marks[kind]}</span>
      <span class="small">${scene.words(kind)}</span>
    </td>
    ${first === undefined ? nothing : html`<th role="rowheader" scope="row" class="step__action">${numberOf(scene, row, change.at)} ${value(scene, change, first)}${otherCells(scene, change, columns)}</th>`}
    ${rest.map(
      (column) => html`<td role="cell" data-label=${columnLabel(scene, column)}>${value(scene, change, column)}</td>`,
    )}
  </tr>`;
}

/** A value; the old one struck out before the new one. What was removed stays readable. */
function value(scene: PlanScene, { kind, before, after, columns }: RowChange, column: KitQuestion): unknown {
  const said = (row: Row | undefined): string => cellWords(scene, column, row?.[column.id]);
  if (kind === 'removed') return html`<del class="was">${said(before)}</del>`;
  if (kind === 'added' || !columns.includes(column.id)) return said(after);
  const old = said(before);
  return html`${
      old === ''
        ? nothing
        : html`<del class="was"><span class="hidden">${scene.words('was-hidden')}</span>${old}</del> `
    }<ins><span class="hidden">${scene.words('now-hidden')}</span>${said(after) || scene.words('no-value')}</ins>`;
}

/** Cells without a column of their own here. */
function otherCells(scene: PlanScene, change: RowChange, columns: readonly KitQuestion[]): unknown {
  const others = scene.shape.columns.filter(
    (column) => change.columns.includes(column.id) && !columns.includes(column),
  );
  if (others.length === 0) return nothing;
  return html`<span class="res"
    >${others.map((column) => html`<span><b>${columnLabel(scene, column)}:</b> ${value(scene, change, column)}</span>`)}</span
  >`;
}
