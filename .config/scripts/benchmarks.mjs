/** Writes measured numbers into docs/benchmarks-portal.md: each command its own section, the others stay as they are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

const file = join(root, 'docs/benchmarks-portal.md');
const title = '# The portal: how fast, and how long\n';
const order = ['list', 'soak'];

/** Puts a section in the place of the one of the same name. */
export function writeSection(name, lines) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : title;
  const sections = new Map(
    [...text.matchAll(/<!-- made: (\w+) -->\n([\s\S]*?)\n<!-- end -->/g)].map(([, id, body]) => [id, body]),
  );
  sections.set(name, lines.join('\n'));
  const parts = order.flatMap((id) =>
    sections.has(id) ? [`<!-- made: ${id} -->\n${sections.get(id)}\n<!-- end -->`] : [],
  );
  writeFileSync(file, `${title}\n${parts.join('\n\n')}\n`);
}
