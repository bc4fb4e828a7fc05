import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { idOf } from '@qadam/schema';
import { propertyOf, setProperty } from '../../fields/controls.ts';
import { cite } from '../../fields/rests-on.ts';
import { rootsIn } from '../../draft/source-of-tree.ts';
import { openNode } from '../../fields/open-node.ts';
import { askRemoval } from '../../remove/removal.ts';
import { readersOf } from '../../remove/uses.ts';
import type { Scene } from '../../scene/scene.ts';
import { newConstant } from './new-constant.ts';
import { unitChoice } from './unit-choice.ts';

/** The named numbers: value and unit to change, and where each is used. */
export function constants(scene: Scene): TemplateResult {
  const say = scene.say('rules');
  const own = rootsIn(scene.tree, 'facts').filter((address) => propertyOf(scene, address, 'constant') !== undefined);
  return html`<p class="soft">${say('constants-about')}</p>
    <ul class="rules">
      ${own.map((fact) => html`<li>${constantLine(scene, fact)}</li>`)}
    </ul>
    ${newConstant(scene)}`;
}

function constantLine(scene: Scene, fact: string): TemplateResult {
  const { labels } = scene;
  const say = scene.say('rules');
  const name = labels.fact(idOf(fact));
  const id = ruleNumberId(fact);
  const value = propertyOf<number>(scene, fact, 'constant') ?? 0;
  const set = (input: HTMLInputElement): void => {
    if (input.value !== '' && Number.isFinite(input.valueAsNumber)) {
      const operations = [{ set: `${fact}/constant`, to: input.valueAsNumber }];
      scene.edit(say('said-constant', { name }), { operations }, id);
    } else input.value = String(value);
  };
  return html`<div class="number">
    <h3 class="number__name" id=${id}>${name}</h3>
    <div class="row">
      <label class="field--inline"
        ><span>${say('value')}<span class="hidden">: ${name}</span></span
        ><input
          class="input number__value"
          type="number"
          step="any"
          .value=${live(String(value))}
          @change=${(event: Event) => set(event.target as HTMLInputElement)}
      /></label>
      ${unitChoice(scene, {
        id: `${id}-unit`,
        label: `${say('unit')}: ${name}`,
        value: propertyOf<string>(scene, fact, 'unit') ?? '',
        change: (unit) => setProperty(scene, fact, 'unit', unit === '' ? undefined : unit),
      })}
      <button type="button" class="btn btn--quiet push" @click=${() => askRemoval(scene, fact)}>
        ${scene.words('remove')}<span class="hidden">: ${name}</span>
      </button>
    </div>
    <p class="small">${cite(scene, fact)}</p>
    ${usedIn(scene, fact)}
  </div>`;
}

const ruleNumberId = (fact: string): string => `number-${idOf(fact)}`;

function usedIn(scene: Scene, fact: string): TemplateResult {
  const say = scene.say('rules');
  const readers = new Set(readersOf(scene.tree, idOf(fact)).map(({ address }) => address));
  if (readers.size === 0) return html`<p class="small soft">${say('used-nowhere')}</p>`;
  return html`<p class="row small">
    <span>${say('used-in')}:</span>
    ${[...readers].map(
      (address) =>
        html`<button type="button" class="btn btn--quiet" @click=${() => openNode(scene, address)}>
          ${nameOf(scene, address)}
        </button>`,
    )}
  </p>`;
}

const nameOf = ({ labels }: Scene, address: string): string =>
  address.startsWith('fact/') ? labels.fact(idOf(address)) : labels.of(address);
