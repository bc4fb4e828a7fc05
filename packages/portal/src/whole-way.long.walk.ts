/** A social worker takes a family from the report to contacts after closure, and through a relapse; half a year in days. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, Walker, type Stage } from './testing/walker.ts';

let stage: Stage;
let saule: Walker;
let family: string;
beforeAll(async () => {
  stage = await openStage(['night-screams'], '2026-01-12T09:00:00+05:00');
  saule = await Walker.as(stage, 'saule');
});
afterAll(() => stage.close());

const DANGERS = [
  /без родительского попечения/,
  /находится в полиции/,
  /обнаружен потерянным/,
  /физическом или сексуальном насилии/,
  /другая ситуация/,
];
const GROUNDS = [
  /уклоняются/,
  /постоянного жилья/,
  /личных документов/,
  /психическое или другое/,
  /насилие между взрослыми/,
  /пренебрежение нуждами/,
  /хотят отказаться/,
];
const DIFFICULTIES = [
  /ещё не умеют/,
  /низкие доходы/,
  /тяжелобольной/,
  /освоиться на новом месте/,
  /временного характера/,
  /Без профилактической работы/,
];
const no = async (questions: readonly RegExp[]): Promise<void> => {
  for (const question of questions) await saule.answer(question, 'Нет');
};
/** The whole risk assessment, without danger; the family has means to live on, or has none. */
async function risk(noMeans: string): Promise<void> {
  await saule.open('Оценка риска');
  await saule.answer(/Ребёнка видели/, 'Да');
  await saule.answer(/Обо всех детях/, 'Да');
  await saule.next();
  await no(DANGERS);
  await saule.next();
  for (let judgement = 0; judgement < 3; judgement += 1) {
    await saule.answer(/^Обеспечен/, 'Обеспечено');
    await saule.next();
  }
  await saule.answer(/средств к существованию/, noMeans);
  await no(GROUNDS);
  await saule.next();
  await saule.answer(/надёжных условиях/, 'Да');
  await saule.answer(/благоприятная для ребёнка/, 'Да');
  await no(DIFFICULTIES);
  await saule.save();
}
/** Another day, at the page of the family. */
async function day(to: string): Promise<void> {
  await stage.move(`${to}T10:00:00+05:00`);
  await saule.come(family);
  await saule.tasks();
}
async function visit(seen: string): Promise<void> {
  await saule
    .button(/^Записать контакт/)
    .first()
    .click();
  await saule.choose(/Вид контакта/, 'Посещение на дому');
  await saule.mark(/Ребёнка видели/, seen);
  await saule.record();
}
const decision = (option: string, reason: string) => async (): Promise<void> => {
  await saule.choose(/^Решение/, option);
  await saule.write(/Причина/, reason);
};
const stageNow = (): Promise<string | null> => saule.page.locator('[aria-current=step] .is-now').first().textContent();
const level = async (): Promise<string> => (await saule.page.locator('.family').first().textContent()) ?? '';

test('a call becomes a triage, a level and a case file', async () => {
  await saule.begin('Из садика', 'Асет', '3');
  family = saule.page.url();
  const moves = saule.page.getByRole('region', { name: 'Где мы сейчас' });
  await moves.getByText('Сначала:').first().waitFor();

  await saule.task('Обращение: срочно ли?');
  await saule.answer(/Кто видел/, 'тот, кто сообщает');
  await no(DANGERS);
  await saule.save(); // of the first section: the second is for those in danger

  await saule.task('Форма обращения за помощью');
  await saule
    .button(/Основание и договорённости/)
    .filter({ visible: true })
    .first()
    .click();
  await saule.write(/Основание для обращения/, 'Воспитатель: приходит голодным, родители без работы');
  await saule.write(/Последующие действия/, 'Посетить семью завтра');
  await saule.save();
  await saule.task('Перейти к определению степени риска');
  await saule.record();
  await risk('Да');
  await saule.page.locator('.family').getByText('средний').waitFor();

  await saule.task('Завести личное дело');
  await saule.write(/Когда заведено/, '2026-01-12');
  await saule.save();
  expect(await saule.deadline('Завести личное дело')).toContain('Выполнен');
  expect(await saule.violations()).toEqual([]);
});

test('assessments lead from one to the next, each with its decision', async () => {
  await saule.task('Перейти к первичной оценке');
  await saule.record();
  await day('2026-01-14');
  await saule.task('Первичная оценка');
  await saule.write(/Дата оценки/, '2026-01-14');
  await saule.next();
  await saule.write(/Ситуация семьи и ребёнка/, 'Оба родителя без работы');
  await saule.answer(/Информация подтвердилась/, 'Да');
  await saule.save();
  await saule.task('Итог первичной оценки');
  await decision('Информация подтвердилась: нужна комплексная оценка', 'Нужен план')();
  await saule.record();
  await saule.task('Перейти к комплексной оценке');
  await saule.record();

  await saule.task('Записать голос ребёнка');
  await saule.answer(/Ребёнка спросили/, 'Да');
  await saule.write(/Слова ребёнка/, '«Я люблю качели»');
  await saule.save();
  await day('2026-01-16');
  await visit('Да');
  expect(await saule.deadline('Увидеть ребёнка')).not.toContain('Пропущен');

  await day('2026-02-16');
  await saule.page
    .getByText(/пропущено 3 раза/)
    .first()
    .waitFor();
  await visit('Да');
  await saule.task('Комплексная оценка');
  await saule.page
    .getByRole('button', { name: /Причина.*обязательный: 1/ })
    .filter({ visible: true })
    .first()
    .click();
  await saule.write(/Описание причин/, 'Нет дохода, долги за жильё');
  await saule.page
    .getByRole('button', { name: /Жилищные условия/ })
    .filter({ visible: true })
    .first()
    .click();
  await saule.answer(/Деньги, вещи/, 'Да');
  await saule.answer(/Отношения в семье: нужна/, 'Нет');
  await saule.page
    .getByRole('button', { name: /^.*9\. Рекомендации/ })
    .filter({ visible: true })
    .first()
    .click();
  await saule.write(/^Рекомендации/, 'Помощь с работой и пособием');
  await saule.save();
  await saule.task('Обсудить итоги оценки');
  await saule.answer(/Итоги обсудили/, 'Да');
  await saule.save();
  expect(await saule.deadline('Обсудить итоги оценки')).toContain('Выполнен');
});

test('a plan of steps, discussed with the family, signed, begun', async () => {
  await saule.task('Перейти к составлению плана');
  await saule.record();
  await day('2026-02-18');
  await saule.task('Индивидуальный план');
  await saule.button('Начать план').click();
  await saule.write(/Основные потребности/, '1. Доход. 2. Занятия для ребёнка');
  await step('Записаться в центр занятости', '2026-03-10', 'отец', 'самой семьи');
  await saule.button(/Добавить шаг/).click();
  await step('Оформить пособие', '2026-03-20', 'социальный работник', 'внешняя помощь');
  expect(await saule.violations()).toEqual([]);
  await saule
    .button(/К делу/)
    .filter({ visible: true })
    .click();

  await saule.task('Обсудить план с семьёй');
  await saule.answer(/План обсудили с семьёй/, 'Да');
  await saule.save();
  await saule.button(/^Подписи.*Индивидуальный план/).click();
  await saule.record();
  await day('2026-02-20');
  await saule.task('Начать выполнение плана');
  await saule.record();
  expect(await stageNow()).toContain('Реализация плана');
});

async function step(action: string, term: string, who: string, whose: string): Promise<void> {
  await saule.write(/Действия, мероприятия/, action);
  await saule.page.getByLabel('Сроки').filter({ visible: true }).fill(term);
  await saule.write(/Ответственные/, who);
  await saule.choose(/Чей ресурс/, whose);
  await saule.button('Записать', { exact: true }).last().click();
  await saule.page.getByText(action).filter({ visible: true }).first().waitFor();
  await saule.page
    .getByText(/Записано в/)
    .filter({ visible: true })
    .first()
    .waitFor();
}

test('weekly contacts, late steps of the plan, a new assessment, the report on the plan', async () => {
  await day('2026-02-25');
  await visit('Да');
  expect(await saule.deadline('Посещения на дому')).toContain('Выполнен');
  await day('2026-03-12');
  await saule.page.getByText(/срок прошёл у 1 шага/).waitFor();
  await saule.task('Шаги плана');
  for (let steps = 0; steps < 2; steps += 1) {
    await saule
      .button(/^Отметить/)
      .first()
      .click();
    await saule.button('Записать', { exact: true }).last().click();
    await saule.page.getByText(new RegExp(`Сделано ${steps + 1} из 2`)).waitFor();
  }
  await saule
    .button(/К делу/)
    .filter({ visible: true })
    .click();
  expect((await saule.tasks()).join()).not.toContain('Шаги плана');
  await visit('Да');

  await day('2026-05-20');
  await risk('Нет');
  expect(await level()).toContain('Риск не выявлен');
  await day('2026-06-01');
  await saule.task('Собрать совещание о пересмотре');
  await saule.record();
  await saule.task('Отчёт о выполнении плана');
  await saule.write(/Дата отчёта/, '2026-06-01');
  await saule.write(/Что выполнено/, 'Работа и пособие есть');
  await saule.save();
});

test('the review has minutes that are sent later, asks anew about danger, and decides', async () => {
  await day('2026-06-02');
  await saule.task('Пересмотр плана');
  await saule.write(/Дата совещания/, '2026-06-02');
  await saule.next();
  await saule.page.getByText('Записаться в центр занятости').filter({ visible: true }).first().waitFor();
  await saule.next();
  await saule.write(/Решения совещания/, 'План выполнен');
  await saule.page.getByLabel('ещё никому').check();
  await saule.save();

  await saule.task('Разослать протокол');
  await saule.page.getByText(/Вы дополняете запись/).waitFor();
  await saule.page.getByLabel('ещё никому').uncheck();
  for (const whom of ['участникам', 'семье или опекуну', 'копия в личном деле'])
    await saule.page.getByLabel(whom, { exact: true }).check();
  await saule.save();
  expect((await saule.tasks()).join()).not.toContain('Разослать протокол');

  await risk('Нет');
  await saule.task('Решение совещания');
  await decision('Закрыть дело', 'Цели достигнуты')();
  await saule.record();
  await saule.task('Перейти к закрытию дела');
  await saule.record();
  expect(await stageNow()).toContain('Закрытие личного дела');
});

test('closing: one criterion is missing, then all hold, and the supervisor agrees', async () => {
  await saule.task('Закрытие личного дела');
  const holds = [/Риск для ребёнка сократился/, /относительной стабильности/, /сформированы способности/];
  for (const question of [...holds, /как связаться со службой/]) await saule.answer(question, 'Да');
  await saule.answer(/Основные потребности ребёнка/, 'Нет');
  await saule.answer(/материальная ситуация/, 'да');
  await saule.answer(/взаимоотношения в семье/, 'не было потребностью');
  await saule.write(/Дата закрытия/, '2026-06-02');
  await saule.save();
  await saule.page.getByText('выполнено 5 из 6').waitFor();
  expect(await saule.tasks()).not.toContain('Закрытие личного дела');
  expect(await saule.violations()).toEqual([]);

  await day('2026-06-10');
  await saule.open('Закрытие личного дела');
  await saule.button('Дополнить прошлую').click();
  await saule.answer(/Основные потребности ребёнка/, 'Да');
  await saule.write(/Дата закрытия/, '2026-06-10');
  await saule.save();
  await saule.page.getByText('выполнено 6 из 6').waitFor();
  await saule.task('Закрытие личного дела');
  await decision('Закрыть', 'Критерии выполнены')();
  await saule.record();

  const gauhar = await Walker.as(stage, 'gauhar');
  await gauhar.page.goto(`${stage.address}/queue`);
  const row = gauhar.page.getByRole('row').filter({ hasText: 'Закрытие личного дела' });
  await row.getByRole('link').first().click();
  await gauhar.task('Ждёт согласия: Закрытие личного дела');
  await gauhar.mark(/Вы согласны/, 'Да');
  await gauhar.record();
  expect(gauhar.problems).toEqual([]);
  await gauhar.page.context().close();

  await saule.page.reload();
  await saule.task('Закрыть дело');
  await saule.record();
  expect(await stageNow()).toContain('Наблюдение после закрытия');
});

test('contacts after closure end the case; a new report opens a second round', async () => {
  await saule.task('Сколько наблюдать');
  await decision('шесть месяцев', 'Уровень был средним')();
  await saule.record();
  await day('2026-07-08');
  expect(await saule.tasks()).not.toContain('Окончание наблюдения');
  await saule.task('Контакты после закрытия');
  await saule.write(/^Дата/, '2026-07-08');
  await saule.write(/Как семья/, 'Сами');
  await saule.answer(/Прежние трудности/, 'Нет');
  await saule.save();
  await day('2026-12-11');
  await saule.task('Окончание наблюдения');
  await decision('Закончить', 'Шесть месяцев прошли')();
  await saule.record();
  await saule.go('Закончить наблюдение');
  expect(await saule.tasks()).toEqual([]);

  await day('2027-01-15');
  await saule.button('Записать событие').click();
  await saule.button('Записать новое сообщение').click();
  await saule.write(/Что сообщили/, 'Соседка: отец снова пьёт');
  await saule.button('Записать', { exact: true }).last().click();
  await saule.page.getByRole('heading', { name: 'Возобновить дело', level: 2 }).waitFor();
  await saule.write(/Причина/, 'Рецидив');
  await saule.record();
  await saule.page.getByText('круг 2').waitFor();
  await saule.task('Новое сообщение');
  await no(DANGERS);
  await saule.save();

  expect(await stageNow()).toContain('Регистрация обращения');
  expect(await saule.tasks()).toContain('Перейти к определению степени риска');
  expect(saule.problems).toEqual([]);
});
