import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../base/signs.ts';
import { callButton } from '../../risk/call.ts';
import { clock } from '../../risk/clock.ts';
import { consultWords } from '../../risk/find-out.ts';
import { personName } from '../../risk/names.ts';
import type { DeadlineTag } from '../deadline-words.ts';
import type { NextAction } from '../next-action.ts';
import type { CaseScene, OnGo } from '../scene.ts';

/** Numbered actions, the most needed first; an urgent clock stands above them all. */
export function actions(scene: CaseScene, list: readonly NextAction[], onGo: OnGo): TemplateResult {
  return html`<section class="next" part="actions" aria-labelledby="next-title">
    <h2 id="next-title" tabindex="-1">${scene.words('what-first')}</h2>
    ${
      list.length === 0
        ? html`<p class="panel panel__body soft">${scene.words('nothing-waits')}</p>`
        : html`<ol class="next__list">
            ${list.map((action, at) => item(scene, action, at + 1, onGo))}
          </ol>`
    }
  </section>`;
}

/** A deadline's state: sign and word. */
export const deadlineTag = ({ tone, sign: name, words }: DeadlineTag): TemplateResult =>
  html`<span class="tag ${tone ? `tag--${tone}` : ''}">${sign(name)}${words}</span>`;

function item(scene: CaseScene, action: NextAction, number: number, onGo: OnGo): TemplateResult {
  const { kind, title, about, tag, words, go, also, contact, clock: urgent, task } = action;
  const isOther = about !== 'family' && kind !== 'find-out';
  const isFirst = kind === 'urgent' || kind === 'find-out' || number === 1;
  return html`<li class="next__item ${scene.isHidden ? '' : `next__item--${kind}`}">
    <span class="next__number" aria-hidden="true">${number}</span>
    <div class="next__body">
      <h3>${title}${isOther ? html`<span class="next__about"> · ${personName(scene, about)}</span>` : nothing}</h3>
      ${urgent && !scene.isHidden ? clock(scene, urgent, false) : nothing}
      ${tag || words ? html`<p class="soft">${tag ? deadlineTag(tag) : nothing} ${words}</p>` : nothing}
      ${task && !scene.isHidden ? consultWords(scene, task) : nothing}
    </div>
    <div class="next__acts">
      ${
        go === undefined
          ? nothing
          : html`<button
              type="button"
              class="btn ${kind === 'urgent' && !scene.isHidden ? 'btn--urgent' : isFirst ? 'btn--main' : ''}"
              @click=${() => onGo(go.go)}
            >
              ${go.label}<span class="hidden">: ${title}${isOther ? `, ${personName(scene, about)}` : nothing}</span>
            </button>`
      }
      ${also === undefined ? nothing : html`<button type="button" class="btn" @click=${() => onGo(also.go)}>${also.label}</button>`}
      ${contact === undefined || scene.isHidden ? nothing : callButton(scene, contact, 'btn')}
    </div>
  </li>`;
}
