/** Rollup plug-ins for what lies beside the built files: licence notices and hashes; and nothing that an earlier build left. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import license from 'rollup-plugin-license';

const scripts = /\.js(\.map)?$/;

/** Scripts under a folder, as paths with forward slashes. */
const scriptsIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && scripts.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Removes scripts of an earlier build, but for those in folders that others write. */
export const sweep = ({ except = [] } = {}) => ({
  name: 'qadam-sweep',
  writeBundle({ dir }, bundle) {
    for (const file of scriptsIn(dir))
      if (!(file in bundle) && !except.some((folder) => file.startsWith(folder))) rmSync(join(dir, file));
  },
});

/**
 * What several bundles in one folder have in common: `notices()` goes into each, `finish()` into the last. Writes NOTICES.txt,
 * the licences of everything of others that is truly inside, and integrity.json, file → hash as `integrity` of a script wants it.
 */
export function release() {
  const inside = new Map();
  const files = new Set();
  return {
    notices: () => [
      license({
        thirdParty: (dependencies) => {
          for (const each of dependencies) if (!isOwn(each)) inside.set(`${each.name} ${each.version}`, each);
        },
      }),
      {
        name: 'qadam-files',
        writeBundle: (_options, bundle) => Object.keys(bundle).forEach((file) => files.add(file)),
      },
    ],
    finish: () => ({
      name: 'qadam-release',
      writeBundle: {
        sequential: true,
        order: 'post',
        handler({ dir }) {
          for (const file of scriptsIn(dir)) if (!files.has(file)) rmSync(join(dir, file));
          writeFileSync(join(dir, 'NOTICES.txt'), noticesOf([...inside.values()]));
          const hashes = scriptsIn(dir)
            .filter((file) => file.endsWith('.js'))
            .sort()
            .map((file) => [
              file,
              `sha384-${createHash('sha384')
                .update(readFileSync(join(dir, file)))
                .digest('base64')}`,
            ]);
          writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
        },
      },
    }),
  };
}

const isOwn = ({ name }) => name === 'qadam' || name?.startsWith('@qadam/');

/** A dependency without the text of its licence stops the build: it could not be passed on. */
function noticesOf(dependencies) {
  const parts = dependencies
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, license: id, licenseText, noticeText }) => {
      if (!id || !licenseText) throw new Error(`${name} ${version}: no licence found`);
      return [`${name} ${version} (${id})`, licenseText, noticeText]
        .filter(Boolean)
        .map((text) => text.trim())
        .join('\n\n');
    });
  const head = 'Qadam is under the MIT licence. These files also hold parts of:';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
