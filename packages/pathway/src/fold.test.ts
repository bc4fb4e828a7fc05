import type { Deadline } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { TestCase, uuid } from './testing/case.ts';
import { testKit } from './testing/kit.ts';

const urgent: Partial<Deadline> = {
  id: 'urgent',
  starts: { level: 'level', reaches: 'high' },
  within: 'PT1H',
  metBy: { entry: 'contacted' },
};
const correct = (look: TestCase, entry: number, body: object, at = '2026-05-20'): TestCase =>
  look.add('corrected', at, { entry: uuid(entry), reason: 'wrong', ...body });
const answers = (given: object): object => ({
  body: { record: uuid(1001), instrument: 'look', edition: '1.0.0', answers: given },
});

describe('time', () => {
  test('a case is what was known then', () => {
    const late = new TestCase().answered('2026-05-02', { safe: 'no' }, { recordedAt: '2026-05-10' });

    expect(late.fold('2026-05-05').state.records.size).toBe(0);
    expect(late.fold('2026-05-05', '2026-05-11').state.records.size).toBe(1);
  });

  test('entries are folded by time, then by seq, in whatever order they arrive', () => {
    const look = new TestCase()
      .answered('2026-05-03', { safe: 'no' })
      .answered('2026-05-02', { safe: 'yes' }, { recordedAt: '2026-05-04' });
    const before = JSON.stringify(look.fold('2026-05-05').judged.observation);
    look.entries.reverse();

    expect(look.fact('safe', '2026-05-05')).toBe('no');
    expect(JSON.stringify(look.fold('2026-05-05').judged.observation)).toBe(before);
  });
});

describe('corrections', () => {
  const decided = (): TestCase =>
    new TestCase(testKit([urgent])).answered('2026-05-02', { violence: 'yes' }).decided('2026-05-03', 'high');

  test('replace the body in the whole fold', () => {
    expect(
      correct(decided(), 2, answers({ safe: 'no' }))
        .fold('2026-05-02T10:00', '2026-05-21')
        .judged.look.fact('aru', 'violence'),
    ).toBeUndefined();
  });

  test('list the decisions and moves made in between', () => {
    const look = correct(decided().moved('2026-05-04', 'begin'), 2, answers({ safe: 'no' }));

    expect(look.fold('2026-05-21').reconsider.map(({ entry, why }) => [entry, why])).toEqual([
      [uuid(3), 'corrected'],
      [uuid(4), 'corrected'],
    ]);
  });

  test('a decision taken anew is not listed any more', () => {
    expect(
      correct(decided(), 2, answers({ safe: 'no' }))
        .decided('2026-05-21', 'medium')
        .fold('2026-05-22').reconsider,
    ).toEqual([]);
  });

  test('that say the same change nothing', () => {
    expect(correct(decided(), 2, answers({ violence: 'yes' })).fold('2026-05-21').reconsider).toEqual([]);
  });

  test('can withdraw an entry', () => {
    expect(correct(decided(), 2, { withdrawn: true }).fact('violence', '2026-05-21')).toBeUndefined();
  });

  test('with a body of the wrong shape are left out with a note', () => {
    const look = correct(decided(), 2, { body: { nonsense: 1 } });

    expect(look.fact('violence', '2026-05-21')).toBe('yes');
    expect(look.fold('2026-05-21').notes[0]?.code).toBe('correction-damaged');
  });
});

describe('erasure', () => {
  const kept = {
    ...{
      instrument: 'look',
      record: uuid(1001),
      levels: [{ ruleset: 'level', about: 'aru', inForce: ['high', 'high'] }],
    },
    deadlines: [
      { id: 'urgent', about: 'aru', startedAt: '2026-05-14T11:30:00+05:00', dueAt: '2026-05-14T12:30:00+05:00' },
    ],
  };
  const reported = (): TestCase => new TestCase(testKit([urgent])).answered('2026-05-14T11:30', { violence: 'yes' });
  const erased = (isBodyGone: boolean): TestCase => {
    const look = reported().add('erased', '2026-05-14T12:00', { entry: uuid(2), ground: 'asked for', kept });
    if (isBodyGone) look.entries[1] = { ...look.entries[1]!, body: undefined } as never;
    return look;
  };

  test.each([true, false])('leaves every fact of the record not known (body gone: %s)', (isBodyGone) => {
    expect(erased(isBodyGone).fact('violence', '2026-05-14T12:01')).toEqual({ open: 'not-known' });
    expect(erased(isBodyGone).fact('safe', '2026-05-14T12:01')).toEqual({ open: 'not-known' });
  });

  test.each([true, false])('keeps the clock that was running (body gone: %s)', (isBodyGone) => {
    expect(erased(isBodyGone).clock('urgent', '2026-05-14T12:10')).toContain('2026-05-14T12:30:00+05:00');
    expect(erased(isBodyGone).clock('urgent', '2026-05-14T12:31')).toContain('due');
    expect(erased(isBodyGone).seen('2026-05-14T12:20').clock('urgent', '2026-05-14T13:00')).toContain('met ');
  });

  test('gives no more time where a later entry starts the same clock', () => {
    const decided = reported().decided('2026-05-14T11:50', 'high');
    const look = decided.add('erased', '2026-05-14T12:00', { entry: uuid(2), ground: 'asked for', kept });

    expect(look.clock('urgent', '2026-05-14T12:10')).toContain('2026-05-14T12:30:00+05:00');
  });

  test('keeps the level until the range is established anew', () => {
    expect(erased(true).level('2026-05-14T12:10')).toBe('high');
    expect(erased(true).answered('2026-05-15', { violence: 'no', safe: 'yes' }).level('2026-05-16')).toBe('none');
  });

  test('does not bring back older answers, newer ones count', () => {
    const look = new TestCase().answered('2026-05-02', { safe: 'yes' }).answered('2026-05-03', { safe: 'no' });
    look.add('erased', '2026-05-04', {
      entry: uuid(3),
      ground: 'asked for',
      kept: { instrument: 'look', levels: [], deadlines: [] },
    });

    expect(look.fact('safe', '2026-05-05')).toEqual({ open: 'not-known' });
    expect(look.answered('2026-05-06', { safe: 'yes' }).fact('safe', '2026-05-07')).toBe('yes');
  });
});

describe('people', () => {
  test('who were joined are read as one', () => {
    const look = new TestCase().add('registered', '2026-05-02', { person: { id: 'aruzhan', kind: 'child' } });
    look
      .answered('2026-05-03', { violence: 'yes' }, { about: 'aruzhan' })
      .add('joined', '2026-05-04', { people: ['aru', 'aruzhan'] });

    expect(look.fact('violence', '2026-05-05')).toBe('yes');
    expect([...look.fold('2026-05-05').state.people.keys()]).toEqual(['aru']);
  });

  test('attempts count since the child was last seen', () => {
    const look = new TestCase()
      .add('attempted', '2026-05-02', { kind: 'visit' })
      .add('attempted', '2026-05-03', { kind: 'visit' }, { about: 'aru' });

    expect(look.fact('attempts', '2026-05-04')).toBe(2);
    expect(look.seen('2026-05-05').fact('attempts', '2026-05-06')).toBe(0);
  });
});

describe('documents', () => {
  const sign = (look: TestCase, signature: string, how: string): TestCase =>
    look.add('signed', '2026-05-03', { record: uuid(9), signature, who: 'x', how });
  const planned = (): TestCase => new TestCase().answered('2026-05-02', {}, { instrument: 'plan', record: 9 });

  test('are signed when each block is; a refusal signs nothing', () => {
    expect(new TestCase().fact('document.plan', '2026-05-02', 'family')).toBe('missing');
    expect(sign(planned(), 'worker', 'in-system').fact('document.plan', '2026-05-04', 'family')).toBe('complete');
    expect(
      sign(sign(planned(), 'worker', 'in-system'), 'parent', 'refused').fact('document.plan', '2026-05-04', 'family'),
    ).toBe('complete');
    expect(
      sign(sign(planned(), 'worker', 'in-system'), 'parent', 'on-paper').fact('document.plan', '2026-05-04', 'family'),
    ).toBe('signed');
  });

  test('a new revision has to be signed anew', () => {
    const look = sign(sign(planned(), 'worker', 'in-system'), 'parent', 'on-paper');

    expect(
      look.answered('2026-05-05', {}, { instrument: 'plan', record: 9 }).fact('document.plan', '2026-05-06', 'family'),
    ).toBe('complete');
  });
});

describe('a damaged log', () => {
  test('is folded without what cannot be read', () => {
    const look = new TestCase().answered('2026-05-02', { safe: 'no' });
    look.entries.push(null as never, { id: 'x' } as never, { ...look.entries[1]!, at: 'yesterday' }, look.entries[1]!);
    const { notes } = look.fold('2026-05-03');

    expect(look.fact('safe', '2026-05-03')).toBe('no');
    expect(notes.map(({ code }) => code)).toEqual([
      'entry-damaged',
      'entry-damaged',
      'entry-damaged',
      'entry-repeated',
    ]);
  });

  test('keeps a child whose birth cannot be read', () => {
    const look = new TestCase(undefined, [{ id: 'aru', kind: 'child', born: 5 as never, left: 'soon' }]);

    expect([...look.fold('2026-05-03').state.people.values()]).toEqual([{ id: 'aru', kind: 'child' }]);
  });

  test('keeps an entry that only has keys too many', () => {
    const look = new TestCase().answered('2026-05-02', { safe: 'no' });
    Object.assign(look.entries[1]!, { previous: 'hash' });

    expect(look.fact('safe', '2026-05-03')).toBe('no');
  });
});

describe('what a stage asks for anew', () => {
  const changes = {
    stages: [
      { id: 'intake', start: true as const },
      { id: 'support' },
      { id: 'talk', documents: [{ instrument: 'review', anew: true as const }] },
    ],
    transitions: [
      { id: 'begin', from: 'intake', to: 'support', by: ['worker'] },
      { id: 'meet', from: 'support', to: 'talk', by: ['worker'] },
      { id: 'return', from: 'talk', to: 'support', by: ['worker'] },
    ],
    decisions: [{ id: 'course', about: 'family' as const, options: ['on', 'off'], by: ['worker'], anew: 'talk' }],
  };
  const met = (): TestCase =>
    new TestCase(testKit([], changes))
      .moved('2026-05-02', 'begin')
      .moved('2026-05-03', 'meet')
      .answered('2026-05-04', {}, { instrument: 'review', record: 50 })
      .add('decided', '2026-05-05', { decision: 'course', option: 'on' });
  const facts = (look: TestCase, at: string): unknown[] =>
    ['document.review', 'decision.course'].map((id) => look.fact(id, at, 'family'));

  test('counts through the stages after it', () => {
    expect(facts(met(), '2026-05-06')).toEqual(['complete', 'on']);
    expect(facts(met().moved('2026-05-06', 'return'), '2026-05-07')).toEqual(['complete', 'on']);
  });

  test('no longer counts when the stage is entered again', () => {
    const again = met().moved('2026-05-06', 'return').moved('2026-05-07', 'meet');
    expect(facts(again, '2026-05-08')).toEqual(['missing', 'none']);

    again.answered('2026-05-08', {}, { instrument: 'review', record: 50 }); // the old record put right
    expect(facts(again, '2026-05-09')).toEqual(['missing', 'none']);
    again.answered('2026-05-09', {}, { instrument: 'review', record: 51 });
    expect(facts(again, '2026-05-10')).toEqual(['complete', 'none']);
  });

  test('counts when it was written before the stage is entered, since it was left', () => {
    const early = met().moved('2026-05-06', 'return').answered('2026-05-07', {}, { instrument: 'review', record: 51 });
    early.moved('2026-05-08', 'meet');

    expect(facts(early, '2026-05-09')).toEqual(['complete', 'none']);
    const first = new TestCase(testKit([], changes)).moved('2026-05-02', 'begin');
    first.answered('2026-05-03', {}, { instrument: 'review', record: 50 }).moved('2026-05-04', 'meet');
    expect(facts(first, '2026-05-05')).toEqual(['complete', 'none']);
  });

  test('counts when it was held before the move and written down after it', () => {
    const late = met().moved('2026-05-06', 'return').moved('2026-05-07', 'meet');
    late.answered('2026-05-06T15:00', {}, { instrument: 'review', record: 52, recordedAt: '2026-05-07T10:00' });

    expect(facts(late, '2026-05-08')).toEqual(['complete', 'none']);
  });

  test('is asked of nobody when it no longer counts', () => {
    const asking = [{ ...changes.decisions[0]!, agreedBy: ['supervisor'] }];
    const again = new TestCase(testKit([], { ...changes, decisions: asking }))
      .moved('2026-05-02', 'begin')
      .moved('2026-05-03', 'meet')
      .add('decided', '2026-05-04', { decision: 'course', option: 'on' })
      .moved('2026-05-05', 'return');
    const asked = (at: string): string[] => again.fold(at).state.decisions.map(({ agreement }) => agreement);
    expect(asked('2026-05-06')).toEqual(['awaited']);

    again.moved('2026-05-06', 'meet').agreed('2026-05-07', 4);
    expect(asked('2026-05-08')).toEqual(['lapsed']);
    expect(again.fact('decision.course', '2026-05-08', 'family')).toBe('none');
  });
});

describe('a move that waits for agreement', () => {
  const transitions = [
    { id: 'begin', from: 'intake', to: 'support', by: ['worker'], agreedBy: ['supervisor'] },
    { id: 'close', from: ['intake', 'support'], to: 'closed', by: ['worker'], agreedBy: ['supervisor'] },
    { id: 'reopen', from: 'closed', to: 'intake', by: ['worker'], round: true as const },
  ];
  const against = { override: { reason: 'the flat is lost' } };
  const asked = (transition: string): TestCase =>
    new TestCase(testKit([], { transitions })).add('moved', '2026-05-02', { transition, ...against });
  const first = 2;

  test('is taken when it is agreed to', () => {
    expect(asked('begin').agreed('2026-05-03', first).fold('2026-05-04').state.stage).toBe('support');
  });

  test('is asked of nobody once the case has gone on to where it does not start', () => {
    const gone = asked('begin').moved('2026-05-03', 'close').agreed('2026-05-04', first);
    const { state } = gone.fold('2026-05-05');

    expect(state.stage).toBe('closed');
    expect(state.moves[0]?.agreement).toBe('lapsed');
  });

  test('is still asked where it starts from the next stage too', () => {
    const gone = asked('close').add('moved', '2026-05-03', { transition: 'begin', ...against });
    gone.agreed('2026-05-04', 3).agreed('2026-05-05', first);

    expect(gone.fold('2026-05-06').state.stage).toBe('closed');
  });
});
