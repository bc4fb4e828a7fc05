import type { Listed } from '../access/standings.ts';
import type { Member, Person } from '../data/people.ts';
import { html, type Html } from '../web/html.ts';
import { layout, token } from './layout.ts';
import type { OwnView } from './view.ts';
import {
  byUrgency,
  deadlineWords,
  kitWords,
  labelOf,
  levelTags,
  nameOf,
  nearestDeadline,
  ownerWords,
} from './words.ts';

interface FamiliesView {
  people: readonly Person[];
  /** All that this person sees; else those that they lead or stand in for, and those that nobody leads yet. */
  all: boolean;
  /** For whom they stand in today. */
  standsInFor: readonly string[];
  /** By family, with which others it was joined. */
  joined: ReadonlyMap<string, readonly string[]>;
}

/** The list of families: what stands where, the nearest deadline, who leads it. Joined ones stand together. */
export function familiesPage(view: OwnView, families: readonly Listed[], shown: FamiliesView): string {
  const { words, session } = view;
  const { all, people, standsInFor, joined } = shown;
  const order = byUrgency(view.kit);
  const sorted = [...families].sort((left, right) => order(left.standing, right.standing));
  const title = all ? words.families.all : words.families.mine;
  const choice = (to: string, text: string, isChosen: boolean): Html =>
    html`<a href="${to}" ${isChosen ? html`aria-current="true"` : ''}>${text}</a>`;
  return layout(view, {
    title,
    path: '/',
    body: html`<div class="head">
        <h1>${title}</h1>
        ${view.rights.may(session, 'open-family') && html`<a class="button main" href="/families/new">${words.families.begin}</a>`}
      </div>
      ${standsInFor.map((id) => html`<p>${words.families.standingFor(nameOf(people, id))}</p>`)}
      <p class="choice">
        ${choice('/', words.families.mineChoice, !all)} ${choice('/?show=all', words.families.allChoice, all)}
        <a href="/search">${words.families.search}</a>
      </p>
      <table>
        <caption>
          ${words.count(families.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.columns.record}</th>
            <th scope="col">${words.columns.level}</th>
            <th scope="col">${words.columns.stage}</th>
            <th scope="col">${words.columns.nearest}</th>
            <th scope="col">${words.columns.leads}</th>
          </tr>
        </thead>
        <tbody>
          ${together(sorted, joined).map((family) => row(view, family, sorted, shown))}
        </tbody>
      </table>`,
  });
}

/** In the same order, but each joined family right after the first of its file. */
function together(families: readonly Listed[], joined: FamiliesView['joined']): Listed[] {
  const placed = new Map<string, Listed>();
  for (const family of families) {
    const file = [family, ...families.filter(({ id }) => joined.get(family.id)?.includes(id) === true)];
    for (const each of file) if (!placed.has(each.id)) placed.set(each.id, each);
  }
  return [...placed.values()];
}

function row(view: OwnView, { id, standing }: Listed, all: readonly Listed[], { people, joined }: FamiliesView): Html {
  const { columns, families } = view.words;
  const others = all.filter((each) => joined.get(id)?.includes(each.id) === true);
  return html`<tr>
    <th scope="row">
      <a href="/families/${id}">${labelOf(view, standing)}</a>
      ${others.map((each) => html`<span class="under">${families.oneCase(labelOf(view, each.standing))}</span>`)}
    </th>
    <td data-name="${columns.level}">
      ${levelTags(view, standing).map(({ tone, words }) => html`<span class="level level--${tone}">${words}</span> `)}
    </td>
    <td data-name="${columns.stage}">${kitWords(view, `stage/${standing.stage}/label`)}</td>
    <td data-name="${columns.nearest}" class="${nearestDeadline(standing)?.isOverdue === true ? 'overdue' : ''}">
      ${deadlineWords(view, standing)}
    </td>
    <td data-name="${columns.leads}">${ownerWords(view, standing, people)} ${handing(view, id, standing, people)}</td>
  </tr>`;
}

/** That a family is being handed over; to its receiver, that an answer is wanted. */
function handing(view: OwnView, id: string, { owner }: Listed['standing'], people: readonly Person[]): Html | '' {
  const { families } = view.words;
  const to = owner?.handingTo?.person;
  if (to === undefined) return '';
  return to === view.session.id
    ? html`<span class="under"><a href="/families/${id}/care">${families.toAccept}</a></span>`
    : html`<span class="under">${families.handed(nameOf(people, to))}</span>`;
}

/** The page on which a new request begins: a nickname is enough. */
export function newFamilyPage(view: OwnView, problem?: string): string {
  const { begin } = view.words;
  return layout(view, {
    title: begin.title,
    body: html`<h1>${begin.title}</h1>
      <form class="card narrow" method="post" action="/families">
        ${token(view)} ${problem !== undefined && html`<p class="error" role="alert">${problem}</p>`}
        <label for="label">${begin.label}</label>
        <input id="label" name="label" required maxlength="200" aria-describedby="label-help" />
        <p class="soft small" id="label-help">${begin.labelHelp}</p>
        <label for="child">${begin.child}</label>
        <input id="child" name="child" maxlength="200" />
        <label for="age">${begin.age}</label>
        <input id="age" name="age" type="number" min="0" max="17" aria-describedby="age-help" />
        <p class="soft small" id="age-help">${begin.ageHelp}</p>
        <button class="main">${begin.begin}</button>
      </form>`,
  });
}

/** What the page of a family shows around the case. */
export interface FamilyView {
  id: string;
  model: string;
  people: readonly Member[];
  owner: string | null;
  mayWrite: boolean;
  /** It is being handed over to this person, who has not answered. */
  receives: boolean;
  /** Records that a person has joined with this one, as far as the reader sees them. */
  joined: readonly { id: string; label: string }[];
  similar: { seen: number; isHidden: boolean };
}

/** A family's page: the element does the work, the page brings it the log and takes what it adds. */
export function familyPage(
  view: OwnView,
  { id, model, people, owner, mayWrite, receives, ...shown }: FamilyView,
): string {
  const { words, session, locale } = view;
  const { family, portal } = words;
  const names = Object.fromEntries(people.map((person) => [person.id, person.name]));
  const colleagues = people
    .filter((each) => view.rights.may(each, 'lead'))
    .map(({ id: to, name, role }) => ({ id: to, name, role }));
  const { notLoaded, signedOut, otherPerson, serverSaid, noConnection } = family;
  return layout(view, {
    title: family.title,
    scripts: ['/elements/qadam.js', '/public/portal.js'],
    body: html`<p class="small around">
        <a href="/">${words.menu.families}</a>
        <span>${owner === null ? words.care.nobody : family.leads(nameOf(people, owner))}</span>
        <a href="/families/${id}/care">${family.people}</a>
        ${view.rights.may(session, 'erase') && html`<a href="/families/${id}/erase">${words.erase.link}</a>`}
      </p>
      ${receives && html`<p class="notice"><a href="/families/${id}/care">${words.families.toAccept}</a></p>`}
      ${shown.joined.length > 0 && joinedStrip(view, shown.joined)}
      ${shown.similar.seen > 0 && html`<p class="notice"><a href="/families/${id}/care#similar">${family.similar(shown.similar.seen)}</a></p>`}
      ${shown.similar.isHidden && html`<p class="notice">${family.similarHidden}</p>`}
      ${!mayWrite && html`<p class="notice">${family.readOnly}</p>`}
      <qadam-case
        id="case"
        src="/kits/${model}.json"
        locale="${locale}"
        ${mayWrite ? '' : html`readonly`}
        data-family="${id}"
        data-person="${session.id}"
        data-role="${session.role}"
        data-csrf="${session.csrf}"
        ${session.isShared && html`data-shared`}
        data-phones="${JSON.stringify(view.phones)}"
        data-names="${JSON.stringify(names)}"
        data-colleagues="${JSON.stringify(colleagues)}"
        data-words="${JSON.stringify({ notLoaded, signedOut, otherPerson, serverSaid, noConnection })}"
        data-dangers="${JSON.stringify(dangersOf(view))}"
      ></qadam-case>
      <p class="error" id="problem" role="alert"></p>
      <noscript><p>${portal.noScript}</p></noscript>`,
  });
}

/** One file in several places: each log is read where it stands. */
const joinedStrip = ({ words }: OwnView, joined: FamilyView['joined']): Html =>
  html`<nav class="notice" aria-label="${words.family.joined}">
    ${words.family.joined} <b aria-current="page">${words.family.here}</b>
    ${joined.map(({ id, label }) => html`<a href="/families/${id}">${label}</a> `)}
  </nav>`;

/** By instrument, the questions about danger and the answers that mean it: so that the page can tell that a draft has one. */
function dangersOf({ kit }: OwnView): Record<string, Record<string, string[]>> {
  const placed = kit.facts.flatMap((fact) =>
    fact.danger === true && fact.origin.kind === 'question'
      ? fact.origin.questions.map((place) => ({ ...place, adverse: fact.adverse }))
      : [],
  );
  const dangers: Record<string, Record<string, string[]>> = {};
  for (const { instrument, question, adverse } of placed) (dangers[instrument] ??= {})[question] = adverse;
  return dangers;
}
