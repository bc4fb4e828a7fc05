import type { Deadline } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { TestCase } from '../testing/case.ts';
import { testKit } from '../testing/kit.ts';

const seenChild: Deadline['metBy'] = {
  entry: 'contacted',
  where: { all: [{ fact: 'entry.seen', operator: 'equal', value: 'yes' }] },
};
const urgent: Partial<Deadline> = {
  id: 'urgent',
  starts: { level: 'level', reaches: 'high' },
  within: 'PT1H',
  metBy: seenChild,
};
const withDeadline = (...deadlines: Partial<Deadline>[]): TestCase => new TestCase(testKit(deadlines));
const violent = (...deadlines: Partial<Deadline>[]): TestCase =>
  withDeadline(...deadlines).answered('2026-05-14T11:30', { violence: 'yes' });

describe('a single term', () => {
  test('is absent while the level is open, and runs from what establishes it', () => {
    const look = withDeadline(urgent).answered('2026-05-14T11:00', { safe: 'yes' });

    expect(look.clock('urgent', '2026-05-14T11:10')).toBe('absent');
    expect(look.answered('2026-05-14T11:30', { violence: 'yes' }).clock('urgent', '2026-05-14T11:31')).toBe(
      'running 2026-05-14T12:30:00+05:00',
    );
  });

  test('is absent when the level cannot get there', () => {
    expect(
      withDeadline(urgent).answered('2026-05-14', { violence: 'no', safe: 'no' }).clock('urgent', '2026-05-15'),
    ).toBe('absent');
  });

  test('warns in its last quarter and is due when the hour is over', () => {
    expect(violent(urgent).clock('urgent', '2026-05-14T12:15')).toContain('warning');
    expect(violent(urgent).clock('urgent', '2026-05-14T12:30')).toContain('due');
  });

  test('that ends today is near from its start', () => {
    const today: Partial<Deadline> = { id: 'today', starts: { entry: 'reported' }, within: { workingDays: 0 } };

    expect(withDeadline(today).add('reported', '2026-05-14T11:00', {}).clock('today', '2026-05-14T11:01')).toBe(
      'warning 2026-05-14',
    );
  });

  test('warns as long before as the definition says', () => {
    expect(violent({ ...urgent, warn: 'PT5M' }).clock('urgent', '2026-05-14T12:20')).toContain('running');
  });

  test('is met by an act at the very instant, late after it', () => {
    expect(violent(urgent).seen('2026-05-14T12:30').clock('urgent', '2026-05-14T13:00')).toContain('met ');
    expect(violent(urgent).seen('2026-05-14T12:31').clock('urgent', '2026-05-14T13:00')).toContain('metLate');
  });

  test('is not met by a contact at which the child was not seen, or another was', () => {
    expect(violent(urgent).seen('2026-05-14T12:00', 'no').clock('urgent', '2026-05-14T12:01')).toContain('running');
    expect(violent(urgent).seen('2026-05-14T12:00', 'yes', 'dana').clock('urgent', '2026-05-14T12:01')).toContain(
      'running',
    );
  });

  test('is not met by an act before it started', () => {
    const early = withDeadline(urgent).seen('2026-05-14T11:00').answered('2026-05-14T11:30', { violence: 'yes' });

    expect(early.clock('urgent', '2026-05-14T11:31')).toContain('running');
  });

  test('does not start twice for one state', () => {
    const met = violent(urgent).seen('2026-05-14T12:00').answered('2026-05-15', { violence: 'yes' });

    expect(met.deadlines('urgent', '2026-05-16')).toHaveLength(1);
  });

  test('a decision to treat as high starts it', () => {
    expect(withDeadline(urgent).decided('2026-05-14T10:00', 'high').clock('urgent', '2026-05-14T10:01')).toBe(
      'running 2026-05-14T11:00:00+05:00',
    );
  });

  test('calendar days end with the local day', () => {
    const days = withDeadline({ id: 'days', starts: { entry: 'reported' }, within: 'P5D' }).add(
      'reported',
      '2026-05-14T23:30',
      {},
    );

    expect(days.clock('days', '2026-05-19T23:59')).toBe('warning 2026-05-19');
    expect(days.clock('days', '2026-05-20T00:00')).toBe('due 2026-05-19');
  });

  test('a day starts where the entry was written, and ends where the place is', () => {
    const days = withDeadline({ id: 'days', starts: { entry: 'reported' }, within: 'P1D' }).add(
      'reported',
      '2026-05-14T23:30:00+06:00',
      {},
    );

    expect(days.clock('days', '2026-05-15T23:59')).toContain('2026-05-15');
  });

  test('working days skip holidays and name the years that are not listed', () => {
    const days = withDeadline({ id: 'days', starts: { entry: 'reported' }, within: { workingDays: 3 } });

    expect(days.add('reported', '2026-05-06', {}).clock('days', '2026-05-06T10:00')).toBe('running 2026-05-12');
    expect(days.fold('2026-05-06T10:00').notes).toEqual([]);
  });

  test('a term that reaches into an unlisted year says so', () => {
    const days = withDeadline({ id: 'days', starts: { entry: 'reported' }, within: { workingDays: 3 } }).add(
      'reported',
      '2026-12-30',
      {},
    );

    expect(days.fold('2026-12-31').notes).toEqual([{ code: 'calendar-year-unlisted', params: { year: 2027 } }]);
  });

  test('counts from the earliest of several starts', () => {
    const six: Partial<Deadline> = {
      id: 'six',
      starts: [
        { fact: 'safe-now', is: 'yes' },
        { level: 'level', reaches: 'high', after: 'P7D' },
      ],
      within: 'P6W',
      metBy: { document: 'plan' },
    };

    expect(violent(six).clock('six', '2026-05-15')).toBe('running 2026-07-02');
    expect(violent(six).answered('2026-05-16', { 'safe-now': 'yes' }).clock('six', '2026-05-17')).toBe(
      'running 2026-06-27',
    );
    expect(violent(six).answered('2026-05-30', { 'safe-now': 'yes' }).clock('six', '2026-05-31')).toBe(
      'running 2026-07-02',
    );
  });

  test('an act between the trigger and its delayed start counts', () => {
    const six: Partial<Deadline> = {
      id: 'six',
      starts: { level: 'level', reaches: 'high', after: 'P7D' },
      within: 'P6W',
      metBy: { document: 'plan' },
    };

    expect(violent(six).answered('2026-05-16', {}, { instrument: 'plan' }).clock('six', '2026-05-17')).toContain(
      'met ',
    );
  });
});

describe('when', () => {
  const notSafe: Partial<Deadline> = {
    ...urgent,
    when: { any: [{ fact: 'safe-now', operator: 'notEqual', value: 'yes' }] },
    whenUnknown: 'due',
  };

  test('unknown lists it as possible, without a clock', () => {
    expect(violent({ ...notSafe, whenUnknown: undefined }).clock('urgent', '2026-05-14T13:00')).toBe('possible');
  });

  test('unknown runs where the definition says so', () => {
    expect(violent(notSafe).clock('urgent', '2026-05-14T12:31')).toBe('due 2026-05-14T12:30:00+05:00');
  });

  test('that turns true late still counts from the start', () => {
    const late = violent({ ...notSafe, whenUnknown: undefined }).answered('2026-05-14T12:00', { 'safe-now': 'no' });

    expect(late.clock('urgent', '2026-05-14T12:01')).toBe('running 2026-05-14T12:30:00+05:00');
  });

  test('turning false ends it without fault', () => {
    expect(
      violent(notSafe).answered('2026-05-14T12:00', { 'safe-now': 'yes' }).clock('urgent', '2026-05-14T13:00'),
    ).toContain('void');
  });

  test('turning true again runs anew from then, also after it was met', () => {
    const again = violent(notSafe)
      .answered('2026-05-14T12:00', { 'safe-now': 'yes' })
      .answered('2026-05-15T08:00', { 'safe-now': 'no' });
    const met = violent(notSafe)
      .seen('2026-05-14T11:40')
      .answered('2026-05-14T12:00', { 'safe-now': 'yes' })
      .answered('2026-05-15T08:00', { 'safe-now': 'no' });

    expect(again.clock('urgent', '2026-05-15T08:10')).toBe('running 2026-05-15T09:00:00+05:00');
    expect(met.clock('urgent', '2026-05-15T08:10')).toBe('running 2026-05-15T09:00:00+05:00');
  });

  test('a known answer that becomes open does not stop the clock', () => {
    const refused = violent({ ...notSafe, whenUnknown: undefined }).answered('2026-05-14T11:40', { 'safe-now': 'no' });

    expect(
      refused.answered('2026-05-14T11:50', { 'safe-now': { open: 'refused' } }).clock('urgent', '2026-05-14T12:31'),
    ).toContain('due');
  });

  test('alone starts the clock at the moment it turns true', () => {
    const ask: Partial<Deadline> = {
      id: 'ask',
      when: { all: [{ fact: 'safe', operator: 'equal', value: 'no' }] },
      within: 'P1D',
      metBy: { entry: 'consulted' },
    };
    const look = withDeadline(ask);

    expect(look.clock('ask', '2026-05-02')).toBe('possible');
    expect(look.answered('2026-05-14', { safe: 'no' }).clock('ask', '2026-05-14T10:00')).toBe('running 2026-05-15');
    expect(look.add('consulted', '2026-05-14T11:00', { reached: 'yes' }).clock('ask', '2026-05-16')).toBe(
      'met 2026-05-15',
    );
  });

  test('that becomes open after the act does not hide that it was met', () => {
    const ask: Partial<Deadline> = {
      ...{ id: 'ask', when: { all: [{ fact: 'safe', operator: 'equal', value: 'no' }] } },
      ...{ within: 'P1D', metBy: { entry: 'consulted' } },
    };
    const met = withDeadline(ask)
      .answered('2026-05-14', { safe: 'no' })
      .add('consulted', '2026-05-14T11:00', { reached: 'yes' });

    expect(met.answered('2026-05-15', { safe: { open: 'refused' } }).clock('ask', '2026-05-16')).toContain('met ');
  });

  test('a birthday starts a clock on its day, without any entry', () => {
    const school: Partial<Deadline> = {
      id: 'school',
      when: { all: [{ fact: 'age', operator: 'greaterThanInclusive', value: 4 }] },
      within: 'P5D',
    };
    const look = withDeadline(school);

    expect(look.clock('school', '2027-03-09')).toBe('absent');
    expect(look.clock('school', '2027-03-10T08:00')).toBe('running 2027-03-15');
    expect(look.clock('school', '2027-04-01')).toBe('due 2027-03-15');
  });
});

describe('a date that a person sets', () => {
  const visit: Partial<Deadline> = { id: 'visit', on: 'next-visit', metBy: seenChild };

  test('is unset until there is one', () => {
    expect(withDeadline(visit).clock('visit', '2026-05-02')).toBe('unset');
  });

  test('is due on its day, moves with a new date, and a new one begins after the act', () => {
    const set = withDeadline(visit).answered('2026-05-02', { 'next-visit': '2026-05-20' });
    expect(set.clock('visit', '2026-05-03')).toBe('running 2026-05-20');
    expect(set.answered('2026-05-04', { 'next-visit': '2026-05-22' }).clock('visit', '2026-05-05')).toBe(
      'running 2026-05-22',
    );
    expect(set.seen('2026-05-21').clock('visit', '2026-05-22')).toBe('met 2026-05-22');
    expect(set.answered('2026-05-23', { 'next-visit': '2026-06-01' }).clock('visit', '2026-05-24')).toBe(
      'running 2026-06-01',
    );
  });

  test('the earlier of it and the term counts, or it alone where it replaces the term', () => {
    const both: Partial<Deadline> = { ...visit, within: 'P10D' };
    const later = (deadline: Partial<Deadline>): TestCase =>
      withDeadline(deadline).answered('2026-05-02', { 'next-visit': '2026-06-20' });

    expect(later(both).clock('visit', '2026-05-03')).toBe('running 2026-05-11');
    expect(later({ ...both, replaces: true }).clock('visit', '2026-05-03')).toBe('running 2026-06-20');
  });

  test('in the past is due at once, and not counted from later', () => {
    const past = withDeadline(visit)
      .answered('2026-05-10', { 'next-visit': '2026-04-20' })
      .deadline('visit', '2026-05-11');

    expect(past).toMatchObject({ state: 'due', dueOn: '2026-04-20', startedAt: '2026-04-20T23:59:59+05:00' });
  });
});

describe('stages and rounds', () => {
  const met: Partial<Deadline> = { id: 'plan', starts: { move: 'begin' }, within: 'P5D', metBy: { document: 'plan' } };

  test('nothing is due any more in a closed case', () => {
    expect(
      withDeadline(met).moved('2026-05-02', 'begin').moved('2026-05-03', 'close').clock('plan', '2026-05-20'),
    ).toBe('void 2026-05-07');
  });

  test('a danger that comes to light in a closed case starts its clock', () => {
    const closed = withDeadline(urgent).moved('2026-05-02', 'begin').moved('2026-05-03', 'close');

    expect(closed.answered('2026-05-10T10:00', { violence: 'yes' }).clock('urgent', '2026-05-10T10:01')).toContain(
      'running',
    );
  });

  test('a new round starts new clocks for a danger that still counts', () => {
    const again = violent(urgent)
      .seen('2026-05-14T11:40')
      .moved('2026-05-15', 'begin')
      .moved('2026-05-16', 'close')
      .moved('2026-05-20T10:00', 'reopen');

    expect(again.clock('urgent', '2026-05-20T10:10')).toBe('running 2026-05-20T11:00:00+05:00');
  });

  test('a child who has left has no clocks', () => {
    const left = violent(urgent).add('registered', '2026-05-14T12:00', {
      person: { id: 'aru', kind: 'child', left: '2026-05-14' },
    });

    expect(left.clock('urgent', '2026-05-14T12:01')).toContain('void');
  });
});
