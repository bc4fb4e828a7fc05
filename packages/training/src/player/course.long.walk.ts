/** The shipped courses as packages of `qadam course`, done by a learner in a real browser: in an LMS of either version, from a folder. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { buildCourse, filesOfModel, readWorkspace, type ExerciseBundle, type ExerciseStep } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExercise } from '../exercise/open-exercise.ts';
import { referenceResponses } from '../exercise/reference.ts';
import type { Response } from '../exercise/response.ts';
import { openFolder } from '../package/testing/play-folder.ts';
import { servePackage, type ServedPackage } from '../package/testing/play-package.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const workspace = readWorkspace(readFiles(root));
const out = mkdtempSync(join(tmpdir(), 'qadam-courses-'));
afterAll(() => rmSync(out, { recursive: true }));

/** Makes a package as a person does. */
function made(course: string, format: string, language = 'ru', more: readonly string[] = []): string {
  const words = ['course', course, '--format', format, '--language', language, '--out', out, ...more];
  execFileSync(process.execPath, [join(root, 'packages/cli/bin/qadam.js'), ...words], { cwd: root });
  return join(out, `${course}-${language}${format === 'folder' ? '' : `-${format}.zip`}`);
}

/** What a learner who knows everything does in each step, in the order of the steps. */
function rightWay(
  course: string,
): { bundle: ExerciseBundle; steps: readonly { step: ExerciseStep; right: Response }[] }[] {
  const { exercises, kits } = buildCourse(workspace, course)!;
  return exercises.map((bundle) => {
    const opened = openExercise(kits[bundle.exercise.model]!, bundle);
    const right = referenceResponses(opened);
    return { bundle, steps: opened.path(right).map((step) => ({ step, right: right[step.id]! })) };
  });
}

/** Does one step by the controls of the page; a record is put into the form as one. */
async function work(page: Locator, step: ExerciseStep, right: Response): Promise<void> {
  if (step.do === 'choose') {
    const options = page.locator('input[name=choice]');
    for (const [index, { id }] of step.options!.entries())
      if (right.chosen!.includes(id)) await options.nth(index).check();
  } else if (step.do === 'sort') {
    for (const [item, bin] of Object.entries(right.placed!)) await page.locator(`#sort-${item}`).selectOption(bin);
  } else if (step.do === 'order') {
    for (const [place, id] of right.order!.entries()) {
      const items = await page.locator('[id^="up-"]').evaluateAll((each) => each.map((button) => button.id.slice(3)));
      for (let at = items.indexOf(id); at > place; at -= 1) await page.locator(`#up-${id}`).click();
    }
  } else if (step.do === 'fill') {
    await page.locator('qadam-form').evaluate((form, answers) => {
      (form as unknown as { value: unknown }).value = answers;
      form.dispatchEvent(new Event('change'));
    }, right.answers);
  }
}

const begin = async (course: Locator): Promise<void> => {
  const warning = course.getByRole('button', { name: 'Начать', exact: true });
  await course.locator('#step-title, [part=warning]').first().waitFor();
  if (await warning.isVisible()) await warning.click();
};

/** Does the steps of an exercise from the one that is open to the end, and goes back to the list. */
async function finish(course: Locator, steps: readonly { step: ExerciseStep; right: Response }[]): Promise<void> {
  for (const { step, right } of steps) {
    await work(course, step, right);
    if (step.do === 'read') {
      await course.locator('[part=work] .foot .btn--main').click();
      continue;
    }
    await course.locator('[part=check]').click();
    await course.locator('[part=go-on]').click();
  }
  await course.locator('#to-list').click();
}

const versions = [
  { version: 'scorm12', most: 4096, passed: { core: { lesson_status: 'passed', score: { raw: '100' } } } },
  {
    version: 'scorm2004',
    most: 64_000,
    passed: { completion_status: 'completed', success_status: 'passed', score: { raw: '100', scaled: '1' } },
  },
] as const;

describe.each(versions)('the course of the Oila centre as $version', ({ version, most, passed }) => {
  let lms: ServedPackage;
  beforeAll(async () => {
    lms = await servePackage(new Uint8Array(readFileSync(made('oila', version))), version);
  }, 120_000);
  afterAll(() => lms?.close());

  test(
    'is closed in the middle, taken up there, and done with full score and no error',
    { timeout: 200_000 },
    async () => {
      const [first, second, ...rest] = rightWay('oila');
      const visit = await lms.open();
      const course = visit.course.locator('qadam-course');
      await course.locator('#open-0').click();
      await begin(course);
      await finish(course, first!.steps);
      await course.locator('#open-1').click();
      await begin(course);
      await work(course, second!.steps[0]!.step, second!.steps[0]!.right);
      expect(await visit.errors()).toEqual([]);
      await visit.leave();

      const again = await lms.open();
      const same = again.course.locator('qadam-course');
      await same.locator('[part=check]').click(); // the answers of before are there
      await expect.poll(() => same.locator('[part=score]').textContent()).toContain('100');
      await same.locator('[part=go-on]').click();
      await finish(same, second!.steps.slice(1));
      for (const [at, { steps }] of rest.entries()) {
        await same.locator(`#open-${at + 2}`).click();
        await begin(same);
        await finish(same, steps);
      }
      expect(await again.errors()).toEqual([]);
      expect(again.problems).toEqual([]);
      await again.leave();

      const kept = lms.kept() as { suspend_data: string };
      expect(kept).toMatchObject(passed);
      expect(kept.suspend_data.length).toBeLessThanOrEqual(most);
    },
  );
});

test('a course comes out of the file that the studio saves, the same as out of the folder', () => {
  const files = Object.fromEntries(filesOfModel(readFiles(root), 'uz-oila')!);
  const saved = join(out, 'saved.json');
  const $schema = 'https://qadam.example/1/workspace.json';
  writeFileSync(saved, JSON.stringify({ $schema, model: 'uz-oila', files }));
  const ofFolder = readFileSync(made('oila', 'scorm12'));
  expect(readFileSync(made('oila', 'scorm12', 'ru', ['--from', saved])).equals(ofFolder)).toBe(true);
});

test.each([
  ['polyclinic', 'kk'],
  ['sos', 'ru'],
  ['oila', 'uz'],
])('the course %s opens from a folder in %s, without a server', { timeout: 120_000 }, async (id, language) => {
  const folder = made(id, 'folder', language);
  const files = new Map(
    readdirSync(folder).map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))] as const),
  );
  const { open, close } = await openFolder(files);
  try {
    const { page, problems } = await open();
    const course = page.locator('qadam-course');
    await course.locator('#open-0').click();
    await course.locator('#step-title, [part=warning]').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(problems).toEqual([]);
  } finally {
    await close();
  }
});
