/* global document, FormData -- inside the page */
import { choose, formOf, radioOf, same, valueOf, write } from './page.mjs';
import { bothSave } from './saving.mjs';
import { fillInAndSave } from './small.mjs';

const changes = (page) => page.locator('output').textContent();

/** What React and Vue hosts have in common. */
export const framework = {
  'a form is filled in, its rule speaks, it is saved': fillInAndSave,
  'change is heard once for each act': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page), 'Did you see the child?', 'No');
    await write(formOf(page), 'Why not?', 'At school');
    await formOf(page).getByRole('textbox', { name: 'Why not?' }).blur();
    same(await changes(page), 'Changes: 2');
  },
  'the form around has the answers, and resets them': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page), 'Did you see the child?', 'Yes');
    const posted = () => page.evaluate(() => new FormData(document.querySelector('form')).get('visit'));
    same(await posted(), '{"seen":"yes"}');
    await page.getByRole('button', { name: 'Start again' }).click();
    same(await posted(), '{}');
    same(await formOf(page).getByRole('radio', { checked: true }).count(), 0, 'checked');
  },
  'a disabled fieldset disables its form alone': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page), 'Did you see the child?', 'Yes');
    await page.getByLabel('Disable the first').check();
    same(await radioOf(formOf(page, 0), 'Did you see the child?', 'No').isDisabled(), true, 'the first');
    same(await radioOf(formOf(page, 1), 'Did you see the child?', 'No').isDisabled(), false, 'the second');
    same(await page.evaluate(() => new FormData(document.querySelector('form')).has('visit')), false, 'posted');
    await page.getByLabel('Disable the first').uncheck();
    same(await radioOf(formOf(page), 'Did you see the child?', 'Yes').isChecked(), true, 'checked');
  },
  'drawn again by the framework it keeps what was typed': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page), 'Did you see the child?', 'No');
    await write(formOf(page), 'Why not?', 'At school');
    await page.getByLabel('Only read').check();
    same(await formOf(page).getByRole('radio').count(), 0, 'radio buttons');
    await page.getByLabel('Only read').uncheck();
    same(await radioOf(formOf(page), 'Did you see the child?', 'No').isChecked(), true, 'checked');
    same(await valueOf(formOf(page)), { seen: 'no', 'why-not-seen': 'At school' });
  },
  'a second form goes and comes back empty, the first stays': async ({ open }) => {
    const { page } = await open();
    for (const at of [0, 1]) await choose(formOf(page, at), 'Did you see the child?', 'Yes');
    await page.getByLabel('Show the second form').uncheck();
    same(await page.locator('qadam-form').count(), 1, 'forms');
    await page.getByLabel('Show the second form').check();
    await formOf(page, 1).getByText('Did you see the child?').waitFor();
    same([await valueOf(formOf(page, 0)), await valueOf(formOf(page, 1))], [{ seen: 'yes' }, {}]);
  },
  'both forms save into one case': bothSave([1, 0]),
  'back and forward bring back what was typed': async ({ app, open }) => {
    const { page } = await open();
    await choose(formOf(page), 'Did you see the child?', 'No');
    await write(formOf(page), 'Why not?', 'At school');
    await formOf(page).getByRole('textbox', { name: 'Why not?' }).blur();
    await page.goto(`${app.url}/kits/visit/home-visit.ui.json`);
    await page.goBack();
    await radioOf(formOf(page), 'Did you see the child?', 'No').waitFor();
    same(await valueOf(formOf(page)), { seen: 'no', 'why-not-seen': 'At school' });
    same(await formOf(page).getByRole('textbox', { name: 'Why not?' }).inputValue(), 'At school');
  },
  'moved by a script it keeps what was typed': async ({ open }) => {
    const { page } = await open();
    await choose(formOf(page), 'Did you see the child?', 'Yes');
    await formOf(page).evaluate((element) => element.parentElement.append(element));
    same(await radioOf(formOf(page), 'Did you see the child?', 'Yes').isChecked(), true, 'checked');
    await choose(formOf(page), 'Is it warm at home?', 'No');
    same(await valueOf(formOf(page)), { seen: 'yes', warm: 'no' });
    same(await changes(page), 'Changes: 2');
  },
};

export const react = {
  ...framework,
  'the element without the wrapper: objects and events': async ({ open }) => {
    const { page } = await open();
    const raw = formOf(page, 1);
    await choose(raw, 'Did you see the child?', 'Yes');
    await page.getByText('{"seen":"yes"}').waitFor();
    same(await raw.evaluate((element) => [Array.isArray(element.entries), element.hasAttribute('entries')]), [
      true,
      false,
    ]);
  },
  'defined too late it says what is wrong': async ({ open }) => {
    const { page } = await open('/late.html');
    const alert = page.getByRole('alert').filter({ hasText: '[object Object]' });
    await alert.waitFor();
    const words = await alert.textContent();
    same(words.includes('Load the element’s module earlier, or set the property .kit.'), true, words);
    await formOf(page).evaluate(async (element) => (element.kit = await (await fetch('/kits/visit/kit.json')).json()));
    await formOf(page).getByText('Did you see the child?').waitFor();
  },
};
