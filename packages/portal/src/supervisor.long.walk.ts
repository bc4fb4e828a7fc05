/** A supervisor's day in the queue: what waits is answered one by one, until nothing of it is left. */
import { openKit, playFamily } from '@qadam/runtime';
import { kitOfFolder, readFolder } from '@qadam/schema/node';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, Walker, type Stage } from './testing/walker.ts';

let stage: Stage;
let saule: Walker;
let gauhar: Walker;
const definitions = fileURLToPath(new URL('../../..', import.meta.url));

beforeAll(async () => {
  const families = ['find-out-first', 'at-a-friends-flat', 'worse-at-the-visit'];
  stage = await openStage(families, '2026-01-12T09:00:00+05:00');
  saule = await Walker.as(stage, 'saule');
  await saule.begin('К закрытию', 'Асет', '3');
  const closing = saule.page.url();
  await stage.move('2026-06-10T10:30:00+05:00');
  gauhar = await Walker.as(stage, 'gauhar');
  await saule.come(closing);
  await saule.tasks();
  await wayToClosing();
});
afterAll(() => stage.close());

/** What Saule wrote of the family in half a year, up to the decision to close: the example that goes the whole way. */
async function wayToClosing(): Promise<void> {
  const whole = readFolder(definitions)
    .all('family', 'kz-phc')
    .map(({ value }) => value)
    .find(({ id }) => id === 'whole-path')!;
  const { entries } = playFamily(openKit(kitOfFolder(definitions, 'kz-phc')), {
    ...whole,
    steps: whole.steps.slice(0, whole.steps.findIndex(({ name }) => name === 'closing') + 1),
  });
  const written = entries
    .filter(({ type }) => type !== 'opened')
    .map(({ id, type, at, about, body }) => ({ id, type, at, ...(about && { about }), body }));
  const sent = JSON.stringify(written).replaceAll('"aset"', '"child-1"');
  const status = await saule.page.evaluate(async (list) => {
    const element = document.querySelector<HTMLElement>('#case')!;
    const answer = await fetch(`/api${location.pathname}/entries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': element.dataset.csrf! },
      body: JSON.stringify({ entries: JSON.parse(list) as unknown, expectedSeq: 1, idempotencyKey: 'half-a-year' }),
    });
    return [answer.status, (await answer.text()).slice(0, 300)].join(' ');
  }, sent);
  expect(status).toMatch(/^200/);
}

const inQueue = async (label: string, words: string | RegExp) => {
  await gauhar.page.goto(`${stage.address}/queue`);
  return gauhar.page.getByRole('row').filter({ hasText: label }).filter({ hasText: words });
};
/** Opens a family from its row of the queue. */
async function fromQueue(label: string, words: string | RegExp): Promise<void> {
  const row = await inQueue(label, words);
  await row.first().getByRole('link').first().click();
  await gauhar.tasks();
}
/** Saule lowers the level of the first child. */
async function lower(label: string): Promise<void> {
  await saule.page.goto(`${stage.address}/?show=all`);
  await saule.page.getByRole('link', { name: label, exact: true }).click();
  await saule.tasks();
  await saule
    .button(/^Подробно/)
    .first()
    .click();
  await saule.button('Решить иначе').click();
  await saule.choose(/Ваше решение/, 'низкий');
  await saule.write(/Почему вы так решили/, 'Мама лечится, бабушка рядом');
  await saule.button('Отправить на согласие').click();
  await saule.page
    .getByText(/Ждёт согласия/)
    .first()
    .waitFor();
}

test('a lowered level is agreed to, another is refused with a reason', async () => {
  await lower('Мади');
  await lower('У знакомой');

  await fromQueue('Мади', /Согласовать/);
  await gauhar.task('Ждёт согласия');
  await gauhar.button('Согласен, согласна', { exact: true }).click();
  await gauhar.page.getByText('Ждёт согласия').first().waitFor({ state: 'hidden' });
  expect(await (await inQueue('Мади', /Согласовать/)).count()).toBe(0);

  await fromQueue('У знакомой', /Согласовать/);
  await gauhar.task('Ждёт согласия');
  await gauhar.write('Если не согласны, почему', 'Ребёнка не видели две недели');
  await gauhar.button('Не согласен, не согласна').click();
  await gauhar.page.getByText('Ждёт согласия').first().waitFor({ state: 'hidden' });
  expect(await (await inQueue('У знакомой', /Согласовать/)).count()).toBe(0);
});

test('a closing is agreed to, a consultation is answered', async () => {
  await fromQueue('К закрытию', /Закрытие личного дела/);
  await gauhar.page.getByText('выполнено 6 из 6').waitFor();
  await gauhar.task('Ждёт согласия: Закрытие личного дела');
  await gauhar.mark(/Вы согласны/, 'Да');
  await gauhar.record();
  expect(await (await inQueue('К закрытию', /Согласовать/)).count()).toBe(0);

  await fromQueue('Хуже, чем думали', /Посоветоваться/);
  await gauhar.task('Посоветоваться с супервизором');
  await gauhar.mark(/Удалось связаться/, 'Да');
  await gauhar.write('С кем', 'Сауле');
  await gauhar.write('Что важно', 'Полиция извещена, ребёнок у бабушки');
  await gauhar.record();
  expect(await (await inQueue('Хуже, чем думали', 'Посоветоваться с супервизором')).count()).toBe(0);
});

test('a family without an owner is given to somebody, an overdue one to somebody else', async () => {
  const row = await inQueue('К закрытию', 'Назначить');
  await row.getByRole('combobox').selectOption({ label: 'Марат, социальный работник' });
  await row.getByRole('button', { name: 'Назначить' }).click();
  await gauhar.page.getByRole('heading', { name: 'Очередь' }).waitFor();
  expect(await (await inQueue('К закрытию', 'Назначить')).count()).toBe(0);

  const other = await inQueue('Хуже, чем думали', 'Назначить');
  await other.getByRole('combobox').selectOption({ label: 'Марат, социальный работник' });
  await other.getByRole('button', { name: 'Назначить' }).click();
  await fromQueue('Хуже, чем думали', /просрочен|срок был/);
  await gauhar.page.getByRole('link', { name: 'Кто работает с семьёй' }).click();
  await gauhar.page.getByLabel(/Назначить/).selectOption({ label: 'Сауле, социальный работник' });
  await gauhar.button('Назначить').click();
  await gauhar.page.getByText('Сауле, социальный работник.').waitFor();
});

test('danger in a draft is told without its words, with whose it is and since when', async () => {
  await saule.page.goto(`${stage.address}/?show=all`);
  await saule.page.getByRole('link', { name: 'Хуже, чем думали' }).click();
  await saule.open('Обращение: срочно ли?');
  await saule.answer(/физическом или сексуальном насилии/, 'Да');
  const told = (): Promise<string> =>
    inQueue('Хуже, чем думали', /Опасность в черновике/).then(async (row) =>
      (await row.count()) === 0 ? '' : ((await row.textContent()) ?? ''),
    );
  await expect.poll(told).toMatch(/не отправлено\. Пишет: Сауле[^]*10\.06\.2026/);
  expect(await told()).not.toMatch(/насили/);
  expect(await gauhar.violations()).toEqual([]);
  await saule.answer(/физическом или сексуальном насилии/, 'Нет');
  await expect.poll(told).toBe('');
});

test('a deputy by dates; two records of one child are joined and parted again; the journal tells it all', async () => {
  const { page } = gauhar;
  await page.goto(`${stage.address}/people`);
  await page.getByLabel('Кто замещает').selectOption('marat');
  await page.getByLabel('Кого', { exact: true }).selectOption('saule');
  await page.getByLabel('По какой день').fill('2026-06-20');
  await gauhar.button('Назначить замещение').click();
  await page.getByRole('cell', { name: /20\.06\.2026/ }).waitFor();

  for (const [label, child] of [
    ['Звонок соседки', 'Айгерім'],
    ['Из детсада', 'Aigerim'],
  ] as const) {
    await saule.page.goto(stage.address);
    await saule.begin(label, child, '4');
  }
  await page.goto(`${stage.address}/similar`);
  const pair = page.getByRole('row').filter({ hasText: 'Айгерім' });
  await pair.getByLabel('Почему').fill('Одна мама, один адрес');
  await pair.getByRole('button', { name: 'Это одна семья' }).click();
  await gauhar.button(/^Отменить/).click();
  await page.getByText('Пока ничего не решено').waitFor();

  await page.goto(`${stage.address}/journal`);
  const journal = (await page.getByRole('table').textContent()) ?? '';
  expect(journal).toContain('Гаухар, супервизор');
  expect(journal).toMatch(/соедин|одна семья/i);
  expect(await gauhar.violations()).toEqual([]);
  expect([...gauhar.problems, ...saule.problems]).toEqual([]);
});
