import { strFromU8, unzipSync } from 'fflate';
import type { PackageParts } from '../parts.ts';

/** A small course; what a test is about is given. */
export const course = (own: Partial<PackageParts> = {}): PackageParts => ({
  id: 'polyclinic',
  title: 'Первый визит',
  language: 'ru',
  description: 'Шесть упражнений о риске в семье.',
  edition: '1.0.0',
  pageTitle: 'Упражнения',
  script: '"use strict";',
  data: '{"exercises":[]}',
  ...own,
});

/** Texts of a zip by their paths. */
export const textsOf = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));
