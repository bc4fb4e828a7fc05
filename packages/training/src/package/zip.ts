import { zipSync } from 'fflate';
import type { PackageFiles } from './parts.ts';

/** The earliest day that a zip can name, in whatever zone: the same files give the same bytes at any time and place. */
const noTime = (): Date => new Date(1980, 0, 1);

/** Files as a zip, in their order. */
export function zipOf(files: PackageFiles): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: noTime(), level: 9 });
}
