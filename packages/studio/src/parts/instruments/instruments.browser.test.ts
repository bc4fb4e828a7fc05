import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import {
  button,
  buttons,
  choose,
  drawn,
  field,
  openPart,
  press,
  studioPage,
  write,
  type StudioPage,
} from '../../testing/studio-page.ts';

interface Written {
  id: string;
  type: string;
  options?: { id: string }[];
  shownWhen?: unknown;
}
interface Form {
  sections: { questions: Written[] }[];
}

let opened: StudioPage;
let studio: QadamStudio;

beforeEach(async () => {
  await page.viewport(1366, 900);
  document.documentElement.lang = 'ru';
  opened = await studioPage('classic');
  studio = opened.studio;
  await openPart(studio, 'instruments');
});
afterEach(() => document.body.replaceChildren());

/** A form as the keeper has it. */
async function kept(form: string): Promise<Form> {
  await studio.keepNow();
  return JSON.parse(opened.kept().files[`forms/classic/${form}/instrument.json`]!) as Form;
}
const main = (): HTMLElement => studio.renderRoot.querySelector<HTMLElement>('.studio__main')!;
const lastOf = (form: Form): Written => form.sections[0]!.questions.at(-1)!;
const keys = async (text: string): Promise<void> => {
  await userEvent.keyboard(text);
  await drawn(studio);
};

async function openForm(words: RegExp): Promise<void> {
  await press(studio, words, main());
}

test('a question with three answers is added by keyboard alone', async () => {
  await openForm(/^Первая встреча/);
  buttons(main(), /^Добавить вопрос в раздел/)[0]!.focus();
  await keys('{Enter}');
  await keys('Кто забирает ребёнка');
  await keys('{Tab}');
  await userEvent.selectOptions(field(main(), 'Какой ответ'), 'один ответ');
  await drawn(studio);
  await keys('{Tab}Мать{Enter}Отец{Enter}Бабушка{Tab}{Enter}');

  const added = lastOf(await kept('first-contact'));

  expect(added).toMatchObject({ id: 'kto-zabiraet-rebyonka', type: 'choice' });
  expect(added.options?.map(({ id }) => id)).toEqual(['mat', 'otets', 'babushka']);
  expect(studio.renderRoot.querySelector('#editor-title')).toBe((studio.renderRoot as ShadowRoot).activeElement);
});

test('a question with three answers is added by mouse, and undone in one step', async () => {
  await openForm(/^Первая встреча/);
  const before = await kept('first-contact');
  await press(studio, /^Добавить вопрос в раздел/, main());
  await write(studio, /^Формулировка/, 'Кто забирает ребёнка', main());
  await choose(studio, 'Какой ответ', 'один ответ', main());
  await write(studio, 'Ответы: каждый с новой строки', '1. Мать\n2. Отец\n3. Бабушка', main());
  await press(studio, 'Добавить', main());
  expect(lastOf(await kept('first-contact')).options).toHaveLength(3);

  await press(studio, /^Отменить: новый вопрос/);

  expect(await kept('first-contact')).toEqual(before);
});

test('a list from Excel becomes answers with their translations', async () => {
  await openForm(/^Первая встреча/);
  await press(studio, /^Добавить вопрос в раздел/, main());
  await write(studio, /^Формулировка/, 'Кто дома', main());
  await choose(studio, 'Какой ответ', 'один ответ', main());
  await write(studio, 'Ответы: каждый с новой строки', 'Мать', main());
  await press(studio, 'Добавить', main());
  await press(studio, /^Вставить список/, main());
  await write(studio, /^Вставьте список/, '• Мать\tАнасы\n• Отец\tӘкесі\tOtasi', main());
  expect(main().querySelector('.paste-preview')?.textContent).toContain('Әкесі');

  await press(studio, 'Добавить 1 ответ', main());

  const added = lastOf(await kept('first-contact'));
  expect(added.options?.map(({ id }) => id)).toEqual(['mat', 'otets']);
  expect(opened.kept().files['forms/classic/first-contact/text/kk.json']).toContain('Әкесі');
});

test('it is set when a question is shown', async () => {
  await openForm(/^Первая встреча/);
  await press(studio, /^Добавить вопрос в раздел/, main());
  await write(studio, /^Формулировка/, 'Почему', main());
  await press(studio, 'Добавить', main());

  await press(studio, /^Добавить условие/, main());
  const list = main().querySelector<HTMLSelectElement>('.test__fact')!;
  await userEvent.selectOptions(list, 'Программа подходит этой семье');
  await drawn(studio);

  expect(lastOf(await kept('first-contact')).shownWhen).toEqual({
    all: [{ fact: 'programme-fits', operator: 'equal', value: 'yes' }],
  });
  await press(studio, /^Свернуть/, main());
  expect(main().textContent).toContain('показан, если Программа подходит этой семье: да');
});

test('a question that rules use is removed once every use is decided, and comes back whole', async () => {
  const before = await kept('plan');
  const files = { ...opened.kept().files };
  await openForm(/^План /);
  await press(studio, /^Семья согласна с планом/, main());
  await press(studio, /^Удалить…/, main());
  const remove = (): HTMLElement => button(main(), 'Удалить');
  expect(remove().getAttribute('aria-disabled')).toBe('true');
  remove().click(); // says why, and does nothing
  expect(await kept('plan')).toEqual(before);
  expect(main().querySelectorAll('input[type=radio]:checked')).toHaveLength(0);

  for (const group of main().querySelectorAll('.removal__use fieldset')) {
    await userEvent.click(group.querySelector<HTMLElement>('label')!);
    await drawn(studio);
  }
  await userEvent.click(remove());
  await drawn(studio);
  expect(JSON.stringify(await kept('plan'))).not.toContain('"family-agrees"');
  expect(opened.kept().files['rules/classic/model.json']).not.toContain('family-agrees');

  await press(studio, /^Отменить: удалено/);
  await studio.keepNow();
  expect(opened.kept().files).toEqual(files);
});

test('what is kept by somebody stands against the removal, with the reason', async () => {
  await openForm(/^План /);
  await press(studio, /^Семья согласна с планом/, main());
  await press(studio, /^Удалить…/, main());
  const keeps = [...main().querySelectorAll('label')].filter((label) => label.textContent?.includes('Оставить'));

  await userEvent.click(keeps[0]!);
  await drawn(studio);

  expect(main().querySelector('#removal-why')?.textContent).toContain('Удалить нельзя, пока это оставлено');
});

test('what happens in the preview reaches nobody', async () => {
  const heard: string[] = [];
  for (const type of ['qadam-append', 'qadam-submit', 'qadam-draft'])
    studio.addEventListener(type, (event) => heard.push(event.type));
  await openForm(/^Первая встреча/);
  await expect.poll(() => studio.renderRoot.querySelector('qadam-form'), { timeout: 15_000 }).not.toBeNull();
  const form = studio.renderRoot.querySelector('qadam-form')!;

  for (const type of ['qadam-append', 'qadam-submit', 'qadam-draft'])
    form.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true }));

  expect(heard).toEqual([]);
});

test('a translation is written in the table of texts and stays in sight', async () => {
  await openPart(studio, 'texts');
  await choose(studio, 'Перевод на', 'казахский', main());
  const [first] = main().querySelectorAll<HTMLTextAreaElement>('textarea[lang=kk]');
  await userEvent.fill(first!, 'Жаңа аударма');
  await drawn(studio);
  await press(studio, /^Проверено: казахский/, main());

  await studio.keepNow();

  expect(
    Object.values(opened.kept().files).some((text) => text.includes('Жаңа аударма') && text.includes('reviewed')),
  ).toBe(true);
  expect(main().textContent).toContain('проверен');
});

const states: Record<string, () => Promise<void>> = {
  'the list of forms': () => Promise.resolve(),
  'an open question': async () => {
    await openForm(/^Первая встреча/);
    buttons(main(), /да \/ нет/)[0]!.click();
    await drawn(studio);
  },
  'a new question': async () => {
    await openForm(/^Первая встреча/);
    await press(studio, /^Добавить вопрос в раздел/, main());
  },
  'a removal': async () => {
    await openForm(/^План /);
    await press(studio, /^Семья согласна с планом/, main());
    await press(studio, /^Удалить…/, main());
  },
  'the texts': () => openPart(studio, 'texts'),
};

test.each(Object.entries(states))('axe finds nothing: %s', async (_name, open) => {
  await open();
  studio.style.setProperty('--qadam-motion', '0ms');

  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });

  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
});
