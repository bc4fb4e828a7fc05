import { beforeEach, expect, test } from 'vitest';
import type { QadamForm } from '../form/qadam-form.ts';
import { casePage, press, saying, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf } from '../testing/families.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => document.body.replaceChildren());

const lines = (element: QadamCase): string[] =>
  [...element.renderRoot.querySelectorAll('.criterion')].map((each) =>
    wordsOf(each).replace(/ ?Какие вопросы решат.*/, ''),
  );

test('each criterion says whether it holds, in the order of the rule, the bar first', async () => {
  const element = await casePage({
    at: '2026-06-11T10:00:00+05:00',
    entries: entriesOf('whole-path', '2026-06-10T10:00'),
  });
  const said = lines(element);

  expect(said).toHaveLength(7);
  expect(said[0]).toBe('Да Уровень риска семьи: не высокий');
  expect(said.slice(1).every((line, at) => line.startsWith(`Да ${at + 1}. `))).toBe(true);
  expect(element.renderRoot.querySelector<HTMLDetailsElement>('.closure')!.open).toBe(true);
});

test('what is not known names the questions that would decide, and leads there', async () => {
  const element = await casePage({
    at: '2026-06-02T12:00:00+05:00',
    entries: entriesOf('whole-path', '2026-06-02T10:40'),
  });
  expect(lines(element)[1]).toMatch(/^Не известно 1\. /);

  const [, first] = element.renderRoot.querySelectorAll<HTMLElement>('.criterion');
  const question = wordsOf(first!.querySelector('.asks__go > span'));
  saying(first!, question).click();
  await settled(element);
  const form = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  expect(form.instrument).toBe('closure');
});

test('while closing is far the criteria are folded away', async () => {
  const element = await casePage({
    at: '2026-01-13T10:00:00+05:00',
    entries: entriesOf('whole-path', '2026-01-12T12:00'),
  });
  const fold = element.renderRoot.querySelector<HTMLDetailsElement>('.closure')!;

  expect(fold.open).toBe(false);
  expect(wordsOf(fold.querySelector('summary'))).toBe('Готовность к закрытию: выполнено 0 из 6');
});

test('hidden levels hide the criteria too, and the button of danger has other words', async () => {
  const element = await casePage({
    at: '2026-06-11T10:00:00+05:00',
    entries: entriesOf('whole-path', '2026-06-10T10:00'),
    discreet: true,
  });
  expect(element.renderRoot.querySelector('.criterion')).toBeNull();
  expect(wordsOf(element.renderRoot.querySelector('[part=danger]'))).toBe('Записать сейчас');

  await press(element, 'Показать всё');
  expect(wordsOf(element.renderRoot.querySelector('[part=danger]'))).toBe('Опасность сейчас');
});
