/**
 * Who may import whom. A package imports what stands above it, never what stands beside or below; each third-party
 * engine sits behind one package.
 */

/** Package → our packages it may import. Add a package here when it is created. */
export const mayImport = {
  schema: [],
  rules: ['schema'],
  pathway: ['schema'], // takes guards as functions; only runtime wires it to rules
  runtime: ['schema', 'rules', 'pathway'],
  renderers: ['schema', 'rules', 'pathway', 'runtime'],
  elements: ['schema', 'rules', 'pathway', 'runtime', 'renderers'],
  training: ['schema', 'rules', 'pathway', 'runtime', 'elements'],
  studio: ['schema', 'rules', 'pathway', 'runtime', 'elements', 'training'],
  interop: ['schema', 'rules', 'pathway', 'runtime'],
  cli: ['schema', 'rules', 'pathway', 'runtime', 'training', 'interop'],
  portal: ['schema', 'rules', 'pathway', 'runtime', 'elements', 'training', 'studio'],
};

/** Engine → the packages that may import it. */
const engines = {
  'ajv(-formats)?': ['schema'],
  'json-rules-engine': ['rules'],
  'z3-solver': ['rules/src/testing'], // compared with in tests; no package contains it
  '@jsonforms/[^/]+': ['renderers', 'elements/src/react'], // the second: what hosts with React and JSON Forms take
  'react(-dom)?|preact': ['renderers', 'elements/src/(react|generated|reference)', 'elements/hosts'], // types, examples too
  'lit(-html|-element)?|@lit/[^/]+': ['elements', 'training', 'studio'],
  'fastify|@fastify/[^/]+|@electric-sql/pglite|pg': ['portal'],
};

const directions = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `direction-${name}`,
  comment: `@qadam/${name} may import only: ${allowed.join(', ') || 'no other package'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: '^(packages|stories|forms|rules)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

const behindOnePackage = Object.entries(engines).map(([engine, owners]) => ({
  name: `engine-${engine.match(/[a-z]+/g).join('-')}`,
  comment: `Only ${owners.join(', ')} may import this engine.`,
  severity: 'error',
  from: { path: '^packages/', pathNot: `^packages/(${owners.join('|')})/` },
  to: { path: `(^|/)node_modules/(@types/)?(${engine})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...directions,
    ...behindOnePackage,
    {
      name: 'listed-package',
      comment: 'A package that is not in the table of .config/dependency-cruiser.mjs has no direction.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/(${Object.keys(mayImport).join('|')})/` },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Files that import each other in a ring cannot be read one after the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'public-entries',
      comment: 'From outside, a package is imported by its name, not by a path into its folder.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'pure-packages',
      comment: 'Runs anywhere: Node modules only in tests and in a separate entry, src/node/.',
      severity: 'error',
      from: {
        path: '^packages/(schema|rules|pathway|runtime|renderers|elements)/src/',
        pathNot: '[.](test|walk)[.]|/testing/|/src/node/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere: a rule cannot judge what it does not see.',
      severity: 'error',
      from: {},
      // the first stands there after a build only, the second a plugin makes, the third the portal serves
      to: { couldNotResolve: true, pathNot: '^(@qadam/elements/standalone/|virtual:definitions$|/elements/|/qadam)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/(dist|coverage)/' }, // not engines: their files stand in a dist/ as well
    tsPreCompilationDeps: true, // imports of types count too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@qadam/source', 'import', 'module', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
