import type { Line } from '../data/journal.ts';
import type { Member } from '../data/people.ts';
import { html, type Html } from '../web/html.ts';
import { layout, roleWords } from './layout.ts';
import type { OwnView } from './view.ts';
import { dateWords, nameOf } from './words.ts';

interface JournalView {
  people: readonly Member[];
  /** What families are called, by id. */
  labels: ReadonlyMap<string, string>;
  family?: string | undefined;
  person?: string | undefined;
  /** Is there more before the last line? */
  hasOlder: boolean;
  /** An instant of the machine's clock, written in the offset of the place. */
  local(at: Date): string;
}

/** Who signed in, opened, changed, assigned, exported: the newest first. */
export function journalPage(view: OwnView, lines: readonly Line[], shown: JournalView): string {
  const { journal } = view.words;
  const { people, family, person, hasOlder } = shown;
  const query = (before?: number): string => {
    const wanted = { ...(family && { family }), ...(person && { person }), ...(before && { before: String(before) }) };
    return `/journal?${new URLSearchParams(wanted).toString()}`;
  };
  return layout(view, {
    title: journal.title,
    path: '/journal',
    body: html`<h1>${journal.title}</h1>
      <p class="prose">${journal.intro} <a href="/chain">${view.words.chain.link}</a></p>
      <form class="filter" method="get" action="/journal">
        ${family !== undefined && html`<input type="hidden" name="family" value="${family}" />`}
        <label for="person">${journal.filterPerson}</label>
        <select id="person" name="person">
          <option value="">${journal.everybody}</option>
          ${people.map(({ id, name }) => html`<option value="${id}" ${id === person ? html`selected` : ''}>${name}</option>`)}
        </select>
        <button>${journal.show}</button>
        ${(family !== undefined || person !== undefined) && html`<a href="/journal">${journal.all}</a>`}
      </form>
      <table>
        <caption>
          ${view.words.count(lines.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${journal.when}</th>
            <th scope="col">${journal.who}</th>
            <th scope="col">${journal.did}</th>
            <th scope="col">${journal.family}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => row(view, line, shown))}
        </tbody>
      </table>
      ${hasOlder && html`<p><a href="${query(lines.at(-1)?.id)}">${journal.older}</a></p>`}`,
  });
}

function row(
  view: OwnView,
  { at, person, role, act, family, whom, detail }: Line,
  { people, labels, local }: JournalView,
): Html {
  const { journal } = view.words;
  const known = people.some(({ id }) => id === person);
  return html`<tr>
    <th scope="row">${dateWords(view, local(at))}</th>
    <td data-name="${journal.who}">${nameOf(people, person)}${known && role !== '' && `, ${roleWords(view, role)}`}</td>
    <td data-name="${journal.did}">
      ${journal.acts[act]}${whom !== null && `: ${nameOf(people, whom)}`}
      ${detail !== null && html`<span class="under wraps">${detailWords(view, detail)}</span>`}
    </td>
    <td data-name="${journal.family}">
      ${family !== null && act !== 'retention-ended' && html`<a href="/families/${family}">${labels.get(family) ?? view.words.portal.untitled}</a>`}
      ${act === 'retention-ended' && html`<span class="wraps">${journal.removed}: ${family ?? ''}</span>`}
    </td>
  </tr>`;
}

/** What an export was, or what became of a family. */
function detailWords({ words }: OwnView, detail: NonNullable<Line['detail']>): string {
  const names: Readonly<Partial<Record<string, string>>> = words.journal.detail;
  return Object.entries(detail)
    .map(([key, value]) => `${names[key] ?? key}: ${value}`)
    .join('; ');
}
