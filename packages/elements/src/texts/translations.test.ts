import { expect, test } from 'vitest';
import { ru as append } from '../append/texts/ru.ts';
import { ru as whole } from '../case/texts/ru.ts';
import { ru as form } from '../form/texts/ru.ts';
import { pack as en } from '../languages/en.ts';
import { pack as kk } from '../languages/kk.ts';
import { pack as uz } from '../languages/uz.ts';
import { ru as plan } from '../plan/texts/ru.ts';
import { ru as print } from '../print/texts/ru.ts';
import { ru as risk } from '../risk/texts/ru.ts';
import { ru as triangle } from '../triangle/texts/ru.ts';
import { ru as errors } from './errors/ru.ts';
import type { Phrase } from './phrase.ts';
import type { Part } from './texts.ts';

const russian: Record<Part, Readonly<Record<string, Phrase>>> = {
  ...{ append, case: whole, errors, form, plan, print, risk, triangle },
};
const packs = { en, kk, uz };
const forms = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const namesIn = (text: string): string => [...new Set([...text.matchAll(/\{\w+\}/g)].map(String))].sort().join(' ');
type Table = Readonly<Record<string, Phrase>>;
const tables = Object.entries(packs).flatMap(([language, pack]) =>
  (Object.keys(russian) as Part[]).map((part): { language: string; part: Part; table: Table } => {
    const table: Table = pack[part];
    return { language, part, table };
  }),
);

test.each(tables)('$language, $part: every phrase names what the Russian one names', ({ part, table }) => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(russian[part]).sort());
  for (const [key, phrase] of Object.entries(russian[part])) {
    const names = [...new Set(forms(phrase).map(namesIn))];
    expect(names, `${key} in Russian`).toHaveLength(1);
    for (const text of forms(table[key]!)) expect(namesIn(text), key).toBe(names[0]);
  }
});

test.each(tables)('$language, $part: a phrase that counts has every plural of its language', (each) => {
  const categories = new Intl.PluralRules(each.language).resolvedOptions().pluralCategories;

  for (const [key, phrase] of Object.entries(russian[each.part]))
    expect(Object.keys(each.table[key]!), key).toEqual(
      typeof phrase === 'string' ? Object.keys(each.table[key]!) : categories,
    );
});

test.each(tables.filter(({ language }) => language !== 'kk'))(
  '$language, $part: written in Latin letters, Uzbek with its own signs',
  ({ language, table }) => {
    const foreign = language === 'uz' ? /[Ѐ-ӿ'‘’`]/ : /[Ѐ-ӿ]/;

    expect(
      Object.values(table)
        .flatMap(forms)
        .filter((text) => foreign.test(text)),
    ).toEqual([]);
  },
);

test('a pack says that it is a draft, in its own words', () => {
  const notes = Object.values(packs).map(({ status, draftNote }) => `${status}: ${draftNote}`);

  expect(notes.filter((note) => /^draft: .*(draft|қаралама|qoralama)/.test(note))).toHaveLength(3);
});
