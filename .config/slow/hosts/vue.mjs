/* global customElements -- inside the page */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hosts } from '../../scripts/guide.mjs';
import { choose, formOf, radioOf, same, valueOf, write } from './page.mjs';
import { framework } from './react.mjs';

const STRICT_WITHOUT_VUE = readFileSync(join(hosts, 'small/policy.txt'), 'utf8').trim();

export const vue = {
  ...framework,
  ':value.prop fills in the form': async ({ open }) => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Fill in for me' }).click();
    same(await valueOf(formOf(page)), { seen: 'no', 'why-not-seen': 'At school' });
    same(await radioOf(formOf(page), 'Did you see the child?', 'No').isChecked(), true, 'checked');
    await write(formOf(page), 'Why not?', 'In hospital');
    same(await valueOf(formOf(page)), { seen: 'no', 'why-not-seen': 'In hospital' });
  },
  'without the name vue: it works, with one report': async ({ app, open }) => {
    await app.restart(STRICT_WITHOUT_VUE);
    const { page, faults } = await open();
    await choose(formOf(page), 'Did you see the child?', 'Yes');
    same(await valueOf(formOf(page)), { seen: 'yes' });
    same(faults.splice(0), ['policy: trusted-types vue']);
  },
  'elements under another prefix': async ({ open }) => {
    const { page } = await open('/prefix.html');
    const form = formOf(page, 0, 'acme-form');
    await choose(form, 'Did you see the child?', 'Yes');
    same(await valueOf(form), { seen: 'yes' });
    const found = await page.evaluate(() =>
      [customElements.get('qadam-form'), customElements.get('acme-case')].map(Boolean),
    );
    same(found, [false, true], 'names');
  },
};
