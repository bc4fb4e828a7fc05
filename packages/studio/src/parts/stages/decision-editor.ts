import { sign } from '@qadam/elements';
import { idOf, type About, type Conditions } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { checks, choice, propertyOf, setProperty } from '../../fields/controls.ts';
import { nodeButtons, nodeChoices, nodesIn, originalText } from '../../fields/nodes.ts';
import { textFields } from '../../fields/text-fields.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';

/** What a decision is: what can be decided, by whom, who agrees, and when. */
export function decisionEditor(scene: Scene, address: string): TemplateResult {
  const say = scene.say('stages');
  const isOfRuleset = scene.tree.nodes.has(`ruleset/${idOf(address)}`);
  const about = propertyOf<About>(scene, address, 'about') ?? 'family';
  const set = (property: string, value: unknown): void => void setProperty(scene, address, property, value);
  const roles = nodeChoices(scene, 'roles');
  const some = (values: string[]): string[] | undefined => (values.length === 0 ? undefined : values);
  const condition = (property: 'guard' | 'lowerWhen'): TemplateResult =>
    html`<div>
      <p class="label">${say(property)}</p>
      ${conditionEditor(scene, {
        ...{ key: `${property}-${address.replaceAll('/', '-')}`, label: say(property), about },
        value: propertyOf<Conditions>(scene, address, property),
        change: (next) => set(property, next),
      })}
    </div>`;
  return html`${isOfRuleset ? html`<p class="small soft">${say('of-ruleset')}</p>` : options(scene, address)}
  ${checks({
    label: say('by'),
    values: listOf(propertyOf<string[]>(scene, address, 'by')),
    options: roles,
    change: (by) => set('by', by),
    isNeeded: true,
  })}
  ${checks({
    label: say('agreed-by'),
    values: listOf(propertyOf<string[]>(scene, address, 'agreedBy')),
    options: roles,
    change: (agreedBy) => set('agreedBy', some(agreedBy)),
  })}
  ${choice({
    id: 'agree-when',
    label: say('agreeWhen'),
    value: propertyOf<string>(scene, address, 'agreeWhen') ?? '',
    nothing: say('never'),
    options: (['lower', 'always'] as const).map((value) => ({ value, label: say(value) })),
    change: (value) => set('agreeWhen', value === '' ? undefined : value),
  })}
  ${condition('guard')} ${isOfRuleset ? condition('lowerWhen') : nothing}
  ${checks({
    label: say('decision-stages'),
    values: listOf(propertyOf<string[]>(scene, address, 'stages')),
    options: nodeChoices(scene, 'stages'),
    change: (stages) => set('stages', some(stages)),
  })}`;
}

function options(scene: Scene, address: string): TemplateResult {
  const { tree, ui } = scene;
  const say = scene.say('stages');
  const key = `option-of-${address}`;
  const typed = ui.get<string>(key) ?? '';
  const add = (): void => {
    const label = typed.trim();
    if (label === '') return;
    const id = scene.newId(label, (each) => tree.nodes.has(`${address}/option/${each}`));
    const option = `${address}/option/${id}`;
    const operations = [
      { add: option, value: { basis: 'assumption' } } as const,
      originalText(scene, option, 'label', label),
    ];
    if (scene.edit(scene.say('fields')('said-added', { name: label }), { operations })) ui.set(key, '');
  };
  return html`<section aria-label=${say('options')}>
    <h4>${say('options')}</h4>
    <ul class="list">
      ${nodesIn(tree, address, 'options').map(
        (option) =>
          html`<li>
            <details>
              <summary class="row spread"><b>${scene.labels.of(option)}</b>${nodeButtons(scene, option)}</summary>
              ${textFields(scene, { address: option, field: 'label', label: scene.say('fields')('wording'), rows: 1 })}
            </details>
          </li>`,
      )}
    </ul>
    <div class="field">
      <label for="add-option">${say('add-option')}</label>
      <span class="row keep">
        <input
          class="input"
          id="add-option"
          .value=${typed}
          @input=${(event: Event) => ui.set(key, (event.target as HTMLInputElement).value)}
        />
        <button type="button" class="btn" @click=${add}>${sign('add')}${scene.words('add')}</button>
      </span>
    </div>
  </section>`;
}
