import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sign } from '../../base/signs.ts';
import { shortDay, wallTime } from '../../texts/dates.ts';
import { localTime } from '../acts/when.ts';
import type { CaseScene } from '../scene.ts';

/** When what is written down here happened: now, unless another time is typed. */
export function whenFold(
  { words, locale, now }: CaseScene,
  at: string | undefined,
  onChange: (at: string | undefined) => void,
): TemplateResult {
  const time = at ? `${shortDay(locale, at, now)}, ${wallTime(at)}` : words('when-now');
  const change = (event: Event): void => onChange((event.target as HTMLInputElement).value || undefined);
  return html`<details class="more when">
    <summary>${sign('next')}${words('when-is', { time })}</summary>
    <input
      class="input"
      type="datetime-local"
      aria-label=${words('when')}
      max=${localTime(now)}
      .value=${live(at ?? localTime(now))}
      @change=${change}
    />
  </details>`;
}
