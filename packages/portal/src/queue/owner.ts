import { randomUUID } from 'node:crypto';
import type { Cases, Refused } from '../case.ts';
import type { Added, Families } from '../data/families.ts';
import type { Person } from '../data/people.ts';

/** Families are led by social workers and psychologists; a supervisor assigns them. */
export const mayLead = ({ role }: Person): boolean => role === 'social-worker' || role === 'psychologist';
export const mayAssign = ({ role }: Person): boolean => role === 'supervisor';

/**
 * Assigns a family that nobody leads. Of two who assign at once the second is told whom the first has chosen.
 */
export function assign(
  families: Families,
  cases: Cases,
  family: string,
  to: Person,
  by: Person,
): Promise<Added<Refused | { leader: string }>> {
  return families.add<Refused | { leader: string }>(family, `assign-${randomUUID()}`, (log) => {
    const { owner } = cases.standing(log);
    if (owner !== null) return { refuse: { leader: owner.person } };
    const entry = cases.assignment(to);
    return cases.decide(log, { entries: [entry], expectedSeq: log.entries.length, idempotencyKey: '' }, by);
  });
}
