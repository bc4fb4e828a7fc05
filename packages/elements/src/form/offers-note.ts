import type { Person } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { personLabel } from '../base/person-label.ts';
import type { KitTexts } from '../kit/kit-texts.ts';
import { shortDay } from '../texts/dates.ts';
import type { Offer } from './offers.ts';
import type { FormSay } from './rail.ts';

interface View {
  offers: readonly Offer[];
  people: readonly Person[];
  texts: KitTexts;
  locale: string;
  now: string;
  say: FormSay;
  onTake(offer: Offer): void;
}

/** What records about others offer. */
export function offersNote({ offers, people, texts, locale, now, say, onTake }: View): TemplateResult | typeof nothing {
  if (offers.length === 0) return nothing;
  const words = ({ person, at, answers }: Offer): string =>
    say('offer', {
      name: personLabel(person, people, texts),
      day: shortDay(locale, at, now),
      count: Object.keys(answers).length,
    });
  return html`<div class="note offer" part="offers">
    <div>
      ${offers.map(
        (offer) =>
          html`<p>
            <bdi>${words(offer)}</bdi>
            <button type="button" class="btn" @click=${() => onTake(offer)}>${say('offer-take')}</button>
          </p>`,
      )}
      <p class="small soft">${say('offer-note')}</p>
    </div>
  </div>`;
}

/** What was taken over can be given back until something is saved. */
export const takenNote = (count: number, say: FormSay, onUntake: () => void): TemplateResult =>
  html`<div class="note offer" role="status">
    <p>
      ${say('offer-taken', { count })}
      <button type="button" class="btn" @click=${onUntake}>${say('offer-undo')}</button>
    </p>
  </div>`;
