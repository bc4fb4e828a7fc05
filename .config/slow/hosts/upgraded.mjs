/** The application of the first form after an upgrade, with a log that older editions have written. */
import { randomUUID } from 'node:crypto';
import { choose, formOf, same, save } from './page.mjs';

/** A record of an edition that asked other questions. */
function oldLog() {
  const by = { person: 'saule', role: 'worker' };
  const at = '2026-05-14T11:00:00Z';
  const answers = { seen: 'no', 'why-not-seen': 'At school', 'a-question-that-is-gone': 'yes' };
  const body = { record: randomUUID(), instrument: 'home-visit', edition: '0.1.0', answers };
  const entries = [
    { type: 'opened', body: {} },
    { type: 'answered', about: 'family', body },
  ];
  return entries.map((entry, index) => ({ id: randomUUID(), seq: index + 1, at, recordedAt: at, by, ...entry }));
}

export const upgraded = {
  'entries of an older edition are read, and others follow': async ({ app, open }) => {
    const log = oldLog();
    await app.restart(undefined, log);
    const { page } = await open();
    await page.locator('qadam-risk').getByText('High risk').first().waitFor();

    await choose(formOf(page), 'Did you see the child?', 'Yes');
    await choose(formOf(page), 'Is it warm at home?', 'Yes');
    await save(formOf(page));
    await formOf(page)
      .getByText(/Saved at/)
      .waitFor();

    await page.locator('qadam-risk').getByText('No risk identified').first().waitFor();
    const now = await app.log();
    same(now.slice(0, 2), log, 'what was there');
    same(now[2].body.edition, '1.0.0', 'edition');
  },
};
