import { describe, expect, test } from 'vitest';
import type { Conditions, FactSpec, Kit, KitRuleset } from '@qadam/schema';
import {
  all,
  any,
  choice,
  constant,
  derived,
  fact,
  highest,
  integer,
  is,
  not,
  rule,
  several,
  test as compare,
  yesNo,
} from '../testing/facts.ts';
import { looserThanBase } from './locked.ts';
import type { ProvableKit } from './model.ts';

const least = { fact: 'least' };
const days = (count: Conditions): FactSpec =>
  derived('attempts', { count, over: 'visits/rows' }, { type: 'integer', about: 'child' });
const ofAll = (inner: Conditions): FactSpec =>
  derived(
    'all-safe',
    { all: inner, over: 'children' },
    {
      type: 'yes-no',
      values: ['yes', 'no'],
      about: 'family',
    },
  );

/** A model in which much is locked: its facts and rulesets by name, so that one of them can be another. */
const parts = {
  least: constant('least', 2),
  where: choice('where', ['home', 'street', 'hospital']),
  harm: derived('harm', { when: any(is('violence'), is('neglect')) }),
  attempts: days(any(is('row.seen', 'no'))),
  'all-safe': ofAll(all(is('level', 'none'), is('safe'))),
  level: { ...highest(['none', 'low', 'high'], ...levelRules()), locked: true } as KitRuleset,
  triage: highest(
    ['calm', 'urgent'],
    { ...rule('urgent', any(is('violence'))), locked: true },
    rule('urgent', any(is('tired')), 'tired'),
  ),
  duties: several(
    ['call', 'visit'],
    { ...rule('call', any(compare('reports', 'greaterThanInclusive', least))), locked: true },
    rule('visit', any(is('tired'))),
  ),
  closure: {
    ...highest(['not-ready', 'ready'], rule('ready', all(is('all-safe'), is('goals')))),
    locked: true,
  } as KitRuleset,
  guard: all(is('closure', 'ready'), is('told')),
};
type Parts = typeof parts;

function levelRules() {
  return [
    rule('high', any(is('harm')), 'harm'),
    rule('high', any(compare('where', 'in', ['street', 'hospital'])), 'where'),
    rule('low', all(compare('reports', 'greaterThanInclusive', least)), 'reports'),
    rule('low', all(compare('attempts', 'greaterThan', 1)), 'attempts'),
  ];
}

function kitOf(changed: Partial<Parts> = {}): ProvableKit {
  const { guard, level, triage, duties, closure, ...facts } = { ...parts, ...changed };
  const rulesets: KitRuleset[] = [
    level,
    { ...triage, id: 'triage' },
    duties,
    { ...closure, id: 'closure', about: 'family' },
  ];
  const outcome = (id: string, values: string[], about: 'child' | 'family'): FactSpec =>
    fact(id, { type: 'level', values, about, origin: { kind: 'ruleset', ruleset: id } });
  const close = {
    id: 'close',
    from: ['start'],
    to: 'end',
    by: [],
    source: [],
    basis: 'assumption',
    locked: true,
    guard,
  };
  return {
    id: 'model',
    model: { transitions: [close] } as unknown as Kit['model'],
    rulesets,
    facts: [
      ...Object.values(facts),
      ...['violence', 'neglect', 'tired', 'safe', 'goals', 'told'].map((id) => yesNo(id)),
      integer('reports'),
      outcome('level', ['none', 'low', 'high'], 'child'),
      outcome('closure', ['not-ready', 'ready'], 'family'),
    ],
  };
}

const looser = (changed: Partial<Parts>) => looserThanBase(kitOf(), kitOf(changed));
const level = (...rules: KitRuleset['rules']): Partial<Parts> => ({ level: { ...parts.level, rules } });
const [harm, where, reports, attempts] = levelRules() as [never, never, never, never];

test('the same decides the same', () => {
  expect(looser({})).toEqual([]);
});

describe('what may be', () => {
  test('a rule that raises, one that holds more often, one more rule', () => {
    const raised = rule('high', all(compare('reports', 'greaterThanInclusive', least)), 'reports');
    const more = rule('high', any(compare('where', 'in', ['street', 'hospital', 'home'])), 'where');

    expect(looser(level(harm, more, raised, attempts, rule('low', any(is('tired')), 'tired')))).toEqual([]);
  });

  test('a rule written otherwise that decides the same', () => {
    const same = rule('high', all(not(is('where', 'home'))), 'where');

    expect(
      looser(
        level(rule('high', any(is('violence'))), rule('high', any(is('neglect')), 'two'), same, reports, attempts),
      ),
    ).toEqual([]);
  });

  test('a locked rule of a ruleset that is not; the others are free', () => {
    const { triage, duties } = parts;

    expect(looser({ triage: { ...triage, rules: triage.rules.slice(0, 1) } })).toEqual([]);
    expect(looser({ duties: { ...duties, rules: duties.rules.slice(0, 1) } })).toEqual([]);
  });

  test('closure that is ready less often, a move with one more condition', () => {
    const closure = { ...parts.closure, rules: [rule('ready', all(is('all-safe'), is('goals'), is('safe')))] };

    expect(looser({ closure, guard: all(is('closure', 'ready'), is('told'), is('safe')) })).toEqual([]);
  });
});

describe('what is told as looser', () => {
  const of = (from: string, to: string, facts: object) => ({
    property: 'locked',
    ruleset: 'level',
    example: { facts, outcomes: [from], then: { facts, outcomes: [to] } },
  });

  test('a threshold, through its constant', () => {
    expect(looser({ least: constant('least', 3) })).toEqual([
      of('low', 'none', { reports: 2, where: 'home', attempts: 0, violence: 'no', neglect: 'no' }),
      {
        property: 'locked',
        ruleset: 'duties',
        example: { facts: { reports: 2 }, outcomes: ['call'], then: { facts: { reports: 2 }, outcomes: [] } },
      },
    ]);
  });

  test('a derived fact that holds less often', () => {
    const [told] = looser({ harm: derived('harm', { when: all(is('violence'), is('neglect')) }) });

    expect(told).toMatchObject({ property: 'locked', ruleset: 'level', example: { outcomes: ['high'] } });
  });

  test('an answer that no longer counts', () => {
    const fewer = rule('high', any(is('where', 'street')), 'where');

    expect(looser(level(harm, fewer, reports, attempts))[0]).toMatchObject({
      ruleset: 'level',
      example: { facts: { where: 'hospital' } },
    });
  });

  test('a lower outcome, a rule that is gone, a ruleset that is gone', () => {
    const lower = rule('low', any(is('harm')), 'harm');
    const gone = kitOf();

    expect(looser(level(lower, where, reports, attempts))[0]).toMatchObject({
      example: { then: { outcomes: ['low'] } },
    });
    expect(looser(level(where, reports, attempts))).not.toEqual([]);
    expect(looserThanBase(gone, { ...gone, rulesets: gone.rulesets.slice(1) })).not.toEqual([]);
  });

  test('a locked rule that no longer leads to its outcome', () => {
    const triage = { ...parts.triage, rules: [rule('urgent', all(is('violence'), is('tired')))] };

    expect(looser({ triage })).toMatchObject([
      { ruleset: 'triage', example: { facts: { violence: 'yes', tired: 'no' }, then: { outcomes: ['calm'] } } },
    ]);
  });

  test('closure that is ready more often, also through what is said of all children', () => {
    const closure = { ...parts.closure, rules: [rule('ready', all(is('all-safe')))] };

    expect(looser({ closure })).toMatchObject([{ ruleset: 'closure', example: { then: { outcomes: ['ready'] } } }]);
    expect(looser({ 'all-safe': ofAll(all(is('safe'))) })).toMatchObject([
      { ruleset: 'closure', example: { then: { outcomes: ['ready'] } } },
    ]);
  });

  test('a locked move that is allowed where it was not', () => {
    expect(looser({ guard: all(is('closure', 'ready')) })).toEqual([
      { property: 'locked', move: 'close', example: { facts: { closure: 'ready', told: 'no' } } },
    ]);
  });

  test('a count that is made otherwise: nothing is proved of it', () => {
    expect(looser({ attempts: days(any(is('row.seen', 'never'))) })).toEqual([
      { property: 'locked', ruleset: 'level', fact: 'attempts' },
    ]);
  });

  test('a ruleset that only something locked reads', () => {
    const open = (changed: Partial<Parts>): ProvableKit =>
      kitOf({ ...changed, level: { ...parts.level, rules: changed.level?.rules ?? parts.level.rules } });
    const unlocked = (kit: ProvableKit): ProvableKit => ({
      ...kit,
      rulesets: kit.rulesets.map(({ locked, ...rest }) =>
        rest.id === 'level' ? rest : { ...rest, ...(locked && { locked }) },
      ),
    });

    expect(looserThanBase(unlocked(open({})), unlocked(open(level(where, reports, attempts))))).toMatchObject([
      { ruleset: 'level' },
      { ruleset: 'level' },
    ]);
  });
});
