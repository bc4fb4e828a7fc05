import { sign } from '@qadam/elements';
import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { openNode } from '../fields/open-node.ts';
import type { Scene } from '../scene/scene.ts';
import { decide, type Deciding } from './deciding.ts';
import { offersOf, othersFor, type Offer } from './offers.ts';
import type { Choice } from './plan.ts';
import { exerciseInWords } from './exercise-in-words.ts';
import { beforeAndAfter, kindInWords, lostInWords, nodeInWords, nothingLeft, useInWords } from './use-in-words.ts';
import type { Use } from './uses.ts';

interface LineOptions {
  index: number;
  /** What is being taken away. */
  address: string;
  decided: Deciding;
}

/** One use: what it is, how it would read without what goes, and what to do with it. Nothing is chosen beforehand. */
export function useLine(scene: Scene, use: Use, { index, address, decided }: LineOptions): TemplateResult {
  const say = scene.say('removal');
  const chosen = decided.choices.get(use.key);
  const compared = beforeAndAfter(scene, use);
  const left = nothingLeft(scene, use);
  const lost = lostInWords(scene, use);
  const title = useInWords(scene, use);
  return html`<li class="removal__use">
    <div class="row spread">
      <p class="strong">${title}</p>
      <button type="button" class="btn btn--quiet" @click=${() => openUse(scene, use)}>
        ${say('open')}<span class="hidden">: ${title}</span>
      </button>
    </div>
    ${
      lost === undefined
        ? compare(scene, use, compared)
        : html`<p class="small"><span class="soft">${say('lost')}: </span>${lost}</p>
            <details class="more small">
              <summary>${sign('next')}${say('whole-condition')}</summary>
              ${compare(scene, use, compared)}
            </details>`
    }
    ${[...exerciseInWords(scene, use), left].map((line) => (line === undefined ? nothing : html`<p class="small">${line}</p>`))}
    <fieldset>
      <legend class="hidden">${say('decide', { name: title })}</legend>
      <div class="choices-of">
        ${offersOf(use).map((offer) => choice(scene, use, { offer, index, chosen }))}
        ${chosen?.startsWith('lead:') ? leadTo(scene, use, { index, address, chosen }) : nothing}
      </div>
    </fieldset>
  </li>`;
}

/** The value as it is, and as it would be. */
function compare(
  scene: Scene,
  { how }: Use,
  compared: ReturnType<typeof beforeAndAfter>,
): TemplateResult | typeof nothing {
  if (compared === undefined || compared.now === '') return nothing;
  const say = scene.say('removal');
  return html`<p class="small">
      ${how === 'family' ? nothing : html`<span class="soft">${say('now')}: </span>`}${compared.now}
    </p>
    ${
      compared.then === undefined
        ? nothing
        : html`<p class="small"><span class="soft">${say('then')}: </span>${compared.then}</p>`
    }`;
}

function choice(
  scene: Scene,
  use: Use,
  { offer, index, chosen }: { offer: Offer; index: number; chosen: Choice | undefined },
): TemplateResult {
  const value: Choice = offer === 'lead' ? 'lead:' : offer;
  const isChosen = offer === 'lead' ? chosen?.startsWith('lead:') === true : chosen === offer;
  return html`<label class="check">
    <input
      type="radio"
      name=${`use-${index}`}
      .checked=${isChosen}
      @change=${() => decide(scene, use.key, value)}
    />${offerInWords(scene, use, offer)}
  </label>`;
}

function offerInWords(scene: Scene, use: Use, offer: Offer): string {
  const say = scene.say('removal');
  if (offer === 'keep') return say('keep');
  if (offer === 'lead') return say(use.names === 'stage' ? 'lead-stage' : 'lead');
  if (offer === 'delete')
    return use.how === 'family' || use.how === 'exercise'
      ? say(`delete-${use.how}`)
      : say('delete-this', { kind: kindInWords(scene, use.address) });
  return say(`detach-${use.how as 'condition' | 'trigger' | 'name' | 'proof' | 'family' | 'exercise'}`);
}

/** What a name is replaced by. */
function leadTo(
  scene: Scene,
  use: Use,
  { index, address, chosen }: { index: number; address: string; chosen: Choice },
): TemplateResult {
  const say = scene.say('removal');
  const id = `lead-${index}`;
  const to = chosen.slice('lead:'.length);
  return html`<div class="field field--inline">
    <label for=${id}>${say('lead-to')}<span class="hidden">: ${nodeInWords(scene, use.address)}</span></label>
    <select
      class="select"
      id=${id}
      @change=${(event: Event) => decide(scene, use.key, `lead:${(event.target as HTMLSelectElement).value}`)}
    >
      <option value="" ?selected=${to === ''}>${scene.words('choose')}</option>
      ${othersFor(scene.tree, use, address).map(
        (other) =>
          html`<option value=${idOf(other)} ?selected=${to === idOf(other)}>${scene.labels.of(other)}</option>`,
      )}
    </select>
  </div>`;
}

function openUse(scene: Scene, { address }: Use): void {
  scene.ui.set('removing', undefined);
  openNode(scene, address);
}
