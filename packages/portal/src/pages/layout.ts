import { html, type Html } from '../web/html.ts';
import type { Session } from '../data/people.ts';

const roles: Readonly<Record<string, string>> = {
  'social-worker': 'социальный работник',
  psychologist: 'психолог',
  supervisor: 'супервизор',
};

/** A role as a line of the page names it. */
export const roleWords = (role: string): string => roles[role] ?? role;

interface Page {
  /** Never a family's name, a level or a word of danger. */
  title: string;
  session?: Session;
  /** Path of the page that is open, for the menu. */
  path?: string;
  body: Html;
  scripts?: string[];
}

/** A whole page of the portal. */
export function layout({ title, session, path = '', body, scripts = [] }: Page): string {
  const link = (to: string, text: string): Html =>
    html`<a href="${to}" ${path === to ? html`aria-current="page"` : ''}>${text}</a>`;
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}. Портал поликлиники</title>
        <link rel="stylesheet" href="/public/portal.css" />
        <link rel="icon" href="data:," />
        ${scripts.map((source) => html`<script type="module" src="${source}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">К содержанию</a>
        <header class="bar">
          <span class="bar__name">Портал поликлиники</span>
          ${
            session !== undefined &&
            html`<nav class="bar__menu" aria-label="Разделы">
                ${link('/', 'Мои семьи')}${session.role === 'supervisor' && link('/queue', 'Очередь')}${link('/deadlines', 'Сроки')}${link('/registers', 'Журналы')}
              </nav>
              <form class="bar__person" method="post" action="/sign-out">
                <input type="hidden" name="csrf" value="${session.csrf}" />
                <span>${session.name}, ${roleWords(session.role)}</span>
                <button class="plain">Выйти</button>
              </form>`
          }
        </header>
        <main id="main">${body}</main>
      </body>
    </html>`.toString();
}

/** A page that says what went wrong and where to go. */
export const messagePage = (title: string, text: string, session?: Session): string =>
  layout({
    title,
    ...(session === undefined ? {} : { session }),
    body: html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">К списку семей</a></p>`,
  });
