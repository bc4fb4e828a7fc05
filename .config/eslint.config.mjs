import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { root } from './scripts/files.mjs';

/** Code from text is refused by the policies our hosts set, and a definition may never run code. */
const noCodeFromText = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
};

/** Pure packages get time, locale, ids and randomness as arguments. */
const noClockNoChance = {
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time as an argument.' },
    { selector: "CallExpression[callee.name='Date']", message: 'Take the time as an argument.' },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
    { object: 'Math', property: 'random', message: 'Take randomness as an argument.' },
    { property: 'toLocaleString', message: 'Depends on the machine: format with a given locale where it is shown.' },
    { property: 'localeCompare', message: 'Depends on the machine: compare code points.' },
  ],
  'no-restricted-globals': ['error', 'process', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'Intl'],
};

/** lit directives that a strict policy blocks, or that pass text of others into the page as markup. */
const noUnsafeTemplates = {
  'no-restricted-imports': [
    'error',
    {
      paths: ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].flatMap((directive) =>
        ['lit/directives', 'lit-html/directives'].map((base) => ({
          name: `${base}/${directive}.js`,
          message: 'Blocked by, or a hole in, a strict content security policy. Use .style=, classMap or a template.',
        })),
      ),
    },
  ],
};

/** What scripts use of Node's globals; TypeScript checks this by itself. */
const nodeGlobals =
  'process console URL Buffer setTimeout clearTimeout fetch performance structuredClone URLSearchParams TextEncoder TextDecoder'.split(
    ' ',
  );

const tests = ['**/*.test.{ts,tsx}', '**/testing/**'];

export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', 'coverage/', 'storybook-static/', '**/node_modules/']),
  eslint.configs.recommended,
  {
    rules: {
      ...noCodeFromText,
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-control-regex': 'off', // texts are searched for control characters on purpose
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/require-await': 'off', // an interface may ask for a promise
      '@typescript-eslint/unbound-method': 'off', // lit binds event handlers of templates itself
    },
  },
  {
    files: ['packages/{schema,rules,pathway,runtime}/src/**/*.ts'],
    ignores: tests,
    rules: noClockNoChance,
  },
  {
    files: ['packages/{renderers,elements,training,studio}/src/**/*.{ts,tsx}', 'stories/**'],
    rules: noUnsafeTemplates,
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['packages/elements/hosts/**/*.js'], // scripts of pages; $ is jQuery
    languageOptions: { globals: { document: 'readonly', $: 'readonly' } },
  },
  {
    files: ['.config/attacks/**'], // addresses that are scripts are what it tries
    rules: { 'no-script-url': 'off' },
  },
);
