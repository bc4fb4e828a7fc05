import type { Reached } from '@qadam/runtime';
import { html, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';

/** Rules and conditions that no family has seen hold, or fail. */
export function unreached(scene: Scene, reached: readonly Reached[]): TemplateResult {
  const say = scene.say('families');
  const gaps = reached.filter(({ held, failed }) => !held || !failed);
  return html`<section class="block" aria-labelledby="unreached-title">
    <h3 id="unreached-title">${say('unreached')}</h3>
    ${
      gaps.length === 0
        ? html`<p>${say('unreached-none')}</p>`
        : html`<ul class="list">
            ${gaps.map(({ ruleset, rule, test, held, failed }) => {
              const [fact = '', , ...value] = test?.split(' ') ?? [];
              const name = scene.labels.of(`ruleset/${ruleset}/rule/${rule}`);
              const about =
                test === undefined ? '' : `: ${scene.labels.fact(fact)} (${scene.labels.value(fact, value.join(' '))})`;
              return html`<li>
                <button
                  type="button"
                  class="plain-link"
                  @click=${() => scene.go({ part: 'rules', address: `ruleset/${ruleset}/rule/${rule}` })}
                >
                  ${name}</button
                >${about}
                <span class="small soft">
                  ${[held ? '' : say('never-holds'), failed ? '' : say('never-fails')].filter(Boolean).join(', ')}
                </span>
              </li>`;
            })}
          </ul>`
    }
  </section>`;
}
