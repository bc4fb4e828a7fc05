/* global customElements -- inside the page */
import { choose, formOf, radioOf, same, valueOf, write } from './page.mjs';
import { framework } from './react.mjs';

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
