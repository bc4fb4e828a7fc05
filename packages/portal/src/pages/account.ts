import { PASSWORD_LENGTH } from '../data/people.ts';
import { html } from '../web/html.ts';
import { layout, token } from './layout.ts';
import type { OwnView } from './view.ts';

/** Where a person changes their own password; `told` says how it went. */
export function accountPage(view: OwnView, told: { problem?: string; done?: true } = {}): string {
  const { account } = view.words;
  const field = (id: string, label: string, autocomplete: string, help = ''): ReturnType<typeof html> =>
    html`<label for="${id}">${label}</label>
      <input
        id="${id}"
        name="${id}"
        type="password"
        autocomplete="${autocomplete}"
        required
        ${help !== '' && html`aria-describedby="${id}-help"`}
      />
      ${help !== '' && html`<p class="soft small" id="${id}-help">${help}</p>`}`;
  return layout(view, {
    title: account.title,
    body: html`<h1>${account.title}</h1>
      <form class="card narrow" method="post" action="/account">
        ${token(view)} ${told.problem !== undefined && html`<p class="error" role="alert">${told.problem}</p>`}
        ${told.done === true && html`<p role="status">${account.saved}</p>`}
        ${view.session.mustChange && told.done !== true && html`<p>${account.must}</p>`}
        ${field('old', account.old, 'current-password')}
        ${field('fresh', account.fresh, 'new-password', account.help(PASSWORD_LENGTH))}
        ${field('again', account.again, 'new-password')}
        <button class="main">${account.save}</button>
      </form>
      ${told.done === true && html`<p><a href="/">${view.words.portal.toList}</a></p>`}`,
  });
}
