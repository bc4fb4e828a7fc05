/* global document, FormData -- inside the page */
import { choose, formOf, radioOf, same, valueOf, write } from './page.mjs';

const submit = (page) => page.getByRole('button', { name: 'Save the visit' }).click();
const posted = (page) => page.evaluate(() => new FormData(document.querySelector('form')).get('visit'));
const isChecked = (form, words) => radioOf(form, 'Did you see the child?', words).isChecked();

/** The page with the form, the name of the family filled in. */
async function begun(open, family = 'Aru') {
  const { page } = await open('/visits/new');
  await page.getByLabel('Family').fill(family);
  const form = formOf(page);
  await form.getByText('Did you see the child?').waitFor();
  return { page, form };
}

export const classic = {
  'a form is filled in and posted, the rule speaks on the next page': async ({ open }) => {
    const { page, form } = await begun(open, 'Әлия & <sons>');
    await choose(form, 'Did you see the child?', 'No');
    await form.getByRole('textbox', { name: 'Why not?' }).waitFor();
    await submit(page);
    same(page.url().endsWith('/visits/new'), true, 'a form with a fault stays');

    await write(form, 'Why not?', 'В больнице');
    await choose(form, 'Is it warm at home?', 'Yes');
    const answers = { seen: 'no', 'why-not-seen': 'В больнице', warm: 'yes' };
    same(JSON.parse(await posted(page)), answers, 'in the form');
    await submit(page);

    await page.getByText('Level of risk: High risk').waitFor();
    await page.getByRole('heading', { name: 'Visit 1: Әлия & <sons>' }).waitFor();
    await form.getByText('Home visit').first().waitFor();
    same(await valueOf(form), answers, 'on the page of the visit');
  },
  'answers of a hidden question are not posted': async ({ open }) => {
    const { page, form } = await begun(open);
    await choose(form, 'Did you see the child?', 'No');
    await write(form, 'Why not?', 'At school');
    await choose(form, 'Did you see the child?', 'Yes');
    same(JSON.parse(await posted(page)), { seen: 'yes' }, 'in the form');
    await choose(form, 'Did you see the child?', 'No');
    same(JSON.parse(await posted(page)), { seen: 'no', 'why-not-seen': 'At school' }, 'in the form');
  },
  'an open rule gives a range': async ({ open }) => {
    const { page, form } = await begun(open);
    await choose(form, 'Did you see the child?', 'Yes');
    await submit(page);
    await page.getByText('Level of risk: No risk identified to Medium risk').waitFor();
  },
  'the reset button begins again': async ({ open }) => {
    const { page, form } = await begun(open);
    await choose(form, 'Did you see the child?', 'Yes');
    await page.getByRole('button', { name: 'Start again' }).click();
    same(await valueOf(form), {});
    same(await isChecked(form, 'Yes'), false, 'checked');
    same(await page.getByLabel('Family').inputValue(), '', 'the native field');
  },
  'a disabled fieldset disables the sheet and leaves it out': async ({ open }) => {
    const { page, form } = await begun(open);
    await choose(form, 'Did you see the child?', 'Yes');
    await page.getByLabel('The sheet is filled in later').check();
    same(await radioOf(form, 'Did you see the child?', 'No').isDisabled(), true, 'disabled');
    same(await posted(page), null, 'in the form');
    await page.getByLabel('The sheet is filled in later').uncheck();
    same(JSON.parse(await posted(page)), { seen: 'yes' }, 'in the form');
    await page.getByLabel('The sheet is filled in later').check();
    await submit(page);
    await page.getByText('Level of risk: No risk identified to High risk').waitFor();
  },
  'refused by the server: the page comes back with everything': async ({ open }) => {
    for (const words of ['First', 'Second']) {
      const { page, form } = await begun(open);
      await choose(form, 'Did you see the child?', 'Yes');
      await write(form, 'What did you agree on?', words);
      await submit(page);
      if (words === 'First') await page.getByRole('heading', { name: 'Visit 1: Aru' }).waitFor();
      else {
        await page.getByText('There is a visit to this family already.').waitFor();
        await radioOf(form, 'Did you see the child?', 'Yes').waitFor();
        same(await valueOf(form), { seen: 'yes', agreed: 'Second' });
        same(await form.getByRole('textbox', { name: 'What did you agree on?' }).inputValue(), 'Second');
      }
    }
  },
  'back and forward bring back what was typed': async ({ open }) => {
    const { page, form } = await begun(open);
    await choose(form, 'Did you see the child?', 'No');
    await write(form, 'Why not?', 'At school');
    await page.getByRole('link', { name: 'All visits' }).click();
    await page.getByRole('link', { name: 'New visit' }).waitFor();

    await page.goBack();
    await radioOf(form, 'Did you see the child?', 'No').waitFor();
    same(await page.getByLabel('Family').inputValue(), 'Aru', 'the native field');
    same(await valueOf(form), { seen: 'no', 'why-not-seen': 'At school' });
    same(await isChecked(form, 'No'), true, 'checked');
    same(JSON.parse(await posted(page)), { seen: 'no', 'why-not-seen': 'At school' }, 'in the form');

    await page.goForward();
    await page.goBack();
    await radioOf(form, 'Did you see the child?', 'No').waitFor();
    same(await valueOf(form), { seen: 'no', 'why-not-seen': 'At school' });
  },
  'with autocomplete="off" nothing is brought back': async ({ app, open }) => {
    const { page, form } = await begun(open);
    await page.route('**/visits/new', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<form ', '<form autocomplete="off" ');
      await route.fulfill({ response, body });
    });
    await page.goto(`${app.url}/visits/new`);
    await choose(form, 'Did you see the child?', 'Yes');
    await page.goto(`${app.url}/`);
    await page.goBack();
    await form.getByText('Did you see the child?').waitFor();
    same(await page.evaluate(() => document.querySelector('form').autocomplete), 'off', 'autocomplete');
    same(await valueOf(form), {});
  },
  'moved in the page it keeps what was typed': async ({ open }) => {
    const { page, form } = await begun(open);
    await choose(form, 'Did you see the child?', 'No');
    await write(form, 'Why not?', 'At school');
    await form.evaluate((element) => document.querySelector('form').prepend(element));
    same(await valueOf(form), { seen: 'no', 'why-not-seen': 'At school' });
    same(await form.getByRole('textbox', { name: 'Why not?' }).inputValue(), 'At school');
    await choose(form, 'Is it warm at home?', 'Yes');
    same(JSON.parse(await posted(page)).warm, 'yes', 'in the form');
  },
  'what was saved is only read': async ({ open }) => {
    const { page, form } = await begun(open);
    await choose(form, 'Did you see the child?', 'Yes');
    await submit(page);
    await form.getByText('Did you see the child?').waitFor();
    same(await form.getByRole('radio').count(), 0, 'radio buttons');
    same(await form.getByRole('button', { name: 'Save' }).count(), 0, 'buttons that save');
    await form.getByText('Yes').first().waitFor();
  },
  'an attribute is a property, and the other way round': async ({ open }) => {
    const { form } = await begun(open);
    const seen = await form.evaluate(async (element) => {
      element.setAttribute('locale', 'ru');
      element.readonly = true;
      element.name = 'other';
      await element.updateComplete;
      return [element.locale, element.hasAttribute('readonly'), element.getAttribute('name'), element.form !== null];
    });
    same(seen, ['ru', true, 'other', true]);
    await form.getByText('Вы видели ребёнка?').waitFor();
  },
};
