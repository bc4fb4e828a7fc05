import { html } from '../web/html.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

/** The sign-in page; `problem` says why it is shown again. */
export const signInPage = (view: View, problem?: string): string => {
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
      </form>`,
  });
};
