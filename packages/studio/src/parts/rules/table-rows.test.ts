import type { Conditions, Test } from '@qadam/schema';
import { expect, test } from 'vitest';
import { columnsOf, flatTests, withCell } from './table-rows.ts';

const is = (fact: string, value = 'yes'): Test => ({ fact, operator: 'equal', value });

test('a single test and a flat all are rows, nothing else', () => {
  expect(flatTests({ any: [is('a')] })).toEqual([is('a')]);
  expect(flatTests({ all: [is('a'), is('b')] })).toEqual([is('a'), is('b')]);
  const others: Conditions[] = [
    { any: [is('a'), is('b')] },
    { not: is('a') },
    { all: [is('a'), { not: is('b') }] },
    { condition: 'shared' },
    { all: [is('a'), is('a', 'no')] },
  ];
  for (const each of others) expect(flatTests(each), JSON.stringify(each)).toBeUndefined();
});

test('a cell is changed, filled and emptied', () => {
  const row: Conditions = { any: [is('a')] };
  expect(withCell(row, 'a', is('a', 'no'))).toEqual({ any: [is('a', 'no')] });
  expect(withCell(row, 'b', is('b'))).toEqual({ all: [is('a'), is('b')] });
  expect(withCell({ all: [is('a'), is('b')] }, 'a', undefined)).toEqual({ all: [is('b')] });
});

test('the last cell of a row stays', () => {
  expect(withCell({ any: [is('a')] }, 'a', undefined)).toEqual({ any: [is('a')] });
});

test('columns stand in the order in which they are met', () => {
  expect(
    columnsOf([
      [is('b'), is('a')],
      [is('c'), is('a')],
    ]),
  ).toEqual(['b', 'a', 'c']);
});
