import type { Deputy } from '../data/ties.ts';
import type { Member } from '../data/people.ts';
import { html, type Html } from '../web/html.ts';
import { layout, roleWords, token } from './layout.ts';
import type { OwnView } from './view.ts';
import { dateWords, nameOf } from './words.ts';

interface PeopleView {
  people: readonly Member[];
  deputies: readonly Deputy[];
  /** How many families each leads. */
  led: ReadonlyMap<string, number>;
  today: string;
  problem?: string;
  /** A password that is shown once. */
  given?: { id: string; password: string };
}

/** Who works here: adding, closing, a new password, and who stands in for whom. */
export function peoplePage(view: OwnView, shown: PeopleView): string {
  const { words } = view;
  const { people } = words;
  return layout(view, {
    title: people.title,
    path: '/people',
    body: html`<h1>${people.title}</h1>
      ${shown.problem !== undefined && html`<p class="error" role="alert">${shown.problem}</p>`}
      ${
        shown.given !== undefined &&
        html`<div class="notice" role="status">
          <p>${people.password(nameOf(shown.people, shown.given.id))}: <code>${shown.given.password}</code></p>
          <p>${people.passwordHelp}</p>
        </div>`
      }
      <table>
        <caption>
          ${words.count(shown.people.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${people.name}</th>
            <th scope="col">${people.id}</th>
            <th scope="col">${people.role}</th>
            <th scope="col">${people.state}</th>
            <th scope="col">${people.act}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.people.map((person) => row(view, person, shown.led.get(person.id) ?? 0))}
        </tbody>
      </table>
      <div class="columns">${addForm(view)} ${deputyForm(view, shown)}</div>
      <h2>${people.deputies}</h2>
      ${shown.deputies.length === 0 ? html`<p>${people.deputiesNone}</p>` : deputyTable(view, shown)}`,
  });
}

function row(view: OwnView, { id, name, role, isClosed }: Member, led: number): Html {
  const { people } = view.words;
  const act = (path: string, label: string): Html =>
    html`<form method="post" action="/people/${id}/${path}">
      ${token(view)}
      <button aria-label="${people.actFor(label, name)}">${label}</button>
    </form>`;
  return html`<tr>
    <th scope="row">${name}</th>
    <td data-name="${people.id}">${id}</td>
    <td data-name="${people.role}">${roleWords(view, role)}</td>
    <td data-name="${people.state}">
      ${isClosed ? people.left : people.works} ${led > 0 && html`<span class="under">${people.led(led)}</span>`}
    </td>
    <td data-name="${people.act}">
      <div class="row">
        ${isClosed ? act('open', people.open) : html`${act('password', people.newPassword)} ${id !== view.session.id && act('close', people.close)}`}
      </div>
    </td>
  </tr>`;
}

const addForm = (view: OwnView): Html => {
  const { people, portal } = view.words;
  return html`<form class="card" method="post" action="/people">
    <h2>${people.add}</h2>
    ${token(view)}
    <label for="name">${people.name}</label>
    <input id="name" name="name" required maxlength="100" autocomplete="off" />
    <label for="id">${people.id}</label>
    <input
      id="id"
      name="id"
      required
      maxlength="40"
      autocomplete="off"
      autocapitalize="none"
      aria-describedby="id-help"
    />
    <p class="soft small" id="id-help">${people.idHelp}</p>
    <label for="role">${people.role}</label>
    <select id="role" name="role" required>
      <option value="">${portal.choose}</option>
      ${view.rights.roles.map((role) => html`<option value="${role}">${roleWords(view, role)}</option>`)}
    </select>
    <button class="main">${people.addButton}</button>
  </form>`;
};

const deputyForm = (view: OwnView, { people: all, today }: PeopleView): Html => {
  const { people, portal } = view.words;
  const options = (which: readonly Member[]): Html =>
    html`<option value="">${portal.choose}</option>
      ${which.map(({ id, name, role }) => html`<option value="${id}">${name}, ${roleWords(view, role)}</option>`)}`;
  return html`<form class="card" method="post" action="/deputies">
    <h2>${people.setDeputy}</h2>
    ${token(view)}
    <label for="deputy">${people.deputyWho}</label>
    <select id="deputy" name="person" required>
      ${options(all.filter((each) => view.rights.mayLeadNow(each)))}
    </select>
    <label for="stands-in">${people.deputyFor}</label>
    <select id="stands-in" name="standsIn" required>
      ${options(all.filter((each) => view.rights.mayLeadNow({ ...each, isClosed: false })))}
    </select>
    <label for="from">${people.from}</label>
    <input id="from" name="from" type="date" required value="${today}" />
    <label for="until">${people.until}</label>
    <input id="until" name="until" type="date" required min="${today}" />
    <button class="main">${people.setDeputy}</button>
  </form>`;
};

const deputyTable = (view: OwnView, { people: all, deputies }: PeopleView): Html => {
  const { people } = view.words;
  return html`<table>
    <caption>
      ${view.words.count(deputies.length)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${people.deputyWho}</th>
        <th scope="col">${people.deputyFor}</th>
        <th scope="col">${people.period}</th>
        <th scope="col">${people.act}</th>
      </tr>
    </thead>
    <tbody>
      ${deputies.map(
        ({ id, person, standsIn, fromDay, untilDay }) =>
          html`<tr>
            <th scope="row">${nameOf(all, person)}</th>
            <td data-name="${people.deputyFor}">${nameOf(all, standsIn)}</td>
            <td data-name="${people.period}">${dateWords(view, fromDay)} – ${dateWords(view, untilDay)}</td>
            <td data-name="${people.act}">
              <form method="post" action="/deputies/${id}/end">
                ${token(view)}
                <button aria-label="${people.actFor(people.endDeputy, nameOf(all, person))}">
                  ${people.endDeputy}
                </button>
              </form>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};
