import { html, nothing, type TemplateResult } from 'lit';
import type { About, Conditions } from '@qadam/schema';
import { idOf } from '@qadam/schema';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId, nodeButtons, nodesIn } from '../../fields/nodes.ts';
import { restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { issuesOf } from '../../frame/issues-of.ts';
import { conditionsInWords } from '../../scene/conditions.ts';
import type { Scene } from '../../scene/scene.ts';
import { formOf } from './asked.ts';
import { newQuestion } from './new-question.ts';
import { printIn } from './print-elsewhere.ts';
import { printField } from './print-field.ts';
import { questionItem } from './question-item.ts';

/** One section: its name, its questions in order, and a place for a new one. */
export function sectionView(scene: Scene, section: string): TemplateResult {
  const { tree, labels, place, go, focus } = scene;
  const say = scene.say('instruments');
  const isOpen = place.address === section;
  const shownWhen = propertyOf<Conditions>(scene, section, 'shownWhen');
  const name = labels.of(section);
  const title = elementId('title', section);
  return html`<section aria-labelledby=${title}>
    <div class="section-head">
      <div>
        <h3 id=${title}>${name}</h3>
        ${shownWhen === undefined ? nothing : html`<p class="small soft">${say('shown-if', { conditions: conditionsInWords(scene, shownWhen) })}</p>`}
      </div>
      <button
        type="button"
        class="btn btn--quiet"
        aria-expanded=${String(isOpen)}
        id=${elementId('settings', section)}
        @click=${() => {
          go({ part: 'instruments', address: isOpen ? formOf(section) : section });
          focus(elementId('settings', section));
        }}
      >
        ${say('section-settings')}<span class="hidden">: ${name}</span>
      </button>
    </div>
    ${isOpen ? settings(scene, section) : nothing}
    <ul class="rules questions-of">
      ${nodesIn(tree, section, 'questions').map((question) => questionItem(scene, question))}
    </ul>
    ${newQuestion(scene, section)}
  </section>`;
}

function settings(scene: Scene, section: string): TemplateResult {
  const say = scene.say('instruments');
  return html`<div class="edit asking">
    <div class="edit__head">
      <p class="small soft">${scene.words('permanent-name', { id: idOf(section) })}</p>
      ${nodeButtons(scene, section)}
    </div>
    <div class="edit__body">
      ${issuesOf(scene, section)}
      ${textFields(scene, { address: section, field: 'label', label: say('section-label') })}
      ${textFields(scene, { address: section, field: 'help', label: say('section-help') })}
      <div class="group__fields">${printField(scene, section)}</div>
      ${printIn(scene, section)}
      ${conditionEditor(scene, {
        ...{ key: elementId('shown', section), label: say('section-shown') },
        value: propertyOf<Conditions>(scene, section, 'shownWhen'),
        about: propertyOf<About>(scene, formOf(section), 'about') ?? 'child',
        asked: false,
        change: (next, step) => setProperty(scene, section, 'shownWhen', next, step),
      })}
      ${restsOn(scene, section, { isOptional: true })}
    </div>
  </div>`;
}
