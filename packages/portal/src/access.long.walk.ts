/** A day of the supervisor and of those who stand in: people, hand-over, similar records, search, drafts; by screen and keyboard. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, Walker, type Stage } from './testing/walker.ts';
import { kk } from './words/kk.ts';

let stage: Stage;
let open: Walker[] = [];
beforeAll(async () => {
  stage = await openStage(['night-screams']);
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const walker of open) await walker.page.context().close();
  open = [];
});

const TRIAGE = 'Обращение: срочно ли?';
async function enter(person: string, width = 1366): Promise<Walker> {
  const walker = await Walker.as(stage, person, width);
  open.push(walker);
  return walker;
}
/** A family that Saule leads; gives its address. */
async function led(saule: Walker, gauhar: Walker, label: string, child = 'Тимур'): Promise<string> {
  await saule.page.goto(stage.address);
  await saule.begin(label, child, '3');
  const address = saule.page.url();
  await gauhar.page.goto(`${address}/care`);
  await gauhar.page.getByLabel('Назначить').selectOption({ label: 'Сауле, социальный работник' });
  await gauhar.button('Назначить').click();
  await gauhar.page.getByText('Сауле, социальный работник.').waitFor();
  return address;
}

test('handing over: offered, shown to both, accepted', async () => {
  const [saule, marat, gauhar] = [await enter('saule'), await enter('marat'), await enter('gauhar')];
  const address = await led(saule, gauhar, 'Переезд');

  await saule.page.goto(address);
  await saule.page.getByRole('link', { name: 'Кто работает с семьёй' }).click();
  await saule.page.getByText('Передать семью').click();
  await saule.page.getByLabel('Кому').selectOption({ label: 'Марат, социальный работник' });
  await saule.page.getByLabel('Почему').fill('Семья переехала');
  await saule.button('Предложить').click();
  await saule.page.getByText('Передаётся: Марат').waitFor();

  await marat.page.goto(stage.address);
  await marat.page.getByRole('link', { name: 'Вам передают эту семью' }).click();
  await marat.button('Принять').click();
  await marat.page.getByText('Ведёт: Марат.').waitFor();
  await marat.page.goto(stage.address);
  expect(await marat.page.getByRole('link', { name: 'Переезд' }).count()).toBe(1);
});

test('danger in a draft reaches the queue without its words, and goes when it is dropped', async () => {
  const [saule, gauhar] = [await enter('saule'), await enter('gauhar')];
  await led(saule, gauhar, 'Недописанное');
  await saule.page.reload();
  await saule.open(TRIAGE);
  await saule.answer(/физическом или сексуальном насилии/, 'Да');

  const told = gauhar.page.getByText('Опасность в черновике, не отправлено. Пишет: Сауле');
  await expect
    .poll(async () => {
      await gauhar.page.goto(`${stage.address}/queue`);
      return told.count();
    })
    .toBe(1);

  await saule.answer(/физическом или сексуальном насилии/, 'Нет');
  await expect
    .poll(async () => {
      await gauhar.page.goto(`${stage.address}/queue`);
      return told.count();
    })
    .toBe(0);
});

test('two people save the same document at once: the second sees both and loses nothing', async () => {
  const [saule, gauhar] = [await enter('saule'), await enter('gauhar')];
  const address = await led(saule, gauhar, 'Вдвоём');
  const both = [saule, gauhar];
  for (const walker of both) {
    await walker.page.goto(address);
    await walker.open(TRIAGE);
    for (const question of [
      /без родительского попечения/,
      /находится в полиции/,
      /обнаружен потерянным/,
      /физическом или сексуальном насилии/,
      /другая ситуация/,
    ])
      await walker.answer(question, 'Нет');
    while (await walker.button(/^Дальше/).isVisible()) await walker.button(/^Дальше/).click();
  }
  const saves = (walker: Walker): Promise<void> =>
    walker
      .button(/^Сохранить/)
      .last()
      .click();
  await Promise.all(both.map(saves));
  // Who came second is told, keeps what was typed, and saves over what the other has added.
  for (const walker of both) {
    await walker.page.waitForTimeout(1500);
    if (
      await walker
        .button(/^Сохранить/)
        .last()
        .isVisible()
    )
      await walker.save();
  }

  const entries = await gauhar.page.evaluate(
    async (path) => {
      const answer = await fetch(path);
      return ((await answer.json()) as { entries: { type: string; by: { person: string } }[] }).entries;
    },
    `/api${new URL(address).pathname}/entries`,
  );
  const written = entries.filter(({ type }) => type === 'answered').map(({ by }) => by.person);
  expect(written.sort()).toEqual(['gauhar', 'saule']);
  for (const [walker, other] of [
    [saule, 'Гаухар'],
    [gauhar, 'Сауле'],
  ] as const) {
    await walker.page.goto(address);
    const history = walker.page.getByRole('region', { name: 'История' });
    await history.waitFor();
    expect(await history.textContent()).toContain(`${TRIAGE} Тимур · ${other}`);
  }
});

test('similar records: found when a family is opened, joined by the supervisor, undone', async () => {
  const [saule, gauhar] = [await enter('saule'), await enter('gauhar')];
  await led(saule, gauhar, 'Звонок соседки', 'Айгерім');
  await saule.page.goto(stage.address);
  await saule.begin('Из детсада', 'Aigerim', '4');
  await saule.page.getByText('Похожие записи: 1').waitFor();

  await gauhar.page.goto(`${stage.address}/similar`);
  const pair = gauhar.page.getByRole('row').filter({ hasText: 'Айгерім' });
  await pair.getByLabel('Почему').fill('Одна мама, один адрес');
  await pair.getByRole('button', { name: 'Это одна семья' }).click();
  await gauhar.page.getByText('Пока ничего не решено').waitFor({ state: 'hidden' });
  await saule.page.reload();
  await saule.page.getByRole('link', { name: 'Звонок соседки' }).click();
  await saule.page.getByRole('heading', { name: 'Звонок соседки' }).waitFor();

  await gauhar.button(/^Отменить/).click();
  await gauhar.page.getByText('Пока ничего не решено').waitFor();
});

test('a new person signs in by keyboard alone, changes the password and works', async () => {
  const gauhar = await enter('gauhar');
  await gauhar.page.goto(`${stage.address}/people`);
  await gauhar.page.getByLabel('Имя', { exact: true }).fill('Дана');
  await gauhar.page.getByLabel('Имя для входа').fill('dana');
  await gauhar.page.getByLabel('Роль', { exact: true }).selectOption('psychologist');
  await gauhar.button('Добавить').press('Enter');
  const password = (await gauhar.page.locator('code').textContent()) ?? '';

  const dana = await Walker.before(stage, 'dana');
  open.push(dana);
  const { page } = dana;
  await page.getByLabel('Имя для входа').fill('dana');
  await page.getByLabel('Пароль').fill(password);
  await page.keyboard.press('Enter');
  await page.getByText('Смените его, чтобы работать').waitFor();
  await page.getByLabel('Пароль сейчас').focus();
  await page.keyboard.type(password);
  await page.keyboard.press('Tab');
  await page.keyboard.type('три слова подряд');
  await page.keyboard.press('Tab');
  await page.keyboard.type('три слова подряд');
  await page.keyboard.press('Enter');
  await page.getByText('Пароль сменён').waitFor();
  await page.goto(stage.address);
  await page.getByRole('heading', { name: 'Мои семьи' }).waitFor();
});

test('search by keyboard, in Latin, and the language of the pages', async () => {
  const [saule, gauhar] = [await enter('saule'), await enter('gauhar')];
  await led(saule, gauhar, 'Қарлығаш', 'Жұлдыз');
  const { page } = saule;
  await page.goto(stage.address);
  await page.getByRole('link', { name: 'Найти семью или человека' }).press('Enter');
  await page.getByLabel('Имя или название записи').focus();
  await page.keyboard.type('zhuldyz');
  await page.keyboard.press('Enter');
  await page.getByText('Найдено: 1').waitFor();
  expect(page.url()).toBe(`${stage.address}/search`);

  await page.getByLabel('Язык').selectOption('kk');
  await saule.button('Сменить').press('Enter');
  await page.getByRole('heading', { name: kk.search.title }).waitFor();
  expect(page.url()).toBe(`${stage.address}/search`);
  await page.getByText(kk.portal.draft).waitFor();
  await page.getByLabel(kk.portal.language).selectOption('ru');
  await saule.button(kk.portal.setLanguage).press('Enter');
  await page.getByRole('heading', { name: 'Поиск' }).waitFor();
});

/** Where pictures of the pages are written, if they are wanted. */
const pictures = process.env.QADAM_PICTURES;
test('pages about people and access have no violation of WCAG 2.2 AA and fit, wide and narrow', async () => {
  const family = '/families/00000000-0000-4000-8000-000000000001';
  const paths = ['/', '/queue', '/similar', '/people', '/journal', '/search', '/account', `${family}/care`, family];
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  for (const width of [1366, 360]) {
    const gauhar = await enter('gauhar', width);
    for (const path of paths) {
      await gauhar.page.goto(stage.address + path);
      if (path === family) await gauhar.page.getByRole('heading', { name: 'Что сделать сначала' }).waitFor();
      const name = `${path.replace(family, 'family').replaceAll('/', '-')}-${width}.png`;
      if (pictures !== undefined) await gauhar.page.screenshot({ path: join(pictures, name), fullPage: true });
      expect([path, width, await gauhar.violations()]).toEqual([path, width, []]);
      const sideways = await gauhar.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, width, sideways <= 0]).toEqual([path, width, true]);
    }
    expect(gauhar.problems).toEqual([]);
  }
});
