/**
 * Prints how large the stand-alone files are, with what each imports at once: `npm run sizes -w @qadam/elements`.
 * `--check` compares them with .config/size-budget.json and fails when one is larger, missing, or not in the list.
 * Build first: `npm run build`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

const folder = fileURLToPath(new URL('../dist/standalone/', import.meta.url));
const budget = JSON.parse(readFileSync(new URL('../../../.config/size-budget.json', import.meta.url), 'utf8'));
const kilo = (bytes) => bytes / 1024;

if (!existsSync(folder)) {
  console.error('No stand-alone files yet: npm run build');
  process.exit(1);
}

const names = ['.', 'languages'].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.js'))
    .map((name) => (part === '.' ? name : `${part}/${name}`)),
);
const sizes = names.map((name) => {
  const files = withImports(name).map((each) => readFileSync(join(folder, each)));
  const sum = (size) => kilo(files.reduce((total, code) => total + size(code), 0));
  const [minified, gzip, brotli] = [
    sum((code) => code.length),
    sum((code) => gzipSync(code, { level: 9 }).length),
    sum((code) => brotliCompressSync(code).length),
  ];
  return { name, minified, gzip, brotli, limit: budget.gzip[name] };
});

const row = (...cells) => console.log(cells.map((cell, at) => (at ? cell.padStart(10) : cell.padEnd(20))).join(''));
const shown = (size) => (size === undefined ? '' : `${size.toFixed(1)} K`);
row('file', 'minified', 'brotli', 'gzip', 'at most');
for (const { name, minified, gzip, brotli, limit } of sizes) row(name, ...[minified, brotli, gzip, limit].map(shown));

if (process.argv.includes('--check')) {
  const faults = [
    ...sizes.filter(({ gzip, limit }) => !(gzip <= limit)).map(({ name }) => `${name} is over its budget, or has none`),
    ...Object.keys(budget.gzip)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is not there`),
  ];
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** The file and all that it imports statically, each once; what is loaded when it is asked for does not count. */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const { body } = parseAst(readFileSync(join(folder, name), 'utf8'));
  const sources = body.flatMap(({ source }) => (source ? [join(dirname(name), source.value)] : []));
  return [name, ...sources.flatMap((source) => withImports(source, seen))];
}
