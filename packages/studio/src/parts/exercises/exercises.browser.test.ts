import axe from 'axe-core';
import { shortHash, type Course, type Exercise, type Family } from '@qadam/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import {
  button,
  choose,
  drawn,
  field,
  openPart,
  press,
  studioPage,
  write,
  type StudioPage,
} from '../../testing/studio-page.ts';

let opened: StudioPage;
let studio: QadamStudio;
const FAMILY = 'Мама, бабушка и Дана';
/** Clicks, choices and filled fields since the page was opened. */
let acts = 0;

beforeEach(async () => {
  await page.viewport(1366, 900);
  document.documentElement.lang = 'ru';
  opened = await studioPage('classic');
  studio = opened.studio;
  acts = 0;
});
afterEach(() => document.body.replaceChildren());

const main = (): HTMLElement => studio.renderRoot.querySelector<HTMLElement>('.studio__main')!;
const act = async (done: Promise<void>): Promise<void> => {
  acts += 1;
  await done;
};
async function file<T>(path: string): Promise<T> {
  await studio.keepNow();
  return JSON.parse(opened.kept().files[path] ?? 'null') as T;
}
const kitIsThere = (): Promise<void> =>
  vi.waitFor(() => expect(field(main(), 'Что делает слушатель').value).not.toBe(''), {
    timeout: 30_000,
  });

/** As a trainer does it: name, family, what the learner does, the story. */
async function build(): Promise<void> {
  await act(openPart(studio, 'exercises'));
  await act(press(studio, 'Новое упражнение'));
  await act(write(studio, 'Название упражнения', 'Садик и работа'));
  await act(choose(studio, 'На какой семье', FAMILY, main()));
  await kitIsThere();
  await act(
    choose(studio, 'Что делает слушатель', 'определяет: Готовность к закрытию; семья, 6 апреля, 10:26', main()),
  );
  await act(write(studio, 'Рассказ', 'Мама нашла работу, Дана ходит в садик.'));
  await act(press(studio, 'Добавить'));
}

test('an exercise is built from a family in under 20 acts, tried as a learner and put into a course', async () => {
  await build();
  await act(write(studio, 'Что сказать после проверки', 'Цели достигнуты, но об опасности ещё не спросили.', main()));
  await act(press(studio, 'Посмотреть как слушатель'));
  await vi.waitFor(() => expect(main().querySelector('qadam-exercise')).not.toBeNull(), { timeout: 20_000 });
  const exercise = main().querySelector('qadam-exercise')!;
  await vi.waitFor(() => expect(exercise.renderRoot.textContent).toContain('Мама нашла работу'), { timeout: 20_000 });
  await act(press(studio, 'Свернуть'));
  await act(write(studio, 'Название курса', 'Первые шаги'));
  await act(press(studio, 'Новый курс'));
  await act(choose(studio, 'Добавить упражнение в курс', 'Садик и работа', main()));

  expect(acts).toBeLessThan(20);
  const made = await file<Exercise>('rules/classic/exercises/sadik-i-rabota/exercise.json');
  expect(made).toMatchObject({ family: 'whole-path', task: 'closure', steps: [{ do: 'choose', by: 'outcome' }] });
  expect(made.steps[0]!.options!.filter(({ worth }) => worth === 1)).toHaveLength(1);
  const course = await file<Course>('rules/courses/pervye-shagi/course.json');
  expect(course.exercises.map(({ exercise: id }) => id)).toContain('sadik-i-rabota');
  await vi.waitFor(() => expect(studio.renderRoot.querySelector('.strip')!.textContent).toContain('ошибок нет'), {
    timeout: 30_000,
  });
});

test('a record that the learner fills in gets a name and its level in the family', async () => {
  await openPart(studio, 'exercises');
  await press(studio, 'Новое упражнение');
  await write(studio, 'Название упражнения', 'Звонок');
  await choose(studio, 'На какой семье', FAMILY, main());
  await kitIsThere();
  await press(studio, 'Добавить');

  const { steps } = await file<Exercise>('rules/classic/exercises/zvonok/exercise.json');
  const family = await file<Family>('rules/classic/families/whole-path.json');
  const done = family.steps.find(({ name }) => name === steps[0]!.step);
  expect(done).toMatchObject({
    do: 'answered',
    expect: { levels: { [steps[0]!.ruleset!]: expect.any(Object) as unknown } },
  });
});

test('a trainer works by keyboard alone, and undo takes the exercise away', async () => {
  button(studio.renderRoot, /^Упражнения/).focus();
  await userEvent.keyboard('{Enter}');
  await drawn(studio);
  button(main(), 'Новое упражнение').focus();
  await userEvent.keyboard('{Enter}');
  await drawn(studio);
  await userEvent.keyboard('По клавишам{Tab}');
  await userEvent.keyboard('Мама');
  await drawn(studio);
  if (field(main(), 'На какой семье').value === '') await choose(studio, 'На какой семье', FAMILY, main());
  await kitIsThere();
  button(main(), 'Добавить').focus();
  await userEvent.keyboard('{Enter}');
  await drawn(studio);
  expect(studio.renderRoot.querySelector('#exercise-title')!.textContent).toContain('По клавишам');

  await press(studio, /^Отменить: добавлено упражнение/);
  expect(await file('rules/classic/exercises/po-klavisham/exercise.json')).toBeNull();
});

test('steps, options and hints of one’s own: each begins with words, and nothing is an error', async () => {
  await build();
  for (const step of ['Выбрать', 'Разложить', 'Расставить по порядку', 'Прочитать'])
    await choose(studio, 'Добавить свой шаг', step, main());
  await press(studio, 'Добавить вариант');
  await press(studio, 'Добавить место');
  const { steps } = await file<Exercise>('rules/classic/exercises/sadik-i-rabota/exercise.json');

  expect(steps.map((step) => step.do)).toEqual(['choose', 'choose', 'sort', 'order', 'read']);
  await vi.waitFor(() => expect(studio.renderRoot.querySelector('.strip')!.textContent).toContain('ошибок нет'), {
    timeout: 30_000,
  });
});

test('a translation goes stale with its original, is found in the checks and marked as reviewed', async () => {
  await openPart(studio, 'exercises');
  await press(studio, 'Цели и силы');
  await write(studio, 'Название упражнения', 'Цели, силы и время', main());
  await vi.waitFor(() => expect(studio.renderRoot.querySelector('.strip')!.textContent).toContain('ошибок нет'), {
    timeout: 30_000,
  });
  await openPart(studio, 'checks');
  expect(main().textContent).toContain('Перевод сделан с прежнего текста.');
  await press(studio, 'Открыть: Цели, силы и время', main());
  await choose(studio, 'На каком языке пишете', 'казахский', main());
  const name = main().querySelector('#exercise-label')!.closest<HTMLElement>('.field')!;
  expect(name.textContent).toContain('устарел');
  await press(studio, /^Отметить: проверено/, name);

  const { label } = await file<{ label: object }>('rules/classic/exercises/goals-and-copes/text/kk.json');
  expect(label).toMatchObject({ of: shortHash('Цели, силы и время'), status: 'reviewed' });
});

test('sheets for a classroom are shown one by one, the key apart', async () => {
  await build();
  await press(studio, 'Посмотреть как слушатель');
  await vi.waitFor(() => expect(main().querySelector('qadam-exercise')).not.toBeNull(), { timeout: 20_000 });
  const shown = (): string => main().querySelector('qadam-exercise')!.renderRoot.textContent ?? '';
  await choose(studio, 'Показать', 'лист для слушателя', main());
  await vi.waitFor(() =>
    expect(main().querySelector('qadam-exercise')!.renderRoot.querySelector('[part=sheet]')).not.toBeNull(),
  );
  const task = shown();
  await choose(studio, 'Показать', 'ключ для тренера', main());
  await vi.waitFor(() => expect(shown()).not.toBe(task));
  expect(button(main(), 'Печать листа')).toBeDefined();
});

test('the trainer’s part is accessible, on a telephone too', async () => {
  await build();
  await press(studio, 'Посмотреть как слушатель');
  const { violations } = await axe.run(studio);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  await page.viewport(360, 740);
  await drawn(studio);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
