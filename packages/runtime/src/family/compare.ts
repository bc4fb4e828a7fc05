import { canonicalJson, type Expect } from '@qadam/schema';
import { stageWithGroups } from '@qadam/pathway';
import type { OpenKit } from '../kit/open-kit.ts';
import type { Standing } from '../standing/standing.ts';
import type { FamilyCheck } from './check.ts';

type Check = Omit<FamilyCheck, 'step'>;

/** Compares a standing with what a step expects. Lists are sets: their order has no meaning. */
export function compare(open: OpenKit, now: Standing, expect: Expect): Check[] {
  return [
    ...stageChecks(open, now, expect),
    ...(expect.round === undefined ? [] : [check('round', expect.round, now.round)]),
    ...nested('levels', expect.levels, (ruleset, about) => levelOf(now, ruleset, about)),
    ...(expect.awaiting === undefined ? [] : [setCheck('awaiting', expect.awaiting, awaiting(now))]),
    ...nested('outcomes', expect.outcomes, (ruleset, about) => holding(now, ruleset, about)),
    ...(expect.asks === undefined ? [] : [setCheck('asks', expect.asks, asks(now, expect))]),
    ...(expect.because === undefined ? [] : [setCheck('because', expect.because, because(now, expect))]),
    ...nested(
      'due',
      expect.due,
      (deadline, about) => newest(now, deadline, about)?.dueAt ?? newest(now, deadline, about)?.dueOn,
    ),
    ...nested('deadlines', expect.deadlines, (deadline, about) => newest(now, deadline, about)?.state ?? 'absent'),
    ...(expect.moves === undefined ? [] : [setCheck('moves', expect.moves, allowedMoves(now))]),
    ...Object.entries(expect.registers ?? {}).map(([id, rows]) =>
      check(`registers/${id}`, rows, now.registers.filter(({ register }) => register === id).length),
    ),
    ...(expect.reconsider === undefined ? [] : [check('reconsider', expect.reconsider, now.reconsider.length)]),
  ];
}

function check(what: string, expected: unknown, actual: unknown): Check {
  return { what, expected, actual, ok: canonicalJson(expected) === canonicalJson(actual ?? null) };
}

const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();
const setCheck = (what: string, expected: readonly string[], actual: readonly string[]): Check =>
  check(what, sorted(expected), sorted(actual));

/** One check for each id and subject; a list that is expected is a set, a pair of outcomes stays a pair. */
function nested(
  what: string,
  expected: Record<string, Record<string, unknown>> | undefined,
  actual: (id: string, about: string) => unknown,
): Check[] {
  return Object.entries(expected ?? {}).flatMap(([id, bySubject]) =>
    Object.entries(bySubject).map(([about, value]) => {
      const found = actual(id, about);
      const name = `${what}/${id}/${about}`;
      return what === 'outcomes' ? setCheck(name, value as string[], found as string[]) : check(name, value, found);
    }),
  );
}

/** A leaf, or a group that it lies in. */
function stageChecks(open: OpenKit, { stage }: Standing, { stage: expected }: Expect): Check[] {
  if (expected === undefined) return [];
  return [{ what: 'stage', expected, actual: stage, ok: stageWithGroups(open.pathway, stage).includes(expected) }];
}

function levelOf({ levels }: Standing, ruleset: string, about: string): string | readonly string[] | undefined {
  const level = levels.find((each) => each.ruleset === ruleset && each.about === about);
  if (level === undefined) return undefined;
  const [atLeast, atMost] = level.inForce;
  return atLeast === atMost ? atLeast : level.inForce;
}

const awaiting = ({ decisions }: Standing): string[] =>
  decisions.filter(({ agreement }) => agreement === 'awaited').map(({ decision }) => decision);

const holding = ({ duties }: Standing, ruleset: string, about: string): string[] =>
  duties.filter((duty) => duty.ruleset === ruleset && duty.about === about && duty.holds === true).map(({ id }) => id);

/** Of the rulesets and subjects that the step names; of all results where it names none. */
function isNamed({ levels, outcomes }: Expect): (part: { ruleset: string; about: string }) => boolean {
  const named = { ...levels, ...outcomes };
  if (Object.keys(named).length === 0) return () => true;
  return ({ ruleset, about }) => named[ruleset]?.[about] !== undefined;
}

const asks = ({ results, duties }: Standing, expect: Expect): string[] =>
  [...results, ...duties].filter(isNamed(expect)).flatMap((result) => result.asks);

const because = ({ results, duties }: Standing, expect: Expect): string[] =>
  [...results, ...duties].filter(isNamed(expect)).flatMap((result) => result.because.map(({ rule }) => rule));

const newest = ({ deadlines }: Standing, id: string, about: string): Standing['deadlines'][number] | undefined =>
  deadlines.find((item) => item.id === id && item.about === about);

const allowedMoves = ({ moves }: Standing): string[] =>
  moves.filter(({ allowed }) => allowed).map(({ transition }) => transition);
