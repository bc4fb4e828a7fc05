/**
 * Six projects: `node` (the usual place for a test), `long-tests` (.long.test.ts, in the slow lanes alone), `browser` (files ending in
 * .browser.test.ts), `walks` (.walk.ts), `long-walks` (.long.walk.ts, in the slow lanes alone) and `storybook` (every story, with its
 * accessibility check). All run from the sources: our packages resolve by the condition "@qadam/source".
 */
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';
import { definitionsModule } from './scripts/definitions-module.mjs';
import { root } from './scripts/files.mjs';
import { workerModule } from './scripts/worker-module.mjs';

/** Projects named on the command line; none means all. A browser is looked for only when one of them needs it. */
const chosen = process.argv.flatMap((word, at, words) => {
  if (word === '--project') return words[at + 1];
  return word.startsWith('--project=') ? word.slice('--project='.length) : [];
});
const runs = (name) => chosen.length === 0 || chosen.includes(name);

/** A busy machine is no fault: times are measured elsewhere. */
const PATIENCE_MS = 60_000;

const node = {
  root,
  resolve: { conditions: ['@qadam/source', ...defaultServerConditions] },
  ssr: { resolve: { conditions: ['@qadam/source', ...defaultServerConditions] } },
  test: {
    name: 'node',
    include: ['packages/**/*.test.{ts,tsx}', '.config/**/*.test.mjs'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.*', '**/*.long.test.*'],
    pool: 'threads',
    testTimeout: PATIENCE_MS,
    isolate: false, // no test leaves anything behind; loading everything anew for each file took half of the time
  },
};
const longTests = {
  ...node,
  test: {
    name: 'long-tests',
    include: ['packages/**/*.long.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
  },
};

/** Found only while tests already run, a dependency makes Vite reload the page under them: list here what tests import. */
const optimizeDeps = {
  include: [
    'axe-core',
    'idb',
    '@lit/react',
    'lit',
    'lit/decorators.js',
    'react',
    'react/jsx-dev-runtime',
    'react-dom',
    'react-dom/client',
  ].concat(
    ['@jsonforms/core', '@jsonforms/react'],
    ['class-map', 'guard', 'if-defined', 'live', 'ref', 'repeat', 'when'].map((name) => `lit/directives/${name}.js`),
  ),
};

/** Walks through the portal as its users go: the real server, a real browser, the built elements. */
const walking = (name, include, exclude) => ({
  ...node,
  test: {
    name,
    include: [include],
    exclude: ['**/node_modules/**', '**/dist/**', ...exclude],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: name === 'walks', // the long ones move a clock and are many pages: one after another
  },
});
const LONG = 'packages/**/*.long.walk.ts';
const walks = walking('walks', 'packages/**/*.walk.ts', [LONG]);
const longWalks = walking('long-walks', LONG, []);

const inBrowser = (browser) => ({
  root,
  plugins: [definitionsModule(), workerModule()],
  resolve: { conditions: ['@qadam/source', ...defaultClientConditions] },
  optimizeDeps,
  test: {
    name: 'browser',
    include: ['packages/**/*.browser.test.{ts,tsx}'],
    browser,
    testTimeout: PATIENCE_MS,
    maxWorkers: availableParallelism(),
  },
});

const stories = (browser) => ({
  root,
  optimizeDeps,
  plugins: [storybookTest({ configDir: join(root, '.storybook'), disableAddonDocs: true })],
  test: { name: 'storybook', browser, testTimeout: PATIENCE_MS, maxWorkers: availableParallelism() },
});

const chromium = async () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: await launchOptions() }),
  instances: [{ browser: 'chromium' }],
});

export default defineConfig(async () => {
  const projects = [node, longTests, walks, longWalks];
  if (runs('browser')) projects.push(inBrowser(await chromium()));
  if (runs('storybook')) projects.push(stories(await chromium()));
  const coverage = { provider: 'v8', include: ['packages/*/src/**'], reportsDirectory: 'coverage' };
  return { root, test: { projects, coverage } };
});
