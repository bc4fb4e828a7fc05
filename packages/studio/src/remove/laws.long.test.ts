import { expect, test } from 'vitest';
import { broken, removed, sampled } from '../testing/removals.ts';

test.each(['detach', 'delete'] as const)('kz-phc: nothing names what was removed, every use decided: %s', (choice) => {
  for (const address of sampled('kz-phc')) {
    const files = removed('kz-phc', address, choice);
    if (files !== undefined) expect(broken(files, 'kz-phc'), address).toEqual([]);
  }
});
