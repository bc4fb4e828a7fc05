/* global customElements -- inside the page */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hosts } from '../../scripts/guide.mjs';
import { choose, formOf, radioOf, same, save, valueOf, write } from './page.mjs';

/** The way through the form that every host with a risk panel has to allow. */
export async function fillInAndSave({ app, open }, path = '/') {
  const { page } = await open(path);
  const form = formOf(page);
  const risk = page.locator('qadam-risk');
  const why = form.getByRole('textbox', { name: 'Why not?' });

  await choose(form, 'Did you see the child?', 'Yes');
  await why.waitFor({ state: 'hidden' });
  await choose(form, 'Is it warm at home?', 'No');
  await risk.getByText('Medium risk').first().waitFor();
  await choose(form, 'Did you see the child?', 'No');
  await why.waitFor({ state: 'visible' });
  await risk.getByText('High risk').first().waitFor();

  await save(form);
  await form.getByText('To be corrected: 1').waitFor();
  same((await app.log()).length, 1, 'entries before the form is in order');
  await why.fill('В больнице, «Әлия»');
  await write(form, 'What did you agree on?', 'Two\nlines <b>');
  await save(form);
  await form.getByText(/Saved at/).waitFor();

  const [, entry, ...more] = await app.log();
  const answers = { seen: 'no', 'why-not-seen': 'В больнице, «Әлия»', warm: 'no', agreed: 'Two\nlines <b>' };
  same(entry.body.answers, answers, 'on the server');
  same(more, [], 'more entries');
  same(await valueOf(form), answers);
  await risk.getByText('High risk').first().waitFor();
  return { page, form, risk };
}

export const small = {
  'a form is filled in, its rule speaks, it is saved': fillInAndSave,
  'the server has thirty lines': () => {
    const code = readFileSync(join(hosts, 'small/server.mjs'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('/**'));
    if (code.length > 30) throw new Error(`${code.length} lines`);
  },
  'back and forward bring back what was typed': async ({ app, open }) => {
    const { page } = await open();
    const form = formOf(page);
    await choose(form, 'Did you see the child?', 'No');
    await write(form, 'Why not?', 'At school');

    await page.goto(`${app.url}/kits/visit/home-visit.ui.json`);
    await page.goBack();

    await radioOf(form, 'Did you see the child?', 'No').waitFor();
    same(await valueOf(form), { seen: 'no', 'why-not-seen': 'At school' });
    same(await form.getByRole('textbox', { name: 'Why not?' }).inputValue(), 'At school');
  },
  'the hash of integrity.json lets its file in, and no other': async ({ app, open }) => {
    const qadam = join(app.folder, 'public/qadam');
    const hash = JSON.parse(readFileSync(join(qadam, 'integrity.json'), 'utf8'))['qadam.js'];
    const index = join(app.folder, 'public/index.html');
    const html = readFileSync(index, 'utf8');
    const isDefined = (page) => page.evaluate(() => customElements.get('qadam-form') !== undefined);
    try {
      writeFileSync(index, html.replace('src="qadam/qadam.js"', `src="qadam/qadam.js" integrity="${hash}"`));
      const { page } = await open();
      await choose(formOf(page), 'Did you see the child?', 'Yes');
      writeFileSync(
        index,
        html.replace('src="qadam/qadam.js"', `src="qadam/qadam.js" integrity="${hash.replace(/.$/, 'A')}"`),
      );
      await page.reload();
      same(await isDefined(page), false, 'defined from a file with another hash');
    } finally {
      writeFileSync(index, html);
    }
  },
  'another language by one attribute': async ({ open }) => {
    const { page } = await open();
    const form = formOf(page);
    await form.evaluate((element) => element.setAttribute('locale', 'ru'));
    await form.getByText('Вы видели ребёнка?').first().waitFor();
    await form.getByRole('button', { name: 'Сохранить' }).waitFor();
  },
};
