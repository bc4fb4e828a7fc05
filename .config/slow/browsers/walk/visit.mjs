/* global document -- inside the page */
/** A visit: the form, the level beside it, the decision, saving on a bad day. */
import { same } from '../../hosts/page.mjs';

const FORM = 'qadam-form';
const RISK = 'qadam-risk';

export const visit = {
  'a plain page opens under the strict policy': async (walker) => {
    await walker.open('visit.html', 'heading', 'Посещение на дому');
    await walker.words('Не установлен: ещё не спрашивали', RISK);
    await walker.see('radiogroup', /^1\. Вы видели ребёнка\?/);
  },
  'faults are counted, and the focus goes to the first one': async (walker) => {
    await walker.click('button', 'Сохранить', FORM);
    await walker.words('Нужно исправить: 2', FORM);
    await walker.until('the focus on the list', async () => (await walker.focused())?.role === 'alert');
    same(walker.portal.sent, [], 'sent');
  },
  'answers side by side; a follow-up appears': async (walker) => {
    await walker.choose(/Вы видели ребёнка/, 'Нет');
    await walker.see('textbox', /Почему нет/);
    await walker.choose(/Дома тепло/, 'Нет');
    await walker.write(/Почему нет/, 'В больнице: «Әлия», ұйқыда, oʻgʻil');
    const { value } = await walker.see('textbox', /Почему нет/);
    same(value, 'В больнице: «Әлия», ұйқыда, oʻgʻil', 'typed');
  },
  'a date and a number': async (walker) => {
    await walker.date(/Когда были/, '2026-05-13');
    await walker.write(/Сколько детей/, 'трое');
    await walker.click('button', 'Сохранить', FORM);
    await walker.words('Напишите целое число', FORM);
    await walker.click('textbox', /Сколько детей/);
    for (const key of ['End', ...Array(4).fill('Backspace')]) await walker.press(key);
    await walker.type('3');
    await walker.press('Tab');
  },
  'a window opens over the form; Escape closes it, and the focus comes back': async (walker) => {
    await walker.click('button', 'Добавить человека', FORM);
    await walker.see('textbox', 'Имя или прозвище');
    await walker.type('Салта');
    await walker.press('Escape');
    await walker.gone('textbox', 'Имя или прозвище');
    await walker.until('the focus to be back', async () => (await walker.focused())?.name === 'Добавить человека');
  },
  'a person is added and chosen': async (walker) => {
    await walker.click('button', 'Добавить человека', FORM);
    await walker.write('Имя или прозвище', 'Салтанат');
    await walker.click('button', 'Добавить человека', 'dialog');
    await walker.gone('textbox', 'Имя или прозвище');
    const { option } = await walker.until('the person to be chosen', async () => {
      const list = await walker.see('combobox', /Кто открыл/);
      return list.option.includes('Салтанат') ? list : undefined;
    });
    same(option.includes('Салтанат'), true, 'chosen');
  },
  'rows of a table': async (walker) => {
    await walker.click('button', 'Добавить строку');
    const { name } = await walker.until('the focus in the row', async () => {
      const focused = await walker.focused();
      return focused.role === 'textbox' ? focused : undefined;
    });
    same(/Что сделать/.test(name), true, `the focus on ${name}`);
    await walker.type('Врач на дом');
    await walker.press('Tab');
    await walker.date(/До какого дня/, '2026-05-20');
    await walker.click('button', 'Добавить строку');
    await walker.see('textbox', /Что сделать/, FORM, 1);
    await walker.click('button', /Удалить: Строка 2/);
    await walker.words('Удалено, осталась 1 строка', FORM);
  },
  'the level follows what is typed, with its reasons': async (walker) => {
    await walker.words('По черновику, не сохранено', RISK);
    await walker.words(/Высокий риск/, RISK);
    await walker.words('Ребёнка никто не видел.', RISK);
  },
  'the server fails: not sent; sent again under the same key, stored once': async (walker) => {
    const before = walker.portal.sent.length;
    walker.portal.fail(1);
    await walker.click('button', 'Сохранить', FORM);
    await walker.words('Не отправлено', FORM);
    await walker.click('button', 'Отправить ещё раз', FORM);
    await walker.words(/Сохранено в/, FORM);
    const [first, again, ...more] = walker.portal.sent.slice(before);
    same([first.key !== undefined, again.key, more.length], [true, first.key, 0], 'keys');
    const { answers } = walker.portal.log('visits').at(-1).body;
    const { 'why-not-seen': why, opened, steps, ...rest } = answers;
    same([why, typeof opened], ['В больнице: «Әлия», ұйқыда, oʻgʻil', 'string'], 'words and the person');
    same(
      steps.map(({ what, by }) => [what, by]),
      [['Врач на дом', '2026-05-20']],
      'rows',
    );
    same(
      Object.fromEntries(Object.entries(rest).sort()),
      { children: 3, seen: 'no', visited: '2026-05-13', warm: 'no' },
      'answers',
    );
  },
  'a person decides: lowering needs a reason and waits': async (walker) => {
    await walker.click('button', 'Решить иначе', RISK);
    await walker.select('Ваше решение', 'средний', RISK);
    await walker.click('button', 'Отправить на согласие', RISK);
    await walker.words('Напишите причину', RISK);
    await walker.write(/^Почему/, 'Ребёнка видели в больнице', 'textbox', RISK);
    await walker.click('button', 'Отправить на согласие', RISK);
    await walker.words(/Ждёт согласия/, RISK);
    const { type, body } = walker.portal.log('visits').at(-1);
    same([type, body.option, body.reason], ['decided', 'medium', 'Ребёнка видели в больнице'], 'the entry');
  },
  'what is saved is read': async (walker) => {
    await walker.open('visit.html', 'heading', 'Посещение на дому');
    await walker.read(() => (document.querySelector('qadam-form').readonly = true));
    await walker.gone('radiogroup', /Вы видели ребёнка/);
    await walker.words('Высокий риск', RISK);
  },
};
