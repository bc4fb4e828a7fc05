import type { KitQuestion } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { savingNote } from '../../append/saving-note.ts';
import type { Saving } from '../../append/saving.ts';
import { fieldsOf, headOf, missingIn, type Editing } from '../editing.ts';
import { columnAddress, questionAddress, type PlanScene } from '../scene.ts';
import { cellWords } from '../words.ts';
import { field } from './field.ts';

export interface StepFormView {
  scene: PlanScene;
  editing: Editing;
  /** Number of the step that is written about. */
  number: string;
  saving: Saving;
  /** What is to be told about its draft. */
  draft: TemplateResult | typeof nothing;
  /** Takes what was typed, by id. */
  onChange(part: Partial<Pick<Editing, 'values' | 'head'>>): void;
  onSend(): void;
  onCancel(): void;
}

/** Writing about a step. Nothing typed is lost when it is refused or not sent; Escape leaves it. */
export function stepForm(view: StepFormView): TemplateResult {
  const { scene, editing, saving, number, onCancel } = view;
  const { words } = scene;
  const isSaving = saving.state === 'saving';
  const send = (event?: Event): void => {
    event?.preventDefault();
    if (!isSaving) view.onSend();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isSaving) onCancel();
  };
  const isRemoval = editing.is === 'remove';
  return html`<form
    class="step-form"
    part="step-form"
    novalidate
    aria-labelledby="form-title"
    @submit=${send}
    @keydown=${leave}
  >
    <h3 id="form-title" tabindex="-1">${titleOf(view, number)}</h3>
    ${view.draft}
    ${isRemoval ? removal(view) : html`<div class="step-form__fields">${headFields(view)}${cells(view)}</div>`}
    ${editing.isKept === true ? html`<p class="note note--warn" role="status">${words('finish-first')}</p>` : nothing}
    <div class="row">
      <button
        type="submit"
        class="btn ${isRemoval ? 'btn--danger' : 'btn--main'}"
        aria-disabled=${isSaving ? 'true' : nothing}
      >
        ${words(isRemoval ? 'remove' : 'record')}
      </button>
      <button
        type="button"
        class="btn btn--quiet"
        aria-disabled=${isSaving ? 'true' : nothing}
        @click=${() => isSaving || onCancel()}
      >
        ${words('cancel')}
      </button>
    </div>
    ${savingNote(saving, scene.locale, () => send())}
  </form>`;
}

function titleOf({ scene, editing }: StepFormView, number: string): string {
  if (editing.is === 'add') return scene.words(scene.revisions.length === 0 ? 'title-first' : 'title-add');
  return scene.words(`title-${editing.is}`, { number });
}

function removal({ scene, editing }: StepFormView): TemplateResult {
  const { action } = scene.shape.role;
  return html`${action === undefined ? nothing : html`<p class="strong">${cellWords(scene, action, editing.values[action.id])}</p>`}
    <p class="soft">${scene.words('remove-help')}</p>`;
}

/** Answers that a first record needs besides its steps. */
function headFields(view: StepFormView): TemplateResult[] {
  const { scene, editing } = view;
  if (editing.is !== 'add' || scene.revisions.length > 0) return [];
  return headOf(scene.shape).map((question) =>
    field({
      ...common(view, question, `head-${question.id}`),
      address: questionAddress(scene, question),
      value: editing.head[question.id],
      isRequired: true,
      onChange: (value) => view.onChange({ head: { [question.id]: value } }),
    }),
  );
}

function cells(view: StepFormView): TemplateResult[] {
  const { scene, editing } = view;
  return fieldsOf(scene.shape, editing).map((column) =>
    field({
      ...common(view, column, `cell-${column.id}`),
      address: columnAddress(scene, column),
      value: editing.values[column.id],
      isRequired: column.required === true || editing.is === 'done',
      onChange: (value) => view.onChange({ values: { [column.id]: value } }),
    }),
  );
}

function common(
  { scene, editing }: StepFormView,
  question: KitQuestion,
  key: string,
): { scene: PlanScene; question: KitQuestion; key: string; isMissing: boolean } {
  const missing = editing.isAttempted ? missingIn(scene.shape, editing, scene.revisions.length > 0) : [];
  return { scene, question, key, isMissing: missing.includes(key) };
}
