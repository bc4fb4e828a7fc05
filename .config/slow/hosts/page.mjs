/** A page of a host application, as a person uses it; what the policy forbids and what breaks is written down. */
/* global window, document -- inside the page */

/** Opens an address; `faults` fills with violations of the policy and errors. */
export async function openPage(context, url) {
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('tellFault', (fault) => faults.push(fault));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
      window.tellFault(`policy: ${violatedDirective} ${sample || blockedURI}`),
    ),
  );
  await page.goto(url);
  return { page, faults };
}

/** The forms of a page, by their place. */
export const formOf = (page, at = 0, tag = 'qadam-form') => page.locator(tag).nth(at);

/** Chooses an answer. */
export async function choose(form, question, words) {
  const radio = radioOf(form, question, words);
  await radio.check({ force: true });
}

export const radioOf = (form, question, words) =>
  form.getByRole('radiogroup', { name: question }).getByRole('radio', { name: words, exact: true });

/** Writes into a field. */
export const write = (form, question, words) => form.getByRole('textbox', { name: question }).fill(words);

export const save = (form) => form.getByRole('button', { name: 'Save', exact: true }).click();

export const valueOf = (form) => form.evaluate((element) => element.value);

/** The same value whatever the order of its keys. */
export const sorted = (value) =>
  JSON.stringify(value, (_key, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  );

/** Throws unless both are the same. */
export function same(found, wanted, what = 'value') {
  if (sorted(found) !== sorted(wanted)) throw new Error(`${what}: ${sorted(found)}, wanted ${sorted(wanted)}`);
}
