import type { AnsweredEntry } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../base/signs.ts';
import { shortDay, wallTime } from '../../texts/dates.ts';
import { isCorrectable } from '../acts/correct.ts';
import { byWhom, entryInWords } from '../history.ts';
import type { CaseScene, OnGo } from '../scene.ts';
import { beforeCorrection } from '../versions.ts';

type Item = CaseScene['standing']['history'][number];

/** Entries shown before the rest is folded away. */
const SHOWN = 7;
/** Written down so long after it happened, an entry is a late one. */
const LATE_MS = 10 * 60_000;

/** What happened, the newest first. */
export function history(scene: CaseScene, onGo: OnGo): TemplateResult {
  const items = [...scene.standing.history].reverse();
  const rest = items.slice(SHOWN);
  return html`<section class="block" part="history" aria-labelledby="history-title">
    <h2 id="history-title">${scene.words('history')}</h2>
    ${list(scene, items.slice(0, SHOWN), onGo)}
    ${
      rest.length === 0
        ? ''
        : html`<details class="more">
            <summary>${sign('next')}${scene.words('more-history', { count: rest.length })}</summary>
            ${list(scene, rest, onGo)}
          </details>`
    }
  </section>`;
}

const list = (scene: CaseScene, items: readonly Item[], onGo: OnGo): TemplateResult =>
  html`<ol class="list history">
    ${items.map(
      (item) =>
        html`<li>
          ${times(scene, item)}
          <div><bdi>${entryInWords(scene, item)}</bdi><span class="small soft"> · ${byWhom(scene, item)}</span></div>
          ${acts(scene, item, onGo)}
        </li>`,
    )}
  </ol>`;

/** When it happened; when it was written down, where that was later. */
function times({ words, locale, now }: CaseScene, { entry: { at, recordedAt } }: Item): TemplateResult {
  const moment = (instant: string): string => `${shortDay(locale, instant, now)}, ${wallTime(instant)}`;
  const isLate = Date.parse(recordedAt) - Date.parse(at) > LATE_MS;
  return html`<div class="small soft">
    <time datetime=${at}>${isLate ? words('happened', { time: moment(at) }) : moment(at)}</time>
    ${isLate ? html`<time class="history__late" datetime=${recordedAt}>${words('recorded', { time: moment(recordedAt) })}</time>` : nothing}
  </div>`;
}

/** The record that an entry wrote, or that stood there before a correction. */
function recordIn({ entries }: CaseScene, entry: Item['entry']): AnsweredEntry | undefined {
  const found = entry.type === 'corrected' ? beforeCorrection(entries, entry) : entry;
  return found?.type === 'answered' ? found : undefined;
}

/** A record can be read again, what was written down wrong put right. */
function acts(scene: CaseScene, item: Item, onGo: OnGo): TemplateResult | typeof nothing {
  const { words, readonly } = scene;
  const { entry, erased, about } = item;
  if (erased) return nothing;
  const record = recordIn(scene, entry);
  const look = (): void => onGo({ to: 'document', instrument: record!.body.instrument, about, looksAt: entry.id });
  const correct = (): void => onGo({ to: 'act', act: 'correct', given: { entry: entry.id } });
  const what = html`<span class="hidden">: ${entryInWords(scene, item)}</span>`;
  return html`<div class="history__acts">
    ${record ? html`<button type="button" class="btn btn--quiet" @click=${look}>${words('read')}${what}</button>` : nothing}
    ${
      readonly || !isCorrectable(entry)
        ? nothing
        : html`<button type="button" class="btn btn--quiet" @click=${correct}>${words('correct')}${what}</button>`
    }
  </div>`;
}
