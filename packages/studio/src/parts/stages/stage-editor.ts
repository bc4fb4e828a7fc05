import { sign } from '@qadam/elements';
import { idOf, type Conditions } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { checks, choice, flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId, nodeButtons, nodeChoices, nodesIn } from '../../fields/nodes.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';

/** What a stage is: its group, its documents, and the moves out of it. */
export function stageEditor(scene: Scene, address: string): TemplateResult {
  const { tree } = scene;
  const say = scene.say('stages');
  const id = idOf(address);
  const groups = new Set(
    nodesIn(tree, 'model', 'stages').flatMap((each) => propertyOf<string>(scene, each, 'in') ?? []),
  );
  const isGroup = groups.has(id);
  return html`${choice({
      id: 'stage-in',
      label: say('inside'),
      value: propertyOf<string>(scene, address, 'in') ?? '',
      nothing: say('no-group'),
      options: nodeChoices(scene, 'stages').filter(({ value }) => value !== id && !isInside(scene, value, id)),
      change: (value) => void setProperty(scene, address, 'in', value === '' ? undefined : value),
    })}
    <div>
      ${flag({
        label: say('start'),
        value: propertyOf(scene, address, 'start') === true,
        change: (isOn) => void setProperty(scene, address, 'start', isOn ? true : undefined),
      })}
      ${flag({
        label: say('end'),
        value: propertyOf(scene, address, 'end') === true,
        change: (isOn) => void setProperty(scene, address, 'end', isOn ? true : undefined),
      })}
    </div>
    ${isGroup ? nothing : documents(scene, address)} ${waysOut(scene, id)}`;
}

function isInside({ tree }: Scene, id: string, group: string): boolean {
  for (let at: string | undefined = id; at !== undefined;) {
    if (at === group) return true;
    at = tree.nodes.get(`stage/${at}`)?.properties.get('in') as string | undefined;
  }
  return false;
}

function documents(scene: Scene, address: string): TemplateResult {
  const { tree, labels, words } = scene;
  const say = scene.say('stages');
  const own = nodesIn(tree, address, 'documents');
  const taken = new Set(own.map(idOf));
  const add = (instrument: string): void => {
    if (instrument === '') return;
    const document = `${address}/document/${instrument}` as const;
    const said = scene.say('fields')('said-added', { name: labels.of(`instrument/${instrument}`) });
    scene.edit(said, { operations: [{ add: document, value: { basis: 'assumption' } }] });
    scene.focus(elementId('up', document));
  };
  return html`<section aria-label=${say('documents')}>
    <h4>${say('documents')}</h4>
    <ul class="list">
      ${own.map((document) => html`<li>${oneDocument(scene, document)}</li>`)}
    </ul>
    <div class="field">
      <label for="add-document">${sign('add')}${say('add-document')}</label>
      <select
        class="select"
        id="add-document"
        @change=${(event: Event) => {
          const select = event.target as HTMLSelectElement;
          add(select.value);
          select.value = '';
        }}
      >
        <option value="">${words('choose')}</option>
        ${nodeChoices(scene, 'instruments')
          .filter(({ value }) => !taken.has(value))
          .map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
    </div>
  </section>`;
}

function oneDocument(scene: Scene, document: string): TemplateResult {
  const say = scene.say('stages');
  const name = scene.labels.of(`instrument/${idOf(document)}`);
  const when = propertyOf<Conditions>(scene, document, 'when');
  return html`<details>
    <summary class="row spread"><b>${name}</b>${nodeButtons(scene, document)}</summary>
    <div class="stack">
      ${checks({
        label: say('document-by'),
        values: listOf(propertyOf<string[]>(scene, document, 'by')),
        options: nodeChoices(scene, 'roles'),
        change: (by) => void setProperty(scene, document, 'by', by.length === 0 ? undefined : by),
      })}
      <p class="small soft">${say('document-any-role')}</p>
      ${flag({
        label: say('optional'),
        value: propertyOf(scene, document, 'optional') === true,
        change: (isOn) => void setProperty(scene, document, 'optional', isOn ? true : undefined),
      })}
      ${flag({
        label: say('anew'),
        value: propertyOf(scene, document, 'anew') === true,
        change: (isOn) => void setProperty(scene, document, 'anew', isOn ? true : undefined),
      })}
      <p class="label">${say('document-when')}</p>
      ${conditionEditor(scene, {
        key: elementId('when', document),
        label: `${say('document-when')}: ${name}`,
        value: when,
        about:
          scene.tree.nodes.get(`instrument/${idOf(document)}`)?.properties.get('about') === 'child'
            ? 'child'
            : 'family',
        change: (next) => void setProperty(scene, document, 'when', next),
      })}
    </div>
  </details>`;
}

/** Moves that lead out of a stage, as links to them. */
function waysOut(scene: Scene, id: string): TemplateResult {
  const say = scene.say('stages');
  const ways = nodesIn(scene.tree, 'model', 'transitions').filter((address) =>
    listOf(propertyOf<string | string[]>(scene, address, 'from')).includes(id),
  );
  return html`<section aria-label=${say('ways-out')}>
    <h4>${say('ways-out')}</h4>
    ${ways.length === 0 ? html`<p class="small soft">${say('no-moves')}</p>` : nothing}
    <ul>
      ${ways.map(
        (address) =>
          html`<li>
            <button type="button" class="plain-link" @click=${() => scene.go({ part: 'stages', address })}>
              ${scene.labels.of(address)}
            </button>
            → ${scene.labels.of(`stage/${propertyOf<string>(scene, address, 'to') ?? ''}`)}
          </li>`,
      )}
    </ul>
  </section>`;
}
