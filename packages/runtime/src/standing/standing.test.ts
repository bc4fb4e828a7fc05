import { describe, expect, test } from 'vitest';
import { local, Log } from '../testing/log.ts';
import { testKit } from '../testing/kit.ts';
import { publicStanding, standing, standingWithDraft } from './of-case.ts';

const at = '2026-05-14';

describe('a standing', () => {
  test('has exactly the keys of the contract when it is cut to it', () => {
    const cut = publicStanding(new Log().answered('2026-05-02', { safe: 'yes' }).at(at));

    expect(Object.keys(cut)).toEqual(['stage', 'levels', 'deadlines', 'documents', 'moves', 'reconsider', 'edition']);
    expect(cut.levels).toEqual([
      {
        ruleset: 'level',
        about: 'aru',
        computed: ['none', 'high'],
        decided: null,
        inForce: ['none', 'high'],
        awaiting: null,
      },
    ]);
    expect(cut.deadlines).toEqual([]);
    expect(cut.documents).toContainEqual({ instrument: 'minutes', about: 'family', state: 'missing', record: null });
    expect(Object.keys(cut.moves[0]!)).toEqual(['transition', 'to', 'allowed', 'by', 'because', 'asks']);
  });

  test('guards and duties read the level in force, not the computed one', () => {
    const raised = new Log().answered('2026-05-02', { violence: 'no', safe: 'yes' });
    raised.must('decided', '2026-05-03', { decision: 'level', option: 'high', reason: 'x' }, { about: 'aru' });
    const { duties, registers, results } = raised.at(at);

    expect(results[0]).toMatchObject({ atLeast: 'none', atMost: 'none' });
    expect(duties.find(({ id }) => id === 'tell-police')?.holds).toBe(true);
    expect(registers).toEqual([{ register: 'high', about: 'aru', columns: { safe: 'yes' } }]);
  });

  test('the questions behind a level in force are asked, not the level', () => {
    const { moves, duties } = new Log().answered('2026-05-02', { safe: 'yes' }).at(at);

    expect(moves[0]?.asks).toEqual(['violence', 'children-complete']);
    expect(duties.find(({ id }) => id === 'tell-police')).toMatchObject({ holds: null, asks: ['violence'] });
  });

  test('says why, and what would raise it', () => {
    const [result] = new Log().answered('2026-05-02', { violence: 'no', safe: 'yes' }).at(at).results;

    expect(result?.because).toEqual([]);
    expect(result?.raise).toContainEqual({ to: 'high', changes: [{ fact: 'violence', value: 'yes' }] });
  });

  test('lists decisions to be taken anew', () => {
    const log = new Log().answered('2026-05-02', { violence: 'no', safe: 'yes' });
    log.must('decided', '2026-05-03', { decision: 'level', option: 'none' }, { about: 'aru' });

    expect(log.at('2026-05-04').renew).toEqual([]);
    expect(log.answered('2026-05-05', { violence: 'yes' }).at('2026-05-06').renew).toMatchObject([
      { decision: 'level', about: 'aru' },
    ]);
  });

  test('takes facts that the host gives, and none that are computed', () => {
    const given = { caseload: { value: 16, at: '2026-05-01', origin: 'host' }, 'family-level': 'none' };
    const { moves } = standing(testKit(), new Log().entries, { at: local(at), given });

    expect(moves[0]?.allowed).toBe(false);
  });

  test('a danger in a draft speaks up', () => {
    const draft = { instrument: 'look', about: 'aru', answers: { violence: 'yes' } };
    const { levels, deadlines } = standingWithDraft(testKit(), new Log().entries, draft, { at: local(at) });

    expect(levels[0]?.inForce).toEqual(['high', 'high']);
    expect(deadlines[0]).toMatchObject({ id: 'urgent', state: 'running', dueAt: '2026-05-14T10:00:00+05:00' });
  });

  test('a draft that the host knows of is a document’s state', () => {
    const drafts = [{ instrument: 'minutes', about: 'family' }];

    expect(standing(testKit(), [], { at: local(at), drafts }).documents).toContainEqual({
      instrument: 'minutes',
      about: 'family',
      state: 'draft',
      record: null,
    });
  });
});
