import type { Kit } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import type { KitTexts } from '../kit/kit-texts.ts';
import { sayIn } from '../texts/texts.ts';
import { appendTexts } from './texts.ts';

/** Somebody to call. */
export interface Call {
  name: string;
  phone: string | undefined;
}

/** Contacts of the model as they are called: by the number of the host, else of the model. */
export const callsOf = (
  ids: readonly string[],
  { model }: Kit,
  texts: KitTexts,
  phones: Readonly<Record<string, string>> = {},
): Call[] =>
  ids.map((id) => ({
    name: texts.words(`contact/${id}/label`),
    phone: phones[id] ?? model.contacts.find((contact) => contact.id === id)?.phone,
  }));

/** A danger in something that is not sent: whom to call now. Nothing where none is established. */
export function callsNote(calls: readonly Call[] | undefined, locale: string): TemplateResult | typeof nothing {
  if (calls === undefined) return nothing;
  const say = sayIn(appendTexts, locale);
  return html`<p class="strong">${say(calls.length > 0 ? 'call-now' : 'call-nobody')}</p>
    ${calls.map(({ name, phone }) =>
      phone === undefined
        ? html`<p>${say('no-number', { name })}</p>`
        : html`<p>
            <a class="btn btn--urgent btn--wide" part="call" href="tel:${phone.replace(/[^+\d]/g, '')}">
              ${sign('phone')}<span>${name} <span class="num nowrap">${phone}</span></span>
            </a>
          </p>`,
    )}`;
}
