import { expect, test } from 'vitest';
import { mergeAnswers } from './merge.ts';

const step = (id: string, action: string, term?: string) => ({ id, action, ...(term && { term }) });

test('an answer that was not touched becomes that of the newer record', () => {
  const merged = mergeAnswers({ begun: { a: '1', b: '1' }, typed: { a: '2', b: '1' }, newer: { a: '1', b: '3' } });

  expect(merged).toEqual({ a: '2', b: '3' });
});

test('what both have changed stays as it was typed here', () => {
  expect(mergeAnswers({ begun: { a: '1' }, typed: { a: '2' }, newer: { a: '3' } })).toEqual({ a: '2' });
});

test('an answer taken away here stays away, one taken away there goes', () => {
  const merged = mergeAnswers({ begun: { a: '1', b: '1' }, typed: { b: '1' }, newer: { a: '1' } });

  expect(merged).toEqual({});
});

test('rows added on both sides are all there', () => {
  const begun = { steps: [step('r1', 'Запрос')] };
  const typed = { steps: [...begun.steps, step('r2', 'Сад')] };
  const newer = { steps: [...begun.steps, step('r3', 'Врач')] };

  const { steps } = mergeAnswers({ begun, typed, newer });
  expect((steps as { id: string }[]).map(({ id }) => id)).toEqual(['r1', 'r3', 'r2']);
});

test('two cells of one row, changed on two sides, are both kept', () => {
  const begun = { steps: [step('r1', 'Запрос', '2026-03-01')] };
  const typed = { steps: [step('r1', 'Запрос в собес', '2026-03-01')] };
  const newer = { steps: [step('r1', 'Запрос', '2026-04-01')] };

  expect(mergeAnswers({ begun, typed, newer })).toEqual({ steps: [step('r1', 'Запрос в собес', '2026-04-01')] });
});

test('a row removed there is gone, unless it was changed here; one removed here stays away', () => {
  const begun = { steps: [step('r1', 'a'), step('r2', 'b'), step('r3', 'c')] };
  const typed = { steps: [step('r1', 'a'), step('r2', 'changed')] };
  const newer = { steps: [step('r3', 'c')] };

  expect(mergeAnswers({ begun, typed, newer })).toEqual({ steps: [step('r2', 'changed')] });
});
