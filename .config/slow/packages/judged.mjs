/** The packages by themselves: what publint and attw say, and what goes along. */
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../../scripts/files.mjs';
import { check, differ } from './checks.mjs';
import { pack } from './packed.mjs';

/** `place`: a folder to work in. */
export async function judge(packed, packages, place) {
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
