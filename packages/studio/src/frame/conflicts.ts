import { html, type TemplateResult } from 'lit';
import { ownerOf, type Conflict, type Side } from '@qadam/schema';
import type { Scene } from '../scene/scene.ts';
import { inWords } from '../scene/in-words.ts';

/** One thing that two sides changed: theirs, ours, and which of them stands. */
export function conflictTable(
  scene: Scene,
  conflict: Conflict,
  taken: Side,
  decide: (conflict: Conflict, side: Side) => void,
): TemplateResult {
  const say = scene.say('frame');
  const address = conflict.target.replace(/^text\/[^/]+\//, '').replace(/\/(place)$/, '');
  const [node, property] = ownerOf(scene.tree, address);
  const title = scene.labels.of(node?.address ?? address);
  const id = `conflict-${conflict.target.replaceAll('/', '-')}`;
  const value = (side: 'theirs' | 'ours' | 'base'): string =>
    inWords(scene, conflict[side], node?.address ?? '', property);
  const column = (side: Side): TemplateResult =>
    html`<div>
      <h4>${say(side)}</h4>
      <p>${value(side)}</p>
      <label class="check">
        <input
          type="radio"
          name=${id}
          .checked=${taken === side}
          @change=${() => decide(conflict, side)}
        />${say(side === 'theirs' ? 'take-theirs' : 'take-ours')}
      </label>
    </div>`;
  return html`<div class="conflict" role="group" aria-labelledby=${id}>
    <div class="panel__body">
      <h3 id=${id}>${title}${property === '' ? '' : `: ${scene.labels.of(property)}`}</h3>
      <p class="small soft">${say('was')}: ${value('base')}</p>
    </div>
    <div class="merge">
      ${column('theirs')} ${column('ours')}
      <div class="merge__result">
        <h4>${say('result')}</h4>
        <p>${value(taken)}</p>
      </div>
    </div>
  </div>`;
}
