/* global document, location, FormData -- inside the page */
/** Keys alone, and the form of the browser itself around the element. */
import { same } from '../../hosts/page.mjs';

const SEEN = /Вы видели ребёнка/;
const name = async (walker) => (await walker.focused())?.name;

/** What the native form knows of the element. */
const known = (walker) =>
  walker.read(() => {
    const form = document.querySelector('form');
    const sheet = document.querySelector('qadam-form');
    return {
      posted: JSON.parse(new FormData(form).get('visit')),
      isInvalid: sheet.matches(':invalid'),
      isValid: form.checkValidity(),
      isOwned: sheet.form === form && [...form.elements].includes(sheet),
    };
  });

export const keyboard = {
  'Tab goes through fields in their order, arrows through answers': async (walker) => {
    await walker.open('native.html', 'radiogroup', SEEN);
    await walker.click('textbox', 'Семья');
    await walker.type('Әлия');
    await walker.press('Tab');
    same(await name(walker), 'Да', 'after the field of the page');
    await walker.press(' ');
    await walker.press('ArrowRight');
    const second = await walker.focused();
    same([second.name, second.checked], ['Нет', true], 'an arrow further');
    await walker.press('ArrowLeft');
    same((await walker.focused()).name, 'Да', 'an arrow back');
    await walker.press('ArrowDown');
    await walker.see('textbox', /Почему нет/);
    await walker.press('Tab');
    same(/^Другой ответ/.test(await name(walker)), true, `one stop for the answers, then ${await name(walker)}`);
    await walker.press('Tab');
    same(/Почему нет/.test(await name(walker)), true, `then the follow-up, not ${await name(walker)}`);
    await walker.type('Спит');
    await walker.press('Tab', 'Shift');
    same(/^Другой ответ/.test(await name(walker)), true, 'Shift and Tab go back');
  },
  'other answers open and close by keys': async (walker) => {
    await walker.press('Enter');
    await walker.see('button', /Отказ от ответа/);
    await walker.press('Escape');
    await walker.gone('button', /Отказ от ответа/);
    same(/^Другой ответ/.test(await name(walker)), true, 'the focus');
  },
  'the answers are in FormData, validity is that of the form': async (walker) => {
    const before = await known(walker);
    same(
      before,
      { posted: { seen: 'no', 'why-not-seen': 'Спит' }, isInvalid: true, isValid: false, isOwned: true },
      'open',
    );
    await walker.date(/Когда были/, '2026-05-13');
    const after = await known(walker);
    same([after.posted.visited, after.isInvalid, after.isValid], ['2026-05-13', false, true], 'in order');
  },
  'a form that is not in order is not sent, and the first fault is shown': async (walker) => {
    await walker.choose(SEEN, 'Да');
    await walker.read(() => (document.querySelector('qadam-form').value = {}));
    await walker.click('button', 'Отправить');
    await walker.until('the first question', async () => (await walker.focused())?.role === 'radio');
    same(await walker.read(() => location.search), '', 'sent');
  },
  'a disabled fieldset disables it and leaves it out': async (walker) => {
    await walker.choose(SEEN, 'Да');
    await walker.read(() => (document.querySelector('fieldset').disabled = true));
    await walker.until('disabled', async () => (await walker.see('radio', 'Нет')).disabled);
    same(await walker.read(() => new FormData(document.querySelector('form')).has('visit')), false, 'posted');
    await walker.read(() => (document.querySelector('fieldset').disabled = false));
    same((await known(walker)).posted, { seen: 'yes' }, 'posted again');
  },
  'the button of the form resets it': async (walker) => {
    await walker.click('button', 'Начать заново');
    same(await walker.read(() => document.querySelector('qadam-form').value), {}, 'value');
    same((await walker.see('radio', 'Да')).checked, false, 'checked');
  },
};
