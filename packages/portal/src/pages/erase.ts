import type { Entry } from '@qadam/schema';
import { html, type Html } from '../web/html.ts';
import { layout, token } from './layout.ts';
import type { Person } from '../data/people.ts';
import type { OwnView } from './view.ts';
import { dateWords, nameOf, textOf } from './words.ts';

/** An entry that can be erased. */
export interface Erasable {
  entry: Entry;
  /** Whom it is about; empty for the family. */
  about: string;
  corrections: number;
  /** Other entries with revisions of the same document. */
  sameRecord: number;
}
interface EraseView {
  id: string;
  label: string;
  entries: readonly Erasable[];
  people: readonly Person[];
  problem?: string | undefined;
  done?: string | undefined;
  ground?: string | undefined;
  chosen: ReadonlySet<string>;
}

/** What of a family can be erased, by type and date, and the ground for it. */
export function erasePage(view: OwnView, { id, label, entries, ...shown }: EraseView): string {
  const { erase, care } = view.words;
  return layout(view, {
    title: erase.title,
    body: html`<p class="small around"><a href="/families/${id}">${care.toFamily}</a></p>
      <h1>${erase.title}</h1>
      <p>${label}</p>
      <p class="prose">${erase.intro} ${erase.backups}</p>
      ${shown.done !== undefined && html`<p class="notice" role="status">${shown.done}</p>`}
      ${shown.problem !== undefined && html`<p class="error" role="alert">${shown.problem}</p>`}
      ${entries.length === 0 ? html`<p>${erase.none}</p>` : form(view, { id, label, entries, ...shown })}`,
  });
}

function form(view: OwnView, { id, entries, people, ground, chosen }: EraseView): Html {
  const { erase } = view.words;
  return html`<form method="post" action="/families/${id}/erase">
    ${token(view)}
    <table>
      <caption>
        ${erase.which}
      </caption>
      <thead>
        <tr>
          <th scope="col">${erase.what}</th>
          <th scope="col">${erase.about}</th>
          <th scope="col">${erase.when}</th>
          <th scope="col">${erase.who}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          ({ entry, about, corrections, sameRecord }) =>
            html`<tr>
              <th scope="row">
                <label class="tick"
                  ><input
                    type="checkbox"
                    name="entry-${entry.id}"
                    value="yes"
                    ${chosen.has(entry.id) ? html`checked` : ''}
                  />
                  <span>${typeWords(view, entry)}</span></label
                >
                ${corrections > 0 && html`<span class="under">${erase.corrections(corrections)}</span>`}
                ${sameRecord > 0 && html`<span class="under">${erase.sameRecord(sameRecord)}</span>`}
              </th>
              <td data-name="${erase.about}">${about === '' ? view.words.about.family : about}</td>
              <td data-name="${erase.when}">${dateWords(view, entry.at)}</td>
              <td data-name="${erase.who}">${nameOf(people, entry.by.person)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="card narrow">
      <label for="ground">${erase.ground}</label>
      <input
        id="ground"
        name="ground"
        required
        maxlength="500"
        aria-describedby="ground-help"
        value="${ground ?? ''}"
      />
      <p class="soft small" id="ground-help">${erase.groundHelp}</p>
      <label class="tick"><input type="checkbox" name="sure" value="yes" required /> <span>${erase.sure}</span></label>
      <button class="main">${erase.button}</button>
    </div>
  </form>`;
}

/** What an entry is, in a few words; of a document its name. */
function typeWords(view: OwnView, entry: Entry): string {
  const { types } = view.words.erase;
  if (entry.type === 'answered') return textOf(view, `instrument/${entry.body.instrument}/label`);
  return Object.hasOwn(types, entry.type) ? types[entry.type as keyof typeof types] : entry.type;
}
