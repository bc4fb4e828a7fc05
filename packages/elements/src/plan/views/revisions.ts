import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../base/signs.ts';
import { rowChanges } from '../differences.ts';
import { rowsOf, type Revision } from '../revisions.ts';
import type { PlanScene } from '../scene.ts';
import { shortDay } from '../../texts/dates.ts';
import { changesTable } from './changes.ts';

/** All revisions, the newest first, each with what it changed: a removed step can be read here. */
export function revisions(scene: PlanScene): TemplateResult | typeof nothing {
  const { words } = scene;
  const { length } = scene.revisions;
  if (length < 2) return nothing;
  return html`<details class="more" part="revisions">
    <summary>${sign('next')}${words('revisions', { count: length })}</summary>
    <ol class="revisions" reversed>
      ${scene.revisions.map((revision, at) => one(scene, revision, at)).reverse()}
    </ol>
  </details>`;
}

function one(scene: PlanScene, revision: Revision, at: number): TemplateResult {
  const { words, shape, locale, now } = scene;
  const rows = rowsOf(revision, shape.table.id);
  const title = words('revision-of', { number: at + 1, day: shortDay(locale, revision.at, now) });
  const before = at === 0 ? [] : rowsOf(scene.revisions[at - 1], shape.table.id);
  const columns = shape.columns.map(({ id }) => id);
  const changes = rowChanges(before, rows, columns);
  return html`<li>
    <h3>${title}</h3>
    ${at === 0 ? html`<p>${words('first-revision', { count: rows.length })}</p>` : nothing}
    ${changes.length === 0 ? html`<p class="soft">${words('other-answers')}</p>` : changesTable(scene, changes, title)}
  </li>`;
}
