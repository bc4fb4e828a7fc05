import type { AnsweredEntry } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { keptByErasure } from './kept.ts';
import { recordHash } from '../log/latest.ts';
import { accept } from './accept.ts';
import { standing } from '../standing/of-case.ts';
import { Log, uuid } from '../testing/log.ts';
import { testKit } from '../testing/kit.ts';

const at = '2026-05-14';
const high = (): Log => new Log().answered('2026-05-02', { violence: 'yes', safe: 'yes' });

describe('form and place', () => {
  test('a good entry is accepted', () => {
    expect(new Log().try('noted', at, { text: 'x' })).toEqual([]);
  });

  test('an entry of the wrong form is refused with its place', () => {
    const log = new Log();

    expect(log.add({ ...log.make('noted', at, {}) })).toMatchObject([
      { code: 'case/malformed', pointer: '/body/text' },
    ]);
    expect(log.try('danced', at, {})).toEqual(['case/unknown-type']);
    expect(log.add(null)).toMatchObject([{ code: 'case/unknown-type' }]);
  });

  test('seq has no gaps, ids are not repeated', () => {
    const log = new Log();

    expect(log.add({ ...log.make('noted', at, { text: 'x' }), seq: 7 })).toMatchObject([{ code: 'case/seq' }]);
    expect(log.add({ ...log.make('noted', at, { text: 'x' }), id: uuid(1) })).toMatchObject([
      { code: 'case/id-repeated' },
    ]);
  });

  test('a case is opened once, and first', () => {
    const noted = new Log().make('noted', at, { text: 'x' });

    expect(new Log().try('opened', at, {})).toEqual(['case/opened-twice']);
    expect(accept(testKit(), [], [{ ...noted, seq: 1 }], 0)).toMatchObject({ refused: [{ code: 'case/not-opened' }] });
  });

  test('clocks may differ by five minutes, not more', () => {
    expect(new Log().try('noted', '2026-05-14T09:05', { text: 'x' }, { recordedAt: '2026-05-14T09:00' })).toEqual([]);
    expect(new Log().try('noted', '2026-05-14T09:06', { text: 'x' }, { recordedAt: '2026-05-14T09:00' })).toEqual([
      'case/in-future',
    ]);
  });

  test('a late entry lies inside the case', () => {
    const log = new Log().must('noted', at, { text: 'x' });

    expect(log.try('noted', '2026-05-02', { text: 'late' }, { recordedAt: at })).toEqual([]);
    expect(log.try('noted', '2026-04-30', { text: 'too early' }, { recordedAt: at })).toEqual(['case/before-opening']);
  });

  test('what others have added since is given back', () => {
    const log = new Log().must('noted', at, { text: 'x' });
    const result = accept(testKit(), log.entries, [log.make('noted', at, { text: 'y' })], 1);

    expect(result).toMatchObject({ refused: [{ code: 'case/newer-entries' }], entries: [{ seq: 2 }] });
  });

  test('all of what is added is accepted, or none', () => {
    const log = new Log();
    const good = log.make('noted', at, { text: 'x' });
    const bad = { ...log.make('noted', at, { text: 'y' }), seq: 9, id: uuid(9) };

    expect(accept(testKit(), log.entries, [good, bad], 1)).toMatchObject({ refused: [{ entry: uuid(9) }] });
    expect(log.entries).toHaveLength(1);
  });

  test('several entries may rest on one another', () => {
    const log = new Log();
    const person = { ...log.make('registered', at, { person: { id: 'dana', kind: 'child' } }) };
    const record = { ...log.make('answered', at, log.record({ safe: 'yes' }), { about: 'dana' }), seq: 3, id: uuid(3) };

    expect(accept(testKit(), log.entries, [person, record], 1)).toHaveProperty('accepted');
  });

  test('roles and people are known', () => {
    expect(new Log().try('noted', at, { text: 'x' }, { by: 'cook' })).toEqual(['case/unknown-role']);
    expect(new Log().try('noted', at, { text: 'x' }, { about: 'nobody' })).toEqual(['case/unknown-person']);
  });
});

describe('people', () => {
  test('are not born after the entry that registers them', () => {
    const register = (born: unknown): string[] =>
      new Log().try('registered', at, { person: { id: 'dana', kind: 'child', born } });

    expect(register('2026-05-14')).toEqual([]);
    expect(register('2026-05')).toEqual([]);
    expect(register('2026-05-15')).toEqual(['case/born-after-report']);
    expect(register({ aboutYears: 2, judgedOn: '2026-06-01' })).toEqual(['case/born-after-report']);
  });

  test('have a kind that the model knows, and leave on a day that has come', () => {
    expect(new Log().try('registered', at, { person: { id: 'rex', kind: 'dog' } })).toEqual(['case/unknown-kind']);
    expect(new Log().try('registered', at, { person: { id: 'aru', kind: 'child', left: '2026-05-20' } })).toEqual([
      'case/date-in-future',
    ]);
  });

  test('are joined only when they can be one', () => {
    expect(new Log().try('joined', at, { people: ['aru', 'mother'] })).toEqual(['case/join-different']);
    expect(new Log().try('joined', at, { people: ['aru', 'ghost'] })).toEqual(['case/unknown-person']);
  });
});

describe('records', () => {
  const submit = (answers: object, extra = {}, instrument = 'look'): string[] => {
    const log = new Log();
    return log.try('answered', at, log.record(answers, instrument), { about: 'aru', ...extra });
  };

  test('fit their instrument', () => {
    expect(submit({ safe: 'yes' })).toEqual([]);
    expect(submit({ safe: 'perhaps' })).toEqual(['case/answers']);
    expect(submit({ unheard: 'of' })).toEqual(['case/answers']);
    expect(submit({ safe: 'no' })).toEqual(['case/answers']); // "where" is required then
    expect(submit({ 'seen-on': '2026-05-15' })).toEqual(['case/answers']);
    expect(submit({}, {}, 'poem')).toEqual(['case/unknown-instrument']);
  });

  test('leave out what the age of the child hides on their day', () => {
    const weaned = (born?: string): string[] => {
      const log = new Log().must('registered', at, { person: { id: 'dana', kind: 'child', ...(born && { born }) } });
      return log.try('answered', at, log.record({ weaned: 'yes' }), { about: 'dana' });
    };

    expect(submit({ weaned: 'yes' })).toEqual(['case/answers']); // born in March 2023
    expect(submit({})).toEqual([]);
    expect(weaned('2026-01')).toEqual([]);
    expect(weaned('2025')).toEqual([]); // four months, or sixteen
    expect(weaned()).toEqual([]);
  });

  test('are about whom the instrument is about', () => {
    expect(submit({}, { about: 'mother' })).toEqual(['case/wrong-subject']);
    expect(submit({}, { about: undefined })).toEqual(['case/wrong-subject']);
  });

  test('are written by a role that may', () => {
    expect(submit({}, { about: undefined }, 'minutes')).toEqual(['case/role-submit']);
    expect(submit({}, { about: undefined, by: 'supervisor' }, 'minutes')).toEqual([]);
  });

  test('stay with their instrument and subject', () => {
    const log = new Log();
    log.must('answered', at, log.record({}, 'look', 7), { about: 'aru' });

    expect(log.try('answered', at, log.record({}, 'minutes', 7), { by: 'supervisor' })).toEqual([
      'case/record-of-other',
    ]);
  });

  test('name no row of a table twice', () => {
    const log = new Log();
    const plan = (...rows: number[]): string[] =>
      log
        .add(log.make('answered', at, log.record({ plan: rows.map(row) }, 'minutes'), { by: 'supervisor' }))
        .map(({ code, pointer }) => `${code} ${pointer}`);
    const row = (id: number): object => ({ id: uuid(id), step: 'x' });

    expect(plan(1, 2, 1)).toEqual(['case/row-repeated /body/answers/plan/2/id']);
    expect(plan(1, 2)).toEqual([]);
  });

  test('may name a row in each of two tables', () => {
    const log = new Log();
    const answers = { plan: [{ id: uuid(1) }], results: [{ id: uuid(1), result: 'x' }] };

    expect(log.try('answered', at, log.record(answers, 'minutes'), { by: 'supervisor' })).toEqual([]);
  });

  test('of whatever edition must fit the present one', () => {
    const of = (edition: string, answers: object): string[] => {
      const log = new Log();
      return log.try('answered', at, { ...log.record(answers), edition }, { about: 'aru' });
    };

    expect(of('0.9.0', { safe: 'yes' })).toEqual([]);
    expect(of('2.0.0', { safe: 'yes' })).toEqual([]);
    expect(of('0.9.0', { 'no-longer-asked': 'yes' })).toEqual(['case/answers']);
    expect(of('first', { safe: 'yes' })).toEqual(['case/malformed']);
  });

  test('keep the edition they were written in', () => {
    const log = new Log();
    const old = log.make('answered', at, { ...log.record({ safe: 'yes' }), edition: '0.9.0' }, { about: 'aru' });
    log.add(old);

    expect(log.entries.at(-1)).toEqual(old);
  });

  test('of an old edition leave open what the present one cannot read', () => {
    const log = new Log();
    const old = log.make('answered', at, log.record({ violence: 'perhaps', gone: 'yes', safe: 'no' }), {
      about: 'aru',
    });
    const { answers, levels } = standing(testKit(), [...log.entries, old], { at: old.at });

    expect(answers.map(({ fact, value }) => [fact, value])).toEqual([
      ['violence', { open: 'not-known' }],
      ['safe', 'no'],
    ]);
    expect(levels[0]?.computed).toEqual(['medium', 'high']);
  });

  test('are signed where they have a place for it', () => {
    const log = new Log();
    log.must('answered', at, log.record({}, 'look', 7), { about: 'aru' });
    const sign = (record: number, signature: string): string[] =>
      log.try('signed', at, { record: uuid(record), signature, who: 'x', how: 'in-system' });

    expect(sign(7, 'worker')).toEqual([]);
    expect(sign(7, 'king')).toEqual(['case/unknown-signature']);
    expect(sign(8, 'worker')).toEqual(['case/unknown-record']);
  });

  test('are signed by whom the document names, or elsewhere with what proves it', () => {
    const log = new Log();
    log.must('answered', at, log.record({}, 'look', 7), { about: 'aru' });
    const sign = (body: object, by = 'worker'): string[] =>
      log.try('signed', at, { record: uuid(7), signature: 'worker', who: 'x', ...body }, { by });

    expect(sign({ how: 'in-system' }, 'supervisor')).toEqual(['case/signature-role']);
    expect(sign({ how: 'on-paper' }, 'supervisor')).toEqual(['case/signature-incomplete']);
    expect(sign({ how: 'read-aloud', witness: ' ' })).toEqual(['case/signature-incomplete']);
    expect(sign({ how: 'on-paper', original: 'дело, лист 3' }, 'supervisor')).toEqual([]);
    expect(sign({ how: 'refused' }, 'supervisor')).toEqual([]);
  });

  test('are signed as they stand', () => {
    const log = new Log();
    const first = log.record({ safe: 'yes' }, 'look', 7) as AnsweredEntry['body'];
    log.must('answered', at, first, { about: 'aru' });
    const sign = (hash: string): string[] =>
      log.try('signed', at, { record: uuid(7), signature: 'worker', who: 'x', how: 'in-system', hash });
    const corrected = { ...first, answers: { safe: { open: 'not-known' } } };

    expect(sign(recordHash(first))).toEqual([]);
    log.must('corrected', at, { entry: uuid(2), reason: 'x', body: corrected });
    expect(sign(recordHash(first))).toEqual(['case/signed-other']);
    expect(sign(recordHash(corrected))).toEqual([]);
  });
});

describe('decisions', () => {
  const decide = (log: Log, option: string, reason: string | undefined = 'because'): string[] =>
    log.try('decided', at, { decision: 'level', option, ...(reason && { reason }) }, { about: 'aru' });

  test('need a reason unless they confirm what the rules establish', () => {
    expect(decide(high(), 'high', '')).toEqual([]);
    expect(decide(new Log(), 'high', '')).toEqual(['case/reason-missing']);
    expect(decide(new Log(), 'high', '  ')).toEqual(['case/reason-missing']);
  });

  test('lower only when the model’s condition certainly holds', () => {
    expect(decide(high(), 'medium')).toEqual([]);
    expect(decide(new Log().answered('2026-05-02', { violence: 'yes' }), 'medium')).toEqual(['case/lower-refused']);
  });

  test('are of the model, by whom the model says, about whom it says', () => {
    expect(decide(high(), 'purple')).toEqual(['case/unknown-option']);
    expect(high().try('decided', at, { decision: 'dinner', option: 'soup' })).toEqual(['case/unknown-decision']);
    expect(high().try('decided', at, { decision: 'level', option: 'high' })).toEqual(['case/wrong-subject']);
  });

  test('are agreed to by another person of the role', () => {
    const lowered = (by: string): Log =>
      high().must('decided', at, { decision: 'level', option: 'medium', reason: 'x' }, { about: 'aru', by });
    const agree = { entry: uuid(3), agrees: true };

    expect(lowered('supervisor').try('agreed', at, agree, { by: 'supervisor' })).toEqual(['case/own-act']);
    expect(lowered('worker').try('agreed', at, agree, { by: 'worker-2' })).toEqual(['case/role-agree']);
    expect(lowered('worker').try('agreed', at, agree, { by: 'supervisor' })).toEqual([]);
    expect(high().try('agreed', at, { entry: uuid(2), agrees: true }, { by: 'supervisor' })).toEqual([
      'case/unknown-entry',
    ]);
  });

  test('that raise wait for nobody', () => {
    const raised = new Log().must('decided', at, { decision: 'level', option: 'high', reason: 'x' }, { about: 'aru' });

    expect(raised.try('agreed', at, { entry: uuid(2), agrees: true }, { by: 'supervisor' })).toEqual([
      'case/not-awaited',
    ]);
  });
});

describe('moves', () => {
  const move = (log: Log, transition: string, body: object = {}, extra = {}): string[] =>
    log.try('moved', at, { transition, ...body }, extra);

  test('need a guard that certainly holds', () => {
    expect(move(high(), 'begin')).toEqual([]);
    expect(move(new Log(), 'begin')).toEqual(['case/guard']);
  });

  test('a refusal names the questions that would decide', () => {
    const log = known(new Log());
    const [issue] = log.add(log.make('moved', at, { transition: 'begin' }));

    expect(issue?.params).toEqual({ transition: 'begin', asks: ['violence', 'safe'] });
  });

  test('against a guard have a reason, and wait for agreement', () => {
    const log = known(new Log());

    expect(move(log, 'begin', { override: { reason: ' ' } })).toEqual(['case/reason-missing']);
    expect(move(log, 'begin', { override: { reason: 'now' } })).toEqual([]);
    expect(log.at('2026-05-15').stage).toBe('intake');
    expect(
      log.try('agreed', '2026-05-15', { entry: log.entries.at(-1)!.id, agrees: true }, { by: 'supervisor' }),
    ).toEqual([]);
    expect(log.at('2026-05-16').stage).toBe('support');
  });

  test('against a lock are made by nobody', () => {
    const log = known(high()).must('moved', '2026-05-10', { transition: 'begin' });

    expect(move(log, 'close', { reason: 'x', override: { reason: 'y' } })).toEqual(['case/locked']);
  });

  test('start where the case stands, by a role that may, with the reason they need', () => {
    expect(move(known(high()), 'close', { reason: 'x' })).toContain('case/not-from-here');
    expect(move(known(high()), 'begin', {}, { by: 'supervisor' })).toEqual(['case/role-move']);
    expect(move(known(high()), 'close')).toContain('case/reason-missing');
    expect(move(high(), 'fly')).toEqual(['case/unknown-transition']);
  });

  test('do not slip in before a later one', () => {
    const log = known(high()).must('moved', '2026-05-10', { transition: 'begin' });

    expect(log.try('moved', '2026-05-09', { transition: 'begin' }, { recordedAt: at })).toContain('case/moved-since');
  });
});

describe('corrections and erasures', () => {
  const wrong = (body: object, entry = 2): string[] =>
    high().try('corrected', at, { entry: uuid(entry), reason: 'x', ...body });

  test('have a body that would have been accepted in its place', () => {
    expect(wrong({ body: new Log().record({ safe: 'yes' }) })).toEqual([]);
    expect(wrong({ body: new Log().record({ safe: 'perhaps' }) })).toEqual(['case/answers']);
    expect(wrong({ body: { nonsense: 1 } })).toContain('case/malformed');
  });

  test('say what should stand there, or withdraw, not both', () => {
    expect(wrong({ withdrawn: true })).toEqual([]);
    expect(wrong({})).toEqual(['case/correction-empty']);
    expect(wrong({ withdrawn: true }, 1)).toEqual(['case/not-correctable']);
    expect(wrong({ withdrawn: true }, 77)).toEqual(['case/unknown-entry']);
  });

  test('erasing a record keeps levels and clocks', () => {
    const log = high();
    const kept = keptByErasure(log.entries[1]!, log.at('2026-05-02T09:10'), log.entries);

    expect(log.try('erased', '2026-05-02T09:10', { entry: uuid(2), ground: 'asked for' })).toEqual([
      'case/kept-missing',
    ]);
    expect(log.try('erased', '2026-05-02T09:10', { entry: uuid(2), ground: 'asked for', kept })).toEqual([]);
    expect(log.at('2026-05-02T10:30').deadlines[0]).toMatchObject({ id: 'urgent', state: 'due' });
    expect(log.try('erased', at, { entry: uuid(3), ground: 'x', kept })).toEqual(['case/not-erasable']);
  });
});

describe('hand-over', () => {
  test('ends when the other person accepts', () => {
    const log = new Log()
      .must('assigned', '2026-05-02', { to: 'worker' })
      .must('handed-over', '2026-05-03', { to: 'worker-2' });

    expect(log.at('2026-05-04').owner).toMatchObject({ person: 'worker', handingTo: { person: 'worker-2' } });
    expect(log.try('agreed', '2026-05-05', { entry: uuid(3), agrees: true }, { by: 'worker-3' })).toEqual([
      'case/not-the-receiver',
    ]);
    expect(log.try('agreed', '2026-05-05', { entry: uuid(3), agrees: true }, { by: 'worker-2' })).toEqual([]);
    expect(log.at('2026-05-06').owner).toEqual({ person: 'worker-2', since: '2026-05-05T09:00:00+05:00' });
  });
});

/** Confirms that all children were asked about. */
function known(log: Log): Log {
  return log.must('answered', '2026-05-03', log.record({ 'all-known': 'yes' }, 'minutes'), { by: 'supervisor' });
}
