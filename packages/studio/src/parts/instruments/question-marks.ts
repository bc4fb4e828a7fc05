import { sign } from '@qadam/elements';
import type { Conditions } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { propertyOf } from '../../fields/controls.ts';
import { conditionsInWords } from '../../scene/conditions.ts';
import type { Scene } from '../../scene/scene.ts';
import { typeOf } from './asked.ts';

/** A longer sentence is cut in a list; the open question has it whole. */
const MOST_OF_A_SENTENCE = 140;

/** What a question is, in words: kind of answer, what is asked of it, when it is shown. */
export function questionMarks(scene: Scene, address: string): TemplateResult {
  const say = scene.say('instruments');
  const is = (key: string): boolean => propertyOf(scene, address, key) === true;
  const shownWhen = propertyOf<Conditions>(scene, address, 'shownWhen');
  const shown = shownWhen && say('shown-if', { conditions: conditionsInWords(scene, shownWhen) });
  return html`<span class="question-marks">
    <span>${say(`type-${typeOf(scene, address)}`)}</span>
    ${is('required') ? html`<span>${say('mark-required')}</span>` : nothing}
    ${is('danger') ? html`<span class="tag tag--bad">${sign('medium')}${say('mark-danger')}</span>` : nothing}
    ${propertyOf(scene, address, 'fact') === undefined ? nothing : html`<span>${say('mark-read')}</span>`}
    ${is('screenOnly') ? html`<span>${say('mark-screen-only')}</span>` : nothing}
    ${is('locked') && scene.opened.base !== undefined ? html`<span>${say('mark-locked')}</span>` : nothing}
    ${shown === undefined ? nothing : html`<span>${shortened(shown)}</span>`}
  </span>`;
}

const shortened = (text: string): string =>
  text.length <= MOST_OF_A_SENTENCE ? text : `${text.slice(0, MOST_OF_A_SENTENCE).replace(/\s+\S*$/, '')}…`;
