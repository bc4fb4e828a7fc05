/** Prints how large the stand-alone bundles are. Build first: `npm run build`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../dist/standalone/', import.meta.url));
const kilo = (bytes) => `${(bytes / 1024).toFixed(1)} K`.padStart(9);

if (!existsSync(folder)) {
  console.error('No bundles yet: npm run build');
  process.exit(1);
}
console.log(`${'bundle'.padEnd(20)}${'minified'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}`);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
  const code = readFileSync(folder + name);
  console.log(
    name.padEnd(20) +
      kilo(code.length) +
      kilo(gzipSync(code, { level: 9 }).length) +
      kilo(brotliCompressSync(code).length),
  );
}
