/**
 * The thread that studies files, as one script as it is shipped. Served as it stands among the sources, each studio of a
 * test would ask for each of its modules anew before it knows anything.
 */
import { build } from 'esbuild';

const THREAD = /\/session\/worker\.ts$/;

/** @returns {import('vite').Plugin} */
export function workerModule() {
  return {
    name: 'qadam-worker',
    enforce: 'pre',
    async load(id) {
      if (!THREAD.test(id)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [id],
        conditions: ['@qadam/source'],
        ...{ bundle: true, format: 'esm', target: 'es2022', write: false },
      });
      return outputFiles[0].text;
    },
  };
}
