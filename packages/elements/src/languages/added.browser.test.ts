/** What a language needs to be spoken: texts in the kit for the definitions, plain data for the interface. */
import { beforeEach, expect, test } from 'vitest';
import { ask, formPage } from '../testing/form-page.ts';
import { demoKit } from '../testing/kits.ts';
import { addLanguage } from '../texts/languages.ts';
import { pack as en } from './en.ts';
import { pack as kk } from './kk.ts';
import type { LanguagePack } from './pack.ts';

/** Words that came as JSON: each English phrase, marked. */
const marked = (key: string, value: unknown): unknown =>
  typeof value === 'string' && key !== 'status' ? `¡${value}!` : value;
const added = JSON.parse(JSON.stringify(en), marked) as LanguagePack;

beforeEach(() => document.body.replaceChildren());

/** The kit of the demonstration with Tajik texts, as `qadam build` writes them of a `tg.json`. */
function tajikKit(): ReturnType<typeof demoKit> {
  const kit = demoKit();
  const texts = Object.entries(kit.texts.ru!).map(([address]) => [
    address,
    { text: `тоҷикӣ: ${address}`, status: 'draft' },
  ]);
  const model = { ...kit.model, languages: [...kit.model.languages, 'tg'] };
  return { ...kit, model, texts: { ...kit.texts, tg: Object.fromEntries(texts) as (typeof kit.texts)[string] } };
}

test('a kit speaks a language that the interface does not: its texts in it, the interface in Russian', async () => {
  const form = await formPage({ kit: tajikKit(), instrument: 'first-look', locale: 'tg', people: [] });
  const label = ask(form, 'safe').querySelector('[lang=tg]');

  expect(label?.textContent).toContain('тоҷикӣ: instrument/first-look/question/safe/label');
  expect(ask(form, 'violence').textContent).toContain('Сообщали о насилии?'); // a danger: the original beside a draft
  expect(ask(form, 'safe').textContent).toContain('Да');
});

test('words of the interface that a page adds as plain data draw a form', async () => {
  addLanguage('xx', added);
  const form = await formPage({ kit: demoKit(), instrument: 'first-look', locale: 'xx', people: [] });
  const said = form.renderRoot.textContent ?? '';

  expect(form.renderRoot.querySelector('[part=draft-note]')?.textContent).toBe(`¡${en.draftNote}!`);
  expect(ask(form, 'safe').textContent).toContain(`¡${en.form.yes as string}!`);
  expect(said).not.toMatch(/(?:^|\s)Да(?:\s|$)/);
});

test.each(Object.entries({ en, kk }))('%s is plain data: nothing of it is lost in JSON', (_, pack) => {
  expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
});
