import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, Walker, type Stage } from './testing/walker.ts';

let stage: Stage;
let walker: Walker;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(walker.problems).toEqual([]);
  await walker.page.context().close();
});

const TRIAGE = 'Обращение: срочно ли?';
const RISK = 'Оценка риска';
const danger = {
  hospital: /остался без родительского попечения/,
  police: /находится в полиции/,
  street: /обнаружен потерянным/,
  violence: /физическом или сексуальном насилии/,
  other: /другая ситуация/,
};

/** Answers the five questions about danger: "no" but for those that are named. */
async function dangers(answers: Partial<Record<keyof typeof danger, string>> = {}): Promise<void> {
  for (const [name, question] of Object.entries(danger)) {
    const answer = answers[name as keyof typeof danger] ?? 'Нет';
    if (answer !== '') await walker.answer(question, answer);
  }
}
const judgements = async (): Promise<void> => walker.answer(/^Обеспечен/, 'Обеспечено');
const noGrounds = async (except?: RegExp): Promise<void> => {
  const grounds = [
    /уклоняются/,
    /средств к существованию/,
    /постоянного жилья/,
    /личных документов/,
    /психическое или другое/,
    /насилие между взрослыми/,
    /пренебрежение нуждами/,
    /хотят отказаться/,
  ];
  for (const ground of grounds) await walker.answer(ground, except?.source === ground.source ? 'Да' : 'Нет');
};
const conditions = async (lowIncome: string): Promise<void> => {
  await walker.answer(/надёжных условиях/, 'Да');
  await walker.answer(/благоприятная для ребёнка/, 'Да');
  for (const ground of [
    /ещё не умеют/,
    /тяжелобольной/,
    /освоиться на новом месте/,
    /временного характера/,
    /Без профилактической работы/,
  ])
    await walker.answer(ground, 'Нет');
  await walker.answer(/низкие доходы/, lowIncome);
};
const allChildren = (): Promise<void> => walker.answer(/Обо всех детях/, 'Да');
const seeText = (text: string | RegExp): Promise<void> =>
  walker.page.getByText(text).filter({ visible: true }).first().waitFor();

test('urgent: the hour runs, measures meet it, stage 2 is left once safety is recorded', async () => {
  walker = await Walker.as(stage, 'saule');
  const { page } = walker;
  await walker.begin('Из травмпункта', 'Тимур', '3');

  await walker.open(TRIAGE);
  await dangers({ violence: 'Да' });
  await seeText('Срочно');
  await walker.button(/^Дальше/).click();
  await walker.answer(/сейчас в безопасности/, 'Не известно');
  await walker.save();
  await seeText(/Час на срочные меры/);
  await seeText(/^(60|59) минут/);

  await walker.go('Перейти к срочным мерам');
  expect(
    await page
      .getByRole('region', { name: 'Где мы сейчас' })
      .getByRole('button', { name: 'Перейти к комплексной оценке' })
      .getAttribute('aria-disabled'),
  ).toBe('true');
  await walker.open('Срочные меры по защите ребёнка');
  await walker
    .button(/Добавить/)
    .first()
    .click();
  await page.getByRole('combobox', { name: /Мера/ }).selectOption({ label: 'сообщено в правоохранительные органы' });
  await page.getByLabel(/Когда/).filter({ visible: true }).first().fill(walker.localNow());
  await walker.answer(/сейчас в безопасности/, 'Да');
  await page.getByRole('textbox', { name: 'Где ребёнок сейчас' }).fill('у бабушки');
  await page.getByRole('textbox', { name: 'С кем ребёнок сейчас' }).fill('бабушка');
  await walker.save();
  expect(await walker.deadline('Срочные меры по защите ребёнка')).toContain('Выполнен');

  await walker.open('Форма обращения за помощью');
  await allChildren();
  for (let section = 0; section < 4; section += 1) await walker.button(/^Дальше/).click();
  await page.getByRole('textbox', { name: /Основание для обращения/ }).fill('Врач сообщил о побоях');
  await walker.button(/^Дальше/).click();
  await walker.save();
  await walker.go('Решение о комплексной оценке', async () => {
    await page.getByRole('combobox', { name: /^Решение/ }).selectOption({ label: 'Провести комплексную оценку' });
    await page.getByRole('textbox', { name: /Причина/ }).fill('Высокий риск');
  });
  await walker.go('Перейти к комплексной оценке');

  await seeText(/Комплексная оценка/);
  expect(await page.locator('[aria-current=step]').textContent()).toContain('Комплексная оценка');
  expect(await walker.violations()).toEqual([]);
});

test('find out first, then medium: the open question is named, the file is asked for', async () => {
  walker = await Walker.as(stage, 'saule');
  const { page } = walker;
  await walker.begin('Сначала узнать', 'Мади', '4');

  await walker.open(TRIAGE);
  await walker.answer(/Кто видел/, 'тот, кто сообщает');
  await dangers({ violence: '', other: 'Не известно' });
  await seeText('Сначала узнать');
  await walker.button(/^Дальше/).click();
  await walker.save();
  expect(await page.getByRole('region', { name: 'Что сделать сначала' }).textContent()).toMatch(/Узнать/);

  await walker.open(TRIAGE);
  await dangers();
  await walker.saveThrough();
  await walker.go('Перейти к определению степени риска');
  await walker.open(RISK);
  await walker.through([
    allChildren,
    dangers,
    judgements,
    judgements,
    judgements,
    () => noGrounds(/постоянного жилья/),
    () => conditions('Нет'),
  ]);
  await seeText('Средний риск');
  await walker.save();
  expect(await walker.deadline('Завести личное дело')).toContain('дата не назначена');

  await walker.go('Перейти к первичной оценке');
  expect(await page.locator('[aria-current=step]').textContent()).toContain('Первичная оценка');
  expect(await walker.violations()).toEqual([]);
});

test('low: help is given once, the case ends in the register of visitors', async () => {
  walker = await Walker.as(stage, 'saule');
  const { page } = walker;
  await walker.begin('Папа потерял работу', 'Нур', '2');

  await walker.open(TRIAGE);
  await walker.answer(/Кто видел/, 'я сам(а)');
  await dangers();
  await walker.saveThrough();
  await walker.go('Перейти к определению степени риска');
  await walker.open(RISK);
  await walker.through([
    allChildren,
    dangers,
    judgements,
    judgements,
    judgements,
    () => noGrounds(),
    () => conditions('Да'),
  ]);
  await seeText('Низкий риск');
  await walker.save();

  await walker.open('Разовая помощь или совет');
  await page.getByRole('textbox', { name: 'С чем обратились' }).fill('Ищет работу');
  await page.getByLabel('информирование').check();
  await page.getByRole('textbox', { name: /^Когда/ }).fill(walker.localNow().slice(0, 10));
  await walker.save();
  await walker.go('Закончить разовой помощью');
  await page.goto(`${stage.address}/registers`);

  expect(await page.getByRole('table').first().textContent()).toContain('Ищет работу');
  expect(await walker.violations()).toEqual([]);
});

test('pages have no violation of WCAG 2.2 AA, wide and narrow', async () => {
  for (const width of [1366, 360]) {
    if (width === 360) await walker.page.context().close();
    walker = await Walker.as(stage, 'gauhar', width);
    for (const path of [
      '/',
      '/deadlines',
      '/registers',
      '/families/new',
      '/families/00000000-0000-4000-8000-000000000001',
    ]) {
      await walker.page.goto(stage.address + path);
      if (path.length > 20) await seeText('Что сделать сначала');
      expect([path, width, await walker.violations()]).toEqual([path, width, []]);
      const sideways = await walker.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, width, sideways <= 0]).toEqual([path, width, true]);
    }
  }
});
