import { describe, expect, test } from 'vitest';
import type { FactInput, FactInputs, FactSpec, KitInstrument } from '@qadam/schema';
import {
  all,
  any,
  choice,
  derived,
  fact,
  highest,
  integer,
  is,
  mapOf,
  rule,
  several,
  test as compares,
  yesNo,
} from '../testing/facts.ts';
import { compileConditions } from '../conditions.ts';
import { openRules } from './open-rules.ts';
import type { Subjects } from './subjects.ts';

const LEVELS = ['none', 'medium', 'high'];
const FAMILY = { about: 'family' } as const;
const count = { type: 'integer', ...FAMILY } as const;
const yesOrNo = { type: 'yes-no', values: ['yes', 'no'], ...FAMILY } satisfies Partial<FactSpec>;
const FACTS: FactSpec[] = [
  yesNo('violence'),
  yesNo('safe'),
  yesNo('debts', FAMILY),
  yesNo('children-complete', FAMILY),
  fact('seen-on', { type: 'date' }),
  fact('level', { type: 'level', values: LEVELS, origin: { kind: 'ruleset', ruleset: 'level' } }),
  fact('duties', { type: 'set', values: ['visit', 'call'], origin: { kind: 'ruleset', ruleset: 'duties' } }),
  derived('in-need', { when: any(is('safe', 'no'), is('debts')) }),
  derived('age', { age: 'years', on: 'record' }, { type: 'integer' }),
  derived('days-unseen', { daysSince: 'seen-on', on: 'now' }, { type: 'integer' }),
  derived('any-violence', { any: any(is('violence')), over: 'children' }, yesOrNo),
  derived('all-safe', { all: all(is('safe')), over: 'children' }, yesOrNo),
  derived('unsafe-children', { count: any(is('safe', 'no')), over: 'children' }, count),
  derived('family-level', { highest: 'level', over: 'children' }, { type: 'level', values: LEVELS, ...FAMILY }),
  derived('steps-done', { count: any(is('row.done')), over: 'plan/steps' }, count),
];
const RULESETS = [
  highest(LEVELS, rule('high', any(is('violence'))), rule('medium', any(is('in-need')))),
  several(['visit', 'call'], rule('visit', any(is('violence'))), rule('call', any(compares('age', 'lessThan', 3)))),
];
const INSTRUMENTS = [
  {
    id: 'plan',
    about: 'family',
    sections: [
      {
        questions: [
          {
            id: 'steps',
            type: 'table',
            columns: [{ id: 'done', type: 'yes-no', adverse: [], source: [], basis: 'assumption' }],
          },
        ],
      },
    ],
  },
] as unknown as KitInstrument[];
const KIT = { facts: FACTS, rulesets: RULESETS, instruments: INSTRUMENTS };

const child = (id: string, facts: FactInputs = {}, rest: object = {}) => ({ id, kind: 'child', facts, ...rest });
const at = (people: Subjects['people'], family: FactInputs = {}, rest: Partial<Subjects> = {}) =>
  openRules(KIT).at({ now: '2026-05-14', family, people, ...rest });
const complete = { 'children-complete': 'yes' };

describe('facts', () => {
  test('about the family are read from the family for every subject', () => {
    const view = at([child('aru')], { debts: 'yes' });

    expect([view.fact('aru', 'debts'), view.fact('family', 'debts')]).toEqual(['yes', 'yes']);
    expect(view.fact('aru', 'in-need')).toBe('yes');
  });

  test('about a child are open for the family and for strangers', () => {
    const view = at([child('aru', { safe: 'no' })], { safe: 'no' });

    expect([view.fact('family', 'safe'), view.fact('nobody', 'safe'), view.fact('aru', 'unheard-of')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('that are derived are computed, never taken', () => {
    expect(at([child('aru', { safe: 'yes', 'in-need': 'yes' })], { debts: 'no' }).fact('aru', 'in-need')).toBe('no');
  });

  test('of a ruleset are its range or its set', () => {
    const view = at([child('aru', { safe: 'no' }, { born: '2025' })]);

    expect(view.fact('aru', 'level')).toEqual({ among: ['medium', 'high'] });
    expect(view.fact('aru', 'duties')).toEqual({ holds: ['call'], maybe: ['visit'] });
  });

  test('age is measured on the day of the record', () => {
    const people = [child('aru', {}, { born: '2023-05-20' })];

    expect(at(people, {}, { recordDay: { aru: '2026-05-21' }, now: '2026-06-01' }).fact('aru', 'age')).toBe(3);
    expect(at(people, {}, { recordDay: { aru: '2026-05-10' }, now: '2026-06-01' }).fact('aru', 'age')).toBe(2);
    expect(at(people).fact('aru', 'age')).toBe(2);
  });

  test('days are measured now', () => {
    expect(at([child('aru', { 'seen-on': '2026-05-01' })]).fact('aru', 'days-unseen')).toBe(13);
  });

  test.each<[FactInput, string]>([
    [undefined, 'not-asked'],
    [{ open: 'refused' }, 'refused'],
    [{ open: 'not-known' }, 'not-known'],
    ['yes', 'answered'],
    [{ among: ['yes'] }, 'answered'],
    ['does-not-apply', 'does-not-apply'],
  ])('asked.<fact> of %j is %s', (safe, asked) => {
    expect(at([child('aru', { safe })]).fact('aru', 'asked.safe')).toBe(asked);
    expect(at([child('aru', { safe, 'asked.safe': 'not-known' })]).fact('aru', 'asked.safe')).toBe('not-known');
  });
});

describe('asked of a level', () => {
  const askedLevel = (facts: FactInputs): FactInput =>
    at([child('aru', facts)], { debts: 'no' }).fact('aru', 'asked.level');

  test('is answered once it is established', () => {
    expect(askedLevel({ violence: 'yes' })).toBe('answered');
  });

  test('is not asked while nobody asked what would decide', () => {
    expect(askedLevel({ safe: 'no' })).toBe('not-asked');
  });

  test('is not known when somebody asked in vain', () => {
    expect(askedLevel({ safe: 'no', violence: { open: 'refused' } })).toBe('not-known');
  });
});

describe('facts over children', () => {
  const derive = (id: string, safe: FactInput[], family: FactInputs): FactInput =>
    at(
      safe.map((input, index) => child(`c${index}`, { safe: input, violence: input === 'no' ? 'yes' : 'no' })),
      { debts: 'no', ...family },
    ).fact('family', id);

  test.each<[string, FactInput[], FactInput, FactInput]>([
    ['any-violence', ['yes', 'yes'], 'no', { among: ['yes', 'no'] }],
    ['any-violence', ['yes', 'no'], 'yes', 'yes'],
    ['all-safe', ['yes', 'yes'], 'yes', { among: ['yes', 'no'] }],
    ['all-safe', ['yes', 'no'], 'no', 'no'],
    ['all-safe', ['yes', undefined], { among: ['yes', 'no'] }, { among: ['yes', 'no'] }],
    ['unsafe-children', ['no', 'yes', undefined], { from: 1, to: 2 }, { from: 1 }],
    ['unsafe-children', ['no', 'no'], 2, { from: 2 }],
    ['unsafe-children', [], 0, { from: 0 }],
    ['family-level', ['yes'], 'none', { among: ['none', 'medium', 'high'] }],
    ['family-level', ['yes', 'no'], 'high', 'high'],
    ['family-level', [], undefined, undefined],
  ])('%s of %j stays open upwards until all children are asked about', (id, safe, closed, open) => {
    expect(derive(id, safe, complete)).toEqual(closed);
    expect(derive(id, safe, {})).toEqual(open);
    expect(derive(id, safe, { 'children-complete': 'no' })).toEqual(open);
  });

  test('a kit that does not ask for all children counts the list as complete', () => {
    const facts = FACTS.filter(({ id }) => id !== 'children-complete');
    const view = openRules({ ...KIT, facts }).at({
      now: '2026-05-14',
      family: {},
      people: [child('aru', { violence: 'no' })],
    });

    expect(view.fact('family', 'any-violence')).toBe('no');
  });

  test('adults are not among them', () => {
    const adult = { id: 'mother', kind: 'adult', facts: { violence: 'yes' } };

    expect(at([child('aru', { violence: 'no' }), adult], complete).fact('family', 'any-violence')).toBe('no');
  });
});

describe('facts over the rows of a table', () => {
  const rows = (...done: FactInput[]) => ({
    'plan/steps': done.map((cell) => ({ about: 'family', cells: { 'row.done': cell } })),
  });

  test('count what holds and what may', () => {
    expect(at([], {}, { rows: rows('yes', undefined, 'no') }).fact('family', 'steps-done')).toEqual({ from: 1, to: 2 });
  });

  test('a table nobody filled in is open, an empty one is not', () => {
    expect(at([]).fact('family', 'steps-done')).toEqual({ from: 0 });
    expect(at([], {}, { rows: rows() }).fact('family', 'steps-done')).toBe(0);
  });
});

describe('a view', () => {
  test('gives the result for a subject, once', () => {
    const view = at([child('aru', { violence: 'yes' }), child('dana')]);

    expect(view.result('level', 'aru')).toBe(view.result('level', 'aru'));
    expect(view.result('level', 'dana')).toMatchObject({ atLeast: 'none', atMost: 'high', outcome: null });
    expect(() => view.result('levle', 'aru')).toThrow('rules/unknown-ruleset');
  });

  test('tests conditions, compiled or not', () => {
    const guard = any(compares('family-level', 'in', ['medium', 'high']));
    const view = at([child('aru', { violence: 'yes' })], complete);

    expect(view.test(guard, 'family')).toEqual({ truth: 'true', because: ['family-level'], asks: [] });
    expect(view.test(compileConditions(guard, mapOf(...FACTS)), 'family').truth).toBe('true');
  });

  test('finds the questions behind what is open, and whom they are about', () => {
    const view = at([child('aru', { safe: 'yes' }), child('dana', { violence: 'yes' })], { debts: 'no' });
    const { asks } = view.test(any(is('family-level', 'none'), is('any-violence', 'no')), 'family');

    expect(view.questions('family', ['unsafe-children'])).toEqual([
      { about: 'dana', fact: 'safe' },
      { about: 'family', fact: 'children-complete' },
    ]);
    expect(asks).toEqual([]);
    expect(view.questions('aru', ['level', 'violence', 'age'])).toEqual([
      { about: 'aru', fact: 'violence' },
      { about: 'aru', fact: 'age' },
    ]);
  });
});

describe('a kit is refused', () => {
  test('when a level depends on itself through the family', () => {
    const facts = [
      ...FACTS.filter(({ id }) => id !== 'in-need'),
      derived('in-need', { when: any(is('family-level', 'high')) }),
    ];

    expect(() => openRules({ ...KIT, facts })).toThrow(/rules\/cycle.*level → family-level → level/);
  });

  test('when a derived fact names what does not exist', () => {
    const facts = [...FACTS, derived('worst', { highest: 'levle', over: 'children' }, count)];

    expect(() => openRules({ ...KIT, facts })).toThrow('Did you mean "level"?');
  });

  test('when the highest of what has no order is asked for', () => {
    const facts = [
      ...FACTS,
      choice('place', ['home', 'street']),
      derived('worst', { highest: 'place' }, count),
      integer('n'),
    ];

    expect(() => openRules({ ...KIT, facts })).toThrow('rules/operator-type');
  });
});
