import { readFileSync } from 'node:fs';
import type { Family } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { openKit } from '../kit/open-kit.ts';
import { testKit } from '../testing/kit.ts';
import { playFamily } from './play.ts';

const family = (steps: Family['steps']): Family => ({
  ...{ $schema: 'https://qadam.example/1/family.json', id: 'dana', model: 'test' },
  people: [{ id: 'dana', kind: 'child', born: '2024' }],
  steps,
});
const failed = (steps: Family['steps']): string[] =>
  playFamily(testKit(), family(steps))
    .checks.filter(({ ok }) => !ok)
    .map(({ what }) => what);

describe('the demonstration', () => {
  const folder = new URL('../../../../docs/language/demo/', import.meta.url);
  const aigul = JSON.parse(readFileSync(new URL('rules/demo/families/aigul.json', folder), 'utf8')) as Family;

  test('comes out as the language says', () => {
    const { checks, entries } = playFamily(openKit(kitOfFolder(folder.pathname, 'demo')), aigul);

    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map(({ what }) => what)).toContain('due/urgent/aru');
    expect(entries.map(({ type }) => type)).toEqual(['opened', 'answered', 'answered']);
  });
});

describe('a family', () => {
  test('gives the same entries each time', () => {
    const steps: Family['steps'] = [
      { at: '2026-05-14T11:00:00+05:00', do: 'answered', instrument: 'look', about: 'dana', answers: { safe: 'yes' } },
    ];

    expect(playFamily(testKit(), family(steps))).toEqual(playFamily(testKit(), family(steps)));
  });

  test('a step that should be refused is checked by its code', () => {
    const steps: Family['steps'] = [
      { at: '2026-05-14T11:00:00+05:00', do: 'moved', body: { transition: 'begin' }, refused: 'case/guard' },
    ];

    expect(failed(steps)).toEqual([]);
    expect(failed([{ ...steps[0]!, refused: 'case/locked' }])).toEqual(['refused']);
    expect(failed([{ ...steps[0]!, refused: undefined }])).toEqual(['accepted']);
  });

  test('later steps name earlier ones, and revise records by name', () => {
    const steps: Family['steps'] = [
      {
        at: '2026-05-14T11:00:00+05:00',
        do: 'answered',
        name: 'first',
        record: 'look',
        instrument: 'look',
        about: 'dana',
        answers: { violence: 'yes', safe: 'yes' },
      },
      {
        at: '2026-05-14T11:05:00+05:00',
        do: 'decided',
        name: 'lower',
        about: 'dana',
        body: { decision: 'level', option: 'medium', reason: 'x' },
        expect: { awaiting: ['level'] },
      },
      {
        at: '2026-05-14T11:10:00+05:00',
        do: 'agreed',
        by: 'supervisor',
        body: { entry: 'lower', agrees: true },
        expect: { levels: { level: { dana: 'medium' } } },
      },
      {
        at: '2026-05-14T11:20:00+05:00',
        do: 'corrected',
        body: { entry: 'first', reason: 'x' },
        answers: { safe: 'yes' },
        expect: { reconsider: 1 },
      },
      { at: '2026-05-14T11:30:00+05:00', do: 'erased', body: { entry: 'first', ground: 'x' } },
      {
        at: '2026-05-14T12:30:00+05:00',
        do: 'look',
        expect: { deadlines: { urgent: { dana: 'absent' }, visits: { dana: 'absent' } }, registers: { high: 0 } },
      },
    ];

    expect(failed(steps)).toEqual([]);
  });

  test('what differs is named with what was expected', () => {
    const expect_ = { stage: 'support', asks: [], moves: ['begin'], levels: { level: { dana: 'high' } } };
    const { checks } = playFamily(
      testKit(),
      family([{ at: '2026-05-14T11:00:00+05:00', do: 'look', expect: expect_ }]),
    );

    expect(checks.filter(({ ok }) => !ok)).toEqual([
      { step: 0, what: 'stage', expected: 'support', actual: 'intake', ok: false },
      { step: 0, what: 'levels/level/dana', expected: 'high', actual: ['none', 'high'], ok: false },
      { step: 0, what: 'asks', expected: [], actual: ['safe', 'violence'], ok: false },
      { step: 0, what: 'moves', expected: ['begin'], actual: [], ok: false },
    ]);
  });
});
