import { expect, test } from 'vitest';
import { exampleOf } from '../../../.config/scripts/readme-example.mjs';

test('the example of the README prints what it says', () => {
  const { printed, said } = exampleOf('training');
  expect(said).not.toBe('');
  expect(printed).toBe(said);
});
