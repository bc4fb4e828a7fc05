import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Hand, ways } from './testing/studio-hand.ts';
import { openStage, Walker, type Stage } from './testing/walker.ts';

/** Methodologists at the portal of a polyclinic: each task with the mouse, and with keys alone. */
let stage: Stage;
let walker: Walker;
beforeAll(async () => {
  stage = await openStage([], '2026-05-19T10:00:00+05:00');
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(walker.problems.filter((problem) => !problem.includes('422'))).toEqual([]);
  await walker.page.context().close();
});

async function hand(way: (typeof ways)[number], person = 'ainur'): Promise<Hand> {
  walker = await Walker.as(stage, person);
  await walker.page.goto(`${stage.address}/studio`);
  await walker.page.locator('#part-stages').waitFor();
  return new Hand(walker.page, way);
}

test.each(ways)(
  'the latest term of a review becomes four months, and a family is played on to see it: %s',
  async (way) => {
    const it = await hand(way);
    const { page } = it;
    await it.part('stages');
    await it.press(page.getByRole('button', { name: /^Сроки/ }));
    await it.press(page.locator('#open-deadline-review'));
    await it.write(page.locator('#deadline-review-within'), '4');
    await it.kept();
    await it.part('families');
    await it.press(page.locator('#family-cold-room'));
    await page.locator('#family-title').waitFor();
    const begun = page.locator('#step-17'); // the plan begins on 30 June
    await expect.poll(() => begun.innerText(), { timeout: 110_000 }).toContain('Вышло: 2026-10-30');
    await it.press(begun.getByRole('button', { name: /^Взять то, что выходит сейчас/ }));
    await expect.poll(() => begun.innerText()).toContain('«Пересмотр плана», family: 2026-10-30');
    await it.undoAll();
  },
);

test.each(ways)('a stage is put between two others, with a document and a guard: %s', async (way) => {
  const it = await hand(way);
  const { page } = it;
  const name = 'Совет семьи';
  await it.part('stages');
  await it.press(page.getByRole('button', { name: 'Вставить этап' }));
  await it.write(page.locator('#insert-label'), name);
  await it.choose(page.locator('#insert-between'), 'Составление плана → Реализация плана');
  await it.choose(page.locator('#insert-document'), 'Форма обращения за помощью');
  await it.press(page.getByRole('button', { name: 'Вставить', exact: true }));
  await expect.poll(() => page.locator('#node-title').innerText()).toBe(name);
  const box = page.getByRole('button', { name: new RegExp(`^${name}\\. Отсюда можно: .*Реализация плана`) });
  expect(await box.count()).toBe(1);
  await it.press(page.getByRole('button', { name: 'Перейти: Реализация плана', exact: true }).first());
  const editor = page.getByRole('region', { name: 'Перейти: Реализация плана' });
  await editor.getByText('Условие перехода', { exact: true }).waitFor();
  await it.undoAll();
  expect(await page.getByRole('button', { name: new RegExp(`^${name}\\.`) }).count()).toBe(0);
});

test.each(ways)('what is proposed stands beside what is in force, with its why, and prints: %s', async (way) => {
  const it = await hand(way);
  const { page } = it;
  await it.part('stages');
  await it.press(page.getByRole('button', { name: /^Сроки/ }));
  await it.press(page.locator('#open-deadline-review'));
  await it.write(page.locator('#deadline-review-within'), '4');
  await it.part('editions');
  const row = page.getByRole('row', { name: /«Пересмотр плана»/ });
  await row.waitFor();
  const cells = await row.getByRole('cell').allInnerTexts();
  expect(cells.slice(0, 2)).toEqual(['6 мес.', '4 мес.']);
  await it.write(row.getByRole('textbox'), 'Шесть месяцев долго');
  await it.choose(page.getByRole('combobox', { name: 'Язык сравнения' }), 'казахский');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[part=strip]').isVisible()).toBe(false);
  expect(await page.locator('table.plain').isVisible()).toBe(true);
  expect(await page.getByText('Шесть месяцев долго').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await it.undoAll();
});

test.each(ways)('an edition is tried in one unit, then the supervisor recalls it: %s', async (way) => {
  const it = await hand(way);
  const { page } = it;
  await it.part('stages');
  await it.press(page.getByRole('button', { name: /^Роли/ }));
  await it.press(page.locator('#open-role-psychologist'));
  const name = way === 'mouse' ? 'Психолог поликлиники' : 'Психолог района';
  await it.write(page.locator('#text-ru-role-psychologist-label'), name);
  await it.kept();
  await it.part('editions');
  await it.write(page.locator('#publish-note'), 'Название роли');
  await it.check(page.getByRole('radio', { name: 'сначала в одном подразделении' }));
  await it.choose(page.locator('#publish-unit'), 'Поликлиника «Бұлақ»');
  await it.studied();
  await it.press(page.locator('#publish-now'));
  await page.getByText('пилот: Поликлиника «Бұлақ»').first().waitFor({ timeout: 110_000 });
  await page.getByText('может тот, кому это поручил портал').first().waitFor();
  expect(await page.getByRole('button', { name: /^Отозвать издание/ }).count()).toBe(0);
  await walker.page.context().close();

  const supervisor = await hand(way, 'gauhar');
  await supervisor.part('editions');
  await supervisor.press(supervisor.page.getByRole('button', { name: /^Отозвать издание/ }).first());
  await supervisor.write(supervisor.page.getByRole('textbox', { name: 'Почему отзываете' }), 'Название не то');
  await supervisor.press(supervisor.page.getByRole('button', { name: 'Отозвать', exact: true }));
  await supervisor.page
    .getByText(/отозвано .*Название не то/)
    .first()
    .waitFor();
});

test.each(ways)('the model goes back to how it was on Monday: %s', async (way) => {
  const [monday, tuesday] = way === 'mouse' ? ['2026-05-25', '2026-05-26'] : ['2026-06-01', '2026-06-02'];
  await stage.move(`${monday}T10:00:00+05:00`);
  const label = 'text-ru-role-psychologist-label';
  const rename = async (it: Hand, name: string): Promise<void> => {
    await it.part('stages');
    await it.press(it.page.getByRole('button', { name: /^Роли/ }));
    await it.press(it.page.locator('#open-role-psychologist'));
    await it.write(it.page.locator(`#${label}`), name);
    await it.kept();
  };
  const first = await hand(way);
  await rename(first, `В понедельник (${way})`);
  await walker.page.context().close();
  await stage.move(`${tuesday}T10:00:00+05:00`);
  const it = await hand(way);
  await rename(it, 'Во вторник');
  await it.part('history');
  await it.press(it.page.getByRole('button', { name: /^Вернуть, как было в конце дня: понедельник/ }).first());
  await it.kept();
  await it.part('stages');
  await it.press(it.page.locator('#open-role-psychologist'));
  expect(await it.page.locator(`#${label}`).inputValue()).toBe(`В понедельник (${way})`);
});
