import { expect, test } from 'vitest';
import type { Operation } from '../generated/types.ts';
import { small } from '../testing/merges.ts';
import { applyOperations } from './apply.ts';
import type { DifferenceLanguage } from './difference-words.ts';
import { differenceInWords } from './words.ts';

const operations: Operation[] = [
  { set: 'deadline/visits/every', to: 'P2W' },
  {
    set: 'transition/begin/guard',
    to: { not: { any: [{ fact: 'asked.violence', operator: 'equal', value: 'no' }] } },
  },
  { set: 'instrument/look/question/violence/required', to: true },
  { move: 'stage/closing', after: 'stage/intake' },
];

function said(language: DifferenceLanguage): string[] {
  const { tree, faults } = applyOperations(small, operations);
  expect(faults).toEqual([]);
  return differenceInWords(small, tree, operations, language).map(
    ({ what, before = '—', after = '—' }) => `${what} | ${before} | ${after}`,
  );
}

test('differences are said in Russian', () => {
  expect(said('ru')).toEqual([
    'срок «visits»: как часто | 1 мес. | 2 нед.',
    'переход «begin»: условие | — | не (ответ на violence: нет)',
    'вопрос «Сообщали о насилии?»: обязателен | — | да',
    'этап «closing»: место | после этап «support» | после этап «Приём»',
  ]);
});

test('differences are said in Kazakh, labels without a translation in the original', () => {
  expect(said('kk')).toEqual([
    'мерзім «visits»: қайталау аралығы | 1 ай | 2 апта',
    'көшу «begin»: шарт | — | («violence» сұрағының жауабы: жоқ) емес',
    'сұрақ «Сообщали о насилии?»: міндетті | — | иә',
    'кезең «closing»: орны | алдыңғысы: кезең «support» | алдыңғысы: кезең «Қабылдау»',
  ]);
});

test('differences are said in Uzbek', () => {
  expect(said('uz')).toEqual([
    'muddat «visits»: takrorlash oraligʻi | 1 oy | 2 hafta',
    'oʻtish «begin»: shart | — | («violence» savoliga javob: yoʻq) emas',
    'savol «Сообщали о насилии?»: majburiy | — | ha',
    'bosqich «closing»: oʻrni | oldingisi: bosqich «support» | oldingisi: bosqich «Приём»',
  ]);
});
