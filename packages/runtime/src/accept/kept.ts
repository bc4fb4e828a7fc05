import type { Entry } from '@qadam/schema';
import type { Standing } from '../standing/standing.ts';

/** States in which a clock runs, and goes on running after an erasure. */
const running = new Set(['running', 'warning', 'due']);

/**
 * What an erasure must keep (`erased.body.kept`): the levels in force and the deadlines running now, no answers; of a
 * record also which instrument it was of, since its body goes.
 */
export function keptByErasure(target: Entry, now: Standing): Record<string, unknown> {
  const levels = now.levels.map(({ ruleset, about, inForce }) => ({ ruleset, about, inForce }));
  const deadlines = now.deadlines
    .filter(({ state }) => running.has(state))
    .map(({ id, about, dueAt, dueOn, startedAt, since }) => ({
      id,
      about,
      ...(dueAt && { dueAt }),
      ...(dueOn && { dueOn }),
      startedAt,
      ...(since && { since }),
    }));
  const of = target.type === 'answered' ? { instrument: target.body.instrument, record: target.body.record } : {};
  return { ...of, levels, deadlines };
}
