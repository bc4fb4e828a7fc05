import { html } from '../web/html.ts';
import { layout } from './layout.ts';

export const WRONG = 'Имя и пароль не подходят. Проверьте раскладку клавиатуры и попробуйте ещё раз.';
export const tooManyTries = (minutes: number): string =>
  `Слишком много неверных попыток. Попробуйте снова через ${minutes} мин. Забыли пароль: скажите супервизору.`;

/** The sign-in page; `problem` says why it is shown again. */
export const signInPage = (problem?: string): string =>
  layout({
    title: 'Вход',
    body: html`<h1>Вход</h1>
      <form class="card narrow" method="post" action="/sign-in">
        ${problem !== undefined && html`<p class="error" role="alert" id="wrong">${problem}</p>`}
        <label for="person">Имя для входа</label>
        <input
          id="person"
          name="person"
          autocomplete="username"
          required
          ${problem === undefined ? '' : html`aria-describedby="wrong"`}
        />
        <label for="password">Пароль</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <label class="tick" for="shared">
          <input id="shared" name="shared" type="checkbox" value="yes" aria-describedby="shared-help" />
          Чужой компьютер
        </label>
        <p class="soft small" id="shared-help">Через 30 минут без работы вы выйдете сами.</p>
        <button class="main">Войти</button>
      </form>`,
  });
