/** Packages with a stub for a player, in a real browser: in an LMS of either version, and from a folder. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderPackage } from './folder.ts';
import { scorm12Package } from './scorm12.ts';
import { scorm2004Package } from './scorm2004.ts';
import { openFolder, type OpenFolder } from './testing/play-folder.ts';
import { servePackage, type ServedPackage } from './testing/play-package.ts';
import { stubCourse } from './testing/stub-course.ts';

const press = (course: FrameLocator | Page, name: string): Promise<void> =>
  course.getByRole('button', { name, exact: true }).click();
/** What the stub says of its attempt. */
const told = async (course: FrameLocator | Page): Promise<unknown> =>
  JSON.parse((await course.locator('output').textContent()) ?? '');
const stateAfter = (tries: number): string => `{"шаг":${tries},"слово":"қадам 🏠"}`;

const versions = [
  {
    version: 'scorm12',
    make: scorm12Package,
    most: 4096,
    open: { core: { lesson_status: 'incomplete', score: { raw: '40', min: '0', max: '100' } } },
    passed: { core: { lesson_status: 'passed', score: { raw: '90' } } },
    entry: { type: 'fill-in', student_response: 'Средний', result: 'wrong' },
  },
  {
    version: 'scorm2004',
    make: scorm2004Package,
    most: 64_000,
    open: { completion_status: 'incomplete', success_status: 'unknown', score: { raw: '40', scaled: '0.4' } },
    passed: { completion_status: 'completed', success_status: 'passed', score: { raw: '90', scaled: '0.9' } },
    entry: { type: 'other', learner_response: 'Средний', result: 'incorrect' },
  },
] as const;

describe.each(versions)('a package of $version in an LMS', ({ version, make, most, open, passed, entry }) => {
  let lms: ServedPackage;
  beforeAll(async () => {
    lms = await servePackage(make(stubCourse()), version);
  });
  afterAll(() => lms?.close());

  test('is taken up again after it was closed in the middle, passed, and not lowered', async () => {
    const first = await lms.open();
    expect(await told(first.course)).toEqual({
      kind: version,
      learner: 'Ахметова, Сауле',
      best: { score: 0, isPassed: false, isComplete: false },
      problems: [],
    });
    await press(first.course, 'Step');
    expect(await first.cmi()).toMatchObject(open);
    expect(await first.errors()).toEqual([]);
    await first.leave();
    expect(lms.kept()).toMatchObject({ ...open, suspend_data: stateAfter(1) });

    const second = await lms.open();
    expect(await told(second.course)).toMatchObject({ state: stateAfter(1), location: 'samira', best: { score: 40 } });
    await press(second.course, 'Step');
    await press(second.course, 'Step');
    await second.breakOff();

    const third = await lms.open();
    expect(await told(third.course)).toMatchObject({ state: stateAfter(2), problems: [] });
    await press(third.course, 'Pass');
    expect(await third.cmi()).toMatchObject(passed);
    await press(third.course, 'Fall back');
    expect(await third.cmi()).toMatchObject(passed);
    await press(third.course, 'End');
    expect(await told(third.course)).toMatchObject({ last: { isKept: true, problems: [] } });

    expect(await third.errors()).toEqual([]);
    expect((await third.calls()).filter((call) => /Finish|Terminate/.test(call))).toHaveLength(1);
    expect([...first.problems, ...second.problems, ...third.problems]).toEqual([]);
    await third.leave();
    expect(lms.kept()).toMatchObject({ ...passed, interactions: { 0: { id: 'samira/level/try-1', ...entry } } });
  });

  test('a state that is too long never reaches the LMS', async () => {
    const { course, calls, leave } = await lms.open();
    const before = (await calls()).length;
    await press(course, 'Too much');

    expect(await told(course)).toMatchObject({ last: { isKept: false, problems: [{ code: 'too-long', most }] } });
    expect(await calls()).toHaveLength(before);
    await leave();
  });
});

describe('a folder that is opened from a disk', () => {
  let folder: OpenFolder;
  beforeAll(async () => {
    folder = await openFolder(folderPackage(stubCourse()));
  });
  afterAll(() => folder?.close());

  test('plays and is taken up again, without a network and within its policy', async () => {
    const first = await folder.open();
    await press(first.page, 'Pass');
    await first.page.close();
    const second = await folder.open();

    expect(await told(second.page)).toEqual({
      kind: 'folder',
      state: stateAfter(1),
      location: 'samira',
      best: { score: 90, isPassed: true, isComplete: true },
      problems: [],
    });
    await expect(
      second.page
        .getByRole('button')
        .first()
        .evaluate((each) => getComputedStyle(each).color),
    ).resolves.toBe('rgb(1, 2, 3)');
    expect([...first.problems, ...second.problems]).toEqual([]);
  });

  test('its policy lets nothing else run or be fetched', async () => {
    const { page, problems } = await folder.open();
    const refused = await page.evaluate(async () => {
      const acts = {
        script: () => document.body.appendChild(document.createElement('script')).append('globalThis.ran = true'),
        text: () => document.body.setAttribute('onclick', 'globalThis.ran = true'),
        fetch: () => fetch('player.js'),
        picture: () => {
          const picture = Object.assign(new Image(), { src: 'player.css' });
          return picture.decode();
        },
      };
      const found: string[] = [];
      for (const [name, act] of Object.entries(acts)) {
        try {
          await act();
        } catch {
          found.push(name);
        }
      }
      return found;
    });

    expect(refused).toEqual(['script', 'text', 'fetch', 'picture']);
    expect(problems.length).toBeGreaterThan(0);
  });
});
