import type { KitQuestion } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../base/signs.ts';
import { distanceInWords, shortDay } from '../../texts/dates.ts';
import { dueOf, isDay } from '../due.ts';
import type { Editing } from '../editing.ts';
import type { Step } from '../grouping.ts';
import { columnLabel, type PlanScene } from '../scene.ts';
import { cellWords } from '../words.ts';

/** What a reader can begin with a step. */
export interface StepActs {
  begin(is: Exclude<Editing['is'], 'add'>, step: Step): void;
}

/** What the table of steps reads. */
export interface StepsView {
  scene: PlanScene;
  acts: StepActs;
  editing: Editing | undefined;
  /** The form of the step that is written about. */
  form: TemplateResult | undefined;
}

/** A step, and under it the form of what is written about it. */
export function stepRow(view: StepsView, step: Step, { count, hasGoal }: { count: number; hasGoal: boolean }): unknown {
  const { scene, editing, form } = view;
  const { term, who, done, action } = scene.shape.role;
  const isOpen = editing?.row === step.row.id && editing.is !== 'add';
  const cell = (column: KitQuestion | undefined, col: string, content: unknown): unknown =>
    column === undefined
      ? nothing
      : html`<td role="cell" data-col=${col} data-label=${columnLabel(scene, column)}>${content}</td>`;
  return html`<tr role="row" class="step" data-row=${step.row.id}>
      <td role="cell" class="num">${step.number}</td>
      ${action === undefined ? nothing : html`<th role="rowheader" scope="row" class="step__action">${cellWords(scene, action, step.row[action.id])} ${under(scene, step, hasGoal)}</th>`}
      ${cell(term, 'term', termOf(scene, step))} ${cell(who, 'who', who && cellWords(scene, who, step.row[who.id]))}
      ${cell(done, 'mark', mark(view, step))}
      ${scene.readonly ? nothing : html`<td role="cell" data-col="acts">${acts(view, step)}</td>`}
    </tr>
    ${
      isOpen
        ? html`<tr role="row" class="step-form-row">
            <td role="cell" colspan=${count}>${form}</td>
          </tr>`
        : nothing
    }`;
}

/** Whose resource, whom to ask, what is expected, and whatever else the model asks. */
function under(scene: PlanScene, { row }: Step, hasGoal: boolean): unknown {
  const { resource, contact, goal } = scene.shape.role;
  const columns = [resource, contact, hasGoal ? undefined : goal, ...scene.shape.others];
  const lines = columns.flatMap((column) => {
    const said = column === undefined ? '' : cellWords(scene, column, row[column.id]);
    return said === '' ? [] : [html`<span><b>${columnLabel(scene, column!)}:</b> ${said}</span>`];
  });
  return lines.length === 0 ? nothing : html`<span class="res">${lines}</span>`;
}

/** "до 22 апреля"; what is no date stands as it is written. */
function termOf(scene: PlanScene, { row }: Step): unknown {
  const { term } = scene.shape.role;
  const value = term && row[term.id];
  if (term === undefined || value === undefined) return nothing;
  if (!isDay(value)) return cellWords(scene, term, value);
  const day = shortDay(scene.locale, value, scene.now);
  return html`<time datetime=${value}>${scene.words('until', { day })}</time> ${distance(scene, { row })}`;
}

/** How far the term is: late and soon with sign and word. */
function distance(scene: PlanScene, { row }: Pick<Step, 'row'>): unknown {
  const { words, locale, now, shape } = scene;
  const { state, days } = dueOf(scene, row);
  const term = row[shape.role.term!.id] as string;
  if (state === 'done' || state === 'unset') return nothing;
  if (state === 'late')
    return html`<span class="tag tag--bad">${sign('clock')}${words('late', { count: -days })}</span>`;
  const away = distanceInWords(locale, now.slice(0, 10), term);
  if (state === 'soon') return html`<span class="tag tag--warn">${sign('clock')}${away}</span>`;
  return html`<span class="small soft">${away}</span>`;
}

function mark({ scene, acts, editing }: StepsView, step: Step): TemplateResult | typeof nothing {
  const { words, locale, now, shape } = scene;
  const { done } = shape.role;
  if (done === undefined) return nothing; // a plan whose rows are not marked as done
  const value = step.row[done.id];
  if (dueOf(scene, step.row).state === 'done') {
    const said = isDay(value) ? words('done-on', { day: shortDay(locale, value, now) }) : words('done');
    return html`<span class="tag tag--done">${sign('done')}${said}</span>`;
  }
  if (scene.readonly) return html`${cellWords(scene, done, value)}`;
  const isBegun = editing?.row === step.row.id && editing.is === 'done';
  return html`<button
    type="button"
    class="btn"
    data-act="done"
    aria-expanded=${isBegun ? 'true' : 'false'}
    aria-label=${words('mark-done-of', { number: step.number })}
    @click=${() => acts.begin('done', step)}
  >
    ${words('mark-done')}
  </button>`;
}

function acts({ scene, acts: { begin } }: StepsView, step: Step): TemplateResult {
  const { words, rows, shape } = scene;
  const least = Math.max(shape.table.minRows ?? 0, shape.table.required === true ? 1 : 0);
  const isLast = rows.length <= least;
  const { number } = step;
  return html`<div class="step__acts">
    <button
      type="button"
      class="btn btn--quiet"
      data-act="edit"
      aria-label=${words('edit-of', { number })}
      @click=${() => begin('edit', step)}
    >
      ${words('edit')}
    </button>
    <button
      type="button"
      class="btn btn--quiet"
      data-act="remove"
      aria-label=${words('remove-of', { number })}
      aria-disabled=${isLast ? 'true' : nothing}
      aria-describedby=${isLast ? 'last-step' : nothing}
      @click=${() => isLast || begin('remove', step)}
    >
      ${words('remove')}
    </button>
    ${isLast ? html`<p class="small soft" id="last-step">${words('last-step')}</p>` : nothing}
  </div>`;
}
