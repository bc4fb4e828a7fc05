import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QadamForm } from '@qadam/elements';
import { referenceResponses } from '../exercise/reference.ts';
import { openExercise } from '../exercise/open-exercise.ts';
import {
  exercisePage,
  focused,
  press,
  pressByKey,
  saidBy,
  saying,
  settled,
  wordsOf,
} from '../testing/exercise-page.ts';
import { asking, branching, exerciseBundle, kit, ordering, sorting } from '../testing/exercises.ts';
import type { QadamCheckedDetail, QadamFinishedDetail } from './events.ts';
import type { QadamExercise } from './qadam-exercise.ts';

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'ru';
});
afterEach(() => page.viewport(414, 896));

const damir = exerciseBundle('damir');
const right = referenceResponses(openExercise(kit, damir)).assess!;
const at = <T extends HTMLElement>(element: QadamExercise, selector: string): T =>
  element.renderRoot.querySelector<T>(selector)!;

/** Details of the events of one name, as they come. */
function listen<Detail>(element: QadamExercise, type: string): Detail[] {
  const details: Detail[] = [];
  element.addEventListener(type, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}

describe('a record filled in from a story', () => {
  const begun = { responses: {}, found: {}, tries: 0, checked: {}, at: 'assess' };

  test('a story with violence can be passed over without loss', async () => {
    const element = await exercisePage({ exercise: damir });
    const finished = listen<QadamFinishedDetail>(element, 'qadam-finished');
    expect(saidBy(element)).toContain('Прежде чем читать');
    expect(at(element, '.story')).toBeNull();

    await pressByKey(element, 'Пропустить');

    expect(finished).toEqual([{ score: 0, isPassed: false, marks: {}, skipped: true, tries: 0 }]);
    expect(element.value).toMatchObject({ skipped: true });
    await pressByKey(element, 'Всё же пройти');
    expect(wordsOf(at(element, '.story'))).toContain('Сыну Дамиру десять дней');
    expect(focused(element)?.id).toBe('step-title');
  });

  test('the right record is full score, and nothing of it leaves as a case', async () => {
    const element = await exercisePage({ exercise: damir, value: begun });
    const left: string[] = [];
    for (const type of ['qadam-submit', 'qadam-append', 'qadam-draft'])
      element.addEventListener(type, () => left.push(type));
    const checked = listen<QadamCheckedDetail>(element, 'qadam-checked');
    const form = at<QadamForm>(element, 'qadam-form');
    expect(saying(element, 'Проверить').getAttribute('aria-disabled')).toBe('true');

    form.value = right.answers!;
    form.dispatchEvent(new Event('change'));
    await settled(element);
    await press(element, 'Проверить');

    expect(checked[0]).toMatchObject({ step: 'assess', score: 100, isPassed: true, tries: 1 });
    expect(checked[0]!.response).toContain('насилии в отношении ребёнка: да');
    expect(left).toEqual([]);
    expect(saidBy(element)).toContain('Верно 18 из 18.');
  });

  test('a miss that turned the level stands first, with both levels, the reason, and what "not known" would have given', async () => {
    const element = await exercisePage({
      exercise: damir,
      value: {
        ...begun,
        responses: {
          assess: { answers: { ...right.answers, violence: 'no', 'no-documents': 'no', 'evades-care': 'yes' } },
        },
      },
    });
    await press(element, 'Проверить');

    const turned = wordsOf(at(element, '.turn'));
    expect(turned).toContain('Пропуск, который изменил уровень');
    expect(turned).toContain('Вы ответили «нет», эталон «да».');
    expect(turned).toMatch(/СОП ПМСП, этап 1, строка 127/);
    expect(turned).toContain('Если бы вы отметили «не известно», вышло бы: не ниже среднего, возможно высокий.');
    expect([...element.renderRoot.querySelectorAll('.turn .ladder')]).toHaveLength(2);
    const rest = [...element.renderRoot.querySelectorAll('.review > ol > .result')].map(wordsOf);
    expect(rest[0]).toMatch(/^Пропущено Нет личных документов/);
    expect(rest[1]).toMatch(/^Лишнее Родители уклоняются/);
    expect(at(element, '.story mark.is-missed').textContent).toContain('раньше она младенцев');
  });

  test('the story leads to what it tells of, by the keyboard', async () => {
    const element = await exercisePage({
      exercise: damir,
      value: { ...begun, responses: { assess: right }, checked: { assess: { tries: 1, score: 100 } } },
    });

    at(element, '.footnote').focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);

    expect(focused(element)?.id).toBe('item-no-housing');
    expect(at<HTMLDetailsElement>(element, '.found').open).toBe(true);
  });

  test('own words stand beside the reference and the rubric, and are not scored', async () => {
    const element = await exercisePage({ exercise: damir, value: { ...begun, responses: { assess: right } } });

    await userEvent.fill(at(element, '#own-words'), 'Мать сказала, что его трясли.');
    await press(element, 'Проверить');

    const own = wordsOf(at(element, '[part=own-words]'));
    expect(own).toContain('Мать сказала, что его трясли.');
    expect(own).toContain('На что посмотреть');
    expect(element.value.best).toBe(100);
  });
});

test('do, check, feedback, another try, summary: by the keyboard alone', async () => {
  const element = await exercisePage({ exercise: sorting });
  const checked = listen<QadamCheckedDetail>(element, 'qadam-checked');
  const finished = listen<QadamFinishedDetail>(element, 'qadam-finished');

  await pressByKey(element, 'Подсказка (2)');
  expect(saidBy(element)).toContain('Подсказка 1. Кто сказал эту фразу?');
  await pressByKey(element, 'Спросить медсестру');
  expect(wordsOf(at(element, '.story [aria-live]'))).toContain('на левом плече');
  expect(focused(element)?.id).toBe('find-out');

  await userEvent.selectOptions(at(element, '#sort-bruise'), 'Увидено');
  await userEvent.selectOptions(at(element, '#sort-careless'), 'Рассказано');
  await pressByKey(element, 'Проверить');
  expect(checked[0]).toMatchObject({
    score: 25,
    isPassed: false,
    tries: 1,
    right: expect.stringContaining('Вывод') as string,
  });
  expect(focused(element)?.id).toBe('result');
  expect(saidBy(element)).toContain('Пропущено: 2. Что именно, покажет эталон.');
  expect(saidBy(element)).toContain('Это оценка человека. Что именно вы видели?');
  expect(wordsOf(at(element, '.review'))).not.toContain('Вывод'); // it would give the next try away

  await pressByKey(element, 'Попробовать ещё раз');
  expect(focused(element)?.id).toBe('task');
  expect(at<HTMLSelectElement>(element, '#sort-bruise').value).toBe('seen');
  for (const [id, bin] of [
    ['shaken', 'Рассказано'],
    ['careless', 'Вывод'],
    ['warm', 'Рассказано'],
  ])
    await userEvent.selectOptions(at(element, `#sort-${id}`), bin!);
  await pressByKey(element, 'Проверить');
  expect(checked[1]).toMatchObject({ score: 100, isPassed: true, tries: 2 });

  await pressByKey(element, 'К итогу');
  expect(focused(element)?.id).toBe('summary');
  expect(finished).toEqual([{ score: 100, isPassed: true, marks: { picture: 1 }, tries: 2 }]);
  expect(saidBy(element)).toContain('Прийти ещё раз вечером'); // what was not found out
  expect(element.value).toMatchObject({ at: 'end', best: 100 });
});

test('after the last try the reference is seen, and there is no other', async () => {
  const element = await exercisePage({ exercise: { ...sorting, exercise: { ...sorting.exercise, tries: 1 } } });

  await userEvent.selectOptions(at(element, '#sort-careless'), 'Увидено');
  await press(element, 'Проверить');

  expect(wordsOf(at(element, '.review'))).toContain('Эталон Вывод');
  expect(element.renderRoot.querySelector('[part=again]')).toBeNull();
});

test('who asks for the reference gives the tries up', async () => {
  const element = await exercisePage({ exercise: sorting });
  await userEvent.selectOptions(at(element, '#sort-careless'), 'Увидено');
  await press(element, 'Проверить');

  await pressByKey(element, 'Показать эталон');

  expect(wordsOf(at(element, '.review'))).toContain('Эталон Вывод');
  expect(saidBy(element)).toContain('Попыток больше нет');
});

test('an order is made with buttons, and each move is said', async () => {
  const element = await exercisePage({ exercise: ordering });
  const order = (): string[] =>
    [...element.renderRoot.querySelectorAll('.order li')].map((each) => wordsOf(each).slice(2));
  expect(order()[0]).not.toContain('безопасности');

  while (!order()[0]!.includes('безопасности')) {
    await pressByKey(element, 'Выше: Убедиться');
    expect(focused(element)?.id).toBe('up-safe');
  }
  expect(wordsOf(at(element, '.frame > [role=status]'))).toBe('Убедиться, что ребёнок в безопасности: место 1 из 4');
  expect(saying(element, 'Выше: Убедиться').getAttribute('aria-disabled')).toBe('true');
  const papers = (): number => order().findIndex((each) => each.includes('восстановление'));
  const benefit = (): number => order().findIndex((each) => each.includes('пособие'));
  while (papers() > benefit()) await pressByKey(element, 'Выше: Начать');
  await pressByKey(element, 'Проверить');

  expect(element.value.checked['first-day']).toEqual({ tries: 1, score: 100 });
});

test('what the rules ask first is the right question', async () => {
  const element = await exercisePage({ exercise: asking });

  await press(element, 'Нет личных документов');
  await press(element, 'Проверить');
  expect(element.value.checked.ask!.score).toBeLessThan(100);
  await press(element, 'Попробовать ещё раз');
  await press(element, 'Есть сообщение о физическом');
  await press(element, 'Проверить');

  expect(element.value.checked.ask).toEqual({ tries: 2, score: 100 });
});

test('a choice changes the case, and the next step says how', async () => {
  const element = await exercisePage({ exercise: branching });
  await press(element, 'Начать');
  expect(element.renderRoot.querySelector('qadam-risk')).not.toBeNull();

  await press(element, 'Еду сейчас');
  await press(element, 'Проверить');
  expect(saidBy(element)).toContain('Сообщение проверяют, а не ждут второго.');
  await press(element, 'Дальше');

  const changed = wordsOf(at(element, '.changes'));
  expect(changed).toContain('Уровень риска, Дамир: Не установлен, возможно высокий → Высокий риск');
  expect(changed).toContain('Начался срок «Срочные меры по защите ребёнка», Дамир: до 14 мая, 12:30');
  const whole = at<HTMLElement & { entries: { type: string }[] }>(element, 'qadam-case');
  expect(whole.entries.filter(({ type }) => type === 'answered')).toHaveLength(2);
  await press(element, 'К итогу');
  expect(saidBy(element)).toContain('Упражнение зачтено.');
});

test('another choice leads elsewhere', async () => {
  const element = await exercisePage({ exercise: branching });
  await press(element, 'Начать');

  await press(element, 'Подожду');
  await press(element, 'Проверить');
  await press(element, 'Дальше');

  expect(saidBy(element)).toContain('Через шесть дней');
  await press(element, 'Сообщить участковому');
  await press(element, 'Записать, что семья уехала');
  await press(element, 'Проверить');
  expect(element.value.checked.late!.score).toBe(0); // a wrong one costs as much as a missed one
});

describe('what a page keeps', () => {
  test('goes on from there', async () => {
    const first = await exercisePage({ exercise: sorting });
    await userEvent.selectOptions(at(first, '#sort-bruise'), 'Увидено');
    await press(first, 'Проверить');
    const kept = JSON.parse(JSON.stringify(first.value)) as QadamExercise['value'];
    first.remove();

    const second = await exercisePage({ exercise: sorting, value: kept });
    expect(saidBy(second)).toContain('Попытка 1 проверена.');
    await press(second, 'Попробовать ещё раз');
    expect(at<HTMLSelectElement>(second, '#sort-bruise').value).toBe('seen');
    expect(saidBy(second)).toContain('Осталось 2 попытки');
  });

  test('is told once for each act', async () => {
    const element = await exercisePage({ exercise: sorting });
    const told: string[] = [];
    for (const type of ['input', 'change']) element.addEventListener(type, () => told.push(type));

    await userEvent.selectOptions(at(element, '#sort-bruise'), 'Увидено');

    expect(told).toEqual(['input', 'change']);
  });

  test('may be anything: what is no progress is a new beginning', async () => {
    for (const value of ['x', { at: 'gone', responses: 3 }, null] as never[]) {
      document.body.replaceChildren();
      const element = await exercisePage({ exercise: sorting, value });
      expect(saidBy(element)).toContain('Разложите записи');
    }
  });

  test('starting over keeps the best score', async () => {
    const done = {
      responses: { notes: { placed: { bruise: 'seen' } } },
      found: {},
      tries: 1,
      checked: {},
      at: 'end',
      best: 75,
    };
    const element = await exercisePage({ exercise: sorting, value: done });
    expect(saidBy(element)).toContain('Лучший итог: 75 из 100');

    await press(element, 'Пройти заново');

    expect(element.value).toEqual({ responses: {}, found: {}, tries: 0, checked: {}, best: 75, at: 'notes' });
  });
});

describe('on paper', () => {
  test.each(['task', 'key', 'tally'] as const)('%s: the task tells no answer, the key all', async (sheet) => {
    const element = await exercisePage({ exercise: damir, sheet });

    const words = saidBy(element);
    expect(words.includes('Высокий риск')).toBe(sheet === 'key');
    expect(words.includes('Не знаю, у врача давно не была')).toBe(sheet === 'key');
    expect(words.includes('Спросить Мадину о её здоровье')).toBe(sheet !== 'tally');
    expect(words).toContain('Нет личных документов');
    expect(element.renderRoot.querySelector('input, button, qadam-form')).toBeNull();
  });

  test('my work is printed alone, and the page is as it was afterwards', async () => {
    const element = await exercisePage({
      exercise: sorting,
      value: {
        responses: { notes: { placed: { bruise: 'told' } } },
        found: {},
        tries: 1,
        checked: { notes: { tries: 1, score: 0 } },
        at: 'end',
      },
    });
    const before = document.adoptedStyleSheets.length;
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);

    await press(element, 'Напечатать');

    expect(print).toHaveBeenCalledOnce();
    const host = document.querySelector('[data-qadam-print]')!;
    expect(wordsOf(host.shadowRoot)).toContain('На плече синяк размером с монету Рассказано Неверно');
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-qadam-print]')).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(before);
    print.mockRestore();
  });

  test('my work is saved as a page without a script, or as data', async () => {
    const element = await exercisePage({
      exercise: sorting,
      value: { responses: { notes: { placed: { bruise: 'told' } } }, found: {}, tries: 1, checked: {}, at: 'end' },
    });
    const files: { name: string; text: Promise<string> }[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, text: fetch(this.href).then((answer) => answer.text()) });
    });

    await press(element, 'Сохранить страницу');
    await press(element, 'Сохранить данные');

    click.mockRestore();
    expect(files.map(({ name }) => name)).toEqual(['small.html', 'small.json']);
    const [page, data] = await Promise.all(files.map(({ text }) => text));
    expect(page).toContain('На плече синяк размером с монету');
    expect(page).not.toMatch(/<script|<!--/);
    expect(JSON.parse(data!)).toMatchObject({ exercise: 'small', progress: { responses: { notes: {} } } });
  });
});
