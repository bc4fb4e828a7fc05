import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACTS, rulesetOn, someFacts } from '../testing/arbitrary.ts';
import { any, highest, is, mapOf, rule, yesNo } from '../testing/facts.ts';
import { notTotal } from './decided.ts';
import { proofSubject } from './subject.ts';

test('exactly one level comes out, whatever the rules are', () => {
  fc.assert(
    fc.property(
      someFacts.chain((ids) => rulesetOn(ids, 'highest')),
      (ruleset) => {
        expect(notTotal(proofSubject(ruleset, FACTS))).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

test('a case with no level, or with two, would be told', () => {
  const ruleset = highest(['none', 'low', 'high'], rule('low', any(is('a'))), rule('high', any(is('b'))));
  const subject = proofSubject(ruleset, mapOf(yesNo('a'), yesNo('b')));
  const [always, low, high] = subject.reached;

  expect(notTotal({ ...subject, reached: [low!, low!, high!] })).toMatchObject([
    { property: 'total', ruleset: 'level', example: { facts: { a: 'no', b: 'no' } } },
  ]);
  expect(notTotal({ ...subject, reached: [always!, high!, low!] })).toMatchObject([{ property: 'total' }]);
});
