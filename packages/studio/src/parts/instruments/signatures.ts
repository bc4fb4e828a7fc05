import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { checks, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId, nodesIn } from '../../fields/nodes.ts';
import { openLine } from '../../fields/open-line.ts';
import { restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { issuesOf } from '../../frame/issues-of.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { formOf } from './asked.ts';
import { newSignature } from './new-signature.ts';
import { printField } from './print-field.ts';
import { signers } from './signers.ts';

/** The signatures of a form in order, each can be opened; and a place for a new one. */
export function signatures(scene: Scene, form: string): TemplateResult {
  const say = scene.say('instruments');
  const own = nodesIn(scene.tree, form, 'signatures');
  const title = elementId('signatures', form);
  return html`<section aria-labelledby=${title}>
    <div class="section-head"><h3 id=${title}>${say('signatures')}</h3></div>
    <p class="small soft">${say(own.length === 0 ? 'signatures-none' : 'signatures-about')}</p>
    ${
      own.length === 0
        ? nothing
        : html`<ul class="rules">
            ${own.map((signature) => oneSignature(scene, signature))}
          </ul>`
    }
    ${newSignature(scene, form)}
  </section>`;
}

function oneSignature(scene: Scene, address: string): TemplateResult {
  const by = listOf(propertyOf<string[]>(scene, address, 'by'));
  const names = signers(scene).filter(({ value }) => by.includes(value));
  return openLine(scene, {
    ...{ address, id: elementId('signature', address), part: 'instruments', parent: formOf(address) },
    said: html`${scene.labels.of(address)}
      <span class="question-marks">${names.map(({ label }) => label).join(', ')}</span>`,
    opened: () => opened(scene, address, by),
  });
}

function opened(scene: Scene, address: string, by: readonly string[]): TemplateResult {
  const say = scene.say('instruments');
  return html`<div class="edit__body">
    <p class="small soft">${scene.words('permanent-name', { id: idOf(address) })}</p>
    ${issuesOf(scene, address)}
    ${textFields(scene, { address, field: 'label', label: say('signature-label'), rows: 1 })}
    ${checks({
      ...{ label: say('signature-by'), values: by, options: signers(scene), isNeeded: true },
      change: (next) => setProperty(scene, address, 'by', next),
    })}
    <p class="small soft">${say('signature-by-help')}</p>
    <div class="group__fields">${printField(scene, address)}</div>
    ${restsOn(scene, address, { isOptional: true })}
  </div>`;
}
