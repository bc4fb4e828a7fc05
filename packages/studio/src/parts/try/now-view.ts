import { dayInWords, wallTime } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import type { Standing } from '@qadam/runtime';
import type { Scene } from '../../scene/scene.ts';
import { stateInWords } from './expected-view.ts';
import type { Trial } from './trial.ts';

const tags: Readonly<Record<string, string>> = {
  due: 'tag tag--bad',
  missed: 'tag tag--bad',
  metLate: 'tag tag--warn',
  warning: 'tag tag--warn',
  met: 'tag tag--done',
  possible: 'tag tag--open',
};

/** The stage and the deadlines at the moment that is looked at. */
export function nowView(scene: Scene, { name, at }: Trial, standing: Standing): TemplateResult {
  const say = scene.say('trial');
  return html`<section aria-labelledby="try-stage">
      <h3 id="try-stage">${say('stage')}</h3>
      <p>${scene.labels.of(`stage/${standing.stage}`)}</p>
    </section>
    <section aria-labelledby="try-deadlines">
      <h3 id="try-deadlines">${say('deadlines')}</h3>
      ${standing.deadlines.length === 0 ? html`<p class="small soft">${say('no-deadlines')}</p>` : ''}
      <ul class="try__list">
        ${standing.deadlines.map(
          (item) =>
            html`<li>
              <span
                >${scene.labels.of(`deadline/${item.id}`)}<br /><span class="small soft"
                  >${name(item.about)}${whenDue(scene, item, at)}</span
                ></span
              >
              <span class=${tags[item.state] ?? 'tag'}>${stateInWords(scene, item.state)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
}

function whenDue(scene: Scene, { dueAt, dueOn }: Standing['deadlines'][number], at: string): string {
  const say = scene.say('trial');
  const day = (date: string): string => dayInWords(scene.locale, date, at);
  if (dueAt !== undefined) return `, ${say('until-time', { day: day(dueAt), time: wallTime(dueAt) })}`;
  return dueOn === undefined ? '' : `, ${say('until', { day: day(dueOn) })}`;
}
