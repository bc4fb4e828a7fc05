import type { Kit } from '@qadam/schema';
import type { Person, Session } from '../data/people.ts';
import type { QueueItem } from '../queue/items.ts';
import { mayLead } from '../queue/owner.ts';
import { html, type Html } from '../web/html.ts';
import { layout, roleWords } from './layout.ts';
import { aboutWords, dateWords, nameOf, ownerWords, textOf } from './words.ts';

/** The supervisor's queue: what waits for a decision of theirs, what is late, whom nobody leads. */
export function queuePage(session: Session, kit: Kit, items: readonly QueueItem[], people: readonly Person[]): string {
  const families = new Set(items.map(({ family }) => family.id));
  return layout({
    title: 'Очередь',
    session,
    path: '/queue',
    body: html`<h1>Очередь</h1>
      <table>
        <caption>
          Ждёт вас: ${items.length}. Семей: ${families.size}
        </caption>
        <thead>
          <tr>
            <th scope="col">Запись</th>
            <th scope="col">Что нужно</th>
            <th scope="col">О ком</th>
            <th scope="col">Когда</th>
            <th scope="col">Ведёт</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((item) => row(session, kit, item, people))}
        </tbody>
      </table>`,
  });
}

function row(session: Session, kit: Kit, item: QueueItem, people: readonly Person[]): Html {
  const { id, standing } = item.family;
  const about = item.kind === 'agree' ? item.decision.about : item.kind === 'no-owner' ? 'family' : item.about;
  const isOverdue = item.kind !== 'agree' && item.kind !== 'no-owner' && item.isOverdue;
  return html`<tr>
    <th scope="row"><a href="/families/${id}">${standing.label ?? 'Без названия'}</a></th>
    <td data-name="Что нужно">${whatWords(kit, item, people)}</td>
    <td data-name="О ком">${aboutWords(standing, about)}</td>
    <td data-name="Когда" class="${isOverdue ? 'overdue' : ''}">${whenWords(item)}</td>
    <td data-name="Ведёт">${ownerCell(session, item, people)}</td>
  </tr>`;
}

/** Who leads the family; where nobody does, the form to assign somebody. */
function ownerCell(session: Session, { kind, family: { id, standing } }: QueueItem, people: readonly Person[]): Html {
  if (kind !== 'no-owner') return html`${ownerWords(standing, people)}`;
  const about = `owner-${id}`;
  return html`<form class="assign" method="post" action="/families/${id}/owner">
    <input type="hidden" name="csrf" value="${session.csrf}" />
    <label class="small" for="${about}">Кто ведёт: ${standing.label ?? 'без названия'}</label>
    <select id="${about}" name="to" required>
      <option value="">Выберите</option>
      ${people
        .filter(mayLead)
        .map((person) => html`<option value="${person.id}">${person.name}, ${roleWords(person.role)}</option>`)}
    </select>
    <button>Назначить</button>
  </form>`;
}

function whatWords(kit: Kit, item: QueueItem, people: readonly Person[]): Html {
  if (item.kind === 'no-owner') return html`Назначить, кто ведёт`;
  if (item.kind !== 'agree') return html`${textOf(kit, `deadline/${item.deadline}/label`)}`;
  const { decision, option, by, reason } = item.decision;
  const name = textOf(kit, `decision/${decision}/label`);
  return html`<b>Согласовать.</b> ${name}: ${optionWords(kit, decision, option).toLowerCase()}. Решение:
    ${nameOf(people, by.person)}${reason !== undefined && `. Причина: ${reason}`}`;
}

/** An option of a decision; of a decision about a level, its outcome. */
function optionWords(kit: Kit, decision: string, option: string): string {
  const address = `decision/${decision}/option/${option}/label`;
  const own = textOf(kit, address);
  return own === address ? textOf(kit, `ruleset/${decision}/outcome/${option}/label`) : own;
}

function whenWords(item: QueueItem): string {
  const { openedAt } = item.family.standing;
  if (item.kind === 'agree') return `решено ${dateWords(item.decision.at)}`;
  if (item.kind === 'no-owner') return openedAt === null ? '' : `открыто ${dateWords(openedAt)}`;
  if (item.due === '') return 'дата не назначена';
  return `${item.isOverdue ? 'просрочено, срок был' : 'до'} ${dateWords(item.due)}`;
}
