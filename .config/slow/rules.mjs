// budget: 4 minutes, alone
/** The laws of packages/rules on many more random cases than `npm test` has time for, the built package, and the bench. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { importSources } from '../../packages/rules/scripts/bundle.mjs';
import { bench } from '../bench/rules.mjs';
import { root } from '../scripts/files.mjs';

const RULESETS = 1250;
const INPUTS = 100;
const SEED = 20_260_514;

const source = await importSources('src/testing/index.ts');
const { FACTS, compileConditions, compileRuleset, completions, holds, outcomes, runEngine, samplesOf, wouldChange } =
  source;

const some = (arbitrary, numRuns, seed = SEED) => fc.sample(arbitrary, { numRuns, seed });
const rulesetOn = (hit) => source.someFacts.chain((ids) => fc.tuple(fc.constant(ids), source.rulesetOn(ids, hit)));
const rank = (ruleset, outcome) => ruleset.outcomes.findIndex(({ id }) => id === outcome);
const truthOf = (found) => (found.every(Boolean) ? true : found.some(Boolean) ? null : false);

function must(condition, text, ...data) {
  if (!condition) throw new Error(`${text}: ${JSON.stringify(data)}`);
}

/** Our outcomes on complete facts, as json-rules-engine gives them. */
function ours(compiled, inputs) {
  if (compiled.hit === 'all') {
    const holding = compiled.holds(inputs);
    return compiled.outcomes.filter((_, index) => holding[index]);
  }
  const { atLeast, atMost } = compiled.range(inputs);
  must(atLeast === atMost, 'complete facts leave a range', inputs);
  return [atLeast];
}

/** Calls back with random rulesets and knowledge of their facts, many times. */
function eachCase(hit, numRuns, visit) {
  for (const [ids, ruleset] of some(rulesetOn(hit), numRuns)) {
    for (const inputs of some(source.inputsOn(ids), 10))
      visit({ ids, ruleset, inputs, every: completions(inputs, samplesOf(ids)) });
  }
}

const agreement = (hit) => async () => {
  let pairs = 0;
  for (const [ids, ruleset] of some(rulesetOn(hit), RULESETS / 2)) {
    const compiled = compileRuleset(ruleset, FACTS);
    for (const inputs of some(source.completeOn(ids), INPUTS)) {
      const reference = await runEngine(ruleset, FACTS, inputs);
      must(reference.join() === ours(compiled, inputs).join(), 'differs', ruleset, inputs);
      pairs++;
    }
  }
  return `${pairs} pairs`;
};

const checks = {
  'agrees with json-rules-engine, hit highest': agreement('highest'),
  'agrees with json-rules-engine, hit all': agreement('all'),
  'conditions are exact'() {
    const arbitrary = source.someFacts.chain((ids) => fc.tuple(fc.constant(ids), source.conditionsOn(ids)));
    for (const [ids, conditions] of some(arbitrary, 2000)) {
      const compiled = compileConditions(conditions, FACTS);
      for (const inputs of some(source.inputsOn(ids), 10)) {
        const found = completions(inputs, samplesOf(ids)).map((values) => holds(conditions, values, FACTS));
        const { truth, asks } = compiled.explain(inputs);
        must(
          truth === { true: 'true', false: 'false', null: 'unknown' }[truthOf(found)],
          'differs',
          conditions,
          inputs,
        );
        must(asks.length > 0 === (truth === 'unknown'), 'asks', conditions, inputs);
      }
    }
  },
  'ranges are exact'() {
    eachCase('highest', 2000, ({ ruleset, inputs, every }) => {
      const ranks = every.map((values) => rank(ruleset, outcomes(ruleset, values, FACTS)[0]));
      const compiled = compileRuleset(ruleset, FACTS);
      const { atLeast, atMost, asks } = compiled.evaluate(inputs);
      const range = compiled.range(inputs);
      must(range.atLeast === atLeast && range.atMost === atMost, 'the range alone differs', ruleset, inputs);
      const isExact = rank(ruleset, atLeast) === Math.min(...ranks) && rank(ruleset, atMost) === Math.max(...ranks);
      must(isExact && asks.length > 0 === (atLeast !== atMost), 'differs', ruleset, inputs);
    });
  },
  'outcomes of hit all are exact'() {
    eachCase('all', 2000, ({ ruleset, inputs, every }) => {
      const found = every.map((values) => outcomes(ruleset, values, FACTS));
      const compiled = compileRuleset(ruleset, FACTS);
      const holding = compiled.holds(inputs);
      for (const [index, outcome] of compiled.evaluate(inputs).outcomes.entries()) {
        const expected = truthOf(found.map((ids) => ids.includes(outcome.id)));
        must(holding[index] === expected, 'what holds alone differs', ruleset, inputs);
        must(outcome.holds === expected && outcome.asks.length > 0 === (expected === null), 'differs', ruleset, inputs);
      }
    });
  },
  'what would raise a level does'() {
    eachCase('highest', 1000, ({ ruleset, inputs }) => {
      const compiled = compileRuleset(ruleset, FACTS);
      const before = rank(ruleset, compiled.range(inputs).atLeast);
      const found = wouldChange(compiled, inputs, { direction: 'raise' });
      must(found.length <= 3, 'more than three', ruleset, inputs);
      for (const { to, changes } of found) {
        must(rank(ruleset, to) > before && changes.length > 0, 'does not raise', ruleset, inputs, changes);
        const changed = Object.fromEntries(changes.map(({ fact, value }) => [fact, value]));
        if (changes.some(({ value }) => value === undefined)) continue;
        must(compiled.range({ ...inputs, ...changed }).atLeast === to, 'leads elsewhere', ruleset, inputs, changes);
      }
    });
  },
  'the built package makes no code from strings'() {
    const script = `
      import { compileRuleset } from '@qadam/rules';
      import { runEngine } from '@qadam/rules/json-rules-engine';
      import { proveRuleset } from '@qadam/rules/proof';
      const rests = { source: [], basis: 'assumption' };
      const fact = { id: 'violence', about: 'child', type: 'yes-no', values: ['yes', 'no'], adverse: ['yes'], ...rests,
        origin: { kind: 'given' } };
      const facts = new Map([[fact.id, fact]]);
      const conditions = { any: [{ fact: 'violence', operator: 'equal', value: 'yes' }] };
      const ruleset = { id: 'level', about: 'child', hit: 'highest', otherwise: 'none', ...rests,
        outcomes: [{ id: 'none', ...rests }, { id: 'high', ...rests }],
        rules: [{ id: 'reported', then: 'high', conditions, ...rests }] };
      const { atLeast, atMost, asks } = compileRuleset(ruleset, facts).evaluate({});
      const { outcome } = compileRuleset(ruleset, facts).evaluate({ violence: 'yes' });
      const { findings } = proveRuleset(ruleset, facts);
      const engine = await runEngine(ruleset, facts, { violence: 'yes' });
      console.log([atLeast, atMost, asks, outcome, findings.length, engine].join());`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script];
    const { stdout, stderr } = spawnSync(process.execPath, flags, {
      cwd: join(root, 'packages/rules'),
      encoding: 'utf8',
    });
    must(stdout.trim() === 'none,high,violence,high,0,high', 'prints', stdout, stderr);
  },
};

let passed = 0;
let failed = 0;
const count = (name, isPassed, note = '') => {
  console.log(`${isPassed ? 'ok  ' : 'FAIL'} ${name}${note && `: ${note}`}`);
  if (isPassed) passed++;
  else failed++;
};

for (const [name, check] of Object.entries(checks)) {
  try {
    count(name, true, await check());
  } catch (error) {
    count(name, false, error.message);
  }
}
for (const { words, came, atLeast, holds } of (await bench({ neighbours: false })).bars) {
  const bound = `${came.toFixed(1)}, at least ${atLeast}`;
  if (atLeast !== undefined) count(words, holds, bound);
  else console.log(`     ${words}: ${came.toFixed(1)}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
