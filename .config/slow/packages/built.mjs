/** What the build wrote: entries with shared chunks, and the stand-alone files with what lies beside them. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { root } from '../../scripts/files.mjs';
import { check, differ } from './checks.mjs';
import { manifestOf } from './packed.mjs';

export const dist = join(root, 'packages/elements/dist');
const mapOf = (file) => JSON.parse(readFileSync(join(dist, `${file}.map`), 'utf8'));
/** Sources whose code stands in a built file, as paths from packages/elements. */
const sourcesOf = (file) =>
  mapOf(file).sources.map((source) => relative(dirname(dist), join(dist, dirname(file), source)));

const others = /\/src\/(case|plan|risk|triangle|react)\/|studio|training|pdf/;

/** Files that a page loads at once with an entry. */
function loaded(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  for (const [, path] of code.matchAll(/^(?:import|export)(?:[^'"]*\bfrom)? *['"](\.[^'"]+)['"]/gm))
    loaded(join(dirname(file), path), seen);
  return seen;
}

export function chunks() {
  const entries = ['form', 'risk', 'plan', 'triangle', 'case'].map((tag) => `${tag}/define.js`);
  const form = [...loaded(entries[0])];
  const inForm = form.flatMap(sourcesOf);
  check(
    '<qadam-form> from npm carries nothing of other elements',
    inForm.filter((source) => others.test(`/${source}`)),
  );
  check('the form is in it', differ(inForm.includes('src/form/qadam-form.ts'), true));
  for (const entry of entries.slice(1)) {
    const shared = [...loaded(entry)].filter((file) => form.includes(file)).flatMap(sourcesOf);
    check(`${entry} shares the base with the form`, differ(shared.includes('src/base/qadam-element.ts'), true));
  }
  const all = [...new Set(entries.flatMap((entry) => [...loaded(entry)]))].flatMap(sourcesOf);
  check('no source stands in two files', [...new Set(all.filter((source, at) => all.indexOf(source) !== at))]);
}

/** Whether the source map leads from a text in qadam-form.js to the line of a source that has the same. */
function sourceOfText(text) {
  const map = mapOf('standalone/qadam-form.js');
  const lines = readFileSync(join(dist, 'standalone/qadam-form.js'), 'utf8').split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  const { originalSource, originalLine } = new SourceMap(map).findEntry(line, lines[line].indexOf(text));
  const source = map.sourcesContent[map.sources.indexOf(originalSource)];
  return source.split('\n')[originalLine].includes(text.slice(1, -1));
}

/** Packages bring their own code alone, so that each licence comes with its own package. */
export function ownCode(packages) {
  for (const { folder, manifest } of packages) {
    const maps = readdirSync(join(folder, 'dist'), { recursive: true }).filter(
      (file) => file.endsWith('.js.map') && !file.startsWith('standalone'),
    );
    const sources = maps.flatMap((file) => JSON.parse(readFileSync(join(folder, 'dist', file), 'utf8')).sources);
    check(
      `${manifest.name} holds no code of others`,
      sources.filter((source) => source.includes('node_modules')),
    );
  }
}

export function standalone() {
  const files = readdirSync(join(dist, 'standalone'), { recursive: true }).map((file) => `standalone/${file}`);
  const code = files.filter((file) => file.endsWith('.js')).sort();
  check(
    'a source map stands beside each file, with the sources in it',
    code.filter((file) => mapOf(file).sourcesContent.some((text) => !text)),
  );
  const isRelative = (source) => source.startsWith('../');
  check(
    'source maps name files inside the repository alone',
    code.flatMap((file) => mapOf(file).sources).filter((each) => !isRelative(each)),
  );
  check('a place in a file leads to its place in the source', differ(sourceOfText('"qadam-submit"'), true));
  const form = sourcesOf('standalone/qadam-form.js');
  check(
    'qadam-form.js carries nothing of other elements',
    form.filter((source) => others.test(`/${source}`)),
  );

  const hash = (file) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(dist, file)))
      .digest('base64')}`;
  const wanted = Object.fromEntries(code.map((file) => [file.slice('standalone/'.length), hash(file)]));
  const written = JSON.parse(readFileSync(join(dist, 'standalone/integrity.json'), 'utf8'));
  check(
    'integrity.json has the hash of each file',
    differ(Object.entries(written).sort(), Object.entries(wanted).sort()),
  );

  const notices = readFileSync(join(dist, 'standalone/NOTICES.txt'), 'utf8');
  const inside = [
    ...new Set(code.flatMap(sourcesOf).map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1])),
  ];
  const named = inside
    .filter(Boolean)
    .map((name) => `${name} ${manifestOf(join(root, 'node_modules', name)).version} (`);
  check(
    'NOTICES.txt names everything of others',
    named.length > 0 ? named.filter((each) => !notices.includes(`\n${each}`)) : ['nothing'],
  );
}
