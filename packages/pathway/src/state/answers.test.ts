import type { Person } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { ARU, TestCase, uuid } from '../testing/case.ts';

const reopened = (): TestCase =>
  new TestCase().moved('2026-05-10', 'begin').moved('2026-05-11', 'close').moved('2026-05-12', 'reopen');

describe('facts', () => {
  test('the latest answer counts', () => {
    const look = new TestCase().answered('2026-05-02', { safe: 'no' }).answered('2026-05-03', { safe: 'yes' });

    expect(look.fact('safe', '2026-05-02T12:00')).toBe('no');
    expect(look.fact('safe', '2026-05-04')).toBe('yes');
  });

  test('an absent answer in a newer record does not replace', () => {
    expect(
      new TestCase().answered('2026-05-02', { safe: 'no' }).answered('2026-05-03', {}).fact('safe', '2026-05-04'),
    ).toBe('no');
  });

  test('an open answer in a newer record does', () => {
    const look = new TestCase()
      .answered('2026-05-02', { safe: 'yes' })
      .answered('2026-05-03', { safe: { open: 'refused' } });

    expect(look.fact('safe', '2026-05-04')).toEqual({ open: 'refused' });
  });

  test('a revision is the whole record: what it leaves out is not asked', () => {
    const look = new TestCase()
      .answered('2026-05-02', { safe: 'yes' }, { record: 7 })
      .answered('2026-05-03', {}, { record: 7 });

    expect(look.fact('safe', '2026-05-04')).toBeUndefined();
  });

  test('a reported danger outlives an open answer and a revision without it', () => {
    const reported = new TestCase().answered('2026-05-02', { violence: 'yes' }, { record: 7 });

    expect(reported.answered('2026-05-03', {}, { record: 7 }).fact('violence', '2026-05-04')).toBe('yes');
    expect(reported.answered('2026-05-05', { violence: { open: 'not-known' } }).fact('violence', '2026-05-06')).toBe(
      'yes',
    );
    expect(reported.answered('2026-05-07', { violence: 'no' }).fact('violence', '2026-05-08')).toBe('no');
  });

  test('an old "no" to a danger does not count in a new round, a "yes" does', () => {
    const no = new TestCase().answered('2026-05-02', { violence: 'no' });
    const yes = new TestCase().answered('2026-05-02', { violence: 'yes' });
    for (const look of [no, yes])
      look.moved('2026-05-10', 'begin').moved('2026-05-11', 'close').moved('2026-05-12', 'reopen');

    expect(no.fact('violence', '2026-05-13')).toBeUndefined();
    expect(yes.fact('violence', '2026-05-13')).toBe('yes');
  });

  test('an open answer of a new round does not bring back an old "no"', () => {
    const look = new TestCase().answered('2026-05-02', { violence: 'no' });
    look.moved('2026-05-10', 'begin').moved('2026-05-11', 'close').moved('2026-05-12', 'reopen');

    expect(look.answered('2026-05-13', { violence: { open: 'refused' } }).fact('violence', '2026-05-14')).toEqual({
      open: 'refused',
    });
  });

  test('what each record asks anew is open where a newer one leaves it open', () => {
    const look = new TestCase().answered('2026-05-02', { 'safe-now': 'yes', safe: 'yes' });

    expect(look.answered('2026-05-03', { violence: 'yes' }).fact('safe-now', '2026-05-04')).toBeUndefined();
    expect(look.fact('safe', '2026-05-04')).toBe('yes');
    expect(
      look.answered('2026-05-05', { 'safe-now': 'no' }).answered('2026-05-06', {}).fact('safe-now', '2026-05-07'),
    ).toBe('no');
  });

  test('a review makes an old "no" to a danger too old', () => {
    const look = new TestCase()
      .answered('2026-05-02', { violence: 'no', safe: 'yes' })
      .answered('2026-05-20', {}, { instrument: 'review' });

    expect(look.fact('violence', '2026-05-19')).toBe('no');
    expect(look.fact('violence', '2026-05-21')).toBeUndefined();
    expect(look.fact('safe', '2026-05-21')).toBe('yes');
  });

  test('a new round asks everything anew', () => {
    expect(reopened().answered('2026-05-13', { safe: 'no' }).fact('safe', '2026-05-14')).toBe('no');
    expect(
      new TestCase()
        .answered('2026-05-02', { safe: 'no' })
        .moved('2026-05-03', 'begin')
        .moved('2026-05-04', 'close')
        .moved('2026-05-05', 'reopen')
        .fact('safe', '2026-05-06'),
    ).toBeUndefined();
  });

  test('a hidden question counts as it says, not as it was answered before', () => {
    const home = new TestCase().answered(
      '2026-05-02',
      { drinks: 'yes', 'drinks-daily': 'yes' },
      { instrument: 'home' },
    );

    expect(home.fact('drinks-daily', '2026-05-03')).toBe('yes');
    expect(
      home.answered('2026-05-04', { drinks: 'no' }, { instrument: 'home' }).fact('drinks-daily', '2026-05-05'),
    ).toBe('no');
  });

  test('a question that the age hides counts as it says, by the age on the day of the record', () => {
    const nursed = (born?: Person['born']): unknown =>
      new TestCase(undefined, [{ ...ARU, born }])
        .answered('2026-05-02', {}, { instrument: 'home' })
        .fact('nursed', '2026-05-03');

    expect(nursed('2023-03-10')).toBe('no');
    expect(nursed('2026-01')).toBeUndefined();
    expect(nursed('2025')).toBeUndefined(); // four months, or sixteen
    expect(nursed()).toBeUndefined();
  });

  test('a birth that is put right counts for the records after it, one that is learnt later does not', () => {
    const unknown = (): TestCase =>
      new TestCase(undefined, [{ id: 'aru', kind: 'child' }]).answered('2026-05-02', {}, { instrument: 'home' });
    const registered = unknown().add('registered', '2026-05-03', { person: ARU });
    const body = { people: [ARU] };
    const corrected = unknown().add('corrected', '2026-05-03', { entry: uuid(1), body, reason: 'misread' });

    expect(registered.fact('nursed', '2026-05-04')).toBeUndefined();
    expect(registered.answered('2026-05-05', {}, { instrument: 'home' }).fact('nursed', '2026-05-06')).toBe('no');
    expect(corrected.fact('nursed', '2026-05-04')).toBe('no');
  });

  test('a birthday after the record hides nothing', () => {
    const born = new TestCase(undefined, [{ ...ARU, born: '2025-05-20' }]);

    expect(born.answered('2026-05-02', {}, { instrument: 'home' }).fact('nursed', '2026-06-01')).toBeUndefined();
    expect(born.answered('2026-05-20', {}, { instrument: 'home' }).fact('nursed', '2026-06-01')).toBe('no');
  });

  test('a question about the family in a child’s instrument gives the family’s fact', () => {
    expect(
      new TestCase()
        .answered('2026-05-02', { poor: 'yes' }, { instrument: 'home' })
        .fact('poor', '2026-05-03', 'family'),
    ).toBe('yes');
  });

  test('an option that is gone counts as not known', () => {
    expect(new TestCase().answered('2026-05-02', { safe: 'perhaps' }).fact('safe', '2026-05-03')).toEqual({
      open: 'not-known',
    });
  });
});
