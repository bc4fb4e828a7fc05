import { sign } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';
import type { FamilyResult } from '../../study/study.ts';

/** How a family comes out: agrees or not, and what changes against the edition in force. */
export function familyState(scene: Scene, result: FamilyResult | undefined): TemplateResult {
  const say = scene.say('families');
  if (result === undefined) return html`<p class="tag tag--none">${say('not-played')}</p>`;
  const { failed, changed } = result;
  return html`<p>
      ${
        failed.length === 0
          ? html`<span class="tag tag--done">${sign('check')}${say('agrees')}</span>`
          : html`<span class="tag tag--bad">${sign('medium')}${say('fails', { count: failed.length })}</span>`
      }
    </p>
    ${changed.map(
      ({ ruleset, about, before, after }) =>
        html`<p class="tag tag--warn">
          ${say('changes', { what: changeInWords(scene, ruleset, about, before, after) })}
        </p>`,
    )}`;
}

function changeInWords(
  scene: Scene,
  ruleset: string,
  about: string,
  before: readonly string[],
  after: readonly string[],
): string {
  const range = (values: readonly string[]): string =>
    [...new Set(values)].map((each) => scene.labels.of(`ruleset/${ruleset}/outcome/${each}`)).join(' – ');
  const name = `${scene.labels.of(`ruleset/${ruleset}`)}${about === 'family' ? '' : `, ${about}`}`;
  return scene.say('families')('from-to', { name, before: range(before), after: range(after) });
}
