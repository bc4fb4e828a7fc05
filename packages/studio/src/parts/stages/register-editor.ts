import type { About, Conditions } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { propertyOf, setProperty } from '../../fields/controls.ts';
import { nodeButtons, nodesIn } from '../../fields/nodes.ts';
import { textFields } from '../../fields/text-fields.ts';
import type { Scene } from '../../scene/scene.ts';

/** What a register is: who stands in it, and its columns. */
export function registerEditor(scene: Scene, address: string): TemplateResult {
  const say = scene.say('stages');
  return html`<div>
      <p class="label">${say('register-when')}</p>
      ${conditionEditor(scene, {
        ...{ key: `when-${address.replaceAll('/', '-')}`, label: say('register-when') },
        value: propertyOf<Conditions>(scene, address, 'when'),
        about: propertyOf<About>(scene, address, 'about') ?? 'family',
        change: (next) => next !== undefined && void setProperty(scene, address, 'when', next),
      })}
    </div>
    <section aria-label=${say('columns')}>
      <h4>${say('columns')}</h4>
      <ol class="list">
        ${nodesIn(scene.tree, address, 'columns').map(
          (column) =>
            html`<li>
              <details>
                <summary class="row spread"><b>${scene.labels.of(column)}</b>${nodeButtons(scene, column)}</summary>
                ${textFields(scene, { address: column, field: 'label', label: scene.say('fields')('wording'), rows: 1 })}
              </details>
            </li>`,
        )}
      </ol>
    </section>`;
}
