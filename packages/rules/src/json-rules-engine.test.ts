import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KitRuleset } from '@qadam/schema';
import { outcomesOf, runEngine, toEngine } from './json-rules-engine.ts';
import { compileRuleset } from './ruleset/compile.ts';
import { completeOn, FACTS, rulesetOn, someFacts } from './testing/arbitrary.ts';
import { all, any, derived, fact, highest, is, mapOf, rule, test as compares, yesNo } from './testing/facts.ts';
import type { Complete } from './testing/naive.ts';

function ours(ruleset: KitRuleset, values: Complete): string[] {
  const compiled = compileRuleset(ruleset, FACTS);
  if (compiled.hit === 'highest') return [compiled.range(values).atLeast];
  const holds = compiled.holds(values);
  return compiled.outcomes.filter((_, index) => holds[index]);
}

describe('json-rules-engine', () => {
  test.each(['highest', 'all'] as const)('agrees on complete facts, hit %s', async (hit) => {
    const pair = someFacts.chain((ids) => fc.record({ ruleset: rulesetOn(ids, hit), values: completeOn(ids) }));

    await fc.assert(
      fc.asyncProperty(pair, async ({ ruleset, values }) => {
        expect(await runEngine(ruleset, FACTS, values)).toEqual(ours(ruleset, values));
      }),
      { numRuns: 300 },
    );
  });

  test('a fact that is absent makes a run fail', async () => {
    const ruleset = highest(['none', 'high'], rule('high', any(is('violence'))));

    await expect(runEngine(ruleset, mapOf(yesNo('violence')), {})).rejects.toThrow('violence');
  });

  test('orders instants, whatever their offset', async () => {
    const facts = mapOf(fact('seen', { type: 'date-time' }));
    const noon = '2026-05-14T12:00:00+05:00';
    const ruleset = highest(['none', 'high'], rule('high', any(compares('seen', 'lessThan', noon))));

    expect(await runEngine(ruleset, facts, { seen: '2026-05-14T06:59:00Z' })).toEqual(['high']);
    expect(await runEngine(ruleset, facts, { seen: '2026-05-14T07:01:00Z' })).toEqual(['none']);
  });

  test('holds a derived fact inside the rule', async () => {
    const facts = mapOf(
      yesNo('food'),
      yesNo('warm'),
      derived('neglect', { when: any(is('food', 'no'), is('warm', 'no')) }),
    );
    const engine = toEngine(highest(['none', 'high'], rule('high', all(is('neglect')))), facts);

    const { events } = await engine.run({ food: 'yes', warm: 'no' });

    expect(events.map(({ type }) => type)).toEqual(['high']);
  });

  test('the lowest outcome comes out when nothing fires', () => {
    expect(outcomesOf(highest(['none', 'high'], rule('high', any(is('violence')))), [])).toEqual(['none']);
  });
});
