import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { PackageParts } from '../parts.ts';
import { course } from './course.ts';

/** A course whose player is the stub, as one classic script. */
export function stubCourse(): PackageParts {
  const [bundle] = buildSync({
    entryPoints: [fileURLToPath(new URL('./stub-player.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    conditions: ['@qadam/source'],
    write: false,
  }).outputFiles;
  return course({ script: bundle!.text, style: 'button { color: rgb(1, 2, 3) }', data: '{"course":"polyclinic"}' });
}
