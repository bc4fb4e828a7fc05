// budget: 1 minute, alone
/** Puts mistakes into a folder of a package and sees that the check of directions finds each of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDirection } from '../scripts/direction.mjs';
import { root } from '../scripts/files.mjs';

const folder = 'packages/pathway/src/wrong-on-purpose';

/** Rule → a file that breaks it. */
const mistakes = {
  'direction-pathway': "import '@qadam/rules';",
  'engine-json-rules-engine': "import type { Engine } from 'json-rules-engine';\nexport type Wrong = Engine;",
  'engine-react-dom-preact': "import 'react';",
  'engine-ajv-formats': "import 'ajv';",
  'engine-jsonforms': "import '@jsonforms/core';",
  'engine-lit-html-element-lit': "import { LitElement } from 'lit';\nexport const wrong = LitElement;",
  'engine-z-solver': "import 'z3-solver';",
  'engine-fastify-fastify-electric-sql-pglite-pg': "import 'fastify';",
  'pure-packages': "import 'node:fs';",
  'no-cycles': "import './no-cycles.ts';",
  'public-entries': "import '../../../schema/src/index.ts';",
  resolvable: "import '@qadam/nowhere';",
};

let found = [];
try {
  mkdirSync(join(root, folder), { recursive: true });
  for (const [name, text] of Object.entries(mistakes)) writeFileSync(join(root, folder, `${name}.ts`), text);
  const { violations } = await checkDirection([folder]);
  found = violations.map(({ rule, from }) => `${rule.name} in ${from}`);
} finally {
  rmSync(join(root, folder), { recursive: true, force: true });
}

const missed = Object.keys(mistakes).filter((name) => !found.includes(`${name} in ${folder}/${name}.ts`));
for (const name of missed) console.log(`The check misses a mistake against ${name}`);
console.log(`${Object.keys(mistakes).length - missed.length} passed, ${missed.length} failed`);
process.exitCode = missed.length > 0 ? 1 : 0;
