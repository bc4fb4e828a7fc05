import type { Kit } from '@qadam/schema';
import type { Standing } from '@qadam/runtime';
import type { Person, Session } from '../data/people.ts';
import { html, type Html } from '../web/html.ts';
import { layout } from './layout.ts';
import { byUrgency, deadlineWords, levelTags, nearestDeadline, ownerWords, textOf } from './words.ts';

export interface Listed {
  id: string;
  standing: Standing;
}

interface FamiliesView {
  people: readonly Person[];
  /** All families; else those that this person leads, and those that nobody leads yet. */
  all: boolean;
}

/** The list of families: what stands where, the nearest deadline, who leads it. */
export function familiesPage(
  session: Session,
  kit: Kit,
  families: readonly Listed[],
  { people, all }: FamiliesView,
): string {
  const order = byUrgency(kit);
  const shown = families.filter(({ standing: { owner } }) => all || owner === null || owner.person === session.id);
  const sorted = shown.sort((left, right) => order(left.standing, right.standing));
  const title = all ? 'Все семьи' : 'Мои семьи';
  const choice = (to: string, text: string, isChosen: boolean): Html =>
    html`<a href="${to}" ${isChosen ? html`aria-current="true"` : ''}>${text}</a>`;
  return layout({
    title,
    session,
    path: '/',
    body: html`<div class="head">
        <h1>${title}</h1>
        <a class="button main" href="/families/new">Новое обращение</a>
      </div>
      <p class="choice">${choice('/', 'Мои и те, кого никто не ведёт', !all)} ${choice('/?show=all', 'Все', all)}</p>
      <table>
        <caption>
          Записей: ${shown.length}
        </caption>
        <thead>
          <tr>
            <th scope="col">Запись</th>
            <th scope="col">Уровень</th>
            <th scope="col">Этап</th>
            <th scope="col">Ближайший срок</th>
            <th scope="col">Ведёт</th>
          </tr>
        </thead>
        <tbody>
          ${sorted.map((family) => row(kit, family, people))}
        </tbody>
      </table>`,
  });
}

function row(kit: Kit, { id, standing }: Listed, people: readonly Person[]): Html {
  return html`<tr>
    <th scope="row"><a href="/families/${id}">${standing.label ?? 'Без названия'}</a></th>
    <td data-name="Уровень">
      ${levelTags(kit, standing).map(({ tone, words }) => html`<span class="level level--${tone}">${words}</span> `)}
    </td>
    <td data-name="Этап">${textOf(kit, `stage/${standing.stage}/label`)}</td>
    <td data-name="Ближайший срок" class="${nearestDeadline(standing)?.isOverdue === true ? 'overdue' : ''}">
      ${deadlineWords(kit, standing)}
    </td>
    <td data-name="Ведёт">${ownerWords(standing, people)}</td>
  </tr>`;
}

/** The page on which a new request begins: a nickname is enough. */
export function newFamilyPage(session: Session, problem?: string): string {
  return layout({
    title: 'Новое обращение',
    session,
    body: html`<h1>Новое обращение</h1>
      <form class="card narrow" method="post" action="/families">
        <input type="hidden" name="csrf" value="${session.csrf}" />
        ${problem !== undefined && html`<p class="error" role="alert">${problem}</p>`}
        <label for="label">Как назвать запись</label>
        <input id="label" name="label" required maxlength="200" aria-describedby="label-help" />
        <p class="soft small" id="label-help">Достаточно прозвища. Имя, адрес и номера не нужны.</p>
        <label for="child">Как назвать ребёнка</label>
        <input id="child" name="child" maxlength="200" />
        <label for="age">Сколько ребёнку лет, примерно</label>
        <input id="age" name="age" type="number" min="0" max="17" aria-describedby="age-help" />
        <p class="soft small" id="age-help">Если не знаете, оставьте пустым.</p>
        <button class="main">Начать</button>
      </form>`,
  });
}

/** A family's page: the element does the work, the page brings it the log and takes what it adds. */
export function familyPage(session: Session, id: string, model: string, people: readonly Person[]): string {
  const names = Object.fromEntries(people.map((person) => [person.id, person.name]));
  return layout({
    title: 'Дело',
    session,
    scripts: ['/elements/qadam.js', '/public/portal.js'],
    body: html`<p class="small"><a href="/">Мои семьи</a></p>
      <qadam-case
        id="case"
        src="/kits/${model}.json"
        locale="ru"
        data-family="${id}"
        data-person="${session.id}"
        data-role="${session.role}"
        data-csrf="${session.csrf}"
        data-names="${JSON.stringify(names)}"
      ></qadam-case>
      <p class="error" id="problem" role="alert"></p>
      <noscript><p>Для работы с делом нужен JavaScript.</p></noscript>`,
  });
}
