import type { Bonds, Seen } from '../access/ties.ts';
import type { Link } from '../data/ties.ts';
import type { Member } from '../data/people.ts';
import { html, type Html } from '../web/html.ts';
import { layout, roleWords, token } from './layout.ts';
import type { OwnView } from './view.ts';
import { similarRow, type SimilarShown } from './similar.ts';
import { dateWords, nameOf } from './words.ts';

interface CareView extends Seen {
  people: readonly Member[];
  bonds: Bonds;
  joined: readonly { link: Link; id: string; label: string }[];
  similar: readonly SimilarShown[];
}

/** Who works with a family: who leads it, hands it over, stands in; to whom it is open; with what it may be one. */
export function carePage(view: OwnView, care: CareView): string {
  const { words } = view;
  return layout(view, {
    title: words.care.title,
    body: html`<p class="small"><a href="/families/${care.head.id}">${words.care.toFamily}</a></p>
      <h1>${words.care.title}</h1>
      ${leader(view, care)} ${given(view, care)} ${joined(view, care)} ${similar(view, care)}`,
  });
}

function leader(view: OwnView, { head, access, people, bonds }: CareView): Html {
  const { words, session } = view;
  const { care } = words;
  const owner = people.find(({ id }) => id === head.owner);
  const deputies = bonds.deputies.filter(({ standsIn }) => standsIn === head.owner);
  const action = `/families/${head.id}`;
  return html`<section class="card">
    <h2>${care.leader}</h2>
    <p>
      ${head.owner === null ? care.nobody : care.since(nameOf(people, head.owner), roleWords(view, owner?.role ?? ''))}
      ${deputies.map(({ person, untilDay }) => html`${care.deputy(nameOf(people, person), dateWords(view, untilDay))} `)}
    </p>
    ${head.handingTo !== null && !access.receives && html`<p>${care.waiting(nameOf(people, head.handingTo))}</p>`}
    ${
      access.receives &&
      html`<p>${care.offered}</p>
        <form class="row" method="post" action="${action}/hand-over/answer">
          ${token(view)}
          <button class="main" name="answer" value="yes">${care.accept}</button>
          <button name="answer" value="no">${care.decline}</button>
        </form>`
    }
    ${access.leads && view.rights.may(session, 'hand-over') && handOverForm(view, { head, people })}
    ${view.rights.may(session, 'assign') && assignForm(view, { head, people })}
  </section>`;
}

const options = (view: OwnView, people: readonly Member[]): Html =>
  html`<option value="">${view.words.portal.choose}</option>
    ${people.map(({ id, name, role }) => html`<option value="${id}">${name}, ${roleWords(view, role)}</option>`)}`;

const handOverForm = (view: OwnView, { head, people }: Pick<CareView, 'head' | 'people'>): Html =>
  html`<details ${head.handingTo === null ? '' : html`hidden`}>
    <summary>${view.words.care.handOver}</summary>
    <form class="narrow" method="post" action="/families/${head.id}/hand-over">
      ${token(view)}
      <label for="hand-to">${view.words.care.to}</label>
      <select id="hand-to" name="to" required>
        ${options(
          view,
          people.filter((each) => view.rights.mayLeadNow(each) && each.id !== head.owner),
        )}
      </select>
      <label for="hand-reason">${view.words.care.reason}</label>
      <input id="hand-reason" name="reason" maxlength="500" />
      <button class="main">${view.words.care.offer}</button>
    </form>
  </details>`;

const assignForm = (view: OwnView, { head, people }: Pick<CareView, 'head' | 'people'>): Html =>
  html`<form class="narrow" method="post" action="/families/${head.id}/owner">
    ${token(view)}
    <input type="hidden" name="from" value="${head.owner ?? ''}" />
    <input type="hidden" name="back" value="care" />
    <label for="assign-to">${head.owner === null ? view.words.care.assign : view.words.care.assignOther}</label>
    <select id="assign-to" name="to" required>
      ${options(
        view,
        people.filter((each) => view.rights.mayLeadNow(each) && each.id !== head.owner),
      )}
    </select>
    <button>${view.words.care.assign}</button>
  </form>`;

function given(view: OwnView, { head, bonds, people }: CareView): Html {
  const { words, session } = view;
  const { care } = words;
  const mine = bonds.given.filter(({ family }) => family === head.id).map(({ person }) => person);
  const others = people.filter(
    (each) => view.rights.mayBeGiven(each) && !mine.includes(each.id) && each.id !== head.owner,
  );
  const mayGive = view.rights.may(session, 'give');
  return html`<section class="card">
    <h2>${care.given}</h2>
    ${mine.length === 0 && html`<p>${care.givenNobody}</p>`}
    ${mine.map(
      (person) =>
        html`<form class="row" method="post" action="/families/${head.id}/given/end">
          <span>${nameOf(people, person)}, ${roleWords(view, people.find(({ id }) => id === person)?.role ?? '')}</span>
          ${
            mayGive &&
            html`${token(view)}<input type="hidden" name="person" value="${person}" />
              <button aria-label="${words.people.actFor(care.takeBack, nameOf(people, person))}">
                ${care.takeBack}
              </button>`
          }
        </form>`,
    )}
    ${
      mayGive &&
      html`<form class="narrow" method="post" action="/families/${head.id}/given">
        ${token(view)}
        <label for="give-to">${care.to}</label>
        <select id="give-to" name="person" required aria-describedby="give-help">
          ${options(view, others)}
        </select>
        <p class="soft small" id="give-help">${care.giveHelp}</p>
        <button>${care.give}</button>
      </form>`
    }
  </section>`;
}

function joined(view: OwnView, { joined: links, people }: CareView): Html | '' {
  const { words, session } = view;
  if (links.length === 0) return '';
  return html`<section class="card">
    <h2>${words.care.joined}</h2>
    ${links.map(
      ({ link, id, label }) =>
        html`<form class="row" method="post" action="/similar/${link.id}/undo">
          <a href="/families/${id}">${label}</a>
          <span
            >${words.similar.by(nameOf(people, link.by), dateWords(view, link.at.toISOString().slice(0, 10)))}.
            ${link.reason}</span
          >
          ${view.rights.may(session, 'join-families') && html`${token(view)}<button>${words.similar.undo}</button>`}
        </form>`,
    )}
  </section>`;
}

function similar(view: OwnView, { similar: found, people }: CareView): Html {
  const { words } = view;
  if (found.length === 0)
    return html`<section class="card" id="similar">
      <h2>${words.care.similar}</h2>
      <p>${words.care.similarNone}</p>
    </section>`;
  return html`<section id="similar">
    <h2>${words.care.similar}</h2>
    <table>
      <caption>
        ${words.count(found.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.similar.one}</th>
          <th scope="col">${words.similar.other}</th>
          <th scope="col">${words.similar.decide}</th>
        </tr>
      </thead>
      <tbody>
        ${found.map((each) => similarRow(view, each, people))}
      </tbody>
    </table>
  </section>`;
}
