import type { MonthlyLine } from '../reports/monthly.ts';
import { settingText } from '../settings/check.ts';
import { html } from '../web/html.ts';
import { layout } from './layout.ts';
import type { OwnView } from './view.ts';
import { dateWords } from './words.ts';

interface MonthlyView {
  month: string;
  /** The moment as of which it is counted. */
  until: string;
  families: number;
  lines: readonly MonthlyLine[];
  problem?: string | undefined;
}

/** The table of a month, with the choice of the month and what can be exported. */
export function monthlyPage(view: OwnView, { month, until, families, lines, problem }: MonthlyView): string {
  const { monthly, exports } = view.words;
  return layout(view, {
    title: monthly.title,
    path: '/monthly',
    body: html`<h1>${monthly.title}</h1>
      ${problem !== undefined && html`<p class="error" role="alert">${problem}</p>`}
      <form class="filter" method="get" action="/monthly">
        <label for="month">${monthly.month}</label>
        <input id="month" name="month" type="month" value="${month}" required aria-describedby="month-help" />
        <button>${monthly.show}</button>
        <span class="soft small" id="month-help">${monthly.monthHelp}</span>
      </form>
      <p class="prose">${monthly.counted(families, dateWords(view, until))} ${monthly.removed}</p>
      <p class="prose">${monthly.notAsked}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${monthly.line}</th>
            <th scope="col">${monthly.number}</th>
            <th scope="col">${monthly.source}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            ({ row, number }) =>
              html`<tr>
                <th scope="row">${settingText(row.label, view.locale)}</th>
                <td data-name="${monthly.number}">${number}</td>
                <td data-name="${monthly.source}" class="small">
                  ${sourceWords(view, row.source)}${row.basis !== 'source' && ` (${monthly[row.basis]})`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="row">
        <a href="/monthly/export?month=${month}&amp;format=csv">${exports.csv(monthly.title)}</a>
        <a href="/monthly/export?month=${month}&amp;format=json">${exports.json(monthly.title)}</a>
      </p>`,
  });
}

/** Where the source says it: its short name, section and lines; an id that no definition cites stays as it is. */
function sourceWords({ kit }: OwnView, ids: readonly string[]): string {
  const words = ids.map((id) => {
    const item = kit.sources.items.find((each) => each.id === id);
    const short = kit.sources.documents.find((each) => id.startsWith(`${each.id}/`))?.short;
    return item === undefined || short === undefined ? id : `${short}, ${item.section}, ${item.lines}`;
  });
  return [...new Set(words)].join('; ');
}
