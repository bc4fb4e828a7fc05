import nodeResolve from '@rollup/plugin-node-resolve';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { elementsOf, names } from '../testing/manifest.ts';

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(here(path), 'utf8'));
const manifest = elementsOf(read('custom-elements.json'));

/** Code of one element alone, without that of elements it shows inside and without what it never calls. */
async function codeOf(tag: string): Promise<string> {
  const built = await rollup({
    input: here(`src/${tag}/qadam-${tag}.ts`),
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    plugins: [nodeResolve({ extensions: ['.ts', '.tsx'] }), esbuild({ target: 'es2022' })],
  });
  const { output } = await built.generate({ format: 'es' });
  const entry = output[0];
  return [entry, ...output.slice(1).filter(({ fileName }) => 'imports' in entry && entry.imports.includes(fileName))]
    .map((each) => ('code' in each ? each.code : ''))
    .join('\n');
}

const all = (code: string, pattern: RegExp): string[] =>
  [...new Set([...code.matchAll(pattern)].flatMap(([, found = '']) => found.split(' ')))].sort();

/** Inherited, but there is nothing to send. */
const neverFired: Record<string, string[]> = { 'qadam-triangle': ['qadam-append'] };
/** From the forms that the case shows inside; `change` does not leave their shadow roots. */
const passedOn: Record<string, string[]> = {
  'qadam-case': ['input', 'qadam-attach', 'qadam-draft', 'qadam-submit'],
};

describe.each(manifest)('$tagName', ({ tagName, events, slots, cssParts }) => {
  let code = '';
  beforeAll(async () => {
    code = await codeOf(tagName.slice('qadam-'.length));
  }, 60_000);

  test('has these parts in its templates', () => {
    expect(names(cssParts)).toEqual(all(code, /[\s<]part="([^"$]+)"/g));
  });

  test('has these slots in its templates', () => {
    expect(names(slots)).toEqual(all(code, /<slot name="([^"]+)"/g));
  });

  test('fires these events', () => {
    const own = all(code, /new (?:Custom)?Event\(\s*["']([^"']+)/g);
    const wanted = [...own, ...(passedOn[tagName] ?? [])].filter((name) => !neverFired[tagName]?.includes(name));
    expect(names(events)).toEqual([...new Set(wanted)].sort());
  });
});

test('VS Code completes every tag, attribute, part and custom property', () => {
  const html = read('vscode.html-custom-data.json') as { tags: { name: string; attributes: { name: string }[] }[] };
  expect(html.tags.map(({ name, attributes }) => [name, names(attributes)])).toEqual(
    manifest.map(({ tagName, attributes }) => [tagName, names(attributes)]),
  );
  const css = read('vscode.css-custom-data.json') as Record<'properties' | 'pseudoElements', { name: string }[]>;
  const parts = new Set(manifest.flatMap(({ cssParts }) => cssParts.map(({ name }) => `::part(${name})`)));
  expect(new Set(names(css.pseudoElements))).toEqual(parts);
  expect(new Set(names(css.properties))).toEqual(new Set(names(manifest[0]!.cssProperties)));
});

test('the reference names everything in the manifest', () => {
  const page = readFileSync(here('../../docs/reference/elements.md'), 'utf8');
  for (const { attributes, members, events, cssParts, cssProperties, slots } of manifest)
    for (const { name } of [...attributes, ...members, ...events, ...cssParts, ...cssProperties, ...slots])
      expect(page).toMatch(new RegExp('`' + name + '[`(]'));
});
