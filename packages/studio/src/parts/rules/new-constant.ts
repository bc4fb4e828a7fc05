import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../../fields/language-name.ts';
import { originalText } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { unitChoice } from './unit-choice.ts';

interface NewConstant {
  name: string;
  value: string;
  unit: string;
  isTried?: boolean;
}

const KEY = 'new-constant';

/** Adds a named number: its name, value and unit. */
export function newConstant(scene: Scene): TemplateResult {
  const { ui, words } = scene;
  const say = scene.say('rules');
  const typed = ui.get<NewConstant>(KEY);
  const set = (part: Partial<NewConstant>): void => ui.set(KEY, { ...typed, ...part });
  if (typed === undefined)
    return html`<p class="block">
      <button
        type="button"
        class="btn"
        id="add-constant"
        @click=${() => {
          set({ name: '', value: '', unit: '' });
          scene.focus('new-constant-name');
        }}
      >
        ${sign('add')}${say('add-constant')}
      </button>
    </p>`;
  const isBare = typed.isTried === true && typed.name.trim() === '';
  const isBlank = typed.isTried === true && !isNumber(typed.value);
  const text = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`<form
    class="edit block"
    aria-labelledby="new-constant-title"
    novalidate
    @submit=${(event: Event) => add(event, scene)}
  >
    <div class="edit__head"><h3 id="new-constant-title">${say('new-constant')}</h3></div>
    <div class="edit__body">
      <div class="field">
        <label for="new-constant-name"
          >${say('constant-name', { language: languageName(scene, scene.languages[0] ?? 'ru') })}</label
        >
        <input
          class="input"
          id="new-constant-name"
          .value=${typed.name}
          @input=${(event: Event) => set({ name: text(event) })}
        />
        ${isBare ? html`<p class="error-text">${say('needs-name')}</p>` : nothing}
      </div>
      <div class="row">
        <label class="field--inline"
          ><span>${say('value')}</span
          ><input
            class="input number__value"
            type="number"
            step="any"
            .value=${typed.value}
            @input=${(event: Event) => set({ value: text(event) })}
        /></label>
        ${unitChoice(scene, { id: 'new-constant-unit', label: say('unit'), value: typed.unit, change: (unit) => set({ unit }) })}
      </div>
      ${isBlank ? html`<p class="error-text">${say('needs-number')}</p>` : nothing}
      <div class="row">
        <button type="submit" class="btn btn--main">${say('add-constant')}</button>
        <button
          type="button"
          class="btn"
          @click=${() => {
            ui.set(KEY, undefined);
            scene.focus('add-constant');
          }}
        >
          ${words('cancel')}
        </button>
      </div>
    </div>
  </form>`;
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

function add(event: Event, scene: Scene): void {
  event.preventDefault();
  const { ui, tree, facts } = scene;
  const typed = ui.get<NewConstant>(KEY);
  const name = typed?.name.trim() ?? '';
  if (typed === undefined || name === '' || !isNumber(typed.value)) {
    ui.set(KEY, { ...typed, isTried: true });
    return;
  }
  const id = scene.newId(name, (each) => facts.has(each) || tree.nodes.has(`fact/${each}`));
  const value = {
    about: 'family',
    constant: Number(typed.value),
    ...(typed.unit !== '' && { unit: typed.unit }),
    basis: 'assumption',
  };
  const operations = [{ add: `fact/${id}`, value }, originalText(scene, `fact/${id}`, 'label', name)];
  if (scene.edit(scene.say('rules')('said-added-constant', { name }), { operations })) {
    ui.set(KEY, undefined);
    scene.focus('add-constant');
  }
}
