import { expect, test } from 'vitest';
import { Log } from '../testing/log.ts';
import { testKit } from '../testing/kit.ts';
import { explain } from './explain.ts';

const open = testKit();
const at = '2026-05-14T12:00:00+05:00';
const yes = (fact: string) => ({ all: [{ fact, operator: 'equal' as const, value: 'yes' }] });

test('each condition by itself: what made it so, or the questions that would decide', () => {
  const { entries } = new Log().answered('2026-05-02', { safe: 'yes' });

  const [safe, violence] = explain(open, entries, [yes('safe'), yes('violence')], { at, about: 'aru' });

  expect(safe).toMatchObject({ truth: 'true', because: ['safe'], asks: [] });
  expect(violence).toEqual({ truth: 'unknown', because: [], asks: [{ about: 'aru', fact: 'violence' }] });
});
