import type { Answers, Kit } from '@qadam/schema';
import { expect, test } from 'vitest';
import { domainsOf } from './domains.ts';
import { triangleShape } from './shape.ts';

const columns = [{ id: 'strengths' }, { id: 'needs' }];
const section = (id: string, rows: string[]): object => ({
  id,
  questions: [{ id: `${id}-table`, type: 'table', columns, rows: rows.map((row) => ({ id: row })) }],
});
const kit = {
  instruments: [
    { id: 'plan', sections: [{ id: 'steps', questions: [{ id: 'steps', type: 'table', columns }] }] },
    {
      id: 'triangle',
      sections: [section('child', ['health', 'play']), section('parents', ['care']), section('home', ['work'])],
    },
  ],
} as unknown as Kit;
const shape = triangleShape(kit)!;
const row = (id: string, strengths?: string, needs?: string): object => ({
  id,
  ...(strengths !== undefined && { strengths }),
  ...(needs !== undefined && { needs }),
});
const answers = (...rows: object[]): Answers => ({ 'child-table': rows }) as never;
const changes = (earlier: Answers | undefined, later: Answers): string[] =>
  domainsOf(shape, earlier, later).map(
    ({ id, earlier: was, later: is, change }) => `${id} ${was ?? '-'} ${is} ${change}`,
  );

test('a triangle is an instrument of three sections with a fixed row for each domain', () => {
  expect(shape.instrument.id).toBe('triangle');
  expect(triangleShape(kit, 'plan')).toBeUndefined();
});

test('what is written makes a domain a strength, a need, or both; nothing written is nothing known', () => {
  expect(changes(undefined, answers(row('health', 'ест сам'), row('play', 'играет', 'один')))).toEqual([
    'health - strength same',
    'play - both same',
    'care - unknown same',
    'work - unknown same',
  ]);
});

test.each([
  ['ест сам', undefined, 'ест сам', 'мало', 'worse'],
  [undefined, 'мало', 'ест сам', 'мало', 'better'],
  [undefined, 'мало', undefined, undefined, 'question'],
  [undefined, undefined, undefined, 'мало', 'first'],
  ['  ', undefined, undefined, undefined, 'same'],
  ['ест сам', undefined, 'ест с ложки', undefined, 'same'],
])('%s, %s → %s, %s: %s', (was, lacked, is, lacks, change) => {
  const [health] = domainsOf(shape, answers(row('health', was, lacked)), answers(row('health', is, lacks)));
  expect(health!.change).toBe(change);
});
