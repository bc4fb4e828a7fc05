/**
 * `npm run bench:rules`: evaluation of the same rules by hand-written code, by Qadam and by its neighbours, in one run.
 *
 *   npm run bench:rules                  prints ratios and whether the bars hold
 *   npm run bench:rules -- --write       and writes the section of docs/benchmarks.md
 *
 * In each round every way takes its turn on the same cases, every second round the other way round; ratios are medians of
 * the ratios of CPU time within rounds. Outcomes are checked to be the same before. The exit code tells whether the bars
 * hold.
 */
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { importSources } from '../../packages/rules/scripts/bundle.mjs';
import { writeSection } from '../scripts/benchmarks.mjs';
import { root } from '../scripts/files.mjs';
import { install, versionOf } from './bundle.mjs';
import { renamed } from './rules/dialects.mjs';
import { handWritten } from './rules/hand-written.mjs';
import { feelin, jsonLogicEngine, jsonRulesEngine, ours, zenEngine } from './rules/ways.mjs';

const ROUNDS = 15;
const CASES = 400;
/** CPU time that a way takes in a round, about. */
const SECONDS = 0.05;

/** Runs it; with the neighbours, which have to be installed, or with hand-written code and json-rules-engine alone. */
export async function bench({ neighbours }) {
  const source = await importSources('src/testing/index.ts');
  const { CASE_FACTS: facts, caseInputs } = source;
  const random = seeded(20_260_514);
  const complete = Array.from({ length: CASES }, () => caseInputs(random));
  const open = complete.map((inputs) =>
    Object.fromEntries(Object.entries(inputs).map(([id, input]) => [id, random() < 0.25 ? undefined : input])),
  );
  const plain = complete.map((inputs) => renamed(inputs, facts));
  const { rulesets, outcomes, reasons } = ours(source);
  const engine = jsonRulesEngine(source);
  const ways = [
    { name: HAND, cases: complete, run: handWritten },
    { name: OURS, cases: complete, run: outcomes },
    { name: REASONS, cases: complete, run: reasons },
    { name: 'Qadam, a quarter of the answers open: the range', cases: open, run: outcomes },
    { name: 'Qadam, a quarter open: range, reasons and what to ask', cases: open, run: reasons },
    { name: ENGINE, cases: complete, run: engine },
    ...(neighbours ? await neighbourWays(source, plain) : []),
  ];
  await checkOutcomes({ rulesets, ways, complete, open });
  for (const way of ways) way.count = await countOf(way);
  const rounds = [];
  for (let round = -1; round < ROUNDS; round++) {
    const seconds = new Map();
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) seconds.set(way.name, await secondsPerCase(way));
    if (round >= 0) rounds.push(seconds); // the first warms up
  }
  const garbage = new Map();
  for (const way of ways) garbage.set(way.name, await garbagePerCase(way));
  return resultsOf(ways, rounds, garbage);
}

const HAND = 'hand-written JavaScript';
const OURS = 'Qadam, outcomes';
const REASONS = 'Qadam, with all reasons';
const ENGINE = 'json-rules-engine';

async function neighbourWays(source, cases) {
  const { interpreted, compiled } = await jsonLogicEngine(source);
  return [
    { name: 'json-logic-engine, compiled (makes code from strings)', cases, run: compiled },
    { name: 'json-logic-engine, interpreted', cases, run: interpreted },
    { name: 'zen-engine, expressions', cases, run: await zenEngine(source) },
    { name: 'feelin', cases, run: await feelin(source) },
  ];
}

/** The same outcomes by every way, and a range around them when facts are open. */
async function checkOutcomes({ rulesets: { level, closure, duties }, ways, complete, open }) {
  for (const [index, inputs] of complete.entries()) {
    const expected = handWritten(inputs);
    const evaluated = [level.evaluate(inputs).outcome, closure.evaluate(inputs).outcome, duties.holds(inputs)];
    must(evaluated, expected, `case ${index}: with reasons`);
    must(level.range(inputs).atLeast, expected[0], `case ${index}: without reasons`);
    for (const { name, run, cases } of ways.slice(5)) {
      if (name === 'feelin' && index % 10 > 0) continue; // milliseconds each
      must(await run(cases[index]), expected, `case ${index}: ${name}`);
    }
    [level, closure].forEach((ruleset, place) => {
      const { atLeast, atMost } = ruleset.range(open[index]);
      const [low, outcome, high] = [atLeast, expected[place], atMost].map((id) => ruleset.outcomes.indexOf(id));
      if (low > outcome || high < outcome) throw new Error(`case ${index}: ${ruleset.id} lies outside its range`);
    });
    duties.holds(open[index]).forEach((holds, place) => {
      if (holds === !expected[2][place]) throw new Error(`case ${index}: a duty lies outside its range`);
    });
  }
}

function must(found, expected, what) {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
}

/** Evaluations of a round, so that each way takes about the same time. */
async function countOf(way) {
  for (let count = 1; ; count *= 4) {
    const seconds = (await secondsPerCase({ ...way, count })) * count;
    if (seconds > SECONDS / 4) return Math.max(1, Math.round((count * SECONDS) / seconds));
  }
}

/** What came out last: kept, so that no way is spared its work. */
let kept;

async function secondsPerCase({ run, cases, count }) {
  const before = process.cpuUsage();
  for (let index = 0; index < count; index++) {
    kept = run(cases[index % cases.length]);
    if (kept instanceof Promise) await kept;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / count;
}

/** Bytes that an evaluation leaves to be collected, the result among them. */
async function garbagePerCase({ run, cases, count }) {
  const used = [];
  const few = Math.max(1, Math.min(2000, count >> 4)); // few enough that nothing is collected between
  for (let time = 0; time < 9; time++) {
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < few; index++) {
      kept = run(cases[index % cases.length]);
      if (kept instanceof Promise) await kept;
    }
    used.push((process.memoryUsage().heapUsed - before) / few);
  }
  return Math.max(0, median(used));
}

function resultsOf(ways, rounds, garbage) {
  const micros = (name) => median(rounds.map((round) => round.get(name))) * 1e6;
  const times = (slower, faster) => median(rounds.map((round) => round.get(slower) / round.get(faster)));
  const rows = ways.map(({ name }) => ({
    name,
    micros: micros(name),
    engine: times(ENGINE, name),
    hand: times(name, HAND),
    bytes: garbage.get(name),
  }));
  const bars = [
    { words: 'outcomes: times as fast as json-rules-engine', came: times(ENGINE, OURS), atLeast: 150 },
    { words: 'with all reasons: times as fast as json-rules-engine', came: times(ENGINE, REASONS), atLeast: 40 },
    { words: 'outcomes: times the time of hand-written code', came: times(OURS, HAND), atMost: 5 },
  ].map((bar) => ({ ...bar, holds: bar.atLeast === undefined ? bar.came <= bar.atMost : bar.came >= bar.atLeast }));
  return { rows, bars };
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

function seeded(state) {
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** K of what evaluates conditions and rulesets, with reasons, questions, the solver, and the checks of definitions, gzip. */
async function coreSize() {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { compileConditions, compileRuleset } from './packages/rules/src/index.ts';",
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@qadam/source'],
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length / 1024;
}

function textOf({ rows, bars }) {
  const table = (head, body) => [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
  const number = (value) => (value < 10 ? value.toPrecision(2) : value.toFixed(value < 100 ? 1 : 0));
  return [
    '## Rules: the same rules in one run',
    '',
    `Made by \`npm run bench:rules -- --write\` (Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores).`,
    `json-rules-engine 7.3.1, json-logic-engine ${versionOf('json-logic-engine')}, zen-engine ${versionOf('@gorules/zen-engine')}, feelin ${versionOf('feelin')}.`,
    '',
    `The case: 25 rules (16 of a level, 1 of closure, 8 of duties) with 45 different tests over 60 facts; ${CASES} random families. Times are`,
    `CPU time of one family and depend on the machine; the ratios are medians over ${ROUNDS} rounds, in each of which every way takes its turn.`,
    'Outcomes are checked to be the same by every way; with open answers, to lie within the range. Bytes left: what an evaluation leaves to be',
    'collected, its result among it.',
    '',
    ...table(
      ['bar', 'came out', 'bound', 'holds'],
      bars.map(({ words, came, atLeast, atMost, holds }) => [
        words,
        number(came),
        atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`,
        holds ? 'yes' : '**no**',
      ]),
    ),
    '',
    ...table(
      ['way', 'µs a family', 'times as fast as json-rules-engine', 'times the time of hand-written code', 'bytes left'],
      rows.map(({ name, micros, engine, hand, bytes }) => [name, ...[micros, engine, hand, bytes].map(number)]),
    ),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  const results = await bench({ neighbours: true });
  const size = await coreSize();
  results.bars.push({ words: 'core with reasons and solver, K gzip', came: size, atMost: 8, holds: size <= 8 });
  const text = textOf(results);
  console.log(text.join('\n'));
  if (process.argv.includes('--write')) writeSection('rules', text, 'benchmarks');
  process.exitCode = results.bars.every(({ holds }) => holds) ? 0 : 1;
}
