import { userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import type { QadamForm } from './qadam-form.ts';
import { ask, drawn, formPage, press } from '../testing/form-page.ts';

afterEach(() => document.body.replaceChildren());

async function planPage(properties: Partial<QadamForm> = {}): Promise<QadamForm> {
  const form = await formPage(properties);
  form.goTo('plan');
  await drawn(form);
  return form;
}
const focused = (form: QadamForm): Element | null => (form.renderRoot as ShadowRoot).activeElement;
const row = (at: number): string => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`;

test('a new row has an id and the focus', async () => {
  const form = await planPage();

  await press(form, ask(form, 'steps'), 'Добавить строку');
  await userEvent.keyboard('Найти жильё');
  await press(form, ask(form, 'steps'), 'Добавить строку');

  expect(form.value.steps).toEqual([{ id: row(1), what: 'Найти жильё' }, { id: row(2) }]);
  expect(focused(form)?.closest('[data-row]')?.getAttribute('data-row')).toBe(row(2));
});

test('after a row is removed the focus stays at the table', async () => {
  const form = await planPage({
    value: {
      steps: [
        { id: row(1), what: 'один' },
        { id: row(2), what: 'два' },
      ],
    },
  });
  const remove = (): HTMLElement => ask(form, 'steps').querySelector('.row-remove')!;

  await userEvent.click(remove());
  await drawn(form);
  expect(form.value.steps).toEqual([{ id: row(2), what: 'два' }]);
  expect(focused(form)?.classList.contains('row-remove')).toBe(true);

  await userEvent.click(remove());
  await drawn(form);
  expect(form.value.steps).toBeUndefined();
  expect(focused(form)?.classList.contains('row-add')).toBe(true);
});

test('rows of the register can be filled in, not added', async () => {
  const form = await planPage();
  const seen = ask(form, 'seen');

  expect(seen.textContent).toContain('Ару');
  expect(seen.querySelector('.row-add')).toBeNull();
  await press(form, seen, 'Нет');
  expect(form.value.seen).toEqual([{ id: 'aru', seen: 'no' }]);
});

test('a cell is named by its column and its row', async () => {
  const form = await planPage({ value: { steps: [{ id: row(1) }] } });
  const cell = ask(form, 'steps').querySelector('td input')!;

  const names = cell
    .getAttribute('aria-labelledby')!
    .split(' ')
    .map((id) => form.renderRoot.querySelector(`#${CSS.escape(id)}`)?.textContent);
  expect(names).toEqual(['Что сделать', 'Строка 1']);
});

test('below 768 px of its own width a table is cards', async () => {
  const form = await planPage({ value: { steps: [{ id: row(1) }] } });
  const display = (): string => getComputedStyle(ask(form, 'steps').querySelector('tbody tr')!).display;

  form.style.width = '1100px';
  expect(display()).toBe('table-row');
  form.style.width = '600px';
  expect(display()).toBe('block');
});
