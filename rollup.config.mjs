/** Builds the ESM of every package. Declarations are written after it by .config/scripts/declarations.mjs. */
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { standalonePlugins } from './.config/rollup-cuts.mjs';
import { release, sweep } from './.config/rollup-release.mjs';

/** Elements: <qadam-form> and so on. Each has an entry of its own, and a wrapper for React that stays a file of its own. */
const tags = ['form', 'risk', 'plan', 'case', 'triangle'];

/** Package → its entries in src/; each becomes dist/<entry>.js and stands in the package's "exports" or "bin". */
const packages = {
  schema: ['index', 'node/index'],
  rules: ['index', 'json-rules-engine', 'proof/index'],
  pathway: ['index'],
  runtime: ['index', 'proof/index', ...['en', 'kk', 'ru', 'uz'].map((language) => `issues/${language}`)],
  renderers: ['index', 'signs/index', 'custom'],
  elements: [
    'index',
    'define',
    'drafts/index',
    'print/index',
    'react/index',
    'react/json-forms',
    'generated/jsx',
    'generated/vue',
    ...tags.flatMap((tag) => [`${tag}/define`, `generated/react/${tag}`]),
  ],
  studio: ['index', 'define', 'workspace/index', 'session/worker', 'session/start-worker'],
  training: ['index', 'define', 'element/index', 'package/index'],
  cli: ['index', 'qadam'],
  portal: ['index', 'server', 'studio/readiness-worker'],
};

/**
 * Bundles for a `<script type="module">`: file in packages/elements/dist/standalone/ → its source. Everything is inside but
 * the words of languages besides Russian, which stand in languages/ beside them and are the same for all.
 */
const standalone = {
  'qadam-form': 'packages/elements/src/form/standalone.ts',
  qadam: 'packages/elements/src/standalone.ts',
  'qadam-drafts': 'packages/elements/src/drafts/standalone.ts',
};

const isOwn = (id) => id.startsWith('.') || id.startsWith('\0') || isAbsolute(id);

const libraries = Object.entries(packages).map(([name, entries]) => ({
  input: Object.fromEntries(entries.flatMap((entry) => sourceOf(name, entry))),
  onLog: (level, log, handle) => log.code !== 'EMPTY_BUNDLE' && handle(level, log), // an entry may hold types alone
  external: (id) => !isOwn(id), // dependencies stay imports; each package brings only its own code
  plugins: [
    nodeResolve({ extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
    json(),
    worker('./worker.js'),
    esbuild({ target: 'es2022' }),
    sweep({ except: ['standalone/'] }),
  ],
  output: { dir: `packages/${name}/dist`, format: 'es', sourcemap: true, chunkFileNames: 'chunks/[name]-[hash].js' },
}));

const { notices, finish } = release();
/** Forms on paper, for a browser that makes files: a classic script with all languages inside, since it comes from no server. */
const paper = {
  input: 'packages/elements/src/print/standalone.ts',
  plugins: [...standalonePlugins(), ...notices()],
  output: {
    dir: 'packages/elements/dist/standalone',
    format: 'iife',
    inlineDynamicImports: true,
    sourcemap: true,
    entryFileNames: 'qadam-print.js',
  },
};
const bundles = Object.entries(standalone).map(([name, input], at, { length }) => ({
  input,
  plugins: [...standalonePlugins(), ...notices(), ...(at === length - 1 ? [finish()] : [])],
  output: {
    dir: 'packages/elements/dist/standalone',
    format: 'es',
    sourcemap: true,
    entryFileNames: `${name}.js`,
    chunkFileNames: 'languages/[name].js',
  },
}));

/** The studio, and beside it the thread that studies files. */
const studio = release();
const studioBundles = Object.entries({
  'qadam-studio': 'packages/studio/src/standalone.ts',
  'qadam-studio-worker': 'packages/studio/src/session/worker.ts',
}).map(([name, input], at, { length }) => ({
  input,
  plugins: [
    worker('./qadam-studio-worker.js'),
    ...standalonePlugins(),
    ...studio.notices(),
    ...(at === length - 1 ? [studio.finish()] : []),
  ],
  output: {
    dir: 'packages/studio/dist/standalone',
    format: 'es',
    sourcemap: true,
    entryFileNames: `${name}.js`,
    chunkFileNames: '[name].js', // beside the worker, whose address is told from where the code stands
  },
}));

/** The player of course packages: a classic script with all languages inside, since modules do not load from `file://`. */
const course = release();
const player = {
  input: 'packages/training/src/standalone.ts',
  plugins: [...standalonePlugins(), ...course.notices(), course.finish()],
  output: {
    dir: 'packages/training/dist/standalone',
    format: 'iife',
    inlineDynamicImports: true,
    entryFileNames: 'player.js',
  },
};

export default [...libraries, paper, ...bundles, ...studioBundles, player];

/** The address of the studio's second thread, as it is called beside the file that starts it. */
function worker(name) {
  return {
    name: 'qadam-worker',
    transform: (code, id) =>
      id.endsWith('/start-worker.ts') ? { code: code.replace("'./worker.ts'", `'${name}'`), map: null } : null,
  };
}

function sourceOf(name, entry) {
  const path = ['ts', 'tsx'].map((end) => `packages/${name}/src/${entry}.${end}`).find((file) => existsSync(file));
  if (!path) console.error(`packages/${name}: no src/${entry}.ts yet, entry left out`);
  return path ? [[entry, path]] : [];
}
