import { html, type TemplateResult } from 'lit';
import { sign } from '../../base/signs.ts';
import { shortDay, wallTime } from '../../texts/dates.ts';
import { byWhom, entryInWords } from '../history.ts';
import type { CaseScene } from '../scene.ts';

/** Entries shown before the rest is folded away. */
const SHOWN = 7;

/** What happened, the newest first. */
export function history(scene: CaseScene): TemplateResult {
  const items = [...scene.standing.history].reverse();
  const rest = items.slice(SHOWN);
  return html`<section class="block" part="history" aria-labelledby="history-title">
    <h2 id="history-title">${scene.words('history')}</h2>
    ${list(scene, items.slice(0, SHOWN))}
    ${
      rest.length === 0
        ? ''
        : html`<details class="more">
            <summary>${sign('next')}${scene.words('more-history', { count: rest.length })}</summary>
            ${list(scene, rest)}
          </details>`
    }
  </section>`;
}

const list = (scene: CaseScene, items: CaseScene['standing']['history']): TemplateResult =>
  html`<ol class="list history">
    ${items.map(
      (item) =>
        html`<li>
          <time class="small soft" datetime=${item.entry.at}
            >${shortDay(scene.locale, item.entry.at, scene.now)}, ${wallTime(item.entry.at)}</time
          >
          <div><bdi>${entryInWords(scene, item)}</bdi><span class="small soft"> · ${byWhom(scene, item)}</span></div>
        </li>`,
    )}
  </ol>`;
