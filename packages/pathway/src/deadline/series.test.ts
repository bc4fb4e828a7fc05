import type { Deadline } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { TestCase } from '../testing/case.ts';
import { testKit } from '../testing/kit.ts';

const seenChild: Deadline['metBy'] = {
  entry: 'contacted',
  where: { all: [{ fact: 'entry.seen', operator: 'equal', value: 'yes' }] },
};
const weekly: Partial<Deadline> = { id: 'visits', starts: { move: 'begin' }, every: 'P1W', metBy: seenChild };
const begun = (deadline: Partial<Deadline>, at = '2026-05-04'): TestCase =>
  new TestCase(testKit([deadline])).moved(at, 'begin');
const history = (look: TestCase, at: string): string[] =>
  look.deadlines('visits', at).map(({ state, dueOn }) => `${state} ${dueOn}`);

describe('windows', () => {
  test('want one act each, counted from the anchor', () => {
    const look = begun(weekly).seen('2026-05-05').seen('2026-05-06').seen('2026-05-13');

    expect(history(look, '2026-05-14')).toEqual(['met 2026-05-18', 'met 2026-05-11']);
  });

  test('without the act are missed, and the next begins', () => {
    expect(history(begun(weekly), '2026-05-19')).toEqual([
      'running 2026-05-25',
      'missed 2026-05-18',
      'missed 2026-05-11',
    ]);
  });

  test('are not met by a contact at which the child was not seen', () => {
    expect(history(begun(weekly).seen('2026-05-05', 'no'), '2026-05-12')).toEqual([
      'running 2026-05-18',
      'missed 2026-05-11',
    ]);
  });

  test('of months are clamped to the month’s end', () => {
    const look = begun({ ...weekly, every: 'P1M' }, '2026-05-31');

    expect(history(look, '2026-08-01')).toEqual(['running 2026-08-31', 'missed 2026-07-31', 'missed 2026-06-30']);
  });

  test('end after their stretch and go on as the next one', () => {
    const look = begun({ ...weekly, for: 'P1M', then: { every: 'P1M' } });

    expect(history(look, '2026-08-05').reverse()).toEqual([
      'missed 2026-05-11',
      'missed 2026-05-18',
      'missed 2026-05-25',
      'missed 2026-06-01',
      'missed 2026-07-04',
      'missed 2026-08-04',
      'running 2026-09-04',
    ]);
  });

  test('end without a further stretch', () => {
    expect(history(begun({ ...weekly, for: 'P2W' }), '2026-07-01')).toEqual(['missed 2026-05-18', 'missed 2026-05-11']);
  });

  test('begin anew with a new start where the deadline restarts', () => {
    const placed: Partial<Deadline> = { ...weekly, starts: [{ move: 'begin' }, { entry: 'placed' }], restarts: true };
    const look = begun(placed).add('placed', '2026-05-07', { placement: 'home' }, { about: 'aru' });

    expect(history(look, '2026-05-08')).toEqual(['running 2026-05-14', 'void 2026-05-11']);
  });

  test('ignore a new start otherwise', () => {
    const placed: Partial<Deadline> = { ...weekly, starts: [{ move: 'begin' }, { entry: 'placed' }] };
    const look = begun(placed).add('placed', '2026-05-07', { placement: 'home' }, { about: 'aru' });

    expect(history(look, '2026-05-08')).toEqual(['running 2026-05-11']);
  });

  test('stop without fault while `when` is false, and start anew with it', () => {
    const atHome: Partial<Deadline> = {
      ...weekly,
      when: { all: [{ fact: 'placement', operator: 'notEqual', value: 'away' }] },
      whenUnknown: 'due',
    };
    const look = begun(atHome).add('placed', '2026-05-07', { placement: 'away' }, { about: 'aru' });
    expect(history(look, '2026-06-01')).toEqual(['void 2026-05-11']);

    look.add('placed', '2026-06-02', { placement: 'home' }, { about: 'aru' });
    expect(history(look, '2026-06-03')).toEqual(['running 2026-06-09', 'void 2026-05-11']);
  });

  test('that were over before it was known to be due are not missed', () => {
    const known: Partial<Deadline> = { ...weekly, when: { all: [{ fact: 'safe', operator: 'equal', value: 'no' }] } };
    const look = begun(known).answered('2026-05-20', { safe: 'no' });

    expect(history(look, '2026-05-20T10:00')).toEqual(['running 2026-05-25']);
  });

  test('a first window can have a term of its own', () => {
    expect(history(begun({ ...weekly, within: 'P3D' }), '2026-05-12')).toEqual([
      'running 2026-05-18',
      'missed 2026-05-11',
      'missed 2026-05-07',
    ]);
  });
});

describe('a series since the last act', () => {
  const reviews: Partial<Deadline> = {
    ...{ id: 'reviews', about: 'family', starts: { move: 'begin' }, every: 'P6M', counted: 'sinceLast' },
    ...{ metBy: { document: 'review' }, on: 'next-review' },
  };
  const clock = (look: TestCase, at: string): string => look.clock('reviews', at, 'family');

  test('is due from the anchor, then from each act', () => {
    const look = begun(reviews).answered('2026-09-01', {}, { instrument: 'review' });

    expect(clock(begun(reviews), '2026-06-01')).toBe('running 2026-11-04');
    expect(clock(look, '2026-09-02')).toBe('running 2027-03-01');
  });

  test('stays owed when it has passed', () => {
    expect(clock(begun(reviews), '2026-12-01')).toBe('due 2026-11-04');
    expect(
      begun(reviews)
        .answered('2026-12-01', {}, { instrument: 'review' })
        .deadlines('reviews', '2026-12-02', 'family')[1]?.state,
    ).toBe('metLate');
  });

  test('takes the earlier date that the review sets', () => {
    const look = begun(reviews).answered('2026-06-01', { 'next-review': '2026-08-01' }, { instrument: 'review' });

    expect(clock(look, '2026-06-02')).toBe('running 2026-08-01');
    expect(clock(look.answered('2026-07-31', {}, { instrument: 'review' }), '2026-08-02')).toBe('running 2027-01-31');
  });
});
