import { kindOf } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { broken, open, removed, sampled } from '../testing/removals.ts';
import { uses } from './uses.ts';

const keysOf = (model: string, address: string): string[] => {
  return uses(open(model).draft, address).map(({ key }) => key);
};

describe('what uses a node', () => {
  test('a question is used by the moves that read its fact', () => {
    expect(keysOf('classic', 'instrument/plan/question/family-agrees')).toContain(
      'transition/planning-to-intervention guard',
    );
  });

  test('a question that another gives the fact of takes nothing along', () => {
    const { draft } = open('kz-phc');
    const facts = new Map<string, string[]>();
    for (const [address, { properties }] of draft.tree.nodes)
      if (kindOf(address) === 'question' && properties.has('fact'))
        facts.set(String(properties.get('fact')), [...(facts.get(String(properties.get('fact'))) ?? []), address]);
    const twice = [...facts.values()].find((givers) => givers.length > 1)!;

    expect(uses(draft, twice[0]!).filter(({ how }) => how === 'condition')).toEqual([]);
  });

  test('a form is used by stages, conditions on its document, and families', () => {
    const keys = keysOf('classic', 'instrument/assessment');

    expect(keys).toContain('stage/assessment/document/assessment ');
    expect(keys).toContain('transition/assessment-to-planning guard');
    expect(keys.some((key) => key.startsWith('family/'))).toBe(true);
  });

  test('a role is used by those who move, decide and sign', () => {
    expect(keysOf('classic', 'role/supervisor')).toContain('transition/end-otherwise by');
  });

  test('a stage is used by the moves from it and to it', () => {
    const keys = keysOf('classic', 'stage/planning');

    expect(keys).toEqual(
      expect.arrayContaining(['transition/planning-to-intervention from', 'transition/update-plan to']),
    );
  });

  test('the only role of a move takes the move along', () => {
    const use = uses(open('classic').draft, 'role/supervisor').find(({ key }) => key === 'transition/end-otherwise by');

    expect(use?.takes).toBe(true);
  });
});

describe('nothing names what was removed', () => {
  const model = 'classic';

  test.each(['detach', 'delete'] as const)('with every use decided: %s', { timeout: 30_000 }, (choice) => {
    for (const address of sampled(model)) {
      const files = removed(model, address, choice);
      if (files !== undefined) expect(broken(files, model), address).toEqual([]);
    }
  });

  test.each([
    'ruleset/level/outcome/low',
    'ruleset/review/outcome/asked-for',
    'instrument/comprehensive-assessment/signature/family',
  ])('%s goes with all that leads to it', (address) => {
    expect(broken(removed('kz-phc', address, 'delete')!, 'kz-phc')).toEqual([]);
  });
});
