import type { Checked } from '../access/archive.ts';
import { html } from '../web/html.ts';
import { layout } from './layout.ts';
import type { OwnView } from './view.ts';

/** Whether what is kept is what was written; where not, in which family, at which place, and what is wrong. */
export function chainPage(
  view: OwnView,
  { families, entries, broken }: Checked,
  labels: ReadonlyMap<string, string>,
): string {
  const { chain, portal } = view.words;
  const isWhole = broken.length === 0;
  return layout(view, {
    title: chain.title,
    path: '/journal',
    body: html`<p class="small around"><a href="/journal">${chain.toJournal}</a></p>
      <h1>${chain.title}</h1>
      <p class="prose">${chain.intro}</p>
      ${isWhole && html`<p class="notice" role="status">${chain.whole(families, entries)}</p>`}
      ${
        !isWhole &&
        html`<p class="error" role="alert">${chain.broken(new Set(broken.map(({ family }) => family)).size)}</p>
          <p class="prose">${chain.advice}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">${chain.family}</th>
                <th scope="col">${chain.seq}</th>
                <th scope="col">${chain.fault}</th>
              </tr>
            </thead>
            <tbody>
              ${broken.map(
                ({ family, seq, why }) =>
                  html`<tr>
                    <th scope="row"><a href="/families/${family}">${labels.get(family) ?? portal.untitled}</a></th>
                    <td data-name="${chain.seq}">${seq}</td>
                    <td data-name="${chain.fault}">${chain.why[why]}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
      }`,
  });
}
