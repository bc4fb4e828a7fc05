/**
 * The pictures of the documentation: starts the portal in memory (build it first), goes through it as a worker and a
 * supervisor would, and writes docs/pictures/{list,triage,case,risk-assessment,plan,review,closure,queue,triangle}-{desktop,phone}.png;
 * then docs/pictures/<model>-{desktop,phone}.png, a case in the portal of each organisation. A model named alone draws its own.
 */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startPortal } from '../../packages/portal/dist/index.js';
import { launchOptions } from './browser.mjs';
import { root } from './files.mjs';

const sizes = { desktop: { width: 1366, height: 900 }, phone: { width: 360, height: 740 } };
const LIMIT = 300_000;
/** Examples that show much of a case; each model has some of them. */
const EXAMPLES = ['two-siblings', 'urgent', 'father-drinks', 'whole-path'];
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });

const wanted = process.argv.slice(2);
const settings = join(root, 'packages/portal/settings');
const browser = await chromium.launch(await launchOptions());
let address;
try {
  if (wanted.length === 0)
    await withPortal({ model: 'kz-phc', demonstration: true }, async () => {
      for (const [name, viewport] of Object.entries(sizes)) await photograph(name, viewport);
    });
  for (const model of readdirSync(settings)) if (wanted.length === 0 || wanted.includes(model)) await ofModel(model);
} finally {
  await browser.close();
}

async function withPortal(options, work) {
  const app = await startPortal({ definitions: root, now: () => Date.now(), ...options });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    await work();
  } finally {
    await app.close();
  }
}

/** The most urgent of a model's usual examples, as a worker of the organisation sees it. */
async function ofModel(model) {
  const { accounts, roles } = JSON.parse(readFileSync(join(settings, model, 'organisation.json'), 'utf8'));
  const { id } = accounts.find(({ role }) => roles[role] === 'worker');
  await withPortal({ model, demonstration: { families: EXAMPLES } }, async () => {
    for (const [size, viewport] of Object.entries(sizes)) {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      await page.goto(`${address}/sign-in`);
      await page.locator('#person').fill(id);
      await page.locator('#password').fill('qadam-demo');
      await page.locator('button.main').click();
      await page.locator('main a[href^="/families/0"]').first().click();
      await page.locator('[part=stages]').waitFor();
      await save(page, `${model}-${size}`);
      await context.close();
    }
  });
}

async function save(page, name) {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  if (statSync(path).size > LIMIT) throw new Error(`${path} is larger than ${LIMIT} bytes`);
}

async function photograph(size, viewport) {
  const context = await browser.newContext({ viewport, locale: 'ru-RU', timezoneId: 'Asia/Almaty' });
  const page = await context.newPage();
  const button = (name) => page.getByRole('button', { name });
  const answer = (question, words) =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: words, exact: true }).check();
  const picture = async (name, top) => {
    if (top !== undefined)
      await top.evaluate((element) => {
        element.style.scrollMarginTop = '4.5rem'; // below what sticks to the top
        element.scrollIntoView({ block: 'start' });
      });
    await save(page, `${name}-${size}`);
  };
  const open = async (document) => {
    const place = page.getByRole('region', { name: 'Документы' });
    const wanted = place.getByRole('button', { name: document }).first();
    if (!(await wanted.isVisible())) await place.locator('summary').first().click();
    await wanted.click();
    await page.getByRole('heading', { name: document, level: 2 }).first().waitFor();
  };

  const dangers = async () => {
    for (const question of [/без родительского попечения/, /находится в полиции/, /обнаружен потерянным/])
      await answer(question, 'Нет');
    await answer(/физическом или сексуальном насилии/, 'Да');
    await answer(/другая ситуация/, 'Нет');
  };

  const enter = async (person) => {
    await page.goto(`${address}/sign-in`);
    await page.getByLabel('Имя для входа').fill(person);
    await page.getByLabel('Пароль').fill('qadam-demo');
    await button('Войти').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await enter('saule');
  await page.getByRole('heading', { name: 'Мои семьи' }).waitFor();
  await picture('list');

  await page.getByRole('link', { name: 'Новое обращение' }).click();
  await page.getByLabel('Как назвать запись').fill('Мальчик из травмпункта');
  await page.getByLabel('Как назвать ребёнка').fill('Тимур');
  await page.getByLabel(/Сколько ребёнку лет/).fill('3');
  await button('Начать').click();
  await open('Обращение: срочно ли?');
  await dangers();
  await button(/^Дальше/).click();
  await answer(/сейчас в безопасности/, 'Не известно');
  await button(/^Сохранить/)
    .last()
    .click();
  await page.getByRole('heading', { name: 'Что сделать сначала' }).waitFor();
  await picture('case', page.locator('main'));

  await open('Обращение: срочно ли?');
  await dangers();
  await picture(
    'triage',
    size === 'phone' ? page.getByRole('heading', { name: 'Срочно', exact: true }) : page.locator('main'),
  );
  await button(/К делу/).click();

  await open('Оценка риска');
  await button(/^Дальше/).click();
  await answer(/физическом или сексуальном насилии/, 'Да');
  await picture('risk-assessment', page.locator('main'));
  page.on('dialog', (dialog) => dialog.accept()); // what is typed here is left behind

  const family = async (label) => {
    await page.goto(`${address}/?show=all`);
    await page.getByRole('link', { name: label, exact: true }).first().click();
    await page.getByRole('heading', { name: 'Что сделать сначала' }).waitFor();
  };
  await family('Без прописки');
  await open('Индивидуальный план');
  await picture('plan', page.locator('main'));
  await page.getByRole('heading', { name: 'Пересмотры' }).waitFor();
  await picture('review', page.getByRole('heading', { name: 'Пересмотры' }));
  await button(/К делу/)
    .filter({ visible: true })
    .click();
  await page
    .locator('details', { hasText: 'Готовность к закрытию' })
    .first()
    .evaluate((details) => (details.open = true));
  await picture('closure', page.getByText('Готовность к закрытию').first());

  await family('Мади');
  await open('Треугольник оценки');
  const cells = page.locator('qadam-form textarea:visible');
  await cells.nth(0).fill('Растёт по возрасту, привит');
  await cells.nth(1).fill('Не ходит в детский сад');
  await button(/^Сохранить/)
    .last()
    .click();
  await page.getByRole('heading', { name: 'Что сделать сначала' }).waitFor();
  await open('Треугольник оценки');
  await picture('triangle', page.locator('main'));
  await page.goto(`${address}/`);
  await page.context().clearCookies();
  await enter('gauhar');
  await page.goto(`${address}/queue`);
  await page.getByRole('heading', { name: 'Очередь' }).waitFor();
  await picture('queue');
  await context.close();
}
