import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sign } from '../../base/signs.ts';
import { personName } from '../../risk/names.ts';
import { childrenOf } from '../acts/act.ts';
import type { CaseScene } from '../scene.ts';

/** Whom a danger is about, while that is being chosen. */
export interface DangerChoice {
  /** What a child that is not registered is called. */
  name: string;
}

interface TopBarView {
  scene: CaseScene;
  choice: DangerChoice | undefined;
  onDanger(): void;
  onChoose(about: string): void;
  onName(name: string): void;
  /** A child that is not registered yet. */
  onOther(): void;
  onCover(): void;
}

/** Danger and cover: at the same place on every view of a case. */
export function topBar({ scene, choice, ...on }: TopBarView): TemplateResult {
  const { words } = scene;
  return html`<div class="topline" part="top">
      <button
        type="button"
        class="btn ${scene.isHidden ? '' : 'btn--danger'}"
        part="danger"
        aria-expanded=${choice ? 'true' : 'false'}
        @click=${on.onDanger}
      >
        ${scene.isHidden ? nothing : sign('high')}${words(scene.isHidden ? 'danger-hidden' : 'danger-now')}
      </button>
      <button type="button" class="btn btn--quiet" part="cover-button" aria-keyshortcuts="F2" @click=${on.onCover}>
        ${words('hide-screen')}<kbd>F2</kbd>
      </button>
    </div>
    ${choice === undefined ? nothing : chooser({ scene, choice, ...on })}`;
}

function chooser({ scene, choice, onChoose, onName, onOther }: TopBarView): TemplateResult {
  const { words } = scene;
  const other = (event: Event): void => {
    event.preventDefault();
    onOther();
  };
  return html`<section class="panel danger-choice" part="danger-choice" aria-labelledby="danger-title">
    <h2 id="danger-title" tabindex="-1">${words('danger-whom')}</h2>
    <div class="row">
      ${childrenOf(scene).map(
        ({ id }) =>
          html`<button type="button" class="btn btn--danger" @click=${() => onChoose(id)}>
            ${personName(scene, id)}
          </button>`,
      )}
    </div>
    <form @submit=${other}>
      <p class="strong">${words('danger-other')}</p>
      <div class="row">
        <label class="hidden" for="danger-name">${words('danger-name')}</label>
        <input
          class="input danger-choice__name"
          id="danger-name"
          maxlength="200"
          autocomplete="off"
          placeholder=${words('danger-name')}
          .value=${live(choice!.name)}
          @input=${(event: Event) => onName((event.target as HTMLInputElement).value)}
        />
        <button type="submit" class="btn btn--danger">${words('danger-go')}</button>
      </div>
    </form>
  </section>`;
}
