import { WITHHELD, type RegisterRow } from '@qadam/runtime';
import type { FactInput } from '@qadam/schema';
import type { Listed } from '../access/standings.ts';
import { html, type Html } from '../web/html.ts';
import { layout } from './layout.ts';
import type { OwnView, View } from './view.ts';
import { dateWords, labelOf, textOf } from './words.ts';

/** The registers of the model, computed over the standings of all families. */
export function registersPage(view: OwnView, families: readonly Listed[]): string {
  const { words } = view;
  return layout(view, {
    title: words.registers.title,
    path: '/registers',
    body: html`<h1>${words.registers.title}</h1>
      ${view.kit.model.registers.map((register) => {
        const rows = rowsOf(register.id, families);
        const label = textOf(view, `register/${register.id}/label`);
        return html`<h2 id="${register.id}">${label}</h2>
          <table>
            <caption>
              ${words.count(rows.length)}
            </caption>
            <thead>
              <tr>
                <th scope="col">${words.columns.record}</th>
                ${register.columns.map((column) => html`<th scope="col">${columnLabel(view, register.id, column.id)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ({ family, row }): Html =>
                  html`<tr>
                    <th scope="row"><a href="/families/${family.id}">${labelOf(view, family.standing)}</a></th>
                    ${register.columns.map(
                      (column) =>
                        html`<td data-name="${columnLabel(view, register.id, column.id)}">
                          ${valueWords(view, column.fact, row.columns[column.id])}
                        </td>`,
                    )}
                  </tr>`,
              )}
            </tbody>
          </table>
          <p class="row">
            <a href="/registers/${register.id}/export?format=csv">${words.exports.csv(label)}</a>
            <a href="/registers/${register.id}/export?format=json">${words.exports.json(label)}</a>
          </p>`;
      })}`,
  });
}

const rowsOf = (register: string, families: readonly Listed[]): { family: Listed; row: RegisterRow }[] =>
  families.flatMap((family) =>
    family.standing.registers.filter((row) => row.register === register).map((row) => ({ family, row })),
  );

/** A register as a file: names of its columns, rows in words, and the same values as data. */
export function registerTable(
  view: OwnView,
  { id, columns }: OwnView['kit']['model']['registers'][number],
  families: readonly Listed[],
): { names: string[]; rows: string[][]; values: object[] } {
  const found = rowsOf(id, families);
  return {
    names: [view.words.columns.record, ...columns.map((column) => columnLabel(view, id, column.id))],
    rows: found.map(({ family, row }) => [
      labelOf(view, family.standing),
      ...columns.map((column) => valueWords(view, column.fact, row.columns[column.id])),
    ]),
    values: found.map(({ family, row }) => ({ record: labelOf(view, family.standing), family: family.id, ...row })),
  };
}

/** Kept from this reader, which is not the same as not known. */
const isWithheld = (value: object): boolean => 'open' in value && (value.open as string) === WITHHELD.open;
const columnLabel = (view: View, register: string, column: string): string =>
  textOf(view, `register/${register}/column/${column}/label`);

/** A value of a fact in words; an open one says so. */
function valueWords(view: View, fact: string, value: FactInput): string {
  const { registers } = view.words;
  if (value === undefined) return registers.noRecords;
  if (Array.isArray(value)) return value.map((each) => optionWords(view, fact, String(each))).join(', ');
  if (typeof value === 'object') return isWithheld(value) ? registers.withheld : registers.notKnown;
  return optionWords(view, fact, String(value));
}
/** The ruleset of which a fact is the highest outcome over the children. */
function highestOf({ kit }: View, fact: string): string | undefined {
  const origin = kit.facts.find(({ id }) => id === fact)?.origin;
  return origin?.kind === 'derived' ? origin.definition.highest : undefined;
}

function optionWords(view: View, fact: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return dateWords(view, value);
  const origin = view.kit.facts.find(({ id }) => id === fact)?.origin;
  const addresses = [
    ...(origin?.kind === 'question'
      ? origin.questions.map(
          (place) => `instrument/${place.instrument}/question/${place.question}/option/${value}/label`,
        )
      : []),
    `decision/${fact.replace('decision.', '')}/option/${value}/label`,
    `ruleset/${highestOf(view, fact) ?? fact}/outcome/${value}/label`,
  ];
  const found = addresses.map((address) => textOf(view, address)).find((text, index) => text !== addresses[index]);
  return found ?? value;
}
