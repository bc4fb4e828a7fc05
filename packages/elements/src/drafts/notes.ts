import { html, nothing, type TemplateResult } from 'lit';
import { callsNote } from '../append/calls.ts';
import type { Saving } from '../append/saving.ts';
import { appendTexts } from '../append/texts.ts';
import { instantLike } from '../base/now.ts';
import { sign } from '../base/signs.ts';
import { shortDay, wallTime } from '../texts/dates.ts';
import { sayIn } from '../texts/texts.ts';
import type { DraftState } from './draft-controller.ts';

/** An answer of a newer record that is not the one typed here. */
export interface Contradiction {
  label: string;
  answer: string;
  onGo(): void;
}

interface NotesView {
  state: DraftState;
  saving: Saving;
  isLasting: boolean;
  locale: string;
  /** The present instant; its offset is that of the times shown. */
  now: string;
  contradictions?: readonly Contradiction[];
  onKeep(): void;
  onDrop(): void;
}

/** When something was written on this machine: "14 мая, 11:42". */
export function whenKept(locale: string, at: number, now: string): string {
  const instant = instantLike(now, at);
  return `${shortDay(locale, instant, now)}, ${wallTime(instant)}`;
}

/** That there is a draft on this device, and since when; `undefined` where there is none. */
export const keptNote = ({ keptAt }: DraftState, locale: string, now: string): string | undefined =>
  keptAt === undefined
    ? undefined
    : sayIn(appendTexts, locale)('draft-kept', { time: wallTime(instantLike(now, keptAt)) });

/** What is to be told about a draft, above what is typed: that it is not kept, that it was put in again. */
export function draftNotes(view: NotesView): TemplateResult | typeof nothing {
  const { state, isLasting, locale } = view;
  const say = sayIn(appendTexts, locale);
  const warning =
    state.fault !== undefined
      ? say(`draft-${state.fault}`)
      : state.other !== undefined
        ? say(state.other === 'saved' ? 'draft-saved-elsewhere' : 'draft-elsewhere')
        : undefined;
  const isBrief = state.keptAt !== undefined && !isLasting && warning === undefined;
  if (warning === undefined && state.restoredAt === undefined && !isBrief) return nothing;
  return html`<div class="kept">
    ${
      warning === undefined
        ? nothing
        : html`<div class="note note--warn" role="status" part="draft">
            ${sign('medium')}
            <p>${warning}</p>
          </div>`
    }
    ${state.restoredAt === undefined ? nothing : restored(view, state.restoredAt)}
    ${isBrief ? html`<p class="small soft">${say('draft-kept-briefly')}</p>` : nothing}
  </div>`;
}

function restored(view: NotesView, at: number): TemplateResult {
  const { saving, locale, now, contradictions = [] } = view;
  const say = sayIn(appendTexts, locale);
  const isUnsent = saving.state === 'not-sent';
  return html`<div class="note ${isUnsent ? 'note--error' : ''}" role="status" part="draft">
    ${sign(isUnsent ? 'medium' : 'clock')}
    <div>
      <p class="strong">${say('draft-restored', { time: whenKept(locale, at, now) })}</p>
      ${
        isUnsent
          ? html`<p class="strong">${say('not-sent-since', { time: wallTime(saving.since) })}</p>
              ${callsNote(saving.calls, locale)}`
          : nothing
      }
      ${
        contradictions.length === 0
          ? nothing
          : html`<p>${say('draft-moved')}</p>
              <ul>
                ${contradictions.map(
                  ({ label, answer, onGo }) =>
                    html`<li>
                      <button type="button" class="link" @click=${onGo}><bdi>${label}</bdi></button>:
                      ${say('draft-moved-line', { answer })}
                    </li>`,
                )}
              </ul>`
      }
      <p class="row">
        <button type="button" class="btn" @click=${view.onKeep}>${say('draft-keep')}</button>
        <button type="button" class="btn btn--quiet" @click=${view.onDrop}>${say('draft-drop')}</button>
      </p>
    </div>
  </div>`;
}
