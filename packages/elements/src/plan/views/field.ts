import type { Answer, KitQuestion } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sign } from '../../base/signs.ts';
import type { PlanScene } from '../scene.ts';
import { personName } from '../../risk/names.ts';

/** A question of the definitions as a field. */
export interface FieldView {
  scene: PlanScene;
  question: KitQuestion;
  /** Address of its texts. */
  address: string;
  /** Id of the field on the page. */
  key: string;
  value: Answer | undefined;
  isRequired: boolean;
  isMissing: boolean;
  onChange(value: Answer): void;
}

/** A field with its label, help and what is wrong with it. */
export function field(view: FieldView): TemplateResult {
  const { scene, question, address, key, isMissing, isRequired } = view;
  const { words, texts } = scene;
  const help = texts.text(`${address}/help`)?.text;
  const label = html`${texts.words(`${address}/label`)}${isRequired ? html` <span class="soft">${words('required')}</span>` : nothing}`;
  const described = [help && `${key}-help`, isMissing && `${key}-error`].filter(Boolean).join(' ') || nothing;
  const rest = html`${help ? html`<p class="small soft" id="${key}-help">${help}</p>` : nothing}
  ${isMissing ? html`<p class="error-text" id="${key}-error">${sign('medium')}${words('missing')}</p>` : nothing}`;
  if (question.type === 'choices' || question.type === 'people') {
    return html`<fieldset class="field field--wide" aria-describedby=${described}>
      <legend class="label">${label}</legend>
      <div class="row">${checks(view)}</div>
      ${rest}
    </fieldset>`;
  }
  const isWide = question.type === 'long-text' ? 'field--wide' : '';
  return html`<div class="field ${isWide}"><label for=${key}>${label}</label>${input(view, described)}${rest}</div>`;
}

const typed = (event: Event): string => (event.target as HTMLInputElement).value;

function input(view: FieldView, described: unknown): TemplateResult {
  const { question, key, isMissing, onChange } = view;
  const value = plain(view.value);
  const invalid = isMissing ? 'true' : nothing;
  const options = optionsOf(view);
  if (options !== undefined) {
    return html`<select
      class="select"
      id=${key}
      aria-describedby=${described}
      aria-invalid=${invalid}
      @change=${(event: Event) => onChange(typed(event))}
    >
      <option value="" ?selected=${value === ''}>${view.scene.words('choose')}</option>
      ${options.map(({ id, label }) => html`<option value=${id} ?selected=${id === value}>${label}</option>`)}
    </select>`;
  }
  if (question.type === 'long-text') {
    return html`<textarea
      class="input"
      id=${key}
      rows="3"
      maxlength=${question.maxLength ?? 20_000}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${(event: Event) => onChange(typed(event))}
    ></textarea>`;
  }
  const isNumber = question.type === 'integer' || question.type === 'number';
  return html`<input
    class="input"
    id=${key}
    type=${isNumber ? 'number' : question.type === 'date' ? 'date' : 'text'}
    maxlength=${isNumber ? nothing : (question.maxLength ?? 1000)}
    step=${question.type === 'number' ? 'any' : nothing}
    autocomplete="off"
    aria-describedby=${described}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${(event: Event) => onChange(isNumber && typed(event) !== '' ? Number(typed(event)) : typed(event))}
  />`;
}

/** What to choose one or several from; `undefined` where a value is typed. */
function optionsOf({ scene, question, address, value }: FieldView): { id: string; label: string }[] | undefined {
  switch (question.type) {
    case 'yes-no':
      return (['yes', 'no'] as const).map((id) => ({ id, label: scene.words(id) }));
    case 'choice':
    case 'choices':
      return question.options
        ?.filter(({ id, retired }) => retired !== true || id === value)
        .map(({ id }) => ({ id, label: scene.texts.words(`${address}/option/${id}/label`) }));
    case 'person':
    case 'people':
      return scene.standing.people
        .filter(({ kind }) => question.kinds?.includes(kind) ?? true)
        .map(({ id }) => ({ id, label: personName(scene, id) }));
    default:
      return undefined;
  }
}

function checks(view: FieldView): TemplateResult[] {
  const chosen = Array.isArray(view.value) ? (view.value as string[]) : [];
  const toggle = (id: string, isOn: boolean): void =>
    view.onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (optionsOf(view) ?? []).map(
    ({ id, label }) =>
      html`<label class="check"
        ><input
          type="checkbox"
          .checked=${live(chosen.includes(id))}
          @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)}
        /><span>${label}</span></label
      >`,
  );
}

/** What a field can hold; an open answer stays as it is until something is typed. */
const plain = (value: Answer | undefined): string =>
  value === undefined || typeof value === 'object' ? '' : String(value);
