/**
 * Seeds faults into the rulesets and moves of the shipped models and overlays and counts which are found: by what is proved
 * of every model (`qadam prove`), and by the example families (`qadam test`). Whether a fault in a ruleset changes any outcome
 * is decided by comparing the two editions for every possible answer; a stage that nobody can leave always does. Prints a table, and what nothing finds; fails when there is such a
 * fault, or when something is found in what is shipped. To run it: `node packages/rules/scripts/seeded-faults.mjs`.
 *
 *     --proofs      families are not played
 *     --every 8     each eighth fault only
 *     --model M     faults of one model only
 *     --write       the table into docs/proofs.md and docs/proofs.ru.md
 */
import { parseArgs } from 'node:util';
import { deadEndsOf, faultsOf } from './faults.mjs';
import { importAll, root, writeTable } from './packages.mjs';

const { values: options } = parseArgs({
  options: {
    proofs: { type: 'boolean' },
    every: { type: 'string', default: '1' },
    model: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const plays = !options.proofs;
const { proof, rules, schema, node, runtime, play } = await importAll();

const workspace = schema.readWorkspace(node.readFiles(root));
const overlays = workspace.models().filter((id) => workspace.one('overlay', id) !== undefined);
const bases = workspace.models().filter((id) => !overlays.includes(id));
const models = [...bases, ...overlays];
const tallies = new Map();
const missed = [];
const seen = new Set();
let alarms = 0;
let number = 0;

for (const model of models) {
  const source = schema.modelSource(workspace, model);
  const kit = { ...schema.buildKit(workspace, source), hash: '' };
  const own = kit.rulesets.filter(({ rules: all }) => !seen.has(JSON.stringify(all))); // what models share is seeded once
  for (const { rules: all } of own) seen.add(JSON.stringify(all));
  if (options.model !== undefined && model !== options.model) continue;
  console.error(model);
  const excuses = { exceptions: source.model.value.proofs ?? [], inherited: overlays.includes(model) };
  const facts = new Map(kit.facts.map((fact) => [fact.id, fact]));
  const constants = new Map(
    kit.facts.flatMap(({ id, origin }) => (origin.kind === 'constant' ? [[id, origin.value]] : [])),
  );
  const unsigned = new Set(
    kit.instruments.filter(({ signatures = [] }) => signatures.length === 0).map(({ id }) => `document.${id}`),
  );
  alarms += findings(kit, excuses).length;
  const examples = plays ? examplesOf(kit, model) : undefined;
  alarms += examples?.failing ?? 0;
  for (const fault of deadEndsOf(kit.model)) {
    number += 1;
    if (number % Number(options.every) > 0) continue;
    const proved = findings({ ...kit, model: fault.model }, excuses).length > 0;
    count({ ...fault, model, ruleset: 'stages', changed: fault.place, proved, played: false }); // nobody has to play for it
  }
  for (const ruleset of own) {
    for (const fault of faultsOf(ruleset, { constants, unsigned })) {
      number += 1;
      if (number % Number(options.every) > 0) continue;
      const rulesets = kit.rulesets.map((each) => (each === ruleset ? fault.ruleset : each));
      const faulty = { ...kit, rulesets };
      const [changed] = differences(ruleset, fault.ruleset, facts);
      const changes = changed !== undefined;
      const proved = findings(faulty, excuses).length > 0;
      const played = plays && changes && isPlayed(faulty, fault.ruleset, examples); // what changes nothing fails nowhere
      count({ ...fault, model, ruleset: ruleset.id, changed, proved, played });
    }
  }
}

const lines = table();
for (const line of lines) console.log(line);
for (const line of missed) console.log(line);
process.exitCode = missed.length > 0 || alarms > 0 ? 1 : 0;
if (options.write) writeTable('faults', lines);

function findings(kit, excuses) {
  return proof.proveModel(kit, excuses).flatMap((each) => each.findings);
}

function differences(before, after, facts) {
  const { differ, incomparable } = proof.compareRulesets({ ruleset: before, facts }, { ruleset: after, facts });
  if (incomparable.length > 0) throw new Error(`not comparable: ${incomparable.join()}`);
  return differ;
}

/**
 * The looks of a model's families: each time something is expected, with the log until then and what is asked of each
 * ruleset for it. A look for which a changed ruleset answers all as before comes out as before.
 */
function examplesOf(kit, model) {
  const open = runtime.openKit(kit);
  const asked = new Map();
  let seenBy = () => {};
  for (const { id } of kit.rulesets) {
    const compiled = open.rules.ruleset(id);
    const evaluate = compiled.evaluate.bind(compiled);
    asked.set(id, new Map());
    for (const method of ['evaluate', 'range', 'holds'].filter((each) => each in compiled)) {
      const own = compiled[method].bind(compiled);
      compiled[method] = (inputs) => {
        const key = JSON.stringify(inputs);
        const known = asked.get(id).get(key) ?? { inputs, answer: evaluate(inputs), looks: new Set() };
        asked.get(id).set(key, known);
        seenBy(known);
        return own(inputs);
      };
    }
  }
  let failing = 0;
  for (const { value: family } of workspace.all('family', model)) {
    const log = new play.FamilyLog(open, family);
    const { given = {} } = family;
    const add = (entry) => {
      const result = runtime.accept(open, log.entries, [entry], log.lastSeq, { given });
      log.entries.push(...(result.accepted ?? []));
    };
    add(log.opening());
    for (const step of family.steps) {
      const entry = log.entryOf(step);
      if (entry !== undefined) add(entry);
      if (step.expect === undefined) continue;
      const look = { expect: step.expect, entries: [...log.entries], options: { at: log.now, given } };
      seenBy = ({ looks }) => looks.add(look);
      if (!isAsExpected(open, look)) failing += 1;
      seenBy = () => {};
    }
  }
  return { asked, failing, facts: open.rules.facts };
}

/** Whether a look of an example family fails. Those that name the ruleset come first, the short before the long. */
function isPlayed(kit, ruleset, { asked, facts }) {
  const compiled = rules.compileRuleset(ruleset, facts);
  const touched = new Set();
  for (const { inputs, answer, looks } of asked.get(ruleset.id).values()) {
    const now = compiled.evaluate(inputs);
    if (JSON.stringify(now) === JSON.stringify(answer)) continue;
    const decides = JSON.stringify(outcomesOf(now)) !== JSON.stringify(outcomesOf(answer));
    for (const look of looks) if (decides || look.expect.because || look.expect.asks) touched.add(look);
  }
  if (touched.size === 0) return false;
  const open = runtime.openKit(kit);
  const names = ({ expect }) => ruleset.id in { ...expect.levels, ...expect.outcomes };
  const rank = (look) => look.entries.length - (names(look) ? 1000 : 0);
  return [...touched].sort((left, right) => rank(left) - rank(right)).some((look) => !isAsExpected(open, look));
}

/** What comes out, without reasons and questions. */
function outcomesOf(result) {
  return 'outcomes' in result ? result.outcomes.map(({ holds }) => holds) : [result.atLeast, result.atMost];
}

function isAsExpected(open, { entries, options, expect }) {
  const now = runtime.standing(open, entries, options);
  return play.compare(open, now, expect).every(({ ok }) => ok);
}

function count({ kind, model, ruleset, place, changed, proved, played }) {
  const tally = tallies.get(kind) ?? { all: 0, changing: 0, proved: 0, played: 0, either: 0, idle: 0 };
  tallies.set(kind, tally);
  tally.all += 1;
  if (changed === undefined) {
    if (proved) tally.idle += 1;
    else missed.push(`changes nothing, not told: ${model}/${ruleset}/${place}: ${kind}`);
    return;
  }
  tally.changing += 1;
  if (proved) tally.proved += 1;
  if (played) tally.played += 1;
  if (proved || played) tally.either += 1;
  else if (plays) missed.push(`not found: ${model}/${ruleset}/${place}: ${kind}: ${JSON.stringify(changed)}`);
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
    `False alarms on the ${models.length} shipped models and overlays: ${alarms}.`,
  ];
}
