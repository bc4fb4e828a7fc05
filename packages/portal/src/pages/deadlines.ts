import type { Listed } from '../access/standings.ts';
import { html } from '../web/html.ts';
import { layout } from './layout.ts';
import type { OwnView } from './view.ts';
import { aboutWords, dateWords, kitWords, labelOf } from './words.ts';

const shownStates = ['due', 'warning', 'running', 'unset'] as const;
type ShownState = (typeof shownStates)[number];

/** What is due in all families that the reader sees, the overdue first. */
export function deadlinesPage(view: OwnView, families: readonly Listed[]): string {
  const { words } = view;
  const items = families
    .flatMap((family) => family.standing.deadlines.map((deadline) => ({ family, deadline })))
    .filter(({ deadline }) => (shownStates as readonly string[]).includes(deadline.state))
    .map((item) => ({ ...item, due: item.deadline.dueAt ?? item.deadline.dueOn ?? '9999' }))
    .sort((left, right) => (left.due < right.due ? -1 : 1));
  return layout(view, {
    title: words.deadlines.title,
    path: '/deadlines',
    body: html`<h1>${words.deadlines.title}</h1>
      <table>
        <caption>
          ${words.count(items.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.columns.record}</th>
            <th scope="col">${words.columns.what}</th>
            <th scope="col">${words.columns.about}</th>
            <th scope="col">${words.columns.state}</th>
            <th scope="col">${words.columns.when}</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            ({ family, deadline, due }) =>
              html`<tr>
                <th scope="row"><a href="/families/${family.id}">${labelOf(view, family.standing)}</a></th>
                <td data-name="${words.columns.what}">${kitWords(view, `deadline/${deadline.id}/label`)}</td>
                <td data-name="${words.columns.about}">${aboutWords(view, family.standing, deadline.about)}</td>
                <td data-name="${words.columns.state}" class="${deadline.state === 'due' ? 'overdue' : ''}">
                  ${words.deadlines[deadline.state as ShownState]}
                </td>
                <td data-name="${words.columns.when}">
                  ${due === '9999' ? words.deadlines.noDate : dateWords(view, due)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  });
}
