import { describe, expect, test } from 'vitest';
import { TestCase } from '../testing/case.ts';

const calm = (): TestCase => new TestCase().answered('2026-05-02', { violence: 'no', safe: 'yes' });
const unsafe = (): TestCase => new TestCase().answered('2026-05-02', { violence: 'no', safe: 'no' });

describe('levels', () => {
  test('nobody asked is not "no risk"', () => {
    expect(new TestCase().level('2026-05-02')).toBe('none..high');
  });

  test('raising takes effect at once', () => {
    expect(calm().decided('2026-05-03', 'high').level('2026-05-04')).toBe('high');
  });

  test('lowering waits for another person', () => {
    const lowered = unsafe().decided('2026-05-03', 'low');

    expect(lowered.level('2026-05-04')).toBe('medium');
    expect(lowered.agreed('2026-05-05', 3).level('2026-05-06')).toBe('low');
  });

  test('nobody agrees to their own decision', () => {
    expect(unsafe().decided('2026-05-03', 'low', { by: 'gauhar' }).agreed('2026-05-04', 3).level('2026-05-05')).toBe(
      'medium',
    );
  });

  test('deciding below what can still come out lowers', () => {
    const open = new TestCase().answered('2026-05-02', { safe: 'no' }).decided('2026-05-03', 'medium');

    expect(open.level('2026-05-04')).toBe('medium..high');
  });

  test('an earlier decision stays while a lower one is awaited', () => {
    const raised = calm().decided('2026-05-03', 'high').decided('2026-05-04', 'low');

    expect(raised.level('2026-05-05')).toBe('high');
  });

  test('agreement that comes after a newer decision does not undo it', () => {
    const late = unsafe().decided('2026-05-03', 'low').decided('2026-05-04', 'high').agreed('2026-05-05', 3);

    expect(late.level('2026-05-06')).toBe('high');
  });

  test('a rise of what is established ends a lower decision', () => {
    const rising = unsafe()
      .decided('2026-05-03', 'low')
      .agreed('2026-05-04', 3)
      .answered('2026-05-05', { violence: 'yes' });

    expect(rising.level('2026-05-06')).toBe('high');
    expect(rising.fold('2026-05-06').state.decisions[0]?.outrun).toBe(true);
  });

  test('a danger told after the highest was lowered asks to decide anew', () => {
    const lowered = new TestCase()
      .answered('2026-05-02', { violence: 'yes', safe: 'yes' })
      .decided('2026-05-03', 'low')
      .agreed('2026-05-04', 3);
    expect(lowered.level('2026-05-05')).toBe('low');

    lowered.answered('2026-05-06', { violence: 'yes' });

    expect(lowered.level('2026-05-07')).toBe('high');
    expect(lowered.fold('2026-05-07').state.decisions[0]?.outrun).toBe(true);
  });

  test('a revised record that told the danger before is no news', () => {
    const lowered = new TestCase()
      .answered('2026-05-02', { violence: 'yes', safe: 'yes' }, { record: 7 })
      .decided('2026-05-03', 'low')
      .agreed('2026-05-04', 3)
      .answered('2026-05-05', { violence: 'yes', safe: 'no' }, { record: 7 });

    expect(lowered.level('2026-05-06')).toBe('low');
  });

  test('a danger told while lowering waits for agreement is not agreed away', () => {
    const waiting = new TestCase().answered('2026-05-02', { violence: 'yes' }).decided('2026-05-03', 'low');
    waiting.answered('2026-05-04', { violence: 'yes' }).agreed('2026-05-05', 3);

    expect(waiting.level('2026-05-06')).toBe('high');
  });

  test('a decision that was overtaken does not come back by itself', () => {
    const fallen = unsafe().decided('2026-05-03', 'low').agreed('2026-05-04', 3);
    fallen.answered('2026-05-05', { violence: 'yes' }).answered('2026-05-06', { violence: 'no' });

    expect(fallen.level('2026-05-07')).toBe('medium');
  });

  test('a higher decision stays the floor when it is overtaken', () => {
    expect(calm().decided('2026-05-03', 'high').answered('2026-05-04', { safe: 'no' }).level('2026-05-05')).toBe(
      'high',
    );
  });

  test('a new round begins without decisions', () => {
    const again = calm()
      .decided('2026-05-03', 'high')
      .moved('2026-05-04', 'begin')
      .moved('2026-05-05', 'close')
      .moved('2026-05-06', 'reopen');

    expect(again.level('2026-05-07')).toBe('none..high');
  });
});
