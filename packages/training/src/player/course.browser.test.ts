import axe from 'axe-core';
import type { CourseBundle } from '@qadam/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COURSE_DATA_ID } from '../package/course-data.ts';
import type { Attempt, Progress, SaveResult } from '../package/lms/attempt.ts';
import { press, pressByKey, saidBy, settled, wordsOf } from '../testing/exercise-page.ts';
import { kit, ordering, sorting, branching } from '../testing/exercises.ts';
import { play } from './player.ts';
import type { QadamCourse } from './qadam-course.ts';

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'ru';
  localStorage.clear();
});
afterEach(() => page.viewport(414, 896));

const named = (bundle: typeof sorting, id: string): typeof sorting => ({
  ...bundle,
  exercise: { ...bundle.exercise, id },
  texts: {
    ru: Object.fromEntries(
      Object.entries(bundle.texts.ru!).map(([key, text]) => [key.replace('exercise/small', `exercise/${id}`), text]),
    ),
  },
});
const course: CourseBundle = {
  id: 'first-steps',
  passing: 0.7,
  texts: { ru: { 'course/first-steps/label': 'Первые шаги', 'course/first-steps/about': 'Три упражнения.' } },
  exercises: [named(sorting, 'notes'), named(branching, 'door'), named(ordering, 'first-day')],
  kits: { 'kz-phc': kit },
};

/** An attempt in memory. */
function attemptOf(
  state?: string,
  answer: SaveResult = { isKept: true, problems: [] },
): Attempt & { saved: Progress[] } {
  const saved: Progress[] = [];
  return {
    ...{ kind: 'scorm12', state, location: undefined, learner: undefined, problems: [], saved },
    best: { score: 0, isPassed: false, isComplete: false },
    save: (progress) => {
      saved.push(progress);
      return answer;
    },
    end: () => answer,
  };
}

async function coursePage(attempt: Attempt): Promise<QadamCourse> {
  const element = document.createElement('qadam-course');
  Object.assign(element, { course, attempt, locale: 'ru', now: () => '2026-05-20T11:00:00+05:00' });
  document.body.append(element);
  await settled(element);
  return element;
}
const exerciseIn = (element: QadamCourse): HTMLElementTagNameMap['qadam-exercise'] =>
  element.renderRoot.querySelector('qadam-exercise')!;

/** Does the sorting exercise rightly, from the list to the list. */
async function sortAll(element: QadamCourse): Promise<void> {
  await pressByKey(element, 'Открыть: Факт или мнение');
  const exercise = exerciseIn(element);
  await settled(exercise);
  const bins = { bruise: 'Увидено', shaken: 'Рассказано', careless: 'Вывод', warm: 'Увидено' };
  for (const [id, bin] of Object.entries(bins))
    await userEvent.selectOptions(exercise.renderRoot.querySelector<HTMLElement>(`#sort-${id}`)!, bin);
  await pressByKey(exercise, 'Проверить');
  await pressByKey(exercise, 'К итогу');
  await settled(element);
  await pressByKey(element, 'К списку упражнений');
}

test('what is done is kept: state, score, and one line for each check', async () => {
  const attempt = attemptOf();
  const element = await coursePage(attempt);
  expect(saidBy(element)).toContain('Осталось 3 упражнения.');

  await sortAll(element);

  expect(saidBy(element)).toContain('Итог курса: 33 из 100.');
  expect(attempt.saved.at(-1)).toMatchObject({ score: 33, isPassed: false, isComplete: false });
  const answers = attempt.saved.flatMap(({ answers: each }) => each);
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({
    ...{ id: 'notes.notes.1', result: 'correct', at: new Date('2026-05-20T11:00:00+05:00') },
    description: 'Разложите записи: что увидено, что рассказано, что решили вы сами.',
  });
  expect(answers[0]!.response).toContain('Мать относится к ребёнку беспечно: Вывод');
});

test('it goes on where it was left, in the middle of an exercise', async () => {
  const attempt = attemptOf();
  const first = await coursePage(attempt);
  await pressByKey(first, 'Открыть: Факт или мнение');
  await userEvent.selectOptions(exerciseIn(first).renderRoot.querySelector<HTMLElement>('#sort-bruise')!, 'Увидено');
  first.remove();

  const second = await coursePage(attemptOf(attempt.saved.at(-1)!.state));

  const select = exerciseIn(second).renderRoot.querySelector<HTMLSelectElement>('#sort-bruise')!;
  expect(select.value).toBe('seen');
  await pressByKey(second, 'К списку упражнений');
  expect(saidBy(second)).toContain('начато Продолжить');
});

test('what was passed over counts neither for nor against', async () => {
  const attempt = attemptOf();
  const element = await coursePage(attempt);
  await sortAll(element);

  await pressByKey(element, 'Открыть: Звонок соседки');
  await pressByKey(exerciseIn(element), 'Пропустить');
  await settled(element);
  await pressByKey(element, 'Следующее упражнение');

  expect(attempt.saved.at(-1)!.score).toBe(50);
  expect(wordsOf(exerciseIn(element).renderRoot as unknown as Node)).toContain('Порядок первых шагов');
});

test('answers that are too long are left out, and that is said', async () => {
  const attempt = attemptOf();
  const element = await coursePage(attempt);
  await pressByKey(element, 'Открыть: Звонок соседки');
  const exercise = exerciseIn(element);
  await press(exercise, 'Начать');
  await press(exercise, 'Подожду');
  await press(exercise, 'Проверить');
  await press(exercise, 'Дальше');

  await userEvent.fill(exercise.renderRoot.querySelector<HTMLElement>('#own-words')!, 'слово '.repeat(800));
  await press(exercise, 'Сообщить участковому');
  await settled(element);

  expect(saidBy(element)).toContain('слишком длинные');
  expect(attempt.saved.at(-1)!.state.length).toBeLessThan(4096);
  expect(attempt.saved.at(-1)!.state).toContain('kz-phc/door');
});

test('a place that keeps nothing is told', async () => {
  const element = await coursePage(attemptOf(undefined, { isKept: false, problems: [{ code: 'ended' }] }));

  await pressByKey(element, 'Открыть: Факт или мнение');

  expect(saidBy(element)).toContain('Сохранить не удалось.');
});

test('the page of a package is played, and the browser keeps what was done', async () => {
  const data = document.createElement('script');
  data.type = 'application/json';
  data.id = COURSE_DATA_ID;
  data.textContent = JSON.stringify(course);
  document.body.append(data);

  play(window);
  const element = document.querySelector('qadam-course')!;
  await settled(element);
  await sortAll(element);

  expect(localStorage.getItem('qadam-course:first-steps')).toContain('kz-phc/notes');
});

test('a page without a course says so', async () => {
  play(window);
  const element = document.querySelector('qadam-course')!;
  await settled(element);

  expect(saidBy(element)).toContain('нет курса');
});

test.each([360, 1366])('no findings at %i px, in the list and in an exercise', async (width) => {
  await page.viewport(width, 900);
  const element = await coursePage(attemptOf());
  element.style.setProperty('--qadam-motion', '0ms');
  const findings = async (): Promise<string[]> => {
    const { violations } = await axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  expect(await findings()).toEqual([]);
  await pressByKey(element, 'Открыть: Порядок');
  await settled(exerciseIn(element));
  expect(await findings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
