/** Bundles the page of each peer as its users would: one minified file for production, and its styles. */
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../scripts/files.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const standalone = join(root, 'packages/elements/dist/standalone/qadam-form.js');

/** Name → how it is called, and the packages whose versions are told. */
export const peers = {
  qadam: { title: 'Qadam', packages: [] },
  html: { title: 'plain HTML', packages: [] },
  jsonforms: { title: 'JSON Forms vanilla', packages: ['@jsonforms/vanilla-renderers', 'react'] },
  rjsf: { title: 'rjsf', packages: ['@rjsf/core', 'react'] },
  surveyjs: { title: 'SurveyJS', packages: ['survey-core', 'survey-js-ui'] },
  formjs: { title: 'form-js', packages: ['@bpmn-io/form-js-viewer'] },
};

/** Installs the neighbours into this folder, exactly as the lock file beside says. */
export function install() {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules/.package-lock.json');
  const wanted = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== '');
  const found = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).packages : {};
  if (wanted.every(([path, { version, optional }]) => optional || found[path]?.version === version)) return;
  // not `npm ci`: it refuses a lock without the builds of zen-engine for other machines
  console.log('Installing the neighbours (npm install)');
  const [command, first] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const options = { cwd: folder, stdio: 'inherit' };
  const { status } = spawnSync(
    command,
    [...first, 'install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'],
    options,
  );
  if (status !== 0) throw new Error('The neighbours could not be installed.');
}

/** The version of an installed package. */
export const versionOf = (name) =>
  JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;

/** `{ files: path → text, bytes }` of a peer's page; bytes are those of code and styles, gzip. */
export async function bundleOf(name) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'peers', `${name}.mjs`)],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    entryNames: 'page',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    logLevel: 'error',
  });
  const files = Object.fromEntries(outputFiles.map(({ path, text }) => [path.split(/[/\\]/).at(-1), text]));
  if (name === 'qadam') files['qadam-form.js'] = readFileSync(standalone, 'utf8');
  const bytes = Object.values(files).reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  return { files, bytes };
}

/** The page itself: the definition stands in it, code and styles beside it. */
export function pageOf({ files }, definition, start, size) {
  const data = (id, value) =>
    `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
  const styles = 'page.css' in files ? '<link rel="stylesheet" href="page.css">' : '';
  const element = 'qadam-form.js' in files ? '<script type="module" src="qadam-form.js"></script>' : '';
  return `<!doctype html><html lang="ru" data-size="${size}"><meta charset="utf-8"><title>Trial</title>${styles}
<main id="place"></main>${data('definition', definition)}${data('start', start)}
<script src="/probe.js"></script>${element}<script type="module" src="page.js"></script></html>`;
}

/** What every page loads first. */
export const probe = () => readFileSync(join(folder, 'probe.mjs'), 'utf8');
