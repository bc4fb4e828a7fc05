import { expect, test } from 'vitest';
import { ConditionParser } from '../condition/parse.ts';
import { forEachComparison } from '../condition/tree.ts';
import { CASE_FACTS, CASE_RULESETS, caseInputs } from './bench-case.ts';

test('the case of the bench has the size that it claims', () => {
  const rules = Object.values(CASE_RULESETS).flatMap((ruleset) => ruleset.rules);
  const tests = new Set<string>();
  const parser = new ConditionParser(CASE_FACTS);
  for (const { conditions } of rules) {
    const tree = parser.parse(conditions, { definition: 'case', pointer: '' });
    forEachComparison(tree, ({ fact, operator, values }) => tests.add(JSON.stringify([fact.id, operator, values])));
  }

  expect(rules).toHaveLength(25);
  expect(tests.size).toBe(45);
  expect(Object.keys(caseInputs(() => 0))).toHaveLength(60);
});
