import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../base/signs.ts';
import { cite } from '../../risk/cite.ts';
import { personName } from '../../risk/names.ts';
import { deadlineWords, isOpen, missedSince, tagOf } from '../deadline-words.ts';
import type { CaseScene } from '../scene.ts';
import { deadlineTag } from './actions.ts';

type DeadlineItem = CaseScene['standing']['deadlines'][number];

const order = ['due', 'warning', 'running', 'missed', 'unset', 'possible', 'metLate', 'met', 'void'];
const byState = (left: DeadlineItem, right: DeadlineItem): number =>
  order.indexOf(left.state) - order.indexOf(right.state);

/**
 * The deadlines: those that run, and the newest that was missed of each; the possible and the past ones are folded away.
 * What was missed before the last visit, or in a case that has ended, is past.
 */
export function deadlines(scene: CaseScene): TemplateResult {
  const { standing, words } = scene;
  const items = [...standing.deadlines].sort(byState);
  const hasEnded = scene.open.pathway.endStages.has(standing.stage);
  const isShown = (item: DeadlineItem): boolean =>
    isOpen(item.state) || (item.state === 'missed' && !hasEnded && missedSince(scene, item)[0] === item);
  const rest = items.filter((item) => !isShown(item));
  const shown = items.filter(isShown);
  return html`<section class="block" part="deadlines" aria-labelledby="deadlines-title">
    <h2 id="deadlines-title">${words('deadlines')}</h2>
    ${shown.length === 0 ? html`<p class="soft">${words('no-deadlines')}</p>` : table(scene, shown)}
    ${
      rest.length === 0
        ? nothing
        : html`<details class="more">
            <summary>${sign('next')}${words('more-deadlines', { count: rest.length })}</summary>
            ${table(scene, rest)}
          </details>`
    }
  </section>`;
}

/** State, what, when; on a narrow screen each row is a card. */
function table(scene: CaseScene, items: readonly DeadlineItem[]): TemplateResult {
  const { words } = scene;
  return html`<div class="table" role="table" aria-label=${words('deadlines')}>
    <div class="table__row table__row--head" role="row">
      <span role="columnheader">${words('column-state')}</span>
      <span role="columnheader">${words('column-what')}</span>
      <span role="columnheader">${words('column-when')}</span>
    </div>
    ${items.map((item) => row(scene, item))}
  </div>`;
}

function row(scene: CaseScene, item: DeadlineItem): TemplateResult {
  const { texts, open } = scene;
  const deadline = open.kit.model.deadlines.find(({ id }) => id === item.id);
  const date = item.dueAt ?? item.dueOn;
  const words = deadlineWords(scene, item);
  const missed = missedSince(scene, item);
  const before = missed[0] === item ? missed.length - 1 : 0;
  return html`<div class="table__row" role="row">
    <span role="cell">${deadlineTag(tagOf(scene, item))}</span>
    <div role="rowheader">
      <span class="strong">${texts.words(`deadline/${item.id}/label`)}</span>
      ${item.about === 'family' ? nothing : html`<span class="soft small">${personName(scene, item.about)}</span>`}
      ${deadline ? cite(scene, deadline) : nothing}
    </div>
    <span role="cell"
      >${date ? html`<time datetime=${date}>${words}</time>` : words}${
        before === 0 ? nothing : html`; ${scene.words('missed-earlier', { count: before })}`
      }</span
    >
  </div>`;
}
