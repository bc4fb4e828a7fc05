import type { StandingDocument } from '@qadam/runtime';
import { html, nothing, type TemplateResult } from 'lit';
import { sign, type SignName } from '../../base/signs.ts';
import { personName } from '../../risk/names.ts';
import { signaturesOf } from '../acts/sign.ts';
import type { CaseScene, OnGo } from '../scene.ts';

const signs: Record<StandingDocument['state'] | 'erased', [SignName, string]> = {
  missing: ['later', 'none'],
  draft: ['part', 'warn'],
  complete: ['check', 'done'],
  signed: ['check', 'done'],
  erased: ['remove', 'none'],
};

/** Documents that are written or asked for now; the others are folded away. */
export function documents(scene: CaseScene, onGo: OnGo): TemplateResult {
  const { standing, words } = scene;
  const wanted = new Set(standing.wanted.filter(({ optional, holds }) => !optional && holds === true).map(keyOf));
  const isShown = (each: StandingDocument): boolean => each.state !== 'missing' || wanted.has(keyOf(each));
  const shown = standing.documents.filter(isShown);
  const rest = standing.documents.filter((each) => !isShown(each));
  return html`<section class="block" part="documents" aria-labelledby="documents-title">
    <h2 id="documents-title">${words('documents')}</h2>
    <ul class="list">
      ${shown.map((each) => row(scene, each, onGo))}
    </ul>
    ${
      rest.length === 0
        ? ''
        : html`<details class="more">
            <summary>${sign('next')}${words('more-documents', { count: rest.length })}</summary>
            <ul class="list">
              ${rest.map((each) => row(scene, each, onGo))}
            </ul>
          </details>`
    }
  </section>`;
}

const keyOf = ({ instrument, about }: { instrument: string; about: string }): string => `${instrument} ${about}`;

function row(scene: CaseScene, document: StandingDocument, onGo: OnGo): TemplateResult {
  const { instrument, about, record } = document;
  const state = document.erased === true ? 'erased' : document.state;
  const [name, tone] = signs[state];
  const isSigned =
    record !== null && state !== 'erased' && !scene.readonly && signaturesOf(scene, instrument).length > 0;
  const toSign = (): void => onGo({ to: 'act', act: 'sign', given: { record: record ?? '' } });
  const label = scene.texts.words(`instrument/${instrument}/label`);
  return html`<li class="doc">
    <button type="button" class="doc__go" @click=${() => onGo({ to: 'document', instrument, about })}>
      <span class="doc__name">${label}</span>
      <span class="small soft">${personName(scene, about)}</span>
    </button>
    ${
      isSigned
        ? html`<button type="button" class="btn btn--quiet" @click=${toSign}>
            ${scene.words('signatures')}<span class="hidden">: ${label}</span>
          </button>`
        : nothing
    }
    <span class="tag tag--${tone}">${sign(name)}${scene.words(`document-${state}`)}</span>
  </li>`;
}
