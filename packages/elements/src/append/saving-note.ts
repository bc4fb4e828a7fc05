import { issueInWords as kitIssueInWords } from '@qadam/runtime';
import { issues as ru } from '@qadam/runtime/issues/ru';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import type { AppendIssue } from './detail.ts';
import type { Saving } from './saving.ts';
import { wallTime } from '../texts/dates.ts';
import { callsNote } from './calls.ts';
import { packOf } from '../texts/languages.ts';
import { sayIn } from '../texts/texts.ts';
import { appendTexts } from './texts.ts';

/** Where the last attempt to send stands; "not sent" and "refused" stay until the next attempt. */
export function savingNote(saving: Saving, locale: string, onRetry?: () => void): TemplateResult {
  return html`<div role="status" class="saving" part="saving">${noteOf(saving, locale, onRetry)}</div>`;
}

function noteOf(saving: Saving, locale: string, onRetry?: () => void): TemplateResult | typeof nothing {
  const say = sayIn(appendTexts, locale);
  switch (saving.state) {
    case 'idle':
      return nothing;
    case 'saving':
      return html`<p class="tag">${sign('clock')}${say('saving')}</p>`;
    case 'saved':
      return html`<p class="tag tag--done">${sign('check')}${say('saved', { time: wallTime(saving.at) })}</p>`;
    case 'not-sent':
      return html`<div class="note note--error">
        ${sign('medium')}
        <div>
          <p class="strong">${say('not-sent-since', { time: wallTime(saving.since) })}</p>
          ${saving.reason ? html`<p><bdi>${saving.reason}</bdi></p>` : nothing} ${callsNote(saving.calls, locale)}
          <p>${say('not-sent-help')}</p>
          ${saving.again ? html`<p>${say('again-at', { time: wallTime(saving.again) })}</p>` : nothing}
          ${
            onRetry
              ? html`<button type="button" class="btn" @click=${onRetry}>
                  ${say(saving.again ? 'try-now' : 'send-again')}
                </button>`
              : nothing
          }
        </div>
      </div>`;
    case 'refused':
      return html`<div class="note note--error">
        ${sign('medium')}
        <div>
          <p class="strong">${say('refused')}</p>
          ${saving.issues.map((issue) => html`<p>${issueInWords(issue, locale)}</p>`)}
          <p>${say('refused-help')}</p>
        </div>
      </div>`;
  }
}

/** An issue in the reader's words: the host's own, else those of its code. */
export function issueInWords(issue: AppendIssue, locale: string): string {
  if (issue.message !== undefined) return issue.message;
  try {
    const words = packOf(locale)?.issues ?? ru;
    return kitIssueInWords({ params: {}, ...issue } as Parameters<typeof kitIssueInWords>[0], words);
  } catch {
    return issue.code; // a code of the host's own
  }
}
