import { expect, test } from 'vitest';
import { nextAnswers, type Editing } from './editing.ts';
import type { PlanShape } from './shape.ts';

const table = { id: 'steps', type: 'table' };
const shape = { instrument: { sections: [{ questions: [table] }] }, table } as unknown as PlanShape;
const editing = (part: Partial<Editing>): Editing => ({
  ...{ is: 'edit', row: 'a', begun: {}, values: {}, head: {}, isAttempted: false },
  ...part,
});
const latest = {
  notes: 'Обсудили',
  steps: [
    { id: 'a', action: 'Пособие', term: '2026-03-20' },
    { id: 'b', action: 'Сад' },
  ],
};

test('only what was typed changes; other answers and cells that somebody else changed stay', () => {
  const begun = { action: 'Справка', term: '2026-03-20' };
  const values = { ...begun, term: '2026-04-01' };

  expect(nextAnswers(shape, editing({ begun, values }), latest)).toEqual({
    notes: 'Обсудили',
    steps: [
      { id: 'a', action: 'Пособие', term: '2026-04-01' },
      { id: 'b', action: 'Сад' },
    ],
  });
});

test('a step that somebody else has removed meanwhile comes back with what was typed', () => {
  const begun = { action: 'Педиатр' };
  const next = nextAnswers(shape, editing({ row: 'c', begun, values: { action: 'Педиатр и план' } }), latest);

  expect(next.steps).toHaveLength(3);
  expect((next.steps as unknown[])[2]).toEqual({ id: 'c', action: 'Педиатр и план' });
});

test('an emptied cell is left out, a removed row is gone', () => {
  const emptied = editing({ begun: { term: '2026-03-20' }, values: { term: '' } });
  expect((nextAnswers(shape, emptied, latest).steps as unknown[])[0]).toEqual({ id: 'a', action: 'Пособие' });
  expect(nextAnswers(shape, editing({ is: 'remove' }), latest).steps).toEqual([{ id: 'b', action: 'Сад' }]);
});
