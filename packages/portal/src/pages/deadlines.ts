import type { Kit } from '@qadam/schema';
import type { Session } from '../data/people.ts';
import { html } from '../web/html.ts';
import type { Listed } from './families.ts';
import { layout } from './layout.ts';
import { aboutWords, dateWords, textOf } from './words.ts';

const states: Readonly<Record<string, string>> = {
  due: 'Просрочен',
  warning: 'Скоро',
  running: 'Впереди',
  unset: 'Нужно',
};

/** What is due in all families, the overdue first. */
export function deadlinesPage(session: Session, kit: Kit, families: readonly Listed[]): string {
  const items = families
    .flatMap((family) => family.standing.deadlines.map((deadline) => ({ family, deadline })))
    .filter(({ deadline }) => deadline.state in states)
    .map((item) => ({ ...item, due: item.deadline.dueAt ?? item.deadline.dueOn ?? '9999' }))
    .sort((left, right) => (left.due < right.due ? -1 : 1));
  return layout({
    title: 'Сроки',
    session,
    path: '/deadlines',
    body: html`<h1>Сроки</h1>
      <table>
        <caption>
          Записей: ${items.length}
        </caption>
        <thead>
          <tr>
            <th scope="col">Запись</th>
            <th scope="col">Что</th>
            <th scope="col">О ком</th>
            <th scope="col">Состояние</th>
            <th scope="col">Когда</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            ({ family, deadline, due }) =>
              html`<tr>
                <th scope="row"><a href="/families/${family.id}">${family.standing.label ?? 'Без названия'}</a></th>
                <td data-name="Что">${textOf(kit, `deadline/${deadline.id}/label`)}</td>
                <td data-name="О ком">${aboutWords(family.standing, deadline.about)}</td>
                <td data-name="Состояние" class="${deadline.state === 'due' ? 'overdue' : ''}">
                  ${states[deadline.state]}
                </td>
                <td data-name="Когда">${due === '9999' ? 'дата не назначена' : dateWords(due)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  });
}
