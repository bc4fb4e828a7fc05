import { afterEach, expect, test } from 'vitest';
import manifest from '../../custom-elements.json';
import type { QadamAppendDetail } from '../append/detail.ts';
import type { QadamForm } from '../form/qadam-form.ts';
import { casePage, press as pressInCase, settled } from '../testing/case-page.ts';
import { entriesOf } from '../testing/families.ts';
import { ask, drawn, formPage, press } from '../testing/form-page.ts';
import { demoKit } from '../testing/kits.ts';
import { elementsOf, names } from '../testing/manifest.ts';

afterEach(() => document.body.replaceChildren());

const listed = (tag: string): string[] => names(elementsOf(manifest).find(({ tagName }) => tagName === tag)!.events);
const everything = [...new Set(elementsOf(manifest).flatMap(({ events }) => names(events)))];

/** Names of the events that reach a page from an element, of all that any element has. */
function heardFrom(element: Element): Set<string> {
  const heard = new Set<string>();
  for (const name of everything) element.addEventListener(name, () => heard.add(name));
  return heard;
}

test('a form fires each event of its list', async () => {
  const form = await formPage({ kit: demoKit(), instrument: 'first-look', locale: 'en' });
  const heard = heardFrom(form);

  await press(form, ask(form, 'violence'), 'No');
  await press(form, ask(form, 'safe'), 'Yes');
  form.addEventListener('qadam-append', (event) =>
    (event as CustomEvent<QadamAppendDetail>).detail.respondWith(Promise.resolve({ accepted: [] })),
  );
  await form.submit();
  form.instrument = 'no-such';
  await drawn(form);
  const other = await formPage();
  other.addEventListener('qadam-attach', () => heard.add('qadam-attach'));
  other.goTo('family');
  await drawn(other);
  await press(other, ask(other, 'files'), 'Приложить файл');

  expect([...heard].sort()).toEqual(listed('qadam-form'));
});

test('of a document in a case the page hears what is listed, and no more', async () => {
  const at = '2026-05-13T09:40:00+05:00';
  const element = await casePage({ at, entries: entriesOf('night-screams', '2026-05-13T09:30') });
  const heard = heardFrom(element);

  await pressInCase(element, 'Записать ответы');
  await settled(element);
  const form = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  form.renderRoot.querySelector<HTMLElement>('[data-question="violence"] input[type=radio]')!.click();
  await form.submit();
  await settled(element);

  expect([...heard].sort()).toEqual(
    expect.arrayContaining(['input', 'qadam-append', 'qadam-draft', 'qadam-submit']) as string[],
  );
  expect([...heard].filter((name) => !listed('qadam-case').includes(name))).toEqual([]);
});
