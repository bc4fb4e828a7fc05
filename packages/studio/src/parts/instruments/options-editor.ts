import { sign } from '@qadam/elements';
import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId, nodesIn } from '../../fields/nodes.ts';
import { openLine } from '../../fields/open-line.ts';
import { restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { typeOf } from './asked.ts';
import { newNodes } from './new-nodes.ts';
import { pasteList } from './paste-list.ts';

const lists = {
  options: { step: 'option', title: 'options', add: 'add-option', label: 'option-label', about: undefined },
  prompts: { step: 'prompt', title: 'prompts', add: 'add-prompt', label: 'prompt-label', about: 'prompts-about' },
  rows: { step: 'row', title: 'rows', add: 'add-row', label: 'row-label', about: 'rows-about' },
} as const;

/** The answers of a question, the prompts of a talk, or the fixed rows of a table: in order, each can be opened. */
export function optionsEditor(scene: Scene, address: string, list: keyof typeof lists): TemplateResult {
  const say = scene.say('instruments');
  const { title, about } = lists[list];
  const members = nodesIn(scene.tree, address, list);
  const id = elementId(list, address);
  return html`<section class="group" aria-labelledby=${id}>
    <h5 class="label" id=${id}>${say(title)}</h5>
    ${about === undefined ? nothing : html`<p class="small soft">${say(about)}</p>`}
    ${
      members.length > 0
        ? html`<ul class="rules">
            ${members.map((member) => option(scene, address, member, list))}
          </ul>`
        : list === 'options'
          ? html`<p class="error-text">${say('no-options')}</p>`
          : nothing
    }
    ${addOne(scene, address, list)} ${list === 'prompts' ? nothing : pasteList(scene, address, lists[list].step)}
    ${
      list === 'options' && typeOf(scene, address) === 'choice'
        ? flag({
            label: say('ordered'),
            value: propertyOf(scene, address, 'ordered') === true,
            change: (isOn) => setProperty(scene, address, 'ordered', isOn ? true : undefined),
          })
        : nothing
    }
  </section>`;
}

function option(scene: Scene, question: string, address: string, list: keyof typeof lists): TemplateResult {
  const say = scene.say('instruments');
  const isRetired = propertyOf(scene, address, 'retired') === true;
  const isAdverse = listOf(propertyOf<string | string[]>(scene, question, 'adverse')).includes(idOf(address));
  return openLine(scene, {
    ...{ address, id: elementId('option', address), part: 'instruments', parent: question },
    said: html`${scene.labels.of(address)}
      <span class="question-marks">
        ${isAdverse ? html`<span class="tag tag--warn">${sign('medium')}${say('mark-adverse')}</span>` : nothing}
        ${isRetired ? html`<span>${say('mark-retired')}</span>` : nothing}
      </span>`,
    opened: () => opened(scene, question, address, list),
  });
}

function opened(scene: Scene, question: string, address: string, list: keyof typeof lists): TemplateResult {
  const say = scene.say('instruments');
  return html`<div class="edit__body">
    <p class="small soft">${scene.words('permanent-name', { id: idOf(address) })}</p>
    ${textFields(scene, { address, field: 'label', label: say(lists[list].label), rows: 1 })}
    ${textFields(scene, { address, field: 'help', label: say('option-help'), rows: 1 })}
    ${
      list === 'options'
        ? html`${flag({
            label: say('is-adverse'),
            value: listOf(propertyOf<string | string[]>(scene, question, 'adverse')).includes(idOf(address)),
            change: (isOn) => setAdverse(scene, question, idOf(address), isOn),
          })}
          ${flag({
            label: say('is-retired'),
            value: propertyOf(scene, address, 'retired') === true,
            change: (isOn) => setProperty(scene, address, 'retired', isOn ? true : undefined),
            help: say('is-retired-help'),
          })}`
        : nothing
    }
    ${restsOn(scene, address, { isOptional: true })}
  </div>`;
}

function setAdverse(scene: Scene, question: string, id: string, isOn: boolean): void {
  const known = listOf(propertyOf<string | string[]>(scene, question, 'adverse'));
  const order = nodesIn(scene.tree, question, 'options').map(idOf);
  const next = order.filter((each) => (each === id ? isOn : known.includes(each)));
  setProperty(scene, question, 'adverse', next.length > 1 ? next : next[0]);
}

/** One more at the end: typed, then Enter or the button; the field stays for the next. */
function addOne(scene: Scene, address: string, list: keyof typeof lists): TemplateResult {
  const { ui, words, focus } = scene;
  const say = scene.say('instruments');
  const { step, add: label } = lists[list];
  const key = `new-${step} ${address}`;
  const id = elementId(`new-${step}`, address);
  const typed = ui.get<string>(key) ?? '';
  const add = (): void => {
    const name = typed.trim();
    if (name === '') return;
    const operations = newNodes(scene, address, step, [[name]]).flatMap(({ address: each, texts }) => [
      { add: each, value: {} },
      ...texts,
    ]);
    if (!scene.edit(say('said-option', { name }), { operations })) return;
    ui.set(key, '');
    focus(id);
  };
  return html`<div class="field">
    <label for=${id}>${say(label)}</label>
    <div class="row keep">
      <input
        class="input"
        id=${id}
        .value=${typed}
        @input=${(event: Event) => ui.set(key, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) add();
        }}
      />
      <button type="button" class="btn" aria-disabled=${typed.trim() === '' ? 'true' : nothing} @click=${add}>
        ${words('add')}<span class="hidden">: ${say(label)}</span>
      </button>
    </div>
  </div>`;
}
