import axe from 'axe-core';
import type { Conditions, Ruleset } from '@qadam/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import { button, choose, drawn, field, press, studioPage, write, type StudioPage } from '../../testing/studio-page.ts';

vi.setConfig({ testTimeout: 120_000 }); // the largest model, beside another page

let opened: StudioPage;
let studio: QadamStudio;

beforeEach(async () => {
  await page.viewport(1366, 900);
  document.documentElement.lang = 'ru';
  opened = await studioPage('kz-phc');
  studio = opened.studio;
});
afterEach(() => document.body.replaceChildren());

const main = (): HTMLElement => studio.renderRoot.querySelector<HTMLElement>('.studio__main')!;
const side = (): HTMLElement => studio.renderRoot.querySelector<HTMLElement>('.studio__side')!;
const focused = (): Element | null => (studio.renderRoot as ShadowRoot).activeElement;
const keys = async (text: string): Promise<void> => {
  await userEvent.keyboard(text);
  await drawn(studio);
};
const is = (fact: string, value = 'yes'): object => ({ fact, operator: 'equal', value });

/** The rules of the level as the keeper has them. */
async function rules(): Promise<Ruleset['rules']> {
  await studio.keepNow();
  return (JSON.parse(opened.kept().files['rules/kz-phc/level.rules.json']!) as Ruleset).rules;
}
const conditionsOf = async (id: string): Promise<Conditions | undefined> =>
  (await rules()).find((rule) => rule.id === id)?.conditions;

/** Waits until the definitions are known to hold together, so that a family can be tried. */
const canTry = (): Promise<void> =>
  vi.waitFor(() => expect(side().querySelector('#try-family')).not.toBeNull(), { timeout: 30_000 });

const openLowIncome = (): Promise<void> => press(studio, /^У семьи низкие доходы\./, main());

test('a condition of a rule is changed by mouse, and undone', async () => {
  await openLowIncome();
  await choose(studio, 'Вопрос, условие 1', 'В семье есть тяжелобольной', main());

  expect(await conditionsOf('low-income')).toEqual({ any: [is('ill-member')] });

  await press(studio, /^Отменить: изменены условия/);
  expect(await conditionsOf('low-income')).toEqual({ any: [is('low-income')] });
});

test('a condition is added and moved by keyboard alone', async () => {
  button(main(), /^У семьи низкие доходы\./).focus();
  await keys('{Enter}');
  expect(focused()?.id).toBe('open-rule');

  button(main(), 'Условие').focus();
  await keys('{Enter}');
  expect(focused()?.getAttribute('aria-label')).toBe('Вопрос нового условия');
  await userEvent.selectOptions(focused() as HTMLElement, 'В семье есть тяжелобольной');
  await drawn(studio);
  expect(focused()?.getAttribute('aria-label')).toBe('Вопрос, условие 2');
  expect(await conditionsOf('low-income')).toEqual({ any: [is('low-income'), is('ill-member')] });

  button(main(), /^Действия: В семье есть тяжелобольной/).focus();
  await keys('{Enter}{Tab}{Enter}');

  expect(await conditionsOf('low-income')).toEqual({ any: [is('ill-member'), is('low-income')] });
  expect(focused()?.getAttribute('aria-label')).toBe('Вопрос, условие 1');
});

test('a group is denied, and its last condition takes it along', async () => {
  await openLowIncome();
  await press(studio, 'Группа', main());
  await choose(studio, 'Вопрос нового условия', 'В семье есть тяжелобольной', main());
  await choose(studio, /^Как соединить условия группы/, 'Не', main());
  expect(await conditionsOf('low-income')).toEqual({ any: [is('low-income'), { not: is('ill-member') }] });

  await press(studio, 'Действия: В семье есть тяжелобольной: да', main());
  await press(studio, /^Удалить: ?В семье есть тяжелобольной/, main());
  expect(await conditionsOf('low-income')).toEqual({ any: [is('low-income')] });
});

test('the last condition of a rule stays, and it is said why', async () => {
  await openLowIncome();
  await press(studio, /^Действия: У семьи/, main());

  expect(main().querySelector('.cond__acts')?.textContent).toContain('правило без условий сработало бы всегда');
});

test('a rule is added with its outcome, reason and first condition, and opens', async () => {
  await press(studio, 'Добавить правило', main());
  await choose(studio, 'Итог', 'Средний риск', main());
  await write(studio, /^Причина, которую увидит работник/, 'Ребёнка прячут от соседей', main());
  await press(studio, 'Добавить условие: Когда выполняется', main());
  await choose(studio, 'Вопрос нового условия', 'Есть насилие между взрослыми в доме', main());
  await press(studio, 'Добавить правило', main());

  expect(focused()?.id).toBe('open-rule');
  expect((await rules()).at(-1)).toEqual({
    id: 'rebyonka-pryachut-ot-sosedey',
    then: 'medium',
    basis: 'assumption',
    conditions: { all: [is('adult-violence')] },
  });
  expect(opened.kept().files['rules/kz-phc/text/ru.json']).toContain('Ребёнка прячут от соседей');
});

test('a rule without a reason or a condition is not added, and it is said what is wanted', async () => {
  await press(studio, 'Добавить правило', main());
  await press(studio, 'Добавить правило', main());

  expect([...main().querySelectorAll('.error-text')].map((each) => each.textContent?.trim())).toEqual([
    'Напишите причину.',
    'Выберите условие.',
  ]);
});

test('a cell of the table is changed, and undone', async () => {
  await press(studio, 'Таблица', main());
  const cell = 'У семьи низкие доходы, правило: У семьи низкие доходы.';
  await choose(studio, cell, 'нет', main());
  expect(await conditionsOf('low-income')).toEqual({ any: [is('low-income', 'no')] });

  await choose(studio, 'В семье есть тяжелобольной, правило: У семьи низкие доходы.', 'да', main());
  expect(await conditionsOf('low-income')).toEqual({ all: [is('low-income', 'no'), is('ill-member')] });

  await keys('{Control>}z{/Control}');
  await press(studio, /^Отменить: изменены условия/);
  expect(await conditionsOf('low-income')).toEqual({ any: [is('low-income')] });
});

test('poverty alone is warned of, and nothing forbids it', async () => {
  await openLowIncome();
  expect(main().querySelector('.edit .note--warn')).toBeNull();

  await choose(studio, 'Итог', 'Средний риск', main());

  expect(main().querySelector('.edit .note--warn')?.textContent).toContain('сами по себе не основание');
  expect((await rules()).find(({ id }) => id === 'low-income')?.then).toBe('medium');
});

test('a family is tried: its level, how the open rule saw it, what would change it, and time', async () => {
  await canTry();
  await openLowIncome();
  await choose(studio, 'На ком проверить', 'poor-but-safe', side());
  const level = (): string => side().querySelector('[data-ruleset=level]')?.textContent ?? '';

  expect(level()).toContain('Низкий риск');
  expect(side().querySelector('.trace .is-held')?.textContent).toContain('У семьи низкие доходы');
  expect(side().querySelector('#try-ways')?.parentElement?.querySelectorAll('li').length).toBeGreaterThan(0);

  while (button(side(), 'Шаг назад').getAttribute('aria-disabled') !== 'true') await press(studio, 'Шаг назад', side());
  expect(side().querySelector('.time [role=status]')?.textContent).toContain('Шаг 1 из');
  expect(side().querySelector('.trace .is-held')).toBeNull();

  // Answers of an own trial count at once and never leave the studio.
  const left: string[] = [];
  for (const type of ['qadam-append', 'qadam-draft', 'qadam-submit'])
    document.addEventListener(type, () => left.push(type));
  await choose(studio, 'На ком проверить', 'own trial', side());
  const form = side().querySelector('qadam-form')!;
  const yes = await vi.waitUntil(() =>
    [...form.renderRoot.querySelectorAll<HTMLElement>('[data-question=violence] label')].find(
      (each) => each.textContent?.trim() === 'Да',
    ),
  );
  await userEvent.click(yes);
  await drawn(studio);

  expect(side().querySelector('[data-ruleset=triage]')?.textContent).toContain('Срочно');
  expect(left).toEqual([]);
  expect(opened.acts).toEqual([]);
});

const views = ['Уровень риска', 'Таблица', 'Вычисляемые факты', 'Именованные числа'];

test('no violation at any width: an open rule, the table, facts, numbers', async () => {
  await canTry();
  for (const width of [1366, 360])
    for (const view of views) {
      await page.viewport(width, 900);
      if (view === 'Таблица') await press(studio, 'Уровень риска', main());
      await press(studio, view, main());
      if (view === 'Уровень риска') {
        await press(studio, 'Предложения', main());
        await openLowIncome();
        await press(studio, /^Действия: У семьи/, main());
      }
      const { violations } = await axe.run(studio, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      });
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
      );
      expect(found, `${view} ${width}`).toEqual([]);
      expect(main().scrollWidth, 'no sideways scrolling').toBeLessThanOrEqual(main().clientWidth);
    }
});

test('a number is compared with a named one by choosing it', async () => {
  await press(studio, 'Вычисляемые факты', main());
  await press(studio, /^Есть тревожный признак/, main());

  expect(field(main(), 'С чем сравнить, условие 4').value).toBe('infant-months');
});
