import { html, type TemplateResult } from 'lit';
import { cite } from '../../risk/cite.ts';
import { personName } from '../../risk/names.ts';
import { deadlineWords, isOpen, tagOf } from '../deadline-words.ts';
import type { CaseScene } from '../scene.ts';
import { deadlineTag } from './actions.ts';

const order = ['due', 'warning', 'running', 'unset', 'possible', 'missed', 'metLate', 'met', 'void'];

/** All deadlines: state, what, when; those still open first. On a narrow screen each row is a card. */
export function deadlines(scene: CaseScene): TemplateResult {
  const { standing, words, texts, open } = scene;
  const items = [...standing.deadlines].sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
  return html`<section class="block" part="deadlines" aria-labelledby="deadlines-title">
    <h2 id="deadlines-title">${words('deadlines')}</h2>
    ${
      items.length === 0
        ? html`<p class="soft">${words('no-deadlines')}</p>`
        : html`<div class="table" role="table" aria-labelledby="deadlines-title">
            <div class="table__row table__row--head" role="row">
              <span role="columnheader">${words('column-state')}</span>
              <span role="columnheader">${words('column-what')}</span>
              <span role="columnheader">${words('column-when')}</span>
            </div>
            ${items.map((item) => {
              const deadline = open.kit.model.deadlines.find(({ id }) => id === item.id);
              const date = item.dueAt ?? item.dueOn;
              return html`<div class="table__row ${isOpen(item.state) ? '' : 'table__row--past'}" role="row">
                <span role="cell">${deadlineTag(tagOf(scene, item))}</span>
                <div role="rowheader">
                  <span class="strong">${texts.words(`deadline/${item.id}/label`)}</span>
                  <span class="soft small">${item.about === 'family' ? '' : personName(scene, item.about)}</span>
                  ${deadline ? cite(scene, deadline) : ''}
                </div>
                <span role="cell">
                  ${date ? html`<time datetime=${date}>${deadlineWords(scene, item)}</time>` : deadlineWords(scene, item)}
                </span>
              </div>`;
            })}
          </div>`
    }
  </section>`;
}
