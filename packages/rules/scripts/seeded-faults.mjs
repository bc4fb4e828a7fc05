/**
 * Seeds faults into the rulesets of the shipped models and counts which are found: by what is proved of every model
 * (`qadam prove`), and by the example families (`qadam test`). Whether a fault changes any outcome is decided by comparing
 * the two editions for every possible answer. Prints a table. `--missed`: also what nothing finds; `--proofs`: families are
 * not played, which takes many minutes; `--write`: the table into docs/proofs.md and docs/proofs.ru.md. To run it:
 * `node packages/rules/scripts/seeded-faults.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { faultsOf } from './faults.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const { proof, schema, node, runtime } = await importAll();

const workspace = schema.readWorkspace(node.readFiles(root));
const models = workspace.models().filter((id) => workspace.one('overlay', id) === undefined);
const tallies = new Map();
const missed = [];
let alarms = 0;
const plays = !process.argv.includes('--proofs');
const seen = new Set();

for (const model of models) {
  console.error(model);
  const source = schema.modelSource(workspace, model);
  const kit = { ...schema.buildKit(workspace, source), hash: '' };
  const exceptions = source.model.value.proofs ?? [];
  const facts = new Map(kit.facts.map((fact) => [fact.id, fact]));
  const constants = new Map(
    kit.facts.flatMap(({ id, origin }) => (origin.kind === 'constant' ? [[id, origin.value]] : [])),
  );
  const families = workspace.all('family', model).map(({ value }) => value);
  alarms += findings(kit, exceptions).length;
  for (const ruleset of kit.rulesets) {
    const key = JSON.stringify(ruleset.rules);
    if (seen.has(key)) continue; // shared by several models: seeded once
    seen.add(key);
    for (const fault of faultsOf(ruleset, constants)) {
      const rulesets = kit.rulesets.map((each) => (each === ruleset ? fault.ruleset : each));
      const faulty = { ...kit, rulesets };
      const changes = differs(ruleset, fault.ruleset, facts);
      const proved = findings(faulty, exceptions).length > 0;
      const played = changes && plays && isPlayed(faulty, families, fault.place.split('/')[0]); // what changes nothing fails nowhere
      count({ ...fault, model, ruleset: ruleset.id, changes, proved, played });
    }
  }
}

const lines = table();
for (const line of lines) console.log(line);
if (process.argv.includes('--missed')) for (const line of missed) console.log(line);
if (process.argv.includes('--write')) {
  for (const [file, made] of [
    ['docs/proofs.md', /(<!-- faults -->\n)[^]*(<!-- \/faults -->)/],
    ['docs/proofs.ru.md', /(<!-- faults -->\n)[^]*(<!-- \/faults -->)/],
  ]) {
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(made, `$1\n${lines.join('\n')}\n\n$2`));
  }
}

function findings(kit, exceptions) {
  return proof.proveModel(kit, { exceptions }).flatMap((each) => each.findings);
}

function differs(before, after, facts) {
  const { differ, incomparable } = proof.compareRulesets({ ruleset: before, facts }, { ruleset: after, facts });
  if (incomparable.length > 0) throw new Error(`not comparable: ${incomparable.join()}`);
  return differ.length > 0;
}

/** Whether an example family fails. Those that speak of the rule come first: most faults are found at once. */
function isPlayed(kit, families, rule) {
  const open = runtime.openKit(kit);
  const speaks = (family) => JSON.stringify(family).includes(`"${rule}"`);
  const sorted = [...families.filter(speaks), ...families.filter((family) => !speaks(family))];
  return sorted.some((family) => runtime.playFamily(open, family).checks.some(({ ok }) => !ok));
}

function count({ kind, model, ruleset, place, changes, proved, played }) {
  const tally = tallies.get(kind) ?? { all: 0, changing: 0, proved: 0, played: 0, either: 0, idle: 0 };
  tallies.set(kind, tally);
  tally.all += 1;
  if (!changes) {
    if (proved) tally.idle += 1;
    else missed.push(`changes nothing, not told: ${model}/${ruleset}/${place}: ${kind}`);
    return;
  }
  tally.changing += 1;
  if (proved) tally.proved += 1;
  if (played) tally.played += 1;
  if (proved || played) tally.either += 1;
  else missed.push(`not found: ${model}/${ruleset}/${place}: ${kind}`);
}

function table() {
  const rows = [...tallies].sort(([left], [right]) => (left < right ? -1 : 1));
  const sum = rows.reduce(
    (total, [, tally]) => Object.fromEntries(Object.keys(tally).map((key) => [key, (total[key] ?? 0) + tally[key]])),
    {},
  );
  const row = (kind, { all, changing, proved, played, either, idle }) =>
    `| ${[kind, all, changing, proved, plays ? played : '–', plays ? either : '–', all - changing, idle].join(' | ')} |`;
  return [
    '| fault | seeded | change an outcome | proofs find | families find | either | change nothing | of these proofs tell |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(([kind, tally]) => row(kind, tally)),
    row('together', sum),
    '',
    `False alarms on the ${models.length} shipped models: ${alarms}.`,
  ];
}

/** The sources of the packages as one module: what is tried is what they say. */
async function importAll() {
  const outfile = join(root, 'node_modules/.cache/qadam/rules/seeded-faults.mjs');
  const from = (path) => JSON.stringify(join(root, 'packages', path));
  await build({
    stdin: {
      contents: [
        `export * as proof from ${from('rules/src/proof/index.ts')};`,
        `export * as schema from ${from('schema/src/index.ts')};`,
        `export * as node from ${from('schema/src/node/index.ts')};`,
        `export * as runtime from ${from('runtime/src/index.ts')};`,
      ].join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    conditions: ['@qadam/source'],
    logLevel: 'warning',
  });
  return import(outfile);
}
