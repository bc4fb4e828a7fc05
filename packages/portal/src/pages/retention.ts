import type { Over } from '../access/archive.ts';
import { settingText } from '../settings/check.ts';
import type { Settings } from '../settings/read.ts';
import { html, type Html } from '../web/html.ts';
import { layout, token } from './layout.ts';
import type { OwnView } from './view.ts';
import { dateWords, kitWords, labelOf, textOf } from './words.ts';

interface RetentionView {
  over: readonly Over[];
  settings: Settings;
  problem?: string;
  done?: string;
}

/** Families whose term is over, each with the decision to remove it, and the terms themselves. */
export function retentionPage(view: OwnView, { over, settings, problem, done }: RetentionView): string {
  const { retention, columns } = view.words;
  return layout(view, {
    title: retention.title,
    path: '/retention',
    body: html`<h1>${retention.title}</h1>
      <p class="prose">${retention.intro} ${view.words.erase.backups}</p>
      ${done !== undefined && html`<p class="notice" role="status">${done}</p>`}
      ${problem !== undefined && html`<p class="error" role="alert">${problem}</p>`}
      ${over.length === 0 && html`<p>${retention.none}</p>`}
      ${
        over.length > 0 &&
        html`<table>
          <caption>
            ${view.words.count(over.length)}
          </caption>
          <thead>
            <tr>
              <th scope="col">${columns.record}</th>
              <th scope="col">${columns.stage}</th>
              <th scope="col">${retention.ended}</th>
              <th scope="col">${retention.until}</th>
              <th scope="col">${retention.ground}</th>
              <th scope="col">${retention.decide}</th>
            </tr>
          </thead>
          <tbody>
            ${over.map((each) => row(view, each))}
          </tbody>
        </table>`
      }
      <h2>${retention.terms}</h2>
      ${settings.isAssumed && html`<p class="prose">${retention.assumed}</p>`}
      <ul>
        ${settings.terms.map(
          ({ stages, years, ground }) =>
            html`<li>
              ${stages.map((stage) => textOf(view, `stage/${stage}/label`)).join(', ')}: ${retention.years(years)}.
              ${settingText(ground, view.locale)}
            </li>`,
        )}
      </ul>`,
  });
}

function row(view: OwnView, { family: { id, standing }, running, isHeld }: Over): Html {
  const { retention, columns } = view.words;
  const label = labelOf(view, standing);
  return html`<tr>
    <th scope="row"><a href="/families/${id}">${label}</a></th>
    <td data-name="${columns.stage}">${kitWords(view, `stage/${standing.stage}/label`)}</td>
    <td data-name="${retention.ended}">${dateWords(view, running.endedOn)}</td>
    <td data-name="${retention.until}">${dateWords(view, running.until)}</td>
    <td data-name="${retention.ground}">${settingText(running.term.ground, view.locale)}</td>
    <td data-name="${retention.decide}">
      ${isHeld && retention.joined}
      ${
        !isHeld &&
        html`<form method="post" action="/families/${id}/retention">
          ${token(view)}
          <label class="tick"
            ><input type="checkbox" name="sure" value="yes" required /> <span>${retention.sure(label)}</span></label
          >
          <button>${retention.remove}</button>
        </form>`
      }
    </td>
  </tr>`;
}
