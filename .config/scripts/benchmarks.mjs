/** Writes measured numbers into a page of docs/: each command its own section, all else stays as it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/** Puts a section in the place of the one of the same name; a new one at the end of the page. */
export function writeSection(name, lines, page = 'benchmarks-portal') {
  const file = join(root, `docs/${page}.md`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const section = `<!-- made: ${name} -->\n${lines.join('\n')}\n<!-- end -->`;
  const [begin, end] = [text.indexOf(`<!-- made: ${name} -->`), '<!-- end -->'];
  const written =
    begin < 0
      ? `${text.trimEnd()}\n\n${section}\n`
      : text.slice(0, begin) + section + text.slice(text.indexOf(end, begin) + end.length);
  writeFileSync(file, written);
}
