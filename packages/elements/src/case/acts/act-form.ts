import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { savingNote } from '../../append/saving-note.ts';
import { sign } from '../../base/signs.ts';
import type { Saving } from '../../append/saving.ts';
import type { CaseScene } from '../scene.ts';
import { text, timeField, type ActField, type ActSpec, type Values } from './act.ts';

/** An act that is being written down. */
export interface Acting {
  act: string;
  values: Values;
  /** The values that it began with. */
  given: Values;
  /** What the time was when it was begun. */
  begun: string;
  /** The reader has tried to send: what is missing is said. */
  isAttempted: boolean;
  /** The values as they were sent. */
  sent?: Values;
}

interface ActFormView {
  scene: CaseScene;
  spec: ActSpec;
  acting: Acting;
  saving: Saving;
  /** What is to be told about its draft. */
  draft: TemplateResult | typeof nothing;
  onChange(values: Values): void;
  onSend(): void;
  onCancel(): void;
}

/** Required fields that are empty. */
export const missingIn = (spec: ActSpec, scene: CaseScene, values: Values): ActField[] =>
  spec.fields(scene, values).filter(({ id, required }) => required === true && text(values, id) === undefined);

/** The form of an act. Nothing typed is lost when it is refused or not sent. */
export function actForm(view: ActFormView): TemplateResult {
  const { scene, spec, acting, saving } = view;
  const { words, say } = scene;
  const { values } = acting;
  const fields = [...spec.fields(scene, values), ...(spec.isNow ? [] : [timeField(scene)])];
  const leads = spec.leads?.(scene, values) !== undefined;
  const note = spec.note?.(scene, values);
  const whyNot = scene.readonly ? say('cannot-readonly') : spec.whyNot?.(scene, values);
  const isOff = whyNot !== undefined || saving.state === 'saving';
  const send = (event?: Event): void => {
    event?.preventDefault();
    if (!isOff) view.onSend();
  };
  return html`<form class="panel act" part="act" novalidate aria-labelledby="act-title" @submit=${send}>
    <h2 id="act-title" tabindex="-1">${spec.title(scene, values)}</h2>
    ${note ? html`<p class="soft">${note}</p>` : nothing} ${view.draft}
    <div class="act__fields">${fields.map((field) => fieldOf(view, field))}</div>
    ${whyNot === undefined ? nothing : html`<p class="strong" id="act-why-not">${whyNot}</p>`}
    <div class="row">
      <button
        type="submit"
        class="btn btn--main"
        aria-disabled=${isOff ? 'true' : nothing}
        aria-describedby=${whyNot === undefined ? nothing : 'act-why-not'}
      >
        ${words(leads ? 'open-form' : 'record')}
      </button>
      <button type="button" class="btn btn--quiet" @click=${view.onCancel}>${say('cancel')}</button>
    </div>
    ${savingNote(saving, scene.locale, () => send())}
  </form>`;
}

function fieldOf(view: ActFormView, field: ActField): TemplateResult {
  const { scene, acting } = view;
  const { id, label, required, help } = field;
  const key = `f-${id.replaceAll(' ', '-')}`;
  const isMissing = acting.isAttempted && required === true && text(acting.values, id) === undefined;
  const ids = [help && `${key}-help`, isMissing && `${key}-error`].filter(Boolean).join(' ');
  const set = (value: string): void => view.onChange({ ...acting.values, [id]: value });
  const control = { view, field, key, ids: ids || nothing, isMissing, set };
  const words = html`${label}${required === true ? html` <span class="soft">${scene.words('required')}</span>` : nothing}`;
  const rest = html`${help ? html`<p class="small soft" id="${key}-help">${help}</p>` : nothing}
  ${isMissing ? html`<p class="error-text" id="${key}-error">${sign('medium')}${scene.words('missing')}</p>` : nothing}`;
  if (field.type === 'yes-no') {
    return html`<fieldset class="field" aria-describedby=${ids || nothing}>
      <legend class="label">${words}</legend>
      ${yesNo(control)}${rest}
    </fieldset>`;
  }
  return html`<div class="field ${field.type === 'long' ? 'field--wide' : ''}">
    <label for=${key}>${words}</label>${inputOf(control)}${rest}
  </div>`;
}

interface Control {
  view: ActFormView;
  field: ActField;
  key: string;
  ids: unknown;
  isMissing: boolean;
  set(value: string): void;
}

const typed = (event: Event): string => (event.target as HTMLInputElement).value;

function inputOf({ view, field, key, ids, isMissing, set }: Control): TemplateResult {
  const value = view.acting.values[field.id] ?? '';
  const invalid = isMissing ? 'true' : nothing;
  if (field.type === 'choice') {
    return html`<select
      class="select"
      id=${key}
      aria-describedby=${ids}
      aria-invalid=${invalid}
      @change=${(event: Event) => set(typed(event))}
    >
      <option value="" ?selected=${value === ''}>${view.scene.say('choose')}</option>
      ${field.options?.map(({ id, label }) => html`<option value=${id} ?selected=${id === value}>${label}</option>`)}
    </select>`;
  }
  if (field.type === 'long') {
    return html`<textarea
      class="input"
      id=${key}
      rows="3"
      maxlength="20000"
      aria-describedby=${ids}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${(event: Event) => set(typed(event))}
    ></textarea>`;
  }
  const type = field.type === 'time' ? 'datetime-local' : 'text';
  return html`<input
    class="input"
    id=${key}
    type=${type}
    maxlength="200"
    autocomplete="off"
    aria-describedby=${ids}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${(event: Event) => set(typed(event))}
  />`;
}

function yesNo({ view, field, key, set }: Control): TemplateResult {
  const value = view.acting.values[field.id];
  return html`<div class="seg seg--two">
    ${(['yes', 'no'] as const).map(
      (each) =>
        html`<label
          ><input
            type="radio"
            name=${key}
            value=${each}
            .checked=${live(value === each)}
            @change=${() => set(each)}
          /><span>${view.scene.words(`answer-${each}`)}</span></label
        >`,
    )}
  </div>`;
}
