import { expect, test } from 'vitest';
import { rowChanges } from './differences.ts';

const columns = ['action', 'term', 'done-on'];

test('rows are told apart by their ids, not by their place', () => {
  const before = [
    { id: 'a', action: 'Пособие', term: '2026-03-20' },
    { id: 'b', action: 'Детский сад' },
    { id: 'c', action: 'Дневной центр' },
  ];
  const after = [
    { id: 'b', action: 'Детский сад' },
    { id: 'a', action: 'Пособие', term: '2026-04-20' },
    { id: 'd', action: 'Педиатр' },
  ];

  expect(rowChanges(before, after, columns).map(({ kind, id, columns: cells }) => [kind, id, cells])).toEqual([
    ['changed', 'a', ['term']],
    ['added', 'd', []],
    ['removed', 'c', []],
  ]);
});

test('an empty cell is the same as none, and an open answer is a change', () => {
  expect(rowChanges([{ id: 'a', action: '' }], [{ id: 'a' }], columns)).toEqual([]);
  expect(rowChanges([{ id: 'a' }], [{ id: 'a', term: { open: 'not-known' } }], columns)).toMatchObject([
    { kind: 'changed', columns: ['term'] },
  ]);
});
