import type { Link } from '../data/ties.ts';
import type { Person } from '../data/people.ts';
import type { IndexedName } from '../names/similar.ts';
import { html, type Html } from '../web/html.ts';
import { layout, token } from './layout.ts';
import type { OwnView } from './view.ts';
import { dateWords, nameOf } from './words.ts';

/** A child as the comparison shows it. */
export interface ChildShown extends IndexedName {
  label: string;
  owner: string | null;
}
/** Two children who may be one. */
export interface SimilarShown {
  one: ChildShown;
  other: ChildShown;
}
interface Decided {
  link: Link;
  one: string;
  other: string;
}

/** Records that may be one family, and what people decided about them. */
export function similarPage(
  view: OwnView,
  found: readonly SimilarShown[],
  decided: readonly Decided[],
  people: readonly Person[],
): string {
  const { words } = view;
  const { similar } = words;
  return layout(view, {
    title: similar.title,
    path: '/similar',
    body: html`<h1>${similar.title}</h1>
      <p class="prose">${similar.intro}</p>
      ${
        found.length === 0
          ? html`<p>${similar.none}</p>`
          : html`<table>
              <caption>
                ${words.count(found.length)}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${similar.one}</th>
                  <th scope="col">${similar.other}</th>
                  <th scope="col">${similar.decide}</th>
                </tr>
              </thead>
              <tbody>
                ${found.map((each) => similarRow(view, each, people))}
              </tbody>
            </table>`
      }
      <h2>${similar.decided}</h2>
      ${decided.length === 0 ? html`<p>${similar.decidedNone}</p>` : decidedTable(view, decided, people)}`,
  });
}

/** One pair, with the decision to be taken by who may. */
export function similarRow(view: OwnView, { one, other }: SimilarShown, people: readonly Person[]): Html {
  const { similar } = view.words;
  const about = `reason-${one.family}-${other.family}`;
  return html`<tr>
    <th scope="row">${child(view, one, people)}</th>
    <td data-name="${similar.other}">${child(view, other, people)}</td>
    <td data-name="${similar.decide}">
      ${
        view.rights.may(view.session, 'join-families') &&
        html`<form class="assign" method="post" action="/similar">
          ${token(view)}
          <input type="hidden" name="one" value="${one.family}" />
          <input type="hidden" name="other" value="${other.family}" />
          <label class="small" for="${about}">${similar.reason}</label>
          <input id="${about}" name="reason" required maxlength="500" />
          <span class="row">
            <button name="same" value="yes">${similar.join}</button>
            <button name="same" value="no">${similar.apart}</button>
          </span>
        </form>`
      }
    </td>
  </tr>`;
}

function child(
  view: OwnView,
  { family, label, name, bornFrom, bornUntil, owner }: ChildShown,
  people: readonly Person[],
): Html {
  const { similar, columns, nobody } = view.words;
  const day = (text: string): string => text.split('-').reverse().join('.');
  const born =
    bornFrom === undefined || bornUntil === undefined
      ? similar.bornUnknown
      : similar.born(day(bornFrom), day(bornUntil));
  return html`<a href="/families/${family}">${label}</a>
    <span class="under">${name}, ${born}</span>
    <span class="under">${columns.leads}: ${owner === null ? nobody : nameOf(people, owner)}</span>`;
}

const decidedTable = (view: OwnView, decided: readonly Decided[], people: readonly Person[]): Html => {
  const { similar, words } = { similar: view.words.similar, words: view.words };
  return html`<table>
    <caption>
      ${words.count(decided.length)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${similar.one}</th>
        <th scope="col">${similar.other}</th>
        <th scope="col">${similar.what}</th>
        <th scope="col">${similar.why}</th>
        <th scope="col">${similar.undo}</th>
      </tr>
    </thead>
    <tbody>
      ${decided.map(
        ({ link, one, other }) =>
          html`<tr>
            <th scope="row"><a href="/families/${link.one}">${one}</a></th>
            <td data-name="${similar.other}"><a href="/families/${link.other}">${other}</a></td>
            <td data-name="${similar.what}">
              ${link.isSame ? similar.isJoined : similar.isApart}.
              ${similar.by(nameOf(people, link.by), dateWords(view, link.at.toISOString().slice(0, 10)))}
            </td>
            <td data-name="${similar.why}">${link.reason}</td>
            <td data-name="${similar.undo}">
              <form method="post" action="/similar/${link.id}/undo">
                ${token(view)}
                <button aria-label="${words.people.actFor(similar.undo, `${one}, ${other}`)}">${similar.undo}</button>
              </form>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};
