import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import {
  buttons,
  choose,
  drawn,
  field,
  openPart,
  press,
  studioPage,
  type StudioPage,
} from '../../testing/studio-page.ts';

interface Form {
  printTimes?: number;
  sections: { printIn?: string; questions: { id: string; printBeside?: true }[] }[];
}

let opened: StudioPage;
let studio: QadamStudio;

beforeEach(async () => {
  await page.viewport(1366, 900);
  document.documentElement.lang = 'ru';
  opened = await studioPage('classic');
  studio = opened.studio;
  await openPart(studio, 'instruments');
  await press(studio, /^Первая встреча/, main());
});
afterEach(() => document.body.replaceChildren());

const main = (): HTMLElement => studio.renderRoot.querySelector<HTMLElement>('.studio__main')!;
async function kept(): Promise<Form> {
  await studio.keepNow();
  return JSON.parse(opened.kept().files['forms/classic/first-contact/instrument.json']!) as Form;
}
const line = (at: number): HTMLElement => main().querySelectorAll<HTMLElement>('.questions-of .rule')[at]!;
const beside = /^В бланке стоит в одной ячейке с вопросом/;

test('a question shares the cell of the one before it, by mouse and by keyboard', async () => {
  await userEvent.click(line(1));
  await drawn(studio);
  await userEvent.click(field(main(), beside));
  expect((await kept()).sections[0]!.questions[1]!.printBeside).toBe(true);

  field(main(), beside).focus();
  await userEvent.keyboard(' ');
  await drawn(studio);

  expect((await kept()).sections[0]!.questions[1]).not.toHaveProperty('printBeside');
});

test('the first question of a section has no cell to share', async () => {
  await userEvent.click(line(0));
  await drawn(studio);

  expect(() => field(main(), beside)).toThrow();
});

test('a section stands at the end of another form, in as many places as are chosen', async () => {
  const before = await kept();
  await press(studio, /^Название и свойства формы/, main());
  expect(() => field(main(), /^Сколько мест/)).toThrow();
  await userEvent.click(buttons(main(), /^Настроить раздел/)[0]!);
  await drawn(studio);

  await choose(studio, 'Ещё и в конце бланка', 'План', main());
  await choose(studio, /^Сколько мест/, '2', main());

  const after = await kept();
  expect(after.sections[0]!.printIn).toBe('plan');
  expect(after.printTimes).toBe(2);
  expect((await axe.run(studio, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations).toEqual([]);

  await press(studio, /^Отменить/);
  await press(studio, /^Отменить/);
  expect(await kept()).toEqual(before);
});

test('a form that carries sections of another is removed with what becomes of them', async () => {
  await userEvent.click(buttons(main(), /^Настроить раздел/)[0]!);
  await drawn(studio);
  await choose(studio, 'Ещё и в конце бланка', 'План', main());
  await press(studio, /^Все формы/, main());
  await press(studio, /^План /, main());
  await press(studio, /^Название и свойства формы/, main());
  await press(studio, /^Удалить форму/, main());

  expect(main().querySelector('.removal')?.textContent).toContain('в каком бланке стоит');
});
