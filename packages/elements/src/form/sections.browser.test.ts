import { beforeEach, expect, test } from 'vitest';
import { casePage, press, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf } from '../testing/families.ts';
import type { QadamForm } from './qadam-form.ts';

beforeEach(() => document.body.replaceChildren());

/** The form that a case shows once a document is pressed. */
async function formOf(document: string, until: string, at: string): Promise<QadamForm> {
  const element = await casePage({ at, entries: entriesOf('whole-path', until) });
  await press(element, document, '[part=documents]');
  return element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
}
const rail = (form: QadamForm): string[] =>
  [...form.renderRoot.querySelectorAll('.rail--side .rail__item')].map((item) => wordsOf(item));

test('each section says how many of its answers are required', async () => {
  const form = await formOf('Отчет о комплексной оценке', '2026-01-14T10:40', '2026-02-01T10:00:00+05:00');

  expect(rail(form)[1]).toMatch(/0 из 2, обязательный: 1$/);
  expect(rail(form)[2]).not.toContain('обязательн');
});

test('sections that are not needed leave no gap in the numbers', async () => {
  const form = await formOf('Оценка риска', '2026-01-12T10:10', '2026-01-12T10:30:00+05:00');
  const no = Object.fromEntries(
    ['left-in-hospital', 'with-police', 'found-in-street', 'violence', 'other-immediate'].map((id) => [id, 'no']),
  );
  form.value = no;
  await settled(form);
  expect(rail(form).map((item) => item.split('.')[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);

  form.goTo('judgement-safety');
  await settled(form);
  expect(wordsOf(form.renderRoot.querySelector('h3'))).toBe('3. Безопасность ребёнка');
});

test('what is written so far can be saved from every section', async () => {
  const form = await formOf('Оценка риска', '2026-01-12T10:10', '2026-01-12T10:30:00+05:00');
  form.value = { 'child-seen': 'yes' };
  await settled(form);
  const buttons = [...form.renderRoot.querySelectorAll('.form-foot button')].map(wordsOf);

  expect(buttons).toEqual(['Сохранить', 'Дальше: Ситуации высокого риска']);
});
