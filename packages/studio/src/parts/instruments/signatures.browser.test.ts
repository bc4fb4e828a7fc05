import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import {
  button,
  drawn,
  field,
  openPart,
  press,
  studioPage,
  write,
  type StudioPage,
} from '../../testing/studio-page.ts';

interface Form {
  signatures?: { id: string; by: string[]; basis?: string }[];
}

let opened: StudioPage;
let studio: QadamStudio;

beforeEach(async () => {
  await page.viewport(1366, 900);
  document.documentElement.lang = 'ru';
});
afterEach(() => document.body.replaceChildren());

const main = (): HTMLElement => studio.renderRoot.querySelector<HTMLElement>('.studio__main')!;
const keys = async (text: string): Promise<void> => {
  await userEvent.keyboard(text);
  await drawn(studio);
};
const violations = async (): Promise<string[]> =>
  (await axe.run(studio, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations.map(({ id }) => id);

async function openForm(model: string, form: RegExp): Promise<void> {
  opened = await studioPage(model);
  studio = opened.studio;
  await openPart(studio, 'instruments');
  await press(studio, form, main());
}

async function kept(path: string): Promise<Form> {
  await studio.keepNow();
  return JSON.parse(opened.kept().files[path]!) as Form;
}

test('a signature is added by keyboard alone, and removed whole', async () => {
  const path = 'forms/classic/plan/instrument.json';
  await openForm('classic', /^План /);
  const before = await kept(path);
  button(main(), 'Подпись').focus();
  await keys('{Enter}');
  await keys('Семья');
  expect(main().textContent).toContain('Отметьте, кто может подписать.');
  field(main(), 'родитель').focus();
  await keys(' ');
  field(main(), 'опекун').focus();
  await keys(' ');
  expect(await violations()).toEqual([]);
  button(main(), 'Добавить').focus();
  await keys('{Enter}');

  expect((await kept(path)).signatures).toEqual([{ id: 'semya', by: ['parent', 'guardian'], basis: 'assumption' }]);
  const line = (studio.renderRoot as ShadowRoot).activeElement!;
  expect(line.textContent).toContain('родитель, опекун');
  expect(line.getAttribute('aria-expanded')).toBe('true');

  await press(studio, 'Удалить: Семья', main());
  await press(studio, 'Удалить', main());
  expect(await kept(path)).toEqual(before);
});

test('who signs is changed by mouse in one step of undo; the last one stays', async () => {
  const path = 'forms/family-centre/agreement/instrument.json';
  await openForm('family-centre', /^Договорённость с семьёй/);
  const before = await kept(path);
  const [first, second] = before.signatures!;
  await userEvent.click(main().querySelectorAll<HTMLElement>('.option-line .rule')[1]!);
  await drawn(studio);
  const only = (): HTMLInputElement => main().querySelector<HTMLInputElement>('.edit__body fieldset input:checked')!;
  only().click();
  await drawn(studio);
  expect(only().checked).toBe(true);
  expect((await kept(path)).signatures).toEqual([first, second]);

  await userEvent.click(field(main(), 'ребёнок'));
  await drawn(studio);
  expect((await kept(path)).signatures![1]!.by).toEqual([...second!.by, 'child']);
  expect(await violations()).toEqual([]);

  await press(studio, /^Отменить/);
  expect(await kept(path)).toEqual(before);
});

test('a signature that families give is removed once it is decided for them', async () => {
  const path = 'forms/family-centre/agreement/instrument.json';
  await openForm('family-centre', /^Договорённость с семьёй/);
  await press(studio, 'Удалить: Семья', main());
  expect(button(main(), 'Удалить').getAttribute('aria-disabled')).toBe('true');

  for (const group of main().querySelectorAll('.removal__use fieldset')) {
    await userEvent.click(group.querySelector<HTMLElement>('label')!);
    await drawn(studio);
  }
  await press(studio, 'Удалить', main());

  expect((await kept(path)).signatures).toHaveLength(1);
});

test('a new signature needs a name and somebody who signs', async () => {
  await openForm('classic', /^План /);
  await press(studio, 'Подпись', main());
  expect(main().textContent).toContain('Напишите название.');
  await write(studio, /^Как называется подпись/, 'Служба', main());

  button(main(), 'Добавить').click();
  await drawn(studio);

  expect(await kept('forms/classic/plan/instrument.json')).not.toHaveProperty('signatures');
});
