import { html, nothing, type TemplateResult } from 'lit';
import { callsNote } from '../append/calls.ts';
import { appendTexts } from '../append/texts.ts';
import { sign } from '../base/signs.ts';
import { wallTime } from '../texts/dates.ts';
import { sayIn } from '../texts/texts.ts';
import type { FormSay } from './rail.ts';
import type { NotSent, Saving } from '../append/saving.ts';

/** A line of the error summary: what is wrong, and the question to go to. */
export interface Fix {
  question: string;
  label: string;
  words: string;
}

/** What has to be corrected before the form can be saved; each line leads to its field. */
export function fixes(
  list: readonly Fix[],
  say: FormSay,
  onGo: (question: string) => void,
): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<div class="note note--error to-fix" part="errors" role="alert" tabindex="-1">
    ${sign('medium')}
    <div>
      <p class="strong">${say('to-fix', { count: list.length })}</p>
      <ul>
        ${list.map(
          ({ question, label, words }) =>
            html`<li>
              <button type="button" class="link" @click=${() => onGo(question)}>
                <span><bdi>${label}</bdi>: ${words}</span>
              </button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** One quiet line in the header: where the answers stand. `kept`: that there is a draft of them. */
export function status(saving: Saving, isChanged: boolean, say: FormSay, kept?: string): TemplateResult {
  const [name, picture, words] = statusOf(saving, isChanged, say);
  const draft = isChanged && kept !== undefined ? html` <span class="small">· ${kept}</span>` : nothing;
  return html`<p class="tag status ${name ? `tag--${name}` : ''}" role="status" part="status">
    ${picture}<span>${words}${draft}</span>
  </p>`;
}

function statusOf(saving: Saving, isChanged: boolean, say: FormSay): [name: string, picture: unknown, words: unknown] {
  if (saving.state === 'saving') return ['', sign('clock'), say('status-saving')];
  if (saving.state === 'not-sent') return ['bad', sign('medium'), say('status-not-sent')];
  if (saving.state === 'refused') return ['bad', sign('medium'), say('status-refused')];
  if (isChanged) return ['none', nothing, say('status-changed')];
  if (saving.state === 'saved') return ['done', sign('check'), say('status-saved', { time: wallTime(saving.at) })];
  return ['none', nothing, nothing];
}

/** What the host did not take, in its words; or that nothing was sent. It stays until the next attempt. */
export function outcome(
  saving: Saving,
  say: FormSay,
  locale: string,
  onRetry: () => void,
): TemplateResult | typeof nothing {
  if (saving.state !== 'not-sent' && saving.state !== 'refused') return nothing;
  const lines =
    saving.state === 'refused'
      ? saving.issues.map(({ code, message }) => message ?? say('refused-issue', { code }))
      : [saving.reason].filter(Boolean);
  return html`<div class="note note--error notice" role="alert" part="outcome">
    ${sign('medium')}
    <div>
      <p class="strong">
        ${
          saving.state === 'refused'
            ? say('status-refused')
            : sayIn(appendTexts, locale)('not-sent-since', { time: wallTime(saving.since) })
        }
      </p>
      ${lines.map((line) => html`<p><bdi>${line}</bdi></p>`)}
      ${saving.state === 'not-sent' ? callsNote(saving.calls, locale) : nothing}
      <p>${say('nothing-lost')}</p>
      ${saving.state === 'not-sent' ? retry(saving, say, locale, onRetry) : nothing}
    </div>
  </div>`;
}

/** When it is sent again by itself, and the button that does it now. */
function retry({ again }: NotSent, say: FormSay, locale: string, onRetry: () => void): TemplateResult {
  if (again === undefined)
    return html`<button type="button" class="link" @click=${onRetry}>${say('send-again')}</button>`;
  const words = sayIn(appendTexts, locale);
  return html`<p>${words('again-at', { time: wallTime(again) })}</p>
    <button type="button" class="link" @click=${onRetry}>${words('try-now')}</button>`;
}
