import { afterEach, expect, test } from 'vitest';
import { ask, byWords, formPage, input, isDrawn, press, type } from '../testing/form-page.ts';

afterEach(() => document.body.replaceChildren());

test('a question has four open states, each apart from "no"', async () => {
  const form = await formPage();
  const papers = ask(form, 'papers');
  expect(form.value).toEqual({});

  await press(form, papers, 'Не известно');
  expect(form.value).toEqual({ papers: { open: 'not-known' } });

  await press(form, papers, 'Другой ответ');
  await press(form, papers, 'Отказ от ответа');
  expect(form.value).toEqual({ papers: { open: 'refused' } });
  expect(papers.textContent).toContain('Отказ не значит «нет»');

  await press(form, papers, 'Другой ответ');
  await press(form, papers, 'Не относится');
  expect(form.value).toEqual({ papers: { open: 'does-not-apply' } });

  await press(form, papers, 'Другой ответ');
  await press(form, papers, 'Убрать ответ: ещё не спрашивали');
  expect(form.value).toEqual({});
  expect(papers.querySelector('input:checked')).toBeNull();
});

test('a danger answer says how it is known', async () => {
  const form = await formPage();
  const violence = ask(form, 'violence');

  await press(form, violence, 'Да');
  expect(form.value).toEqual({ violence: 'yes' });

  await press(form, violence, 'со слов');
  const from = violence.querySelector<HTMLInputElement>('input[type=text]')!;
  from.focus();
  await import('vitest/browser').then(({ userEvent }) => userEvent.fill(from, 'участковый'));

  expect(form.value).toEqual({ violence: { value: 'yes', how: 'told', from: 'участковый' } });
});

test('follow-ups wait in one line, open with a yes, and go with a no', async () => {
  const form = await formPage();
  expect(form.renderRoot.textContent).toContain('Если да: 2 уточнения');
  expect(isDrawn(form, 'by-parent')).toBe(false);

  await press(form, ask(form, 'violence'), 'Да');
  await press(form, ask(form, 'by-parent'), 'Да');
  expect(form.value).toEqual({ violence: 'yes', 'by-parent': 'yes' });

  await press(form, ask(form, 'violence'), 'Нет');
  expect(isDrawn(form, 'by-parent')).toBe(false);
  expect(form.value).toEqual({ violence: 'no' });
  expect(form.draft).toEqual({ violence: 'no', 'by-parent': 'yes' });

  await press(form, ask(form, 'violence'), 'Да');
  expect(form.value).toEqual({ violence: 'yes', 'by-parent': 'yes' });
});

test('short options stand in a row with "not known", many in a list', async () => {
  const form = await formPage();

  await press(form, ask(form, 'safety'), 'Есть трудности, прямой опасности нет');
  const list = input(form, 'school') as unknown as HTMLSelectElement;

  expect(form.value).toEqual({ safety: 'hard' });
  expect(list.localName).toBe('select');
  expect([...list.options].map((option) => option.text)).toContain('Не известно');
});

test('each type is written as the language says', async () => {
  const form = await formPage();
  form.goTo('family');
  await form.updateComplete;

  await press(form, ask(form, 'needs'), 'Доход');
  await press(form, ask(form, 'needs'), 'Жильё');
  await type(form, 'nickname', 'Мальчик из травмпункта');
  await type(form, 'children', '3');
  await type(form, 'income', '1 200,5');
  await type(form, 'visited', '2026-05-13');
  await type(form, 'called', '2026-05-13T10:30');
  await press(form, ask(form, 'household'), 'Ару');

  expect(form.value).toEqual({
    needs: ['housing', 'income'],
    nickname: 'Мальчик из травмпункта',
    children: 3,
    income: 1200.5,
    visited: '2026-05-13',
    called: '2026-05-13T10:30:00+05:00',
    household: ['aru'],
  });
});

test('a person is chosen from those of the kinds that are asked for', async () => {
  const form = await formPage();
  form.goTo('family');
  await form.updateComplete;
  const list = input(form, 'mother') as unknown as HTMLSelectElement;

  expect([...list.options].map((option) => option.text)).toEqual(['Выберите', 'Дана']);
});

test('a text that was asked for and not found out says so', async () => {
  const form = await formPage();
  form.goTo('family');
  await form.updateComplete;

  await press(form, ask(form, 'nickname'), 'Другой ответ');
  await press(form, ask(form, 'nickname'), 'Не известно');

  expect(form.value).toEqual({ nickname: { open: 'not-known' } });
  expect(ask(form, 'nickname').querySelector('.tag--open')?.textContent).toContain('Не известно');
});

test('a file is asked of the page', async () => {
  const form = await formPage();
  form.goTo('family');
  await form.updateComplete;
  const places: string[] = [];
  form.addEventListener('qadam-attach', (event) => places.push((event as CustomEvent<{ place: string }>).detail.place));

  await press(form, ask(form, 'files'), 'Приложить файл');
  form.value = { files: [{ id: 'f1', name: 'справка.pdf' }] };
  await form.updateComplete;

  expect(places).toEqual(['files']);
  expect(ask(form, 'files').textContent).toContain('справка.pdf');
  byWords(ask(form, 'files'), 'Приложить файл');
});

test('the object that the page has set already, set again, keeps what was typed', async () => {
  const form = await formPage();
  const given = {};
  form.value = given;
  await form.updateComplete;

  await press(form, ask(form, 'violence'), 'Да');
  form.value = given;
  await form.updateComplete;

  expect(form.value).toEqual({ violence: 'yes' });
});
