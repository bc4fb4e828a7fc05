import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectFacts, modelSource, readWorkspace, treeOfSource, type ConditionNode } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { groundsOf, loneGround } from './lone-ground.ts';

const root = new URL('../../../../..', import.meta.url).pathname;
const files = new Map(
  ['forms', 'rules'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path): [string, string] => [`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8')]),
  ),
);
const source = modelSource(readWorkspace(files), 'kz-phc')!;
const grounds = groundsOf(treeOfSource(source), collectFacts(source), 'ruleset/level');
const is = (fact: string, value = 'yes'): ConditionNode => ({ fact, operator: 'equal', value });
const lone = (...all: ConditionNode[]): readonly string[] => loneGround({ all }, grounds);

describe('poverty or illness alone', () => {
  test('income, housing, documents', () => {
    expect(lone(is('low-income'))).toEqual(['low-income']);
    expect(lone({ any: [is('no-housing'), is('no-documents')] })).toEqual(['no-housing', 'no-documents']);
  });
  test('an illness, but not what it does to the care of a child', () => {
    expect(lone(is('parental-illness'))).toEqual(['parental-illness']);
    expect(lone(is('parental-illness'), is('illness-affects-care'))).toEqual([]);
  });
  test('is still alone beside what is no ground', () => {
    expect(lone(is('no-means'), { fact: 'age-months', operator: 'lessThan', value: 12 })).toEqual(['no-means']);
    expect(lone(is('no-means'), is('violence', 'no'))).toEqual(['no-means']);
    expect(lone(is('no-means'), { not: is('violence') })).toEqual(['no-means']);
  });
  test('is found inside a derived fact and inside a denial', () => {
    expect(lone(is('medium-ground'))).toContain('no-means');
    expect(lone({ not: is('no-means', 'no') })).toEqual(['no-means']);
    expect(lone({ not: { all: [is('no-means', 'no'), is('violence', 'no')] } })).toEqual(['no-means']);
  });
});

describe('not alone', () => {
  test('where a danger or a judgement is needed', () => {
    expect(lone(is('low-income'), is('violence'))).toEqual([]);
    expect(lone(is('low-income'), is('safety-judgement', 'not-ensured'))).toEqual([]);
    expect(lone(is('no-housing'), is('safe-conditions', 'no'))).toEqual([]);
  });
  test('where a decision or a level is needed', () => {
    expect(lone(is('low-income'), is('decision.comprehensive-assessment', 'carry-out'))).toEqual([]);
    expect(lone(is('low-income'), is('triage', 'urgent'))).toEqual([]);
  });
  test('where the answer speaks for no poverty', () => {
    expect(lone(is('no-means', 'no'))).toEqual([]);
    expect(lone({ not: is('no-means') })).toEqual([]);
  });
});
