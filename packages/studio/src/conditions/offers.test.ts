import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectFacts, modelSource, readWorkspace, type FactSpec, type Test } from '@qadam/schema';
import { compileConditions } from '@qadam/rules';
import { describe, expect, test } from 'vitest';
import { firstTest, operatorsOf, readableFacts, valuesOf, withFact, withOperator } from './offers.ts';

const root = new URL('../../../..', import.meta.url).pathname;
const files = new Map(
  ['forms', 'rules'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path): [string, string] => [`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8')]),
  ),
);
const facts = collectFacts(modelSource(readWorkspace(files), 'kz-phc')!);
const everywhere = readableFacts(facts, { about: 'child', asked: true, now: true });
const ids = (place: Parameters<typeof readableFacts>[1]): string[] => readableFacts(facts, place).map(({ id }) => id);

describe('facts', () => {
  test('a child reads itself and its family, a family no child', () => {
    expect(ids({ about: 'child', asked: true, now: true })).toEqual(expect.arrayContaining(['violence', 'low-income']));
    expect(ids({ about: 'family', asked: true, now: true })).not.toContain('violence');
  });
  test('columns of tables and named numbers are no facts of a case', () => {
    expect(everywhere.filter(({ id }) => id.startsWith('row.') || id === 'programme-months')).toEqual([]);
  });
  test('a level reads nothing that is measured now', () => {
    expect(ids({ about: 'family', asked: false, now: false })).not.toContain('days-after-closing');
    expect(ids({ about: 'family', asked: true, now: true })).toContain('days-after-closing');
  });
  test('what is confidential is read only as asked', () => {
    const fact: FactSpec = { ...facts.get('violence')!, id: 'reporter', confidential: true };
    const own = new Map([['reporter', fact]]);
    expect(readableFacts(own, { about: 'child', asked: false, now: true })).toEqual([]);
    expect(firstTest(fact, '2026-05-14')).toEqual({ fact: 'asked.reporter', operator: 'equal', value: 'answered' });
  });
});

describe('every test that can be chosen', () => {
  const compiles = (chosen: Test): void => void compileConditions({ all: [chosen] }, facts);
  test('is understood by the rules as it is first offered', () => {
    for (const fact of everywhere) expect(() => compiles(firstTest(fact, '2026-05-14')), fact.id).not.toThrow();
  });
  test('is understood with every comparison and every value', () => {
    for (const fact of everywhere)
      for (const operator of operatorsOf(fact)) {
        const chosen = withOperator(firstTest(fact, '2026-05-14'), operator, fact);
        expect(() => compiles(chosen), `${fact.id} ${operator}`).not.toThrow();
        const isList = Array.isArray(chosen.value);
        for (const value of operator.includes('Than') ? [] : valuesOf(fact))
          expect(
            () => compiles({ ...chosen, value: isList ? [value] : value }),
            `${fact.id} ${operator} ${value}`,
          ).not.toThrow();
      }
  });
  test('of another fact keeps what fits', () => {
    const before: Test = { fact: 'violence', operator: 'notEqual', value: 'no' };
    expect(withFact(before, facts.get('low-income')!, '2026-05-14')).toEqual({ ...before, fact: 'low-income' });
    expect(withFact(before, facts.get('safety-judgement')!, '2026-05-14').operator).toBe('equal');
  });
});
