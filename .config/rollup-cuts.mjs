/**
 * Rollup plug-ins for the stand-alone bundles: what JSON Forms brings along but a page does not need is left out.
 *
 *   ajv, ajv-formats        JSON Forms is given an Ajv-shaped object instead; ajv compiles with `new Function`, which a
 *                           strict content security policy forbids, and is the largest part of the bundle
 *   lodash                  its functions in stubs/values.js and stubs/lists.js, as far as JSON Forms uses them: with every form
 *                           that lodash allows they are the largest part that is left
 *   lodash/fp/{set,unset}   own files
 *   lodash/isEmpty          own file: JSON Forms asks it about whole schemas at every key press
 *   react, react-dom        preact/compat
 *   testers, cells          what JSON Forms makes on loading and nobody asks for
 *   generated schemas       what JSON Forms makes of data where it is given no schema or UI schema: an instrument has both
 *
 * The order of the list matters: the cuts and the alias come before resolution.
 */
import { fileURLToPath } from 'node:url';
import alias from '@rollup/plugin-alias';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const stub = (name) => fileURLToPath(new URL(`./stubs/${name}.js`, import.meta.url));

/** Module name → file that takes its place. */
const stubs = {
  ajv: stub('ajv'),
  'ajv-formats': stub('ajv-formats'),
  'lodash/fp/set': stub('set'),
  'lodash/fp/unset': stub('unset'),
  'lodash/isEmpty': stub('is-empty'),
  'lodash/merge': stub('merge'),
};

/** Functions about values; all others are about lists. */
const aboutValues = new Set(['cloneDeep', 'debounce', 'isEqual']);
const lodash = '\0lodash:';

/** Functions of JSON Forms that only make something: where that is not used, the call may go. */
const makers =
  'and or not uiTypeIs schemaTypeIs schemaMatches schemaSubPathMatches scopeEndsWith formatIs optionIs rankWith withJsonFormsDispatchCellProps';

/** Loading these only fills lists of their own: a meta-schema, or a parser, that a bundle does not use is no part of it. */
const moduleSideEffects = (id) => !/\/(packages\/schema|node_modules\/jsonc-parser)\//.test(id);

/** Replaces the modules named above. Also usable on its own, with the React that a host page has. */
export function cuts() {
  return {
    name: 'qadam-cuts',
    options: (options) => ({ ...options, treeshake: { manualPureFunctions: makers.split(' '), moduleSideEffects } }),
    resolveId(source) {
      const name = source.replace(/\.js$/, '');
      if (name in stubs) return stubs[name];
      const [, method] = /^lodash\/([a-zA-Z]+)$/.exec(name) ?? [];
      if (method) return lodash + method;
      if (name === 'lodash' || name.startsWith('lodash/')) this.error(`No replacement for ${source}: add a stub.`);
      return null;
    },
    load(id) {
      if (!id.startsWith(lodash)) return null;
      const name = id.slice(lodash.length);
      const source = stub(aboutValues.has(name) ? 'values' : 'lists');
      return `export { ${name} as default } from ${JSON.stringify(source)};`;
    },
  };
}

/** React's entries by preact's. Longer names first: an alias also matches the start of a path. */
const preact = [
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react-dom', replacement: 'preact/compat' },
  { find: 'react', replacement: 'preact/compat' },
];

/** The schemas that JSON Forms makes when it is given none; should its text change, the budget of bytes tells. */
const generated = {
  'schema = generateJsonSchema(data), uischema, options': 'schema, uischema, options',
  "typeof uischema === 'object' ? uischema : generateDefaultUISchema(schema)": 'uischema',
};

/** Takes the indentation out of css`…`; terser leaves template literals alone. */
function compactStyles() {
  return {
    name: 'qadam-compact-styles',
    transform(code, id) {
      if (!/packages\/[^/]+\/src\/.*\.ts$/.test(id) || !code.includes('css`')) return null;
      const compact = (css) =>
        css
          .replace(/\/\*[^]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};]) ?/g, '$1');
      return { code: code.replace(/css`[^`]*`/g, (literal) => `css\`${compact(literal.slice(4, -1))}\``), map: null };
    },
  };
}

const notice = '/*! Qadam, MIT licence. Licences of what is inside: NOTICES.txt */';

/** Everything a minified bundle for a `<script type="module">` needs, from TypeScript sources to one file. */
export const standalonePlugins = () => [
  cuts(),
  alias({ entries: preact }),
  replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true }),
  replace({ values: generated, delimiters: ['', ''], include: '**/@jsonforms/core/lib/*', preventAssignment: true }),
  // "@qadam/source" takes our own packages from their sources; without "production" lit's development build slips in
  nodeResolve({
    browser: true,
    exportConditions: ['@qadam/source', 'production'],
    extensions: ['.mjs', '.js', '.ts', '.tsx'],
  }),
  json(),
  commonjs(),
  compactStyles(),
  esbuild({ target: 'es2022' }),
  terser({ module: true, format: { comments: false, preamble: notice } }),
];
