import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A folder of one of our packages, wherever it is installed. */
export const folder = (name: string, path: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`@qadam/${name}/package.json`)), path);
