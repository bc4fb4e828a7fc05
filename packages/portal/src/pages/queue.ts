import type { Member } from '../data/people.ts';
import type { QueueItem } from '../queue/items.ts';
import { html, type Html } from '../web/html.ts';
import { layout, roleWords, token } from './layout.ts';
import type { OwnView } from './view.ts';
import { aboutWords, dateWords, dueWords, kitWords, labelOf, nameOf, ownerWords, textOf } from './words.ts';

interface QueueView {
  people: readonly Member[];
  /** Pairs of records that may be one and were not decided on. */
  similar: number;
  /** An instant of the machine's clock, written in the offset of the place. */
  local(at: Date): string;
}

/** The supervisor's queue: what waits for a decision of theirs, what is late, whom nobody leads. */
export function queuePage(view: OwnView, items: readonly QueueItem[], shown: QueueView): string {
  const { queue, columns } = view.words;
  const families = new Set(items.map(({ family }) => family.id));
  return layout(view, {
    title: queue.title,
    path: '/queue',
    body: html`<h1>${queue.title}</h1>
      ${shown.similar > 0 && html`<p><a href="/similar">${queue.similar(shown.similar)}</a></p>`}
      ${items.length === 0 && html`<p>${queue.empty}</p>`}
      <table>
        <caption>
          ${queue.count(items.length, families.size)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${columns.record}</th>
            <th scope="col">${columns.needed}</th>
            <th scope="col">${columns.about}</th>
            <th scope="col">${columns.when}</th>
            <th scope="col">${columns.leads}</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((item) => row(view, item, shown))}
        </tbody>
      </table>`,
  });
}

function row(view: OwnView, item: QueueItem, shown: QueueView): Html {
  const { columns } = view.words;
  const { id, standing } = item.family;
  const about = item.kind === 'agree' ? item.decision.about : 'about' in item ? item.about : 'family';
  return html`<tr>
    <th scope="row"><a href="/families/${id}">${labelOf(view, standing)}</a></th>
    <td data-name="${columns.needed}">${whatWords(view, item, shown)}</td>
    <td data-name="${columns.about}">${aboutWords(view, standing, about)}</td>
    <td data-name="${columns.when}" class="${'isOverdue' in item && item.isOverdue ? 'overdue' : ''}">
      ${whenWords(view, item, shown)}
    </td>
    <td data-name="${columns.leads}">${ownerCell(view, item, shown.people)}</td>
  </tr>`;
}

/** Who leads the family; where nobody does, the form to assign somebody. */
function ownerCell(view: OwnView, item: QueueItem, people: readonly Member[]): Html {
  const { id, standing } = item.family;
  const { words } = view;
  if (item.kind !== 'no-owner') return html`${ownerWords(view, standing, people)}`;
  const about = `owner-${id}`;
  return html`<form class="assign" method="post" action="/families/${id}/owner">
    ${token(view)}
    <input type="hidden" name="from" value="${item.left ?? ''}" />
    <label class="small" for="${about}">${words.queue.whoLeads(labelOf(view, standing))}</label>
    <select id="${about}" name="to" required>
      <option value="">${words.portal.choose}</option>
      ${people
        .filter((each) => view.rights.mayLeadNow(each))
        .map((person) => html`<option value="${person.id}">${person.name}, ${roleWords(view, person.role)}</option>`)}
    </select>
    <button>${words.care.assign}</button>
  </form>`;
}

function whatWords(view: OwnView, item: QueueItem, { people }: QueueView): Html {
  const { queue } = view.words;
  switch (item.kind) {
    case 'no-owner':
      return html`${item.left === undefined ? queue.assign : queue.ownerLeft(nameOf(people, item.left))}`;
    case 'draft':
      return draftWords(view, item, people);
    case 'handing':
      return html`${queue.handing(nameOf(people, item.to))}`;
    case 'agree':
      return agreeWords(view, item, people);
    case 'consult':
    case 'overdue':
      return kitWords(view, `deadline/${item.deadline}/label`);
  }
}

type Of<K extends QueueItem['kind']> = Extract<QueueItem, { kind: K }>;

/** The writer's page takes it back by itself; where it cannot (a computer that broke), the supervisor says it is settled. */
const draftWords = (view: OwnView, { family, person }: Of<'draft'>, people: readonly Member[]): Html =>
  html`<b>${view.words.queue.draft(nameOf(people, person))}</b>
    <form method="post" action="/families/${family.id}/draft/settled">
      ${token(view)}
      <input type="hidden" name="person" value="${person}" />
      <button>${view.words.queue.draftDone}</button>
    </form>`;

function agreeWords(view: OwnView, item: Of<'agree'>, people: readonly Member[]): Html {
  const { queue } = view.words;
  const { decision, option, by, reason } = item.decision;
  const name = textOf(view, `decision/${decision}/label`);
  return html`<b>${queue.agree}</b> ${name}: ${optionWords(view, decision, option).toLowerCase()}.
    ${queue.decision(nameOf(people, by.person))}${reason !== undefined && `. ${queue.reason(reason)}`}`;
}

/** An option of a decision; of a decision about a level, its outcome. */
function optionWords(view: OwnView, decision: string, option: string): string {
  const address = `decision/${decision}/option/${option}/label`;
  const own = textOf(view, address);
  return own === address ? textOf(view, `ruleset/${decision}/outcome/${option}/label`) : own;
}

function whenWords(view: OwnView, item: QueueItem, { local }: QueueView): string {
  const { queue } = view.words;
  const { openedAt } = item.family.standing;
  if (item.kind === 'agree') return queue.decidedOn(dateWords(view, item.decision.at));
  if (item.kind === 'draft') return queue.draftSince(dateWords(view, local(item.since)));
  if (item.kind === 'handing') return '';
  if (item.kind === 'no-owner') return openedAt === null ? '' : queue.openedOn(dateWords(view, openedAt));
  return dueWords(view, item);
}
