/**
 * Checks the direction of dependencies. The checker has been known to see no TypeScript at all and to report success,
 * so its list of modules is compared with the files on disk. That each rule finds its mistake is tried in
 * .config/slow/direction.mjs.
 */
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration from '../dependency-cruiser.mjs';
import { filesUnder, root } from './files.mjs';

const { options, ...ruleSet } = configuration;

/** Modules and violations of some folders, as dependency-cruiser gives them. */
export async function checkDirection(folders) {
  process.chdir(root);
  const settings = { ...options, ruleSet, validate: true };
  const tsConfig = extractTSConfig(options.tsConfig.fileName);
  const { output } = await cruise(folders, settings, options.enhancedResolveOptions, { tsConfig });
  return { modules: output.modules, violations: output.summary.violations };
}

function describe({ from, to, rule, cycle }) {
  const way = cycle?.length ? cycle.map((step) => step.name ?? step).join(' → ') : to;
  const { comment } = ruleSet.forbidden.find(({ name }) => name === rule.name);
  return `${rule.name}: ${from} → ${way}\n  ${comment}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = ['packages', 'stories'];
  const { modules, violations } = await checkDirection(folders);
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = folders.flatMap(filesUnder).filter((file) => /\.tsx?$/.test(file) && !seen.has(file));

  for (const violation of violations) console.error(describe(violation));
  for (const file of unseen) console.error(`Not seen by the checker: ${file}`);
  const imports = modules.reduce((total, { dependencies }) => total + dependencies.length, 0);
  console.log(`${seen.size} modules, ${imports} imports, ${violations.length} against the direction`);
  process.exitCode = violations.length + unseen.length > 0 ? 1 : 0;
}
