/** Saving by script, on any host: the first form of the page, one case on the server. */
import { randomUUID } from 'node:crypto';
import { choose, formOf, same, save, valueOf, write } from './page.mjs';

const saved = (form) => form.getByText(/Saved at/).waitFor();
const answersOf = async (app) => (await app.log()).slice(1).map(({ body }) => body.answers);

/** Somebody else adds an entry meanwhile. */
async function addElsewhere(app) {
  const body = { record: randomUUID(), instrument: 'home-visit', edition: '1.0.0', answers: { seen: 'yes' } };
  const entry = { id: randomUUID(), type: 'answered', about: 'family', at: new Date().toISOString(), body };
  const sent = { entries: [entry], expectedSeq: (await app.log()).length };
  const answer = await (await fetch(`${app.url}/entries`, { method: 'POST', body: JSON.stringify(sent) })).json();
  if (answer.accepted === undefined) throw new Error(JSON.stringify(answer));
}

/** A form with one answer in it. */
async function begun(open) {
  const { page } = await open();
  const form = formOf(page);
  await choose(form, 'Did you see the child?', 'Yes');
  await write(form, 'What did you agree on?', 'A call on Friday');
  return { page, form };
}
const typed = { seen: 'yes', agreed: 'A call on Friday' };

/** Two forms of one page, one after the other. */
export const bothSave =
  (order) =>
  async ({ app, open }) => {
    const { page } = await open();
    for (const at of order) {
      await choose(formOf(page, at), 'Did you see the child?', 'Yes');
      await save(formOf(page, at));
      await saved(formOf(page, at));
    }
    same((await app.log()).length, 3, 'entries');
  };

export const saving = {
  'others have written meanwhile: refused, kept, then saved': async ({ app, open }) => {
    const { form } = await begun(open);
    await addElsewhere(app);

    await save(form);
    await form.getByText(/New entries were added to the case meanwhile/).waitFor();
    same(await valueOf(form), typed);
    same(await answersOf(app), [{ seen: 'yes' }], 'log');

    await save(form);
    await saved(form);
    same(await answersOf(app), [{ seen: 'yes' }, typed], 'log');
  },
  'no connection: not sent, kept, then sent again': async ({ app, context, open }) => {
    const { form } = await begun(open);

    await context.setOffline(true);
    await save(form);
    await form.getByText('Not sent').first().waitFor();
    same(await valueOf(form), typed);
    await context.setOffline(false);
    await form.getByRole('button', { name: 'Send again' }).click();
    await saved(form);

    same(await answersOf(app), [typed], 'log');
  },
  'the answer is lost on its way: sent again, stored once': async ({ app, open }) => {
    const { page, form } = await begun(open);
    let lost = 0;
    await page.route('**/entries', async (route) => {
      if (route.request().method() === 'POST')
        await fetch(route.request().url(), { method: 'POST', body: route.request().postData() });
      lost += 1;
      await route.abort();
    });

    await save(form);
    await form.getByText('Not sent').first().waitFor();
    if (lost !== 1) throw new Error(`sent ${lost} times`);
    same(await answersOf(app), [typed], 'log');
    await page.unroute('**/entries');
    await form.getByRole('button', { name: 'Send again' }).click();
    await saved(form);

    same(await answersOf(app), [typed], 'log');
  },
  'the server fails: not sent, kept': async ({ app, open }) => {
    const { page, form } = await begun(open);
    await page.route('**/entries', (route) => route.fulfill({ status: 500, body: 'oh' }));

    await save(form);
    await form.getByText('Not sent').first().waitFor();
    const words = await form.evaluate((element) => element.shadowRoot.textContent);
    if (words.includes('[object Object]')) throw new Error('the reason is shown as [object Object]');
    same(await valueOf(form), typed);
    same(await answersOf(app), [], 'log');
  },
};
