import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../base/signs.ts';
import { personName } from '../../risk/names.ts';
import { firstWord } from '../next-action.ts';
import type { OpenDocument } from '../open-documents.ts';
import type { CaseScene, OnGo } from '../scene.ts';

/** Documents that were left with something typed, each with the way back to it. */
export function unsaved(scene: CaseScene, open: readonly OpenDocument[], onGo: OnGo): TemplateResult | typeof nothing {
  const { words, texts } = scene;
  const left = open.filter(({ draft, isTyped }) => draft !== undefined || isTyped === true);
  if (left.length === 0) return nothing;
  return html`<div class="note note--warn unsaved" part="unsaved">
    ${sign('medium')}
    <div>
      <p class="strong">${words('not-saved')}</p>
      <ul>
        ${left.map(({ instrument, about, corrects, revises }) => {
          const label = firstWord(scene, words('a-document'), texts.words(`instrument/${instrument}/label`));
          const name = about === 'family' ? label : `${label} · ${personName(scene, about)}`;
          return html`<li class="row">
            <span>${name}</span>
            <button
              type="button"
              class="btn"
              @click=${() => onGo({ to: 'document', instrument, about, revises, ...(corrects && { corrects }) })}
            >
              ${words('open-to-save')}<span class="hidden">: ${name}</span>
            </button>
          </li>`;
        })}
      </ul>
    </div>
  </div>`;
}
