// budget: 6 minutes
/**
 * The packages as strangers get them: packed, judged by publint and attw, installed into an empty folder, imported, type-checked
 * and bundled; and what is inside the stand-alone files. Builds first, if the build is old.
 */
/* global document, customElements -- inside the page */
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { launchOptions } from '../scripts/browser.mjs';
import { root } from '../scripts/files.mjs';
import { install, manifestOf, pack, publishable } from '../scripts/packed.mjs';
import { buildIfNeeded } from '../scripts/prepare.mjs';

let passed = 0;
let failed = 0;

/** One check: what was found wrong, a list; nothing means passed. */
function check(name, faults) {
  if (faults.length === 0) passed += 1;
  else failed += 1;
  console.log(`${faults.length === 0 ? 'ok' : 'FAILED'}: ${name}`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
}
const differ = (found, wanted) =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`found ${JSON.stringify(found)}`, `not ${JSON.stringify(wanted)}`];

const place = mkdtempSync(join(tmpdir(), 'qadam-packages-'));

// The packages by themselves --------------------------------------------------------------------------------------

async function judge(packed, packages) {
  for (const { name, tarball, files } of packed) {
    const { folder } = packages.find(({ manifest }) => manifest.name === name);
    check(`${name}: publint and attw have nothing to say`, [...(await lint(tarball)), ...(await attw(tarball))]);
    const missing = ['README.md', 'LICENSE', 'package.json'].filter((file) => !files.includes(file));
    const strange = files.filter((file) => /\.test(-d)?\.|\/testing\/|\.stories\./.test(file));
    check(`${name}: README and licence go along, tests do not`, [...missing, ...strange]);
    const licence = (of) => readFileSync(join(of, 'LICENSE'), 'utf8');
    check(`${name}: the licence is that of the repository`, differ(licence(folder), licence(root)));
    check(
      `${name}: no file names a folder of this machine`,
      files.filter((file) => tellsMachine(join(folder, file))),
    );
  }
  const broken = join(place, 'broken');
  mkdirSync(broken);
  writeFileSync(
    join(broken, 'package.json'),
    '{ "name": "broken", "version": "1.0.0", "type": "module", "exports": { "types": "./none.d.ts", "default": "./none.js" } }',
  );
  const [{ tarball }] = pack([broken], broken);
  const heard = [await lint(tarball), await attw(tarball)].map((messages) => messages.length > 0);
  check('a package without its files is noticed by publint and attw', differ(heard, [true, true]));
}

async function lint(tarball) {
  const { messages, pkg } = await publint({
    pack: { tarball: bytes(tarball).buffer },
    level: 'suggestion',
    strict: true,
  });
  return messages.map((message) => formatMessage(message, pkg, { color: false }));
}

/** All packages are ES modules only: a `require` of an older Node and the resolution of Node 10 are none of our ways. */
async function attw(tarball) {
  const { problems, types } = await checkPackage(createPackageFromTarballData(bytes(tarball)));
  if (types === false) return ['no types'];
  return problems
    .filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs')
    .map(({ kind, entrypoint, resolutionKind }) => `${kind} ${entrypoint} ${resolutionKind}`);
}

const bytes = (file) => new Uint8Array(readFileSync(file));
const tellsMachine = (file) => readFileSync(file, 'utf8').includes(root);

// Installed -------------------------------------------------------------------------------------------------------

/** Entries with code: `@qadam/schema/node` and so on. */
const entriesOf = (packages) =>
  packages.flatMap(({ manifest }) =>
    Object.entries(manifest.exports)
      .filter(([, target]) => typeof target === 'object')
      .map(([entry, target]) => ({ name: manifest.name + entry.slice(1), target, manifest })),
  );

/** A module of the folder, run by Node; what it prints. */
function run(app, code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: app,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : `ended with ${status}: ${stderr}`;
}

function imports(app, packages) {
  for (const { name } of entriesOf(packages))
    check(`${name} is imported in Node`, differ(run(app, `await import('${name}'); console.log('done');`), 'done'));
  const registered = (name) => run(app, `await import('${name}'); console.log(!!customElements.get('qadam-form'));`);
  check('@qadam/elements registers nothing', differ(registered('@qadam/elements'), 'false'));
  check('@qadam/elements/form registers <qadam-form>', differ(registered('@qadam/elements/form'), 'true'));
}

/** Examples of React in the READMEs, as files of the application. */
function examples(app, packages) {
  for (const { folder, manifest } of packages)
    for (const [at, [, code]] of [
      ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/```tsx\n([^]*?)```/g),
    ].entries())
      writeFileSync(join(app, `${manifest.name.replace('@qadam/', '')}-${at}.tsx`), code);
  return readdirSync(app).filter((file) => file.endsWith('.tsx'));
}

function types(app, packages) {
  const names = entriesOf(packages).map(({ name }) => name);
  const lines = names.map((name, at) => `import * as m${at} from '${name}';`);
  writeFileSync(
    join(app, 'all.ts'),
    `${lines.join('\n')}\nexport default [${names.map((_, at) => `m${at}`).join()}];\n`,
  );
  const files = ['all.ts', ...examples(app, packages)];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const strictly =
    '--noEmit --strict --exactOptionalPropertyTypes --jsx react-jsx --target es2022 --lib es2023,dom,dom.iterable';
  for (const [resolution, module] of [
    ['bundler', 'esnext'],
    ['node16', 'node16'],
  ]) {
    const words = [tsc, ...strictly.split(' '), '--moduleResolution', resolution, '--module', module, ...files];
    const { stdout } = spawnSync(process.execPath, words, { cwd: app, encoding: 'utf8' });
    // declarations of others are checked too, since ours lean on them; their own faults are theirs
    const ours = stdout.split('\n').filter((line) => line !== '' && !/^( |node_modules\/(?!@qadam\/))/.test(line));
    check(`every entry and every example in React has types with moduleResolution ${resolution}`, ours);
  }
}

function command(app) {
  const words = [
    join(app, 'node_modules/@qadam/cli/bin/qadam.js'),
    'models',
    '--root',
    join(root, 'docs/language/demo'),
  ];
  const printed = execFileSync(process.execPath, words, { cwd: app, encoding: 'utf8' });
  check('the command runs', printed.includes('demo') ? [] : [printed]);
}

// Bundled ---------------------------------------------------------------------------------------------------------

/** Bundles a module of the folder as an application would. Gives code and the modules that are left, as `@qadam/…` paths. */
async function bundle(app, code) {
  const input = join(app, 'entry.js');
  writeFileSync(input, code);
  const isOurs = (id) => id.startsWith('@qadam/') || id.startsWith('.') || id.startsWith('/') || /^[A-Z]:/.test(id);
  const built = await rollup({
    input,
    external: (id) => !isOurs(id),
    plugins: [nodeResolve()],
    onwarn: () => undefined,
  });
  const { output } = await built.generate({ format: 'es' });
  const left = output
    .flatMap(({ modules = {} }) => Object.entries(modules))
    .filter(([id, { renderedLength }]) => id.includes('@qadam') && renderedLength > 0)
    .map(([id]) => relative(join(app, 'node_modules'), id));
  return { code: output.map((each) => each.code ?? '').join('\n'), left };
}

async function bundles(app, packages) {
  for (const { name, target, manifest } of entriesOf(packages)) {
    const { left } = await bundle(app, `import '${name}';`);
    const hasEffect =
      Array.isArray(manifest.sideEffects) && manifest.sideEffects.some((glob) => matches(glob, target.default));
    check(`import '${name}' alone ${hasEffect ? 'keeps it' : 'leaves it out'}`, differ(left.length > 0, hasEffect));
  }
  const small = await bundle(app, `import { daysBetween } from '@qadam/elements'; console.log(daysBetween);`);
  check(
    'one function of @qadam/elements brings no element along',
    small.code.match(/class Qadam\w+|customElements\.define/g) ?? [],
  );
  const parse = await bundle(app, `import { issues } from '@qadam/runtime/issues/en'; console.log(issues);`);
  check(
    'a list of words brings no evaluation along',
    parse.left.filter((id) => !/issues\/|chunks\/en/.test(id)),
  );
  const react = await bundle(app, `import { QadamForm } from '@qadam/elements/react'; console.log(QadamForm);`);
  const defined = [...react.code.matchAll(/customElements\.define\(['"]([^'"]+)/g)].map(([, name]) => name);
  check('a React page with a form registers the form alone', differ(defined, ['qadam-form']));
}

/** Whether a file is meant by a glob of `sideEffects`; a star stands for one folder or name. */
const matches = (glob, file) => new RegExp(`^${glob.replaceAll('.', '[.]').replaceAll('*', '[^/]*')}$`).test(file);

// Built: entries with shared chunks, and one file for all ------------------------------------------------------------

const dist = join(root, 'packages/elements/dist');
const mapOf = (file) => JSON.parse(readFileSync(join(dist, `${file}.map`), 'utf8'));
/** Sources whose code stands in a built file, as paths from packages/elements. */
const sourcesOf = (file) =>
  mapOf(file).sources.map((source) => relative(dirname(dist), join(dist, dirname(file), source)));

/** Files that a page loads at once with an entry. */
function loaded(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  for (const [, path] of code.matchAll(/^(?:import|export)(?:[^'"]*\bfrom)? *['"](\.[^'"]+)['"]/gm))
    loaded(join(dirname(file), path), seen);
  return seen;
}

const others = /\/src\/(case|plan|risk|triangle|react)\/|studio|training|pdf/;

function chunks() {
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

function standalone() {
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

/** The stand-alone file on a page that names its hash, with a renderer of the page's own. */
async function page() {
  const kits = join(place, 'kits');
  const demo = join(root, 'docs/language/demo');
  execFileSync(process.execPath, [join(root, 'packages/cli/bin/qadam.js'), 'build', '--root', demo, '--out', kits]);
  const integrity = JSON.parse(readFileSync(join(dist, 'standalone/integrity.json'), 'utf8'));
  const languages = Object.entries(integrity).filter(([file]) => file.startsWith('languages/'));
  const imports = { integrity: Object.fromEntries(languages.map(([file, hash]) => [`/${file}`, hash])) };
  const html = (hash) => `<!doctype html><meta charset="utf-8" />
    <script type="importmap">${JSON.stringify(imports)}</script>
    <script type="module" src="/qadam-form.js" integrity="${hash}"></script>
    <qadam-form src="/kit.json" instrument="first-look" about="aru" locale="en"></qadam-form>
    <script type="module">
      import { createElement, isQuestion, QADAM_RANK, useState, withJsonFormsControlProps } from '/qadam-form.js';
      const Mine = withJsonFormsControlProps(({ data, path, handleChange }) => {
        const [count, setCount] = useState(0);
        const onClick = () => (setCount(count + 1), handleChange(path, 'no'));
        return createElement('button', { onClick }, 'pressed ' + count + ', ' + (data ?? 'not asked'));
      });
      const tester = (element) => (isQuestion('yes-no')(element) && element.scope.endsWith('/safe') ? QADAM_RANK + 1 : -1);
      document.querySelector('qadam-form').renderers = [{ tester, renderer: Mine }];
    </script>`;
  const server = createServer(({ url }, response) => {
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    if (url === '/') send('text/html', html(integrity['qadam-form.js']));
    else if (url === '/changed') send('text/html', html(integrity['qadam.js']));
    else if (url === '/kit.json') send('application/json', readFileSync(join(kits, 'demo/kit.json')));
    else if (url.slice(1) in integrity) send('text/javascript', readFileSync(join(dist, 'standalone', url)));
    else response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch(await launchOptions());
  try {
    const tab = await browser.newPage();
    const faults = [];
    tab.on('pageerror', ({ message }) => faults.push(message));
    await tab.goto(address);
    await tab.getByRole('button', { name: 'pressed 0, not asked' }).click();
    await tab.getByRole('button', { name: 'pressed 1, no' }).waitFor({ timeout: 5000 });
    const value = await tab.evaluate(() => document.querySelector('qadam-form').value);
    check('a renderer of the page draws in the stand-alone form', [...faults, ...differ(value, { safe: 'no' })]);
    const loads = await tab.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    check(
      'files with the right hash are loaded',
      differ(
        loads.filter((each) => each.startsWith('/languages')),
        ['/languages/en.js'],
      ),
    );
    await tab.goto(`${address}/changed`);
    const isDefined = await tab.evaluate(() => customElements.get('qadam-form') !== undefined);
    check('a file with another hash is refused', differ(isDefined, false));
  } finally {
    await browser.close();
    server.close();
  }
}

// All of it ------------------------------------------------------------------------------------------------------

try {
  if (!buildIfNeeded()) throw new Error('the packages cannot be built');
  const packages = publishable();
  const packed = pack(
    packages.map(({ folder }) => folder),
    join(place, 'packed'),
  );
  await judge(packed, packages);
  const app = join(place, 'app');
  install(app, packages, packed, ['react', 'react-dom', 'vue']);
  imports(app, packages);
  types(app, packages);
  command(app);
  await bundles(app, packages);
  chunks();
  standalone();
  await page();
} catch (error) {
  console.error(error);
  failed += 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
