import { ownRoles, type Ability } from '../access/roles.ts';
import type { Session } from '../data/people.ts';
import { html, type Html } from '../web/html.ts';
import { languages } from '../words/languages.ts';
import type { Words } from '../words/ru.ts';
import { settingText } from '../settings/check.ts';
import type { OwnView, View } from './view.ts';
import { textOf } from './words.ts';

/** A role as a line of the page names it: the model's in its own words, in small letters; the portal's own. */
export function roleWords(view: View, role: string): string {
  const own = ownRoles.find((each) => each === role);
  if (own !== undefined) return view.words.roles[own];
  const address = `role/${role}/label`;
  const label = textOf(view, address);
  return label === address ? role : label.charAt(0).toLocaleLowerCase(view.locale) + label.slice(1);
}

interface Page {
  /** Never a family's name, a level or a word of danger. */
  title: string;
  /** Path of the page that is open, for the menu. */
  path?: string;
  body: Html;
  scripts?: string[];
  /** As wide as the window. */
  isWide?: boolean;
}

const menu: readonly (readonly [path: string, name: keyof Words['menu'], ability?: Ability])[] = [
  ['/', 'families'],
  ['/queue', 'queue', 'see-queue'],
  ['/deadlines', 'deadlines'],
  ['/registers', 'registers'],
  ['/monthly', 'monthly'],
  ['/similar', 'similar', 'join-families'],
  ['/people', 'people', 'manage-people'],
  ['/journal', 'journal', 'read-journal'],
  ['/retention', 'retention', 'end-retention'],
  ['/studio', 'studio', 'see-model'],
];
/** For those who have to do with families. */
const ofFamilies: ReadonlySet<string> = new Set(['/', '/deadlines', '/registers', '/monthly']);

/** The token of a form that changes something. */
export const token = ({ session }: OwnView): Html => html`<input type="hidden" name="csrf" value="${session.csrf}" />`;

/** A whole page of the portal. */
export function layout(view: View, { title, path = '', body, scripts = [], isWide = false }: Page): string {
  const { words, session, locale } = view;
  const name = settingText(view.name, locale);
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}. ${name}</title>
        <link rel="stylesheet" href="/public/portal.css" />
        <link rel="stylesheet" href="/colours.css" />
        <link rel="icon" href="data:," />
        ${[...scripts, ...(session === undefined ? [] : ['/public/sign-out.js'])].map((source) => html`<script type="module" src="${source}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">${words.portal.skip}</a>
        <header class="bar">
          <span class="bar__name">${name}</span>
          ${session === undefined ? signInLanguages(view) : ownBar({ ...view, session }, session, path)}
        </header>
        ${words.portal.draft !== '' && html`<p class="draft" role="note">${words.portal.draft}</p>`}
        <main id="main" ${isWide ? html`class="wide"` : ''}>${body}</main>
      </body>
    </html>`.toString();
}

function ownBar(view: OwnView, session: Session, path: string): Html {
  const { words } = view;
  const { rights } = view;
  const shown = menu.filter(
    ([to, , ability]) =>
      (ability === undefined || rights.may(session, ability)) && (!ofFamilies.has(to) || rights.meetsFamilies(session)),
  );
  return html`<button class="bar__fold" type="button" popovertarget="menu">${words.portal.sections}</button>
    <nav class="bar__menu" id="menu" popover aria-label="${words.portal.sections}">
      ${shown.map(
        ([to, name]) => html`<a href="${to}" ${path === to ? html`aria-current="page"` : ''}>${words.menu[name]}</a>`,
      )}
    </nav>
    <div class="bar__person">
      <span>${session.name}, ${roleWords(view, session.role)}</span>
      ${view.languages.length > 1 && languageForm(view)}
      <a href="/account">${words.portal.account}</a>
      <form method="post" action="/sign-out" data-person="${session.id}" data-question="${words.portal.signOutDrafts}">
        ${token(view)}
        <button class="plain">${words.portal.signOut}</button>
      </form>
    </div>`;
}

/** Where the organisation works in several languages. */
const languageForm = (view: OwnView): Html =>
  html`<form class="bar__language" method="post" action="/locale">
    ${token(view)}
    <label class="away" for="locale">${view.words.portal.language}</label>
    <select id="locale" name="locale">
      ${view.languages.map(
        (id) =>
          html`<option value="${id}" lang="${id}" ${id === view.locale ? html`selected` : ''}>
            ${languages[id]!.name}
          </option>`,
      )}
    </select>
    <button class="plain">${view.words.portal.setLanguage}</button>
  </form>`;

/** Before signing in the language is chosen by a link; it is kept with the person once they have signed in. */
const signInLanguages = ({ locale, words, languages: offered }: View): Html | false =>
  offered.length > 1 &&
  html`<nav class="bar__person" aria-label="${words.portal.language}">
    ${offered.map(
      (id) =>
        html`<a href="/sign-in?locale=${id}" lang="${id}" ${id === locale ? html`aria-current="true"` : ''}
          >${languages[id]!.name}</a
        >`,
    )}
  </nav>`;

/** A page that says what went wrong and where to go. */
export const messagePage = (view: View, title: string, text: string): string =>
  layout(view, {
    title,
    body: html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">${view.words.portal.toList}</a></p>`,
  });
