/** What interrupts work: a lost connection, another tab, the end of a session, leaving the page. Nothing typed is lost. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, Walker, type Stage } from './testing/walker.ts';

let stage: Stage;
let walker: Walker;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => walker.page.context().close());

const TRIAGE = 'Обращение: срочно ли?';
const DANGERS = [
  /без родительского попечения/,
  /находится в полиции/,
  /обнаружен потерянным/,
  /физическом или сексуальном насилии/,
  /другая ситуация/,
];
const SENDING = '**/entries';
const history = async (): Promise<string> =>
  (await walker.page.getByRole('region', { name: 'История' }).textContent()) ?? '';
/** How many records the log of the open family has. */
const records = async (): Promise<number> => {
  const path = `/api${new URL(walker.page.url()).pathname}/entries`;
  const types = await walker.page.evaluate(async (url) => {
    const { entries } = (await (await fetch(url)).json()) as { entries: { type: string }[] };
    return entries.map(({ type }) => type);
  }, path);
  return types.filter((type) => type === 'answered').length;
};

/** A triage with its answers about danger, not saved yet. */
async function begun(label: string): Promise<void> {
  walker = await Walker.as(stage, 'saule');
  await walker.begin(label, 'Тимур', '3');
  await walker.open(TRIAGE);
  for (const question of DANGERS) await walker.answer(question, 'Нет');
  while (await walker.button(/^Дальше/).isVisible()) await walker.button(/^Дальше/).click();
}
const save = (): Promise<void> =>
  walker
    .button(/^Сохранить/)
    .last()
    .click();
const said = (text: string | RegExp): Promise<void> =>
  walker.page.getByText(text).filter({ visible: true }).first().waitFor();

test('without a connection it says "not sent", and stores once what the server had already', async () => {
  await begun('Нет связи');
  const { page } = walker;
  await page.route(SENDING, (route) => route.abort());
  await save();
  await said('Не отправлено');
  await said('Нет связи с сервером.');

  await page.unroute(SENDING);
  await page.route(SENDING, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await save();
  await said('Не отправлено');
  await page.unroute(SENDING);
  await walker.save();

  expect(await records()).toBe(1);
});

test('another tab was first: the second loses nothing and sees both', async () => {
  await begun('Две вкладки');
  const other = await walker.page.context().newPage();
  await other.goto(walker.page.url());
  await other.getByRole('button', { name: 'Записать событие' }).click();
  await other.getByRole('button', { name: 'Записать заметку' }).click();
  await other.getByRole('textbox').first().fill('Звонила бабушка');
  await other.getByRole('button', { name: 'Записать', exact: true }).click();
  await other
    .getByText(/Записано в/)
    .first()
    .waitFor();

  await save();
  if (await walker.button(/^Сохранить/).isVisible()) await walker.save();

  const told = await history();
  expect(told).toContain('Звонила бабушка');
  expect(await records()).toBe(1);
});

test('the session has ended: the page stays, and saves after signing in beside it', async () => {
  await begun('Конец смены');
  const { page } = walker;
  await page.context().clearCookies();
  await save();
  await said(/Войдите в соседней вкладке/);

  const beside = await page.context().newPage();
  await beside.goto(`${stage.address}/sign-in`);
  await beside.getByLabel('Имя для входа').fill('saule');
  await beside.getByLabel('Пароль').fill('qadam-demo');
  await beside.getByRole('button', { name: 'Войти' }).click();
  await beside.getByRole('heading', { name: 'Мои семьи' }).waitFor();
  await walker.save();

  expect(await records()).toBe(1);
});

test('leaving: the case names the document that is not saved, the browser asks before the page goes', async () => {
  await begun('Ушли не сохранив');
  const { page } = walker;
  await walker.button(/К делу/).click();
  await said(/^Не сохранено/);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Мои семьи' }).first().click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);

  await walker.button(/^Открыть и сохранить/).click();
  await walker.save();
  expect(await page.getByText('Не сохранено').count()).toBe(0);
});

test('history gives names of colleagues', async () => {
  await begun('Имена');
  const { page } = walker;
  await walker.save();
  const address = page.url();
  await page.context().close();
  walker = await Walker.as(stage, 'gauhar');
  await walker.page.goto(address);
  await said('История');

  expect(await history()).toContain('Сауле');
});
