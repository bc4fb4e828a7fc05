import { html, type TemplateResult } from 'lit';
import type { CaseLook } from '@qadam/runtime';
import { idOf } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';
import { outcomeTag } from '../rules/outcomes.ts';
import { seenAt, type Trial } from './trial.ts';

type Way = ReturnType<CaseLook['ways']>[number];
type Change = Way['changes'][number];

/** The smallest sets of answers that would change what comes out, up and down: for those who write rules. */
export function waysView(scene: Scene, trial: Trial, ruleset: string, about: string): TemplateResult {
  const say = scene.say('trial');
  const ways = seenAt(trial).look(idOf(ruleset)).ways(idOf(ruleset), about);
  return html`<section aria-labelledby="try-ways">
    <h3 id="try-ways">${say('ways')}</h3>
    <p class="small soft">${trial.name(about)}, ${scene.labels.of(ruleset)}</p>
    ${ways.length === 0 ? html`<p class="small soft">${say('no-ways')}</p>` : ''}
    <ul class="try__list">
      ${ways.map(
        ({ to, changes }) =>
          html`<li>
            <span
              >${changes.map((change) => html`<span class="try__change">${changeInWords(scene, change)}</span>`)}</span
            >${outcomeTag(scene, ruleset, `${ruleset}/outcome/${to}`)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** "В надёжных условиях: нет", "Возраст: больше 5". */
function changeInWords(scene: Scene, change: Change): string {
  const { labels, words } = scene;
  const say = scene.say('trial');
  const fact = labels.fact(change.fact);
  const list = (values: readonly (string | number)[]): string =>
    values.map((value) => labels.value(change.fact, value)).join(` ${words('or')} `);
  if (change.value !== undefined) return say('way-value', { fact, value: list([change.value]) });
  if (change.among !== undefined) return say('way-value', { fact, value: list(change.among) });
  if (change.otherThan !== undefined) return say('way-other', { fact, value: list(change.otherThan) });
  const parts = [
    ...(change.from === undefined ? [] : [say('at-least', { value: change.from })]),
    ...(change.to === undefined ? [] : [say('at-most', { value: change.to })]),
  ];
  if (parts.length > 0) return say('way-value', { fact, value: parts.join(', ') });
  if (change.above !== undefined) return say('way-above', { fact, value: change.above });
  if (change.below !== undefined) return say('way-below', { fact, value: change.below });
  if (change.contains !== undefined) return say('way-contains', { fact, value: list(change.contains) });
  return say('way-without', { fact, value: list(change.without ?? []) });
}
