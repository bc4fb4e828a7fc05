import { newUuid } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../scene/days.ts';
import type { Scene } from '../scene/scene.ts';
import { icon } from './icons.ts';

/** Remarks of colleagues on a node, and a place to write one. They are no part of the definitions. */
export function commentsOn(scene: Scene, address: string): TemplateResult {
  const { workspace, ui, labels, act } = scene;
  const say = scene.say('frame');
  const own = workspace.comments.filter((comment) => comment.address === address);
  const open = own.filter(({ settled }) => settled === undefined);
  const key = `comment-${address}`;
  const text = ui.get<string>(key) ?? '';
  const id = `comment-${address.replaceAll('/', '-')}`;
  const send = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (await act({ do: 'comment', id: newUuid(), address, text })) ui.set(key, undefined);
  };
  return html`<details class="more comments" ?open=${open.length > 0}>
    <summary>${icon('comment')}${say('comments')}${open.length > 0 ? ` (${open.length})` : ''}</summary>
    ${own.length === 0 ? html`<p class="small soft">${say('no-comments')}</p>` : nothing}
    <ul class="list">
      ${own.map(
        ({ id: comment, text: words, by, at, settled }) =>
          html`<li>
            <p>${words}</p>
            <p class="small soft">
              ${by.name}, ${dayInWords(scene, at)}
              ${
                settled === undefined
                  ? html`<button type="button" class="btn btn--quiet" @click=${() => act({ do: 'settle', comment })}>
                      ${say('comment-settle')}
                    </button>`
                  : say('comment-settled', { name: settled.by.name, day: dayInWords(scene, settled.at) })
              }
            </p>
          </li>`,
      )}
    </ul>
    <div class="field">
      <label for=${id}>${say('comment-on', { name: labels.of(address) })}</label>
      <textarea
        class="input"
        id=${id}
        rows="2"
        .value=${text}
        @input=${(event: Event) => ui.set(key, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <button type="button" class="btn" @click=${send}>${say('comment-send')}</button>
    </div>
  </details>`;
}
