/* global document -- inside the page */
/** A case with its stages and deadlines, and a plan. */
import { same } from '../../hosts/page.mjs';

const CASE = 'qadam-case';
const PLAN = 'qadam-plan';

export const work = {
  'a case says what comes first, where it stands, what is due': async (walker) => {
    await walker.open('case.html', 'heading', 'Что сделать сначала');
    await walker.words('Срочные меры по защите ребёнка', CASE);
    await walker.words(/осталось 42 минуты до 12:31/, CASE);
    await walker.see('heading', 'Где мы сейчас');
    same(await walker.read(currentStage), 'Срочные меры или первичная оценка', 'the stage');
    const { words } = await walker.see('row', /^Впереди Срочные меры/, CASE);
    same(/14 мая, до 12:31/.test(words), true, words);
  },
  'a document opens with the level beside it, and is saved': async (walker) => {
    await walker.click('button', /^Срочные меры по защите ребёнка/, '[part=documents]');
    await walker.see('heading', 'Срочные меры по защите ребёнка');
    await walker.click('button', /^Добавить строку/);
    await walker.select(/Мера/, 'сообщено в правоохранительные органы');
    await walker.date(/^Когда Строка/, '2026-05-14T11:45');
    await walker.choose(/сейчас в безопасности/, 'Да');
    await walker.click('button', /^Сохранить/);
    await walker.see('heading', 'Что сделать сначала');
    await walker.click('summary', /^Ещё .* срок/, '[part=deadlines]');
    await walker.see('row', /^Выполнен Срочные меры/, CASE);
    const { body } = walker.portal.log('urgent').at(-1);
    same([body.instrument, body.answers.measures[0].measure], ['emergency-measures', 'police'], 'the entry');
  },
  'one key covers the page, and uncovers it': async (walker) => {
    await walker.press('F2');
    await walker.see('dialog', undefined);
    await walker.press('F2');
    await walker.gone('dialog', undefined);
    await walker.see('heading', 'Что сделать сначала');
  },
  'a step is added to the plan, with a day and a person': async (walker) => {
    await walker.open('plan.html', 'button', 'Добавить шаг');
    await walker.click('button', 'Добавить шаг', PLAN);
    await walker.write(/^Действия, мероприятия/, 'Осмотр педиатра');
    await walker.date(/^Сроки/, '2026-03-25');
    await walker.write(/^Ответственные/, 'мама');
    await walker.click('button', 'Записать', PLAN);
    await walker.words(/Записано в 11:00/, PLAN);
    await walker.words('до 25 марта через 12 дней', PLAN);
    const rows = walker.portal.log('planned').at(-1).body.answers.actions;
    const { action, term, responsible } = rows.at(-1);
    same([action, term, responsible], ['Осмотр педиатра', '2026-03-25', 'мама'], 'the row');
  },
};

const currentStage = () => {
  const { shadowRoot } = document.querySelector('qadam-case');
  return shadowRoot.querySelector('[aria-current=step] h3').textContent.trim();
};
