import type { Person } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { birthOf } from '../base/birth.ts';
import type { Saving } from '../append/saving.ts';
import type { KitTexts } from '../kit/kit-texts.ts';
import { outcome } from './notices.ts';
import type { FormSay } from './rail.ts';

/** Somebody who is being added to the case's register from inside a form. */
export interface NewPerson {
  id: string;
  kinds: readonly string[];
  kind: string;
  name: string;
  born: string;
  /** What is written of the birth is not understood. */
  isFaulty: boolean;
}

/** The person as written; `undefined` when the birth is not understood. Nothing but the kind is required. */
export function personWritten({ id, kind, name, born }: NewPerson, now: string): Person | undefined {
  const written = born.trim();
  const birth = birthOf(written === '' ? undefined : written, now);
  if (written !== '' && birth === undefined) return undefined;
  return { id, kind, ...(name.trim() && { name: name.trim() }), ...(birth && { born: birth }) };
}

interface View {
  person: NewPerson;
  saving: Saving;
  say: FormSay;
  locale: string;
  texts: KitTexts;
  onChange(change: Partial<NewPerson>): void;
  onSave(): void;
  onCancel(): void;
}

/** A window over the form: who it is, as far as it is known. */
export function newPersonDialog({
  person,
  saving,
  say,
  locale,
  texts,
  onChange,
  onSave,
  onCancel,
}: View): TemplateResult {
  const typed =
    (key: 'kind' | 'name' | 'born') =>
    ({ target }: Event): void =>
      onChange({ [key]: (target as HTMLInputElement | HTMLSelectElement).value });
  const submit = (event: Event): void => {
    event.preventDefault();
    onSave();
  };
  const cancel = (event: Event): void => {
    event.preventDefault();
    onCancel();
  };
  return html`<dialog class="person" part="new-person" aria-labelledby="person-title" @cancel=${cancel}>
    <form class="stack" novalidate @submit=${submit}>
      <h3 id="person-title">${say('add-person')}</h3>
      <p class="small soft">${say('person-help')}</p>
      ${
        person.kinds.length < 2
          ? nothing
          : html`<div>
              <label for="person-kind">${say('person-kind')}</label>
              <select class="select" id="person-kind" @change=${typed('kind')}>
                ${person.kinds.map(
                  (kind) =>
                    html`<option value=${kind} ?selected=${kind === person.kind}>
                      ${texts.words(`person/${kind}/label`)}
                    </option>`,
                )}
              </select>
            </div>`
      }
      <div>
        <label for="person-name">${say('person-name')}</label>
        <input
          class="input"
          id="person-name"
          autocomplete="off"
          maxlength="200"
          .value=${person.name}
          @input=${typed('name')}
        />
      </div>
      <div>
        <label for="person-born">${say('person-born')}</label>
        <input
          class="input ${person.isFaulty ? 'input--error' : ''}"
          id="person-born"
          autocomplete="off"
          .value=${person.born}
          aria-invalid=${person.isFaulty ? 'true' : nothing}
          aria-describedby="person-born-help"
          @input=${typed('born')}
        />
        <p class="small ${person.isFaulty ? 'error-text' : 'soft'}" id="person-born-help">
          ${say(person.isFaulty ? 'person-born-fault' : 'person-born-help')}
        </p>
      </div>
      ${outcome(saving, say, locale, onSave)}
      <div class="row">
        <button type="submit" class="btn btn--main" aria-disabled=${saving.state === 'saving' ? 'true' : nothing}>
          ${say('add-person')}
        </button>
        <button type="button" class="btn" @click=${onCancel}>${say('cancel')}</button>
      </div>
    </form>
  </dialog>`;
}
