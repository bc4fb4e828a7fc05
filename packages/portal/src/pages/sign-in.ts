import { settingText, type SettingText } from '../settings/check.ts';
import { html, type Html } from '../web/html.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

/** The portal of another organisation beside this one. */
export interface OtherPortal {
  name: SettingText;
  address: string;
}

/** The sign-in page, with the way to other portals; `problem` says why it is shown again. */
export const signInPage = (view: View, others: readonly OtherPortal[], problem?: string): string => {
  const { signIn } = view.words;
  return layout(view, {
    title: signIn.title,
    body: html`<h1>${signIn.title}</h1>
      <form class="card narrow" method="post" action="/sign-in">
        ${problem !== undefined && html`<p class="error" role="alert" id="wrong">${problem}</p>`}
        <label for="person">${signIn.name}</label>
        <input
          id="person"
          name="person"
          autocomplete="username"
          required
          ${problem === undefined ? '' : html`aria-describedby="wrong"`}
        />
        <label for="password">${signIn.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <label class="tick" for="shared">
          <input id="shared" name="shared" type="checkbox" value="yes" aria-describedby="shared-help" />
          ${signIn.shared}
        </label>
        <p class="soft small" id="shared-help">${signIn.sharedHelp}</p>
        <button class="main">${signIn.enter}</button>
      </form>
      ${others.length > 0 && otherPortals(view, others)}`,
  });
};

const otherPortals = ({ words, locale }: View, others: readonly OtherPortal[]): Html =>
  html`<nav class="card narrow others" aria-labelledby="others">
    <h2 id="others">${words.signIn.others}</h2>
    <p class="soft small">${words.signIn.othersHelp}</p>
    <ul>
      ${others.map(({ name, address }) => {
        const lang = name[locale] === undefined ? 'ru' : locale;
        return html`<li>
          <a href="${address}" ${lang === locale ? '' : html`lang="${lang}"`}>${settingText(name, locale)}</a>
        </li>`;
      })}
    </ul>
  </nav>`;
