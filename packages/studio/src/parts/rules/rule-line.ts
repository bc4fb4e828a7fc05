import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Conditions } from '@qadam/schema';
import { propertyOf } from '../../fields/controls.ts';
import { cite } from '../../fields/rests-on.ts';
import { conditionsInWords } from '../../scene/conditions.ts';
import type { Scene } from '../../scene/scene.ts';
import { loneFactsOf } from './lone-note.ts';
import { rulesetOf } from './outcomes.ts';
import { findingsOfRule } from './proof-notes.ts';

/** Id of the line or of the open rule on the screen. */
export const ruleId = (rule: string): string => `line-${rule.replaceAll('/', '-')}`;

/** Opens a rule, or closes the one that is open. */
export function openRule(scene: Scene, rule: string | undefined, from?: string): void {
  scene.go({ part: 'rules', address: rule ?? (from === undefined ? 'facts' : rulesetOf(from)) });
  if (rule !== undefined) scene.focus('open-rule');
  else if (from !== undefined) scene.focus(ruleId(from));
}

/** A rule as a sentence: its reason, when it holds, and what it rests on. It opens where it stands. */
export function ruleLine(scene: Scene, rule: string): TemplateResult {
  const { labels } = scene;
  const say = scene.say('rules');
  const conditions = propertyOf<Conditions>(scene, rule, 'conditions');
  const sentence = conditions === undefined ? '' : conditionsInWords(scene, conditions);
  const isLocked = propertyOf<boolean>(scene, rule, 'locked') === true;
  return html`<button
    type="button"
    class="rule"
    id=${ruleId(rule)}
    aria-expanded="false"
    @click=${() => openRule(scene, rule)}
  >
    <span>
      <span class="rule__reason">${labels.of(rule)}</span>
      <span class="rule__when small soft">${say('when-holds', { conditions: sentence })}</span>
      <span class="row rule__marks">
        ${cite(scene, rule)} ${isLocked ? html`<span class="basis">${scene.words('locked')}</span>` : nothing}
        ${
          loneFactsOf(scene, rule).length > 0
            ? html`<span class="tag tag--warn">${sign('medium')}${say('lone-tag')}</span>`
            : nothing
        }
        ${
          findingsOfRule(scene, rulesetOf(rule), rule).length > 0
            ? html`<span class="tag tag--bad">${sign('remove')}${say('proof-tag')}</span>`
            : nothing
        }
      </span>
    </span>
    ${sign('next')}
  </button>`;
}
