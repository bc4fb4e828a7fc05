// Makes src/generated/types.ts from the meta-schemas in src/meta.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const definitions = {};
for (const file of readdirSync(join(root, 'meta')).filter((name) => name.endsWith('.json'))) {
  const name = file.replace('.json', '');
  const relocate = (value) => {
    if (Array.isArray(value)) return value.map(relocate);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        if (key !== '$ref') return [key, relocate(child)];
        const [target, pointer] = child.split('#/definitions/');
        return [key, `#/definitions/${target === '' ? name : target.replace('.json', '')}-${pointer}`];
      }),
    );
  };
  const { definitions: parts = {}, $schema, $id, ...rest } = JSON.parse(readFileSync(join(root, 'meta', file), 'utf8'));
  for (const [key, part] of Object.entries(parts)) definitions[`${name}-${key}`] = relocate(part);
  if (name !== 'common') definitions[name] = relocate(rest);
}
const text = await compile(
  { title: 'Definitions', definitions, type: 'object', additionalProperties: false },
  'Definitions',
  {
    bannerComment: '/* Generated from packages/schema/src/meta by `npm run generate`. Do not edit. */',
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    format: true,
    style: { singleQuote: true, printWidth: 120 },
  },
);
const clean = text
  .replace(/\n\/\*\*\n \* This interface was referenced by `Definitions`'s JSON-Schema[\s\S]*?\*\//g, '')
  .replace(
    /\n \*\n \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n \*\//g,
    '\n */',
  )
  .replace(/export interface Definitions \{\}\n/, '');
// A description beside a $ref makes a numbered copy of the type: the comment stays at the property, the copy goes.
const copy = /(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export type ([A-Z][A-Za-z]*?)[0-9]+ =[^;]*;\n/g;
const names = [...clean.matchAll(copy)].map((match) => match[1]);
const single = clean.replace(copy, '').replace(new RegExp(`\\b(${[...new Set(names)].join('|')})[0-9]+\\b`, 'g'), '$1');
writeFileSync(join(root, 'generated', 'types.ts'), single);
