/** Plays an example family: its steps become entries, pass the gate, and the standing is compared with what is expected. */
import type { Entry, Family, FamilyStep } from '@qadam/schema';
import { accept, type Acceptance } from '../accept/accept.ts';
import { caseMemory } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import { standing } from '../standing/of-case.ts';
import type { FamilyCheck } from './check.ts';
import { compare } from './compare.ts';
import { FamilyLog } from './entries.ts';

export interface PlayedFamily {
  /** The log as accepted. */
  entries: readonly Entry[];
  checks: readonly FamilyCheck[];
}

/**
 * Plays a family from its first step to its last. An entry that is not accepted leaves the log as it was; that is a
 * failed check, unless the step expects its code (`refused`). The first `trusted` steps are taken as they are, without gate and
 * checks, in a fraction of the time: they are tested elsewhere.
 */
export function playFamily(open: OpenKit, family: Family, trusted = 0): PlayedFamily {
  const log = new FamilyLog(open, family);
  const given = family.given ?? {};
  const memory = caseMemory();
  const add = (entry: Entry): Acceptance => {
    const result = accept(open, log.entries, [entry], log.lastSeq, { given, memory });
    if ('accepted' in result) log.entries.push(...result.accepted);
    return result;
  };
  const checks: FamilyCheck[] = [];
  if (trusted > 0) log.entries.push(log.opening());
  else checks.push(...gateChecks(add(log.opening()), undefined, 0));
  family.steps.forEach((step: FamilyStep, index) => {
    const entry = log.entryOf(step);
    if (index < trusted) {
      if (entry !== undefined && step.refused === undefined) log.entries.push(entry);
      return;
    }
    if (entry !== undefined) checks.push(...gateChecks(add(entry), step.refused, index));
    if (step.expect === undefined) return;
    const now = standing(open, log.entries, { at: log.now, given, memory });
    checks.push(...compare(open, now, step.expect).map((check) => ({ step: index, ...check })));
  });
  return { entries: log.entries, checks };
}

function gateChecks(result: Acceptance, refused: string | undefined, step: number): FamilyCheck[] {
  const codes = 'refused' in result ? result.refused.map(({ code }) => code) : [];
  if (refused !== undefined) {
    const ok = codes.some((code) => code === refused);
    return [{ step, what: 'refused', expected: refused, actual: codes, ok }];
  }
  if ('accepted' in result) return [];
  return [{ step, what: 'accepted', expected: [], actual: result.refused, ok: false }];
}
