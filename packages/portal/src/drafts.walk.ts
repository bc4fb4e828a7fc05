/** A bad line and a machine that stops: what was typed is there again, what was not sent goes out once, and says whom to call. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, Walker, type Stage } from './testing/walker.ts';

let stage: Stage;
let walker: Walker;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(walker.problems.filter((problem) => !/ERR_(FAILED|INTERNET_DISCONNECTED)/.test(problem))).toEqual([]);
  await walker.page.context().close();
});

const TRIAGE = 'Обращение: срочно ли?';
const VIOLENCE = /физическом или сексуальном насилии/;
const SENDING = '**/entries';
const said = (text: string | RegExp): Promise<void> =>
  walker.page.getByText(text).filter({ visible: true }).first().waitFor();
const entries = async (): Promise<{ type: string }[]> => {
  const path = `/api${new URL(walker.page.url()).pathname}/entries`;
  return walker.page.evaluate(
    async (url) => ((await (await fetch(url)).json()) as { entries: { type: string }[] }).entries,
    path,
  );
};
const records = async (): Promise<number> => (await entries()).filter(({ type }) => type === 'answered').length;

async function begun(label: string): Promise<string> {
  walker = await Walker.as(stage, 'saule');
  await walker.begin(label, 'Тимур', '3');
  await walker.open(TRIAGE);
  return walker.page.url();
}
/** Opens "danger now" about the child. */
async function danger(): Promise<void> {
  await walker.button('Опасность сейчас', { exact: true }).click();
  await walker.button('Тимур').click();
}
/** The page's process dies, and another page of the same browser comes back. */
async function crash(address: string): Promise<void> {
  const { page } = walker;
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  walker = await walker.beside();
  await walker.page.goto(address);
}

test('a crash in the middle of a word: all of it is there again, and can be saved', async () => {
  const address = await begun('Посреди слова');
  await danger();
  await walker.page.getByRole('textbox', { name: 'Что происходит' }).pressSequentially('Соседка слышала кр');
  await said(/черновик на этом устройстве/);
  await walker.page.waitForTimeout(1000); // what is promised: no more than a second is lost
  await crash(address);

  await said(/Не сохранено в деле/);
  await walker.button(/^Открыть и сохранить/).click();
  await said(/Восстановлено несохранённое/);

  expect(await walker.page.getByRole('textbox', { name: 'Что происходит' }).inputValue()).toBe('Соседка слышала кр');
  expect(await records()).toBe(0);
});

test('a danger that was not sent says whom to call; after a crash it goes out once', async () => {
  const address = await begun('Плохая связь');
  await danger();
  await walker.write('Что происходит', 'Избит отчимом');
  await walker.answer(/непосредственному риску/, 'Да');
  await walker.answer(/сейчас в безопасности/, 'Нет');
  await walker.page.route(SENDING, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await walker
    .button(/^Сохранить/)
    .last()
    .click();
  await said(/Не отправлено, с \d\d:\d\d/);
  await said(/об этом ещё никто не знает\. Позвоните сейчас/);
  await said(/\+0 000 000 00 01/); // a number of the organisation's own
  // this one the server takes, and its answer is lost
  await walker.page.unroute(SENDING);
  await walker.page.route(SENDING, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await walker.button('Отправить сейчас').click();
  await expect.poll(() => records().catch(() => 0)).toBe(0);
  await crash(address);

  await said(/Записано в/);
  expect(await records()).toBe(1);
  expect(
    await walker.page
      .getByText(/Не отправлено|Не сохранено/)
      .filter({ visible: true })
      .count(),
  ).toBe(0);
});

test('offline: it is sent as soon as there is a line, once', async () => {
  await begun('Без сети');
  await walker.answer(VIOLENCE, 'Нет');
  for (const question of [
    /без родительского попечения/,
    /находится в полиции/,
    /обнаружен потерянным/,
    /другая ситуация/,
  ])
    await walker.answer(question, 'Нет');
  while (await walker.button(/^Дальше/).isVisible()) await walker.button(/^Дальше/).click();
  await walker.page.context().setOffline(true);
  await walker
    .button(/^Сохранить/)
    .last()
    .click();
  await said(/Отправим снова в/);
  await walker.page.context().setOffline(false);

  await said(/Записано в/);
  expect(await records()).toBe(1);
});

test('signing out asks, and leaves nothing on the device', async () => {
  await begun('Конец дня');
  await walker.answer(VIOLENCE, 'Нет');
  await said(/черновик на этом устройстве/);
  const { page } = walker;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await walker.button('Выйти').click();
  await page.getByRole('heading', { name: 'Вход' }).waitFor();

  expect(asked[0]).toContain('незаконченное или неотправленное');
  const left = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('qadam-drafts');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count();
          counting.onsuccess = () => done(counting.result);
        };
      }),
  );
  expect(left).toBe(0);
});
