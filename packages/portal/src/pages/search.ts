import { html } from '../web/html.ts';
import { layout, token } from './layout.ts';
import type { OwnView } from './view.ts';
import { textOf } from './words.ts';

/** Somebody, or a record, that was found. */
export interface FoundName {
  family: string;
  label: string;
  kind: string;
  name: string;
  owner: string;
}

/** The search. What is searched for stands in no address, so that no browser's history keeps names. */
export function searchPage(view: OwnView, wanted = '', found?: readonly FoundName[], problem?: string): string {
  const { search, columns } = view.words;
  const who = (kind: string): string => (kind === 'label' ? search.record : textOf(view, `person/${kind}/label`));
  return layout(view, {
    title: search.title,
    body: html`<h1>${search.title}</h1>
      <form class="card narrow" method="post" action="/search" role="search">
        ${token(view)} ${problem !== undefined && html`<p class="error" role="alert">${problem}</p>`}
        <label for="wanted">${search.label}</label>
        <input
          id="wanted"
          name="wanted"
          type="search"
          required
          maxlength="100"
          autocomplete="off"
          value="${wanted}"
          aria-describedby="wanted-help"
        />
        <p class="soft small" id="wanted-help">${search.help}</p>
        <button class="main">${search.button}</button>
      </form>
      ${found !== undefined && found.length === 0 && html`<p role="status">${search.nothing}</p>`}
      ${
        found !== undefined &&
        found.length > 0 &&
        html`<table>
          <caption role="status">
            ${search.found(found.length)}
          </caption>
          <thead>
            <tr>
              <th scope="col">${columns.record}</th>
              <th scope="col">${view.words.people.name}</th>
              <th scope="col">${search.who}</th>
              <th scope="col">${columns.leads}</th>
            </tr>
          </thead>
          <tbody>
            ${found.map(
              ({ family, label, kind, name, owner }) =>
                html`<tr>
                  <th scope="row"><a href="/families/${family}">${label}</a></th>
                  <td data-name="${view.words.people.name}">${name}</td>
                  <td data-name="${search.who}">${who(kind)}</td>
                  <td data-name="${columns.leads}">${owner}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
      }`,
  });
}
