import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import { shortDay } from '../texts/dates.ts';
import type { Domain, State } from './domains.ts';
import { domainLabel, sideLabel, signOf, type TriangleScene } from './scene.ts';
import { NEEDS, STRENGTHS, type Side } from './shape.ts';

/** Everything that the drawing shows, in words: a table for each side. */
export function tables(
  scene: TriangleScene,
  whole: ReadonlySet<string>,
  toggle: (section: string) => void,
): TemplateResult[] {
  return scene.shape.sides.map((side) => table(scene, side, whole.has(side.section), () => toggle(side.section)));
}

function table(scene: TriangleScene, side: Side, isWhole: boolean, toggle: () => void): TemplateResult {
  const { words, earlier, later, locale, now } = scene;
  const all = scene.domains.filter((domain) => domain.side === side);
  const told = all.filter(({ change, later: state }) => change !== 'same' || state !== 'unknown');
  const shown = isWhole ? all : told;
  const label = sideLabel(scene, side);
  const day = (at: string): string => shortDay(locale, at, now);
  return html`<section aria-labelledby="side-${side.section}">
    <div class="row spread">
      <h3 id="side-${side.section}">${label}</h3>
      ${
        told.length === all.length
          ? nothing
          : html`<button type="button" class="btn btn--quiet" aria-pressed=${String(isWhole)} @click=${toggle}>
              ${isWhole ? words('some-domains') : words('all-domains', { count: all.length })}
            </button>`
      }
    </div>
    ${
      shown.length === 0
        ? html`<p class="soft">${words('none-known')}</p>`
        : html`<table class="table" role="table" aria-labelledby="side-${side.section}">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">${words('domain')}</th>
                ${earlier === undefined ? nothing : html`<th role="columnheader" scope="col">${day(earlier.at)}</th>`}
                <th role="columnheader" scope="col">${day(later.at)}</th>
                <th role="columnheader" scope="col">${columnLabel(scene, side, STRENGTHS)}</th>
                <th role="columnheader" scope="col">${columnLabel(scene, side, NEEDS)}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${shown.map((domain) => row(scene, domain))}
            </tbody>
          </table>`
    }
  </section>`;
}

const columnLabel = ({ texts, shape }: TriangleScene, { table: { id } }: Side, column: string): string =>
  texts.words(`instrument/${shape.instrument.id}/question/${id}/column/${column}/label`);

function row(scene: TriangleScene, domain: Domain): TemplateResult {
  const { words } = scene;
  const { side, earlier, later, strengths, needs } = domain;
  return html`<tr role="row" data-domain=${domain.id}>
    <th role="rowheader" scope="row">${domainLabel(scene, domain)}</th>
    ${earlier === undefined ? nothing : html`<td role="cell" data-label=${words('earlier')}>${state(scene, earlier)}</td>`}
    <td role="cell" data-label=${words('now')}>${state(scene, later)}</td>
    <td role="cell" data-label=${columnLabel(scene, side, STRENGTHS)}>${strengths ?? none(scene)}</td>
    <td role="cell" data-label=${columnLabel(scene, side, NEEDS)}>${needs ?? none(scene)}</td>
  </tr>`;
}

const state = ({ words }: TriangleScene, is: State): TemplateResult =>
  html`<span class="state">${sign(signOf[is])}${words(is)}</span>`;

const none = ({ words }: TriangleScene): TemplateResult => html`<span class="soft">${words('nothing-written')}</span>`;
