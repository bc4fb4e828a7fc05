/**
 * How soon a changed ruleset is proved anew: of each shipped model the largest ruleset, with one rule left out, each of
 * them once. Prints a table; `--write`: into docs/proofs.md and docs/proofs.ru.md. To run it:
 * `node packages/rules/scripts/reproved.mjs`.
 */
import { importAll, root, writeTable } from './packages.mjs';

const { proof, schema, node } = await importAll();
const workspace = schema.readWorkspace(node.readFiles(root));
const lines = [
  '| model | largest ruleset | rules | the whole model | changed, median | changed, longest |',
  '| --- | --- | --- | --- | --- | --- |',
];
for (const model of workspace.models()) {
  const source = schema.modelSource(workspace, model);
  const kit = schema.buildKit(workspace, source);
  const [largest] = [...kit.rulesets].sort((left, right) => right.rules.length - left.rules.length);
  const on = workspace.one('overlay', model)?.value.base;
  const base = on && schema.buildKit(workspace, schema.modelSource(workspace, schema.baseOf(on)));
  const prover = proof.prover(kit, { exceptions: source.model.value.proofs ?? [], ...(base && { base }) });
  const first = timed(() => prover.prove());
  const changes = largest.rules.map((lost) => ({ ...largest, rules: largest.rules.filter((rule) => rule !== lost) }));
  const times = changes.map((changed) => timed(() => prover.prove(changed))).sort((left, right) => left - right);
  const ms = (time) => `${time.toFixed(0)} ms`;
  lines.push(
    `| ${[model, largest.id, largest.rules.length, ms(first), ms(times[Math.floor(times.length / 2)]), ms(times.at(-1))].join(' | ')} |`,
  );
}
for (const line of lines) console.log(line);
if (process.argv.includes('--write')) writeTable('reproved', lines);

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
