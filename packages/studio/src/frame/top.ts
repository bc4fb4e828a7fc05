import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene/scene.ts';
import type { Keeping } from '../session/session.ts';
import { newestEdition } from '../workspace/workspace.ts';
import { icon } from './icons.ts';

const tags: Readonly<Record<Keeping, string>> = {
  kept: 'tag tag--done',
  waiting: 'tag tag--none',
  keeping: 'tag tag--none',
  'not-kept': 'tag tag--bad',
};

/** Name of the model, whether it is kept, undo and redo. */
export function top(scene: Scene): TemplateResult {
  const { session, opened, labels, workspace } = scene;
  const say = scene.say('frame');
  const edition = newestEdition(workspace)?.edition ?? '';
  const { base } = opened;
  const { keeping, history } = session;
  const undo = history.undoes === undefined ? say('nothing-to-undo') : say('undo', { said: history.undoes });
  const redo = history.redoes === undefined ? say('nothing-to-redo') : say('redo', { said: history.redoes });
  return html`<header class="studio__top" part="top">
    <div>
      <h1>${labels.of('model')}</h1>
      <p class="small soft">
        ${say('draft-of', { model: workspace.model, edition })}${base ? `, ${say('on-base', { base: base.id, edition: base.edition })}` : ''}
      </p>
    </div>
    <div class="row push">
      <span class=${tags[keeping]} role="status">${keeping === 'kept' ? sign('check') : nothing}${say(keeping)}</span>
      <span class="row keep undo">
        <button
          type="button"
          class="btn btn--icon"
          aria-label=${undo}
          title=${undo}
          aria-disabled=${history.undoes === undefined ? 'true' : nothing}
          @click=${() => session.undo()}
        >
          ${icon('undo')}
        </button>
        <button
          type="button"
          class="btn btn--icon"
          aria-label=${redo}
          title=${redo}
          aria-disabled=${history.redoes === undefined ? 'true' : nothing}
          @click=${() => session.redo()}
        >
          ${icon('redo')}
        </button>
      </span>
    </div>
  </header>`;
}
