import { html, nothing, type TemplateResult } from 'lit';
import { dayInFigures } from '../../texts/dates.ts';
import { columnLabel, type PlanScene } from '../scene.ts';
import { cellWords, numberOf } from '../words.ts';

/** The steps as the form prints them: printed columns only, order and numbers of the form, dates in figures. */
export function official(scene: PlanScene): TemplateResult {
  const { words, locale, rows, shape, texts } = scene;
  const columns = shape.columns.filter(({ screenOnly }) => screenOnly !== true);
  const hidden = shape.columns.filter(({ screenOnly }) => screenOnly === true);
  const toDay = (day: string): string => dayInFigures(locale, day);
  return html`<div class="sheet" part="official">
      <h3>${texts.words(`instrument/${shape.instrument.id}/label`)}</h3>
      <table class="cards" role="table" aria-label=${words('official')}>
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => html`<th role="columnheader" scope="col">${columnLabel(scene, column)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            (row, at) =>
              html`<tr role="row">
                ${columns.map((column) => {
                  const isNumber = column === shape.role.number;
                  const said = isNumber ? numberOf(scene, row, at) : cellWords(scene, column, row[column.id], toDay);
                  return html`<td role="cell" data-label=${columnLabel(scene, column)}>${said}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="small soft">
      ${words('official-help')}
      ${
        hidden.length === 0
          ? nothing
          : words('not-printed', { columns: hidden.map((column) => columnLabel(scene, column)).join(', ') })
      }
    </p>`;
}
