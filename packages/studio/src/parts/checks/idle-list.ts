import { html, type TemplateResult } from 'lit';
import { placeOf } from '../../scene/places.ts';
import type { Scene } from '../../scene/scene.ts';
import { idleKinds, type IdlePart } from '../../study/idle.ts';

/** What nothing uses, what is not translated, what rests on a source out of force. */
export function idleList(scene: Scene, idle: readonly IdlePart[]): TemplateResult {
  const say = scene.say('checks');
  return html`<section class="block" aria-labelledby="idle-title">
    <h3 id="idle-title">${say('idle')}</h3>
    ${idle.length === 0 ? html`<p>${say('idle-none')}</p>` : ''}
    ${idleKinds.map((kind) => {
      const found = idle.filter((part) => part.kind === kind);
      return found.length === 0
        ? ''
        : html`<details class="more">
            <summary>${say(kind)}: ${found.length}</summary>
            <ul class="list">
              ${found.slice(0, 100).map((part) => html`<li>${oneIdle(scene, part)}</li>`)}
            </ul>
          </details>`;
    })}
  </section>`;
}

function oneIdle(scene: Scene, { kind, address, of }: IdlePart): TemplateResult {
  const isText = kind === 'no-translation' || kind === 'stale-translation';
  const node = isText ? address.slice(0, address.lastIndexOf('/')) : address;
  const place = placeOf(scene.tree, node);
  const name = kind === 'source-out-of-force' ? (of ?? '') : scene.labels.of(node);
  const tail = isText ? ` (${of ?? ''})` : '';
  if (place === undefined) return html`${name}${tail}`;
  return html`<button type="button" class="plain-link" @click=${() => scene.go(place)}>${name}${tail}</button>`;
}
