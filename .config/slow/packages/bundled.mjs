/** The packages in a bundle: what an import brings along, and what it leaves out. */
import nodeResolve from '@rollup/plugin-node-resolve';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rollup } from 'rollup';
import { check, differ } from './checks.mjs';
import { entriesOf } from './installed.mjs';

export async function bundles(app, packages) {
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

/** Whether a file is meant by a glob of `sideEffects`; a star stands for one folder or name. */
const matches = (glob, file) => new RegExp(`^${glob.replaceAll('.', '[.]').replaceAll('*', '[^/]*')}$`).test(file);
