import type { FactInput, Kit } from '@qadam/schema';
import type { Session } from '../data/people.ts';
import { html, type Html } from '../web/html.ts';
import type { Listed } from './families.ts';
import { layout } from './layout.ts';
import { dateWords, textOf } from './words.ts';

/** The registers of the model, computed over the standings of all families. */
export function registersPage(session: Session, kit: Kit, families: readonly Listed[]): string {
  return layout({
    title: 'Журналы',
    session,
    path: '/registers',
    body: html`<h1>Журналы</h1>
      ${kit.model.registers.map((register) => {
        const rows = families.flatMap((family) =>
          family.standing.registers.filter((row) => row.register === register.id).map((row) => ({ family, row })),
        );
        return html`<h2 id="${register.id}">${textOf(kit, `register/${register.id}/label`)}</h2>
          <table>
            <caption>
              Записей: ${rows.length}
            </caption>
            <thead>
              <tr>
                <th scope="col">Запись</th>
                ${register.columns.map((column) => html`<th scope="col">${columnLabel(kit, register.id, column.id)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ({ family, row }): Html =>
                  html`<tr>
                    <th scope="row"><a href="/families/${family.id}">${family.standing.label ?? 'Без названия'}</a></th>
                    ${register.columns.map(
                      (column) =>
                        html`<td data-name="${columnLabel(kit, register.id, column.id)}">
                          ${valueWords(kit, column.fact, row.columns[column.id])}
                        </td>`,
                    )}
                  </tr>`,
              )}
            </tbody>
          </table>`;
      })}`,
  });
}

const columnLabel = (kit: Kit, register: string, column: string): string =>
  textOf(kit, `register/${register}/column/${column}/label`);

/** A value of a fact in words; an open one says so. */
function valueWords(kit: Kit, fact: string, value: FactInput): string {
  if (value === undefined) return 'нет записей';
  if (Array.isArray(value)) return value.map((each) => optionWords(kit, fact, String(each))).join(', ');
  if (typeof value === 'object') return 'не известно';
  return optionWords(kit, fact, String(value));
}
function optionWords(kit: Kit, fact: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return dateWords(value);
  const origin = kit.facts.find(({ id }) => id === fact)?.origin;
  const addresses = [
    ...(origin?.kind === 'question'
      ? origin.questions.map(
          (place) => `instrument/${place.instrument}/question/${place.question}/option/${value}/label`,
        )
      : []),
    `decision/${fact.replace('decision.', '')}/option/${value}/label`,
    `ruleset/${fact === 'family-level' ? 'level' : fact}/outcome/${value}/label`,
  ];
  const found = addresses.map((address) => textOf(kit, address)).find((text, index) => text !== addresses[index]);
  return found ?? value;
}
