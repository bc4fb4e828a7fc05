/**
 * Measures evaluation against json-rules-engine, interleaved in one process: each round runs every way on the same
 * cases and divides CPU times; the medians of these ratios stand in docs/benchmarks-rules.md. To run it:
 * `npm run bench --workspace packages/rules`.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSources } from './bundle.mjs';

const ROUNDS = 11;
const CASES = 400;
const BASELINE_CASES = 150;
const document = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/benchmarks-rules.md');

const source = await importSources('src/testing/index.ts');
const { CASE_FACTS: facts, CASE_RULESETS: rulesets, caseInputs, compileRuleset, several, toEngine } = source;

const random = seeded(20_260_514);
const complete = Array.from({ length: CASES }, () => caseInputs(random));
const quarterOpen = complete.map((inputs) =>
  Object.fromEntries(Object.entries(inputs).map(([id, input]) => [id, random() < 0.25 ? undefined : input])),
);
const level = compileRuleset(rulesets.level, facts);
const closure = compileRuleset(rulesets.closure, facts);
const duties = compileRuleset(rulesets.duties, facts);
const engine = oneEngine();

const fast = (inputs) => [level.range(inputs), closure.range(inputs), duties.holds(inputs)];
const full = (inputs) => [level.evaluate(inputs), closure.evaluate(inputs), duties.evaluate(inputs)];

const WAYS = [
  { name: 'complete facts, without reasons', target: 100, batches: 40, cases: complete, run: fast },
  { name: 'complete facts, with reasons', target: 30, batches: 20, cases: complete, run: full },
  {
    name: 'a quarter of the facts open, with reasons and questions',
    target: 20,
    batches: 8,
    cases: quarterOpen,
    run: full,
  },
  { name: 'a quarter of the facts open, range only', batches: 20, cases: quarterOpen, run: fast },
];

/** Runs the bench: for each way its ratio and whether the target was reached, and the document that says so. */
export async function bench() {
  await checkOutcomes();
  const rounds = [];
  for (let round = -1; round < ROUNDS; round++) {
    const baseline = await secondsPerCase(BASELINE_CASES, async () => {
      for (const inputs of complete.slice(0, BASELINE_CASES)) await engine.run(inputs);
    });
    const ours = [];
    for (const { batches, cases, run } of WAYS) {
      ours.push(
        await secondsPerCase(batches * cases.length, () => {
          for (let batch = 0; batch < batches; batch++) for (const inputs of cases) run(inputs);
        }),
      );
    }
    if (round >= 0) rounds.push({ baseline, ours }); // the first warms up
  }
  const results = WAYS.map(({ name, target }, index) => {
    const ratio = median(rounds.map(({ baseline, ours }) => baseline / ours[index]));
    const micros = median(rounds.map(({ ours }) => ours[index])) * 1e6;
    return { name, target, ratio, micros, reached: target === undefined || ratio >= target };
  });
  const baselineMicros = median(rounds.map(({ baseline }) => baseline)) * 1e6;
  return { results, text: toMarkdown(results, baselineMicros) };
}

/** One engine with all 25 rules, reused from run to run: the fastest way to use it. */
function oneEngine() {
  const all = Object.values(rulesets).flatMap(({ id, outcomes }) => outcomes.map((outcome) => `${id}/${outcome.id}`));
  const joined = several(all);
  joined.rules = Object.values(rulesets).flatMap(({ id, rules }) =>
    rules.map((rule) => ({ ...rule, id: `${id}/${rule.id}`, then: `${id}/${rule.then}` })),
  );
  return toEngine(joined, facts);
}

/** The same outcomes on complete facts, and a range around them when facts are left open. */
async function checkOutcomes() {
  for (const [index, inputs] of complete.entries()) {
    const { events } = await engine.run(inputs);
    const fired = events.map(({ type }) => type);
    for (const ruleset of [level, closure]) {
      const expected = ruleset.outcomes.findLast((id) => fired.includes(`${ruleset.id}/${id}`)) ?? ruleset.outcomes[0];
      const { atLeast, atMost } = ruleset.range(quarterOpen[index]);
      const [low, outcome, high] = [atLeast, expected, atMost].map((id) => ruleset.outcomes.indexOf(id));
      if (ruleset.evaluate(inputs).outcome !== expected) throw new Error(`case ${index}: ${ruleset.id} differs`);
      if (low > outcome || high < outcome) throw new Error(`case ${index}: ${ruleset.id} lies outside its range`);
    }
    const open = duties.holds(quarterOpen[index]);
    duties.holds(inputs).forEach((holds, place) => {
      const expected = fired.includes(`duties/${duties.outcomes[place]}`);
      if (holds !== expected || open[place] === !expected) throw new Error(`case ${index}: duties differ`);
    });
  }
}

async function secondsPerCase(cases, run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / cases;
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

function seeded(state) {
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function toMarkdown(results, baselineMicros) {
  const rows = results.map(({ name, target, ratio, micros }) => [
    name,
    micros.toFixed(1),
    String(Math.round(ratio)),
    target === undefined ? '' : `at least ${target}`,
  ]);
  return `# Rules: how fast

Made by \`npm run bench --workspace packages/rules\` (Node ${process.versions.node}, ${process.platform} ${process.arch}). The numbers are
CPU time and depend on the machine; the ratios are medians over ${ROUNDS} rounds, each of which runs every way in the same process.

The case: 25 rules (16 of a level, 1 of closure, 8 of duties) with 45 different tests over 60 facts; ${CASES} random families. json-rules-engine
7.3.1 holds all rules in one engine that is reused, on complete facts: ${Math.round(baselineMicros)} µs a family. On complete facts its
outcomes are checked to be the same; with open facts, to lie within the range.

${table([['what', 'µs a family', 'times json-rules-engine', 'target'], ...rows])}
`;
}

/** A table as the formatter of the repository leaves it. */
function table([head, ...rows]) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { results, text } = await bench();
  writeFileSync(document, text);
  for (const { name, ratio, micros, reached } of results) {
    console.log(`${reached ? 'ok  ' : 'SLOW'} ${Math.round(ratio)}x  ${micros.toFixed(1)} µs  ${name}`);
  }
  console.log(`Written: ${document}`);
  process.exitCode = results.every(({ reached }) => reached) ? 0 : 1;
}
