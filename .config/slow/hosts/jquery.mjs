/* global document, FormData, $ -- inside the page */
import { choose, formOf, radioOf, same, valueOf, write } from './page.mjs';
import { bothSave } from './saving.mjs';
import { fillInAndSave, small } from './small.mjs';

const posted = (page) =>
  page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('#visits')).entries()));
const heard = (page) => page.locator('#heard li').allTextContents();

export const jquery = {
  'a form is filled in, its rule speaks, it is saved': fillInAndSave,
  'back and forward bring back what was typed': small['back and forward bring back what was typed'],
  'two forms on a page do not meet': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page, 0), 'Did you see the child?', 'Yes');
    await choose(formOf(page, 1), 'Did you see the child?', 'No');
    await write(formOf(page, 1), 'Why not?', 'At school');
    const second = { seen: 'no', 'why-not-seen': 'At school' };
    same(await posted(page), { first: '{"seen":"yes"}', second: JSON.stringify(second) }, 'in the form');
    same(await page.evaluate(() => $('qadam-form').last().prop('value')), second);
  },
  'both save into one case': bothSave([0, 1]),
  'events are heard by .on()': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page, 0), 'Did you see the child?', 'Yes');
    same(await heard(page), ['"first" {"seen":"yes"}']);
    await write(formOf(page, 1), 'What did you agree on?', 'A call');
    await formOf(page, 1).getByRole('textbox', { name: 'What did you agree on?' }).blur();
    same(await heard(page), ['"first" {"seen":"yes"}', '"second" {"agreed":"A call"}']);
  },
  'an error is heard by .on()': async ({ open }) => {
    const { page } = await open();
    await page.evaluate(() => $('qadam-form').first().attr('instrument', 'no-such'));
    await page.getByText('has no instrument “no-such”').last().waitFor();
    same((await heard(page))[0]?.startsWith('"elements/unknown-instrument"'), true, 'heard');
  },
  '.prop() sets answers, .attr() the language': async ({ open }) => {
    const { page } = await open();
    await page.evaluate(() => $('qadam-form').first().prop('value', { seen: 'yes' }).attr('locale', 'ru'));
    await formOf(page).getByText('Вы видели ребёнка?').waitFor();
    same(await radioOf(formOf(page), 'Вы видели ребёнка?', 'Да').isChecked(), true, 'checked');
  },
  'the reset button begins both again': async ({ open }) => {
    const { page } = await open();
    for (const at of [0, 1]) await choose(formOf(page, at), 'Did you see the child?', 'Yes');
    await page.getByRole('button', { name: 'Start both again' }).click();
    same(await posted(page), { first: '{}', second: '{}' }, 'in the form');
    same(await formOf(page).getByRole('radio', { checked: true }).count(), 0, 'checked');
  },
  'a disabled fieldset disables its form alone': async ({ open }) => {
    const { page } = await open();
    await page.getByLabel('Disable the first').check();
    same(await radioOf(formOf(page, 0), 'Did you see the child?', 'No').isDisabled(), true, 'the first');
    same(await radioOf(formOf(page, 1), 'Did you see the child?', 'No').isDisabled(), false, 'the second');
    same(Object.keys(await posted(page)), ['second'], 'in the form');
  },
  'swapped in the page they keep what was typed': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page, 0), 'Did you see the child?', 'No');
    await write(formOf(page, 0), 'Why not?', 'At school');
    await page.getByRole('button', { name: 'Swap' }).click();
    const moved = formOf(page, 1);
    same(await moved.getAttribute('name'), 'first');
    same(await valueOf(moved), { seen: 'no', 'why-not-seen': 'At school' });
    same(await moved.getByRole('textbox', { name: 'Why not?' }).inputValue(), 'At school');
    await choose(moved, 'Is it warm at home?', 'No');
    same(JSON.parse((await posted(page)).first).warm, 'no', 'in the form');
  },
  'removed and added again it keeps what was typed': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page, 1), 'Did you see the child?', 'Yes');
    await page.getByRole('button', { name: 'Remove the second' }).click();
    same(await page.locator('qadam-form').count(), 1, 'forms');
    same(Object.keys(await posted(page)), ['first'], 'in the form');
    await page.getByRole('button', { name: 'Add it again' }).click();
    same(await radioOf(formOf(page, 1), 'Did you see the child?', 'Yes').isChecked(), true, 'checked');
    same((await posted(page)).second, '{"seen":"yes"}', 'in the form');
    await choose(formOf(page, 1), 'Is it warm at home?', 'Yes');
    same(await valueOf(formOf(page, 1)), { seen: 'yes', warm: 'yes' });
  },
  'only reading, and back': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page), 'Did you see the child?', 'Yes');
    await page.getByLabel('Only read').check();
    same(await formOf(page).getByRole('radio').count(), 0, 'radio buttons');
    await page.getByLabel('Only read').uncheck();
    same(await radioOf(formOf(page), 'Did you see the child?', 'Yes').isChecked(), true, 'checked');
  },
};
