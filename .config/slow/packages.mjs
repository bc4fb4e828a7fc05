// budget: 8 minutes
/**
 * The packages as strangers get them: packed, judged by publint and attw, installed into an empty folder, imported, type-checked
 * and bundled; and what is inside the stand-alone files. Builds first, if the build is old.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../scripts/prepare.mjs';
import { bundles } from './packages/bundled.mjs';
import { chunks, ownCode, standalone } from './packages/built.mjs';
import { counts } from './packages/checks.mjs';
import { command, imports, types } from './packages/installed.mjs';
import { judge } from './packages/judged.mjs';
import { install, pack, publishable } from './packages/packed.mjs';
import { page } from './packages/page.mjs';

const place = mkdtempSync(join(tmpdir(), 'qadam-packages-'));
try {
  if (!buildIfNeeded()) throw new Error('the packages cannot be built');
  const packages = publishable();
  const packed = pack(
    packages.map(({ folder }) => folder),
    join(place, 'packed'),
  );
  await judge(packed, packages, place);
  const app = join(place, 'app');
  install(app, packages, packed, ['react', 'react-dom', 'vue']);
  imports(app, packages);
  types(app, packages);
  command(app);
  await bundles(app, packages);
  ownCode(packages);
  chunks();
  standalone();
  await page(place);
} catch (error) {
  console.error(error);
  counts.failed += 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;
