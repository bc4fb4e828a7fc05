import type { Kit } from '@qadam/schema';
import { expect, test } from 'vitest';
import { KitTexts } from './kit-texts.ts';

const address = 'instrument/first-look/question/violence/label';
const kit = {
  model: { languages: ['ru', 'en', 'kk'] },
  texts: {
    ru: { [address]: 'Сообщали о насилии?', 'stage/intake/label': 'Обращение' },
    en: { [address]: { text: 'Has violence been reported?', status: 'draft' } },
    kk: { [address]: { text: 'Зорлық туралы хабарлады ма?', status: 'reviewed' } },
  },
} as unknown as Kit;

test('a draft translation stands beside its original', () => {
  expect(new KitTexts(kit, 'en').text(address)).toEqual({
    text: 'Has violence been reported?',
    lang: 'en',
    isDraft: true,
    original: 'Сообщали о насилии?',
  });
});

test('a reviewed translation stands alone', () => {
  expect(new KitTexts(kit, 'kk-KZ').text(address)).toMatchObject({ lang: 'kk', isDraft: false });
});

test('what is not translated is shown in the language of the sources', () => {
  expect(new KitTexts(kit, 'kk').text('stage/intake/label')).toEqual({
    text: 'Обращение',
    lang: 'ru',
    isDraft: false,
  });
  expect(new KitTexts(kit, 'de').language).toBe('ru');
});

test('an address without a text still gives a word', () => {
  expect(new KitTexts(kit, 'ru').words('stage/support/label')).toBe('support');
});
