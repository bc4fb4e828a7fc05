/**
 * The pictures of the guide for methodologists: starts the portal in memory (build it first), goes through the studio as a methodologist
 * would, in Russian, and writes docs/pictures/studio-{rules,rule,question,shown,stages,deadline,families,checks,differences,publish,
 * removal,overlay}-{desktop,phone}.png; then one in Kazakh and one in English. Names given draw those only.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startPortal } from '../../packages/portal/dist/index.js';
import { launchOptions } from './browser.mjs';
import { root } from './files.mjs';

const sizes = { desktop: { width: 1366, height: 900 }, phone: { width: 360, height: 740 } };
const LIMIT = 300_000;
/** So long may the checks, families and proofs of a model take on a slow machine. */
const STUDY = 180_000;
const OVERLAY = 'almaty-oblast';
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });

/** What is drawn: each begins with a model that nobody has changed, in its part, and takes back what it changed. */
const pictures = {
  rules: async ({ page, take, part }) => {
    await part('rules');
    await studied(page);
    await page.locator('#try-family').selectOption('two-siblings');
    await take();
  },
  rule: async ({ page, take, part }) => {
    await part('rules');
    await studied(page);
    await page.locator('#line-ruleset-level-rule-parental-illness').click();
    await take(page.locator('#open-rule'));
  },
  question: async ({ page, take, part }) => {
    await part('instruments');
    await page.getByRole('button', { name: /^Оценка риска/ }).click();
    await newQuestion(page);
    await take(page.locator('#editor-title'));
  },
  shown: async ({ page, take, part }) => {
    await part('instruments');
    await page.getByRole('button', { name: /^Оценка риска/ }).click();
    await newQuestion(page);
    const editor = page.getByRole('region', { name: CERTIFICATE });
    await editor.getByLabel('Этот ответ читают правила', { exact: true }).check();
    await editor.getByRole('button', { name: /^Добавить условие/ }).click();
    await editor.getByRole('combobox', { name: 'Вопрос нового условия' }).selectOption({ label: 'Возраст, месяцев' });
    await editor.getByRole('spinbutton', { name: /^Ответ, условие/ }).fill('12');
    await take(editor.getByText('Когда показан вопрос', { exact: true }));
  },
  stages: async ({ page, take, part }) => {
    await part('stages');
    await studied(page);
    await take();
  },
  deadline: async ({ page, take, part }) => {
    await part('stages');
    await fourMonths(page);
    await studied(page);
    await take(page.locator('#node-title'));
  },
  families: async ({ page, take, part }) => {
    await part('stages');
    await fourMonths(page);
    await part('families');
    await page.locator('#family-whole-path').click();
    const step = page.locator('#step-13');
    await step.getByText('Вышло: 2026-06-20').waitFor({ timeout: STUDY });
    await take(step);
  },
  checks: async ({ page, take, part }) => {
    await part('rules');
    await page.locator('#line-ruleset-level-rule-no-documents').click();
    await page.getByRole('combobox', { name: 'Ответ, условие 1' }).selectOption({ label: 'нет' });
    await part('checks');
    await studied(page);
    await take(page.locator('.finding').first());
  },
  differences: async ({ page, take, part }) => {
    await part('stages');
    await fourMonths(page);
    await part('editions');
    const row = page.getByRole('row', { name: /«Пересмотр плана»/ });
    await row.getByRole('textbox').fill('Полгода без пересмотра оказались долгими: приказ № 14.');
    await studied(page);
    await take(page.locator('#differences-title'));
  },
  publish: async ({ page, take, part }) => {
    await part('stages');
    await fourMonths(page);
    await part('editions');
    await page.locator('#publish-note').fill('План пересматриваем не позже чем через четыре месяца.');
    await page.locator('#publish-order').fill('№ 14 от 12 мая');
    await page.getByRole('radio', { name: 'сначала в одном подразделении' }).check();
    await studied(page);
    await take(page.locator('#publish-title'));
  },
  removal: async ({ page, take, part }) => {
    await part('instruments');
    await page.getByRole('button', { name: /^Оценка риска/ }).click();
    await page.locator('#line-instrument-risk-assessment-question-no-documents').click();
    await page.getByRole('button', { name: /^Удалить…/ }).click();
    await take(page.locator('#removal-title'));
  },
};

const CERTIFICATE = 'Свидетельство о рождении есть?';

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const browser = await chromium.launch(await launchOptions());
try {
  await withPortal({ model: 'kz-phc' }, async (address) => {
    for (const size of Object.keys(sizes)) {
      const drawn = Object.keys(pictures).filter(isWanted);
      for (const name of drawn)
        await draw({ address, size, person: 'ainur' }, `studio-${name}-${size}`, pictures[name]);
    }
    if (isWanted('kk'))
      await draw({ address, size: 'desktop', person: 'ainur', language: 'kk' }, 'studio-kk-desktop', atStages);
  });
  if (isWanted('en'))
    await withPortal({ model: 'classic' }, (address) =>
      draw({ address, size: 'desktop', person: 'maria', language: 'en' }, 'studio-en-desktop', atStages),
    );
  if (isWanted('overlay')) await drawOverlay();
} finally {
  await browser.close();
}

async function withPortal(options, work) {
  const app = await startPortal({
    ...{ definitions: root, demonstration: { families: [] }, now: () => Date.now() },
    ...options,
  });
  try {
    await work(await app.listen({ host: '127.0.0.1', port: 0 }));
  } finally {
    await app.close();
  }
}

/** An organisation whose model stands on another: no portal of the demonstration is one, so that its settings are written here. */
async function drawOverlay() {
  const settings = mkdtempSync(join(tmpdir(), 'studio-pictures-'));
  try {
    const base = JSON.parse(readFileSync(join(root, 'packages/portal/settings/kz-phc/organisation.json'), 'utf8'));
    mkdirSync(join(settings, OVERLAY));
    const own = { ...base, model: OVERLAY, name: { ru: 'Поликлиники области', kk: 'Облыс емханалары' } };
    writeFileSync(join(settings, OVERLAY, 'organisation.json'), JSON.stringify(own));
    await withPortal({ model: OVERLAY, settings }, async (address) => {
      for (const size of Object.keys(sizes))
        await draw({ address, size, person: 'ainur' }, `studio-overlay-${size}`, async ({ take, part, page }) => {
          await part('overlay');
          await take(page.locator('#part-title'));
        });
    });
  } finally {
    rmSync(settings, { recursive: true });
  }
}

/** Opens the studio as this person, draws one picture, and leaves the model as it was. */
async function draw({ address, size, person, language = 'ru' }, name, work) {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: `${language}-KZ`,
    timezoneId: 'Asia/Almaty',
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${address}/sign-in`);
  await page.locator('#person').fill(person);
  await page.locator('#password').fill('qadam-demo');
  await page.locator('button.main').click();
  await page.locator('a[href="/studio"]').first().waitFor({ state: 'attached' });
  const languages = page.locator('form[action="/locale"] select');
  if ((await languages.count()) > 0 && (await languages.inputValue()) !== language) {
    await languages.selectOption(language);
    await page.locator('form[action="/locale"] button').click();
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  }
  await page.goto(`${address}/studio`);
  await page.locator('#part-stages').waitFor();
  const part = async (id) => {
    await page.locator(`#part-${id}`).click();
    await page.locator('#part-title').waitFor();
  };
  const take = async (top) => {
    const scrolled = top ?? page.locator('#part-title');
    await scrolled.evaluate((element, isHead) => {
      element.style.scrollMarginTop = '5.5rem'; // below what sticks to the top
      if (isHead) globalThis.scrollTo(0, 0);
      else element.scrollIntoView({ block: 'start' });
    }, top === undefined);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide', timeout: STUDY });
    if (statSync(path).size > LIMIT) throw new Error(`${path} is larger than ${LIMIT} bytes`);
  };
  await work({ page, take, part });
  const undo = page.locator('.undo button').first();
  while ((await undo.getAttribute('aria-disabled')) === null) await undo.click();
  await page.locator('[part=top] .tag--done').waitFor({ timeout: STUDY });
  await context.close();
}

/** Waits until nothing in the strip is still being checked. */
async function studied(page) {
  const end = Date.now() + STUDY;
  const said = () => page.locator('[part=strip]').innerText();
  while ((await said()).includes('проверяется')) {
    if (Date.now() > end) throw new Error('the model is still being checked');
    await page.waitForTimeout(300);
  }
}

async function atStages({ page, take, part }) {
  await part('stages');
  await page.locator('.map').waitFor();
  await take();
}

/** The latest term of a review of the plan becomes four months. */
async function fourMonths(page) {
  await page.getByRole('button', { name: /^Сроки/ }).click();
  await page.locator('#open-deadline-review').click();
  await page.locator('#deadline-review-within').fill('4');
}

/** A question with three answers, open; from the form. */
async function newQuestion(page) {
  await page.getByRole('button', { name: 'Добавить вопрос в раздел «Основания среднего риска»' }).click();
  await page.locator('#new-wording').fill(CERTIFICATE);
  await page.locator('#new-kind').selectOption({ label: 'один ответ' });
  await page.locator('#new-lines').fill('Есть\nПодали документы, ждём\nНет');
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await page.locator('#editor-title').waitFor();
}
