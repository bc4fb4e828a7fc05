/**
 * The pictures of the guide for trainers: makes courses as folders with `qadam course` (build first), opens them as a double click does,
 * works as a learner would, and writes docs/pictures/exercise-{list,story,form,review,order,summary}-{desktop,phone}.png, the review
 * also in Kazakh and Uzbek, and exercise-sheet-desktop.png; then exercise-studio-{desktop,phone}.png, a new exercise in the studio.
 * Names given draw those only.
 */
/* global document, Event -- inside the page */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildExercise, buildKit, modelSource, readWorkspace } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { openExercise, referenceResponses } from '@qadam/training';
import { openStudio } from '../bench/studio-page.mjs';
import { launchOptions } from './browser.mjs';
import { root } from './files.mjs';

const sizes = { desktop: { width: 1366, height: 900 }, phone: { width: 360, height: 740 } };
const LIMIT = 300_000;
/** So long may the checks, families and proofs of a model take on a slow machine. */
const STUDY = 180_000;
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const courses = mkdtempSync(join(tmpdir(), 'exercise-pictures-'));
const workspace = readWorkspace(readFiles(root));

/** What a learner does who has missed the report of violence and marked a ground that the story speaks against. */
const missed = {
  ...right('kz-phc', 'damir', 'assess').answers,
  ...{ violence: 'no', 'evades-care': 'yes', 'parents-unready': 'yes', 'mother-bond': 'no' },
};
const { violence: _, ...begun } = right('kz-phc', 'damir', 'assess').answers;
const WRITTEN = 'Риск средний: нет жилья и денег, документы потеряны. Синяк уточнить у сестры.';

/** What is drawn: each begins with a course that nobody has begun. */
const pictures = {
  list: async ({ open, at, fill, take }) => {
    await open(0);
    for (const [item, bin] of Object.entries(right('kz-phc', 'seen-or-concluded', 'notes').placed))
      await at(`#sort-${item}`).selectOption(bin);
    await at('[part=check]').click();
    await at('[part=go-on]').click();
    await at('input[name=choice]').click();
    await at('[part=check]').click();
    await at('[part=go-on]').click();
    await at('#to-list').click();
    await open(1);
    await at('input[name=choice]').click();
    await at('#to-list').click();
    await open(3);
    await fill(missed);
    await at('[part=check]').click();
    await at('[part=go-on]').click();
    await at('#to-list').click();
    await take();
  },
  story: async ({ open, at, take }) => {
    await open(3);
    await at('.find__one').first().click();
    await at('.learnt').waitFor();
    await at('[part=work] .help, [part=work] .btn--quiet').last().click();
    await take();
  },
  form: async ({ open, at, fill, take }) => {
    await open(3);
    await fill(begun);
    await take(at('qadam-form'));
  },
  review: async ({ open, at, fill, take }) => {
    await open(3);
    await at('.find__one').first().click();
    await fill(missed);
    await at('#own-words').fill(WRITTEN);
    await at('[part=check]').click();
    await at('[part=score]').waitFor();
    await take(at('[part=score]'));
  },
  summary: async ({ open, at, fill, take }) => {
    await open(3);
    await fill(missed);
    await at('#own-words').fill(WRITTEN);
    await at('[part=check]').click();
    await at('[part=go-on]').click();
    await at('[part=my-work]').waitFor();
    await take();
  },
};
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const browser = await chromium.launch(await launchOptions());
try {
  for (const size of Object.keys(sizes)) {
    for (const name of Object.keys(pictures).filter(isWanted))
      await draw('polyclinic', 'ru', size, name, pictures[name]);
    if (isWanted('order')) await draw('sos', 'ru', size, 'order', order);
    if (isWanted('kk')) await draw('polyclinic', 'kk', size, 'review-kk', pictures.review);
    if (isWanted('uz')) await draw('oila', 'uz', size, 'review-uz', reviewInUzbek);
    if (isWanted('studio')) await drawStudio(size);
  }
  if (isWanted('sheet')) await draw('polyclinic', 'ru', 'desktop', 'sheet', onPaper);
} finally {
  await browser.close();
  rmSync(courses, { recursive: true });
}

/** What is right in one step of an exercise. */
function right(model, id, step) {
  const kit = buildKit(workspace, modelSource(workspace, model));
  return referenceResponses(openExercise(kit, buildExercise(workspace, model, id)))[step];
}

async function order({ open, at, page, take }) {
  await open(0);
  const last = page.locator('qadam-course [id^="up-"]').last();
  await last.click();
  await take(at('[part=work]'));
}

async function reviewInUzbek({ open, at, fill, take }) {
  await open(0);
  await fill({ ...right('uz-oila', 'the-other-child', 'nodira').answers, 'found-in-street': 'no' });
  await at('[part=check]').click();
  await at('[part=score]').waitFor();
  await take(at('[part=score]'));
}

async function onPaper({ open, page, take }) {
  await open(3);
  await page.locator('qadam-exercise').evaluate((exercise) => (exercise.sheet = 'task'));
  await take(page.locator('qadam-exercise'));
}

/** Opens a course from its folder and draws one picture. */
async function draw(course, language, size, name, work) {
  const index = join(courses, `${course}-${language}`, 'index.html');
  if (!existsSync(index)) {
    const words = ['course', course, '--format', 'folder', '--language', language, '--out', courses];
    execFileSync(process.execPath, [join(root, 'packages/cli/bin/qadam.js'), ...words], { cwd: root });
  }
  const context = await browser.newContext({ viewport: sizes[size], offline: true, timezoneId: 'Asia/Almaty' });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(pathToFileURL(index).href);
  const at = (selector) => page.locator(`qadam-course ${selector}`).first();
  const open = async (number) => {
    await at(`#open-${number}`).click();
    const begin = at('[part=warning] .btn--main');
    await at('#step-title, qadam-course [part=warning]').waitFor();
    if (await begin.isVisible()) await begin.click();
    await at('#step-title').waitFor();
  };
  const fill = (answers) =>
    at('qadam-form').evaluate((form, value) => {
      form.value = value;
      form.dispatchEvent(new Event('change'));
    }, answers);
  await work({ page, at, open, fill, take: (top) => save(page, `${name}-${size}`, top) });
  if (problems.length > 0) throw new Error(`${name}: ${problems.join('; ')}`);
  await context.close();
}

async function drawStudio(size) {
  const { page, close } = await openStudio('kz-phc', sizes[size]);
  await page.locator('#part-exercises').click();
  await page.getByRole('button', { name: 'Новое упражнение' }).click();
  await page.getByLabel('Название упражнения').fill('Звонок из травмпункта');
  await page.getByLabel('На какой семье').selectOption({ label: 'Мальчик из травмпункта' });
  await page.locator('#new-exercise-offer').waitFor({ timeout: 60_000 });
  await page
    .locator('#new-exercise-story')
    .fill('Звонит врач травмпункта: у Тимура, трёх лет, перелом и старые синяки. Мама сказала, что его ударил отец.');
  await page.evaluate(() => (document.body.style.margin = '0'));
  await page.locator('#part-title').click(); // the form without a focus
  await page.waitForFunction(
    () =>
      !document.querySelector('qadam-studio').shadowRoot.querySelector('.strip').textContent.includes('проверяется'),
    undefined,
    { timeout: STUDY },
  );
  await save(page, `studio-${size}`, page.locator('#new-exercise-name'), '8rem');
  await close();
}

async function save(page, name, top, below = '1rem') {
  await page.mouse.move(0, 0);
  if (top === undefined) await page.evaluate(() => globalThis.scrollTo(0, 0));
  else
    await top.evaluate((element, margin) => {
      element.style.scrollMarginTop = margin; // below what sticks to the top
      element.scrollIntoView({ block: 'start' });
    }, below);
  const path = join(folder, `exercise-${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  if (statSync(path).size > LIMIT) throw new Error(`${path} is larger than ${LIMIT} bytes`);
}
