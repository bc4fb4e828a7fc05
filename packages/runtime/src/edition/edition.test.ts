import { buildKit, modelSource, readWorkspace, type Entry, type Model } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { accept, type Acceptance } from '../accept/accept.ts';
import { openKit, type OpenKit } from '../kit/open-kit.ts';
import { standing } from '../standing/of-case.ts';
import type { Standing } from '../standing/standing.ts';
import { editionChange } from './change.ts';
import { acceptRecalled, recalledStanding } from './recall.ts';

const files = readFiles(join(fileURLToPath(import.meta.url), '../../../../../docs/language/demo'));

/** The demonstration in another edition. */
function edition(
  number: string,
  edit: (model: Model) => void = () => undefined,
  rules?: (text: string) => string,
): OpenKit {
  const model = JSON.parse(files.get('rules/demo/model.json')!) as Model;
  model.edition = number;
  edit(model);
  const level = (rules ?? String)(files.get('rules/demo/level.rules.json')!);
  const workspace = readWorkspace(
    new Map([...files, ['rules/demo/model.json', JSON.stringify(model)], ['rules/demo/level.rules.json', level]]),
  );
  return openKit(buildKit(workspace, modelSource(workspace, 'demo')!));
}

const first = edition('1.0.0');
const at = (time: string): string => `2026-05-${time}:00+05:00`;

/** A log that one kit accepts entry by entry. */
class Log {
  readonly entries: Entry[] = [];

  constructor(open: OpenKit) {
    this.add(open, 'opened', '14T10:00', { people: [{ id: 'aru', kind: 'child', born: '2023-03' }] });
  }

  make(type: string, time: string, body: object, about?: string, role = 'worker'): Entry {
    const seq = this.entries.length + 1;
    const id = `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
    const by = { person: role, role };
    return { id, seq, type, at: at(time), recordedAt: at(time), by, ...(about && { about }), body } as Entry;
  }

  add(open: OpenKit, ...[type, time, body, about, role]: Parameters<Log['make']>): this {
    const result = accept(open, this.entries, [this.make(type, time, body, about, role)], this.entries.length);
    if ('refused' in result) throw new Error(JSON.stringify(result.refused));
    this.entries.push(...result.accepted);
    return this;
  }

  looked(open: OpenKit, time: string, answers: object): this {
    const record = `00000000-0000-7000-9000-${String(this.entries.length).padStart(12, '0')}`;
    return this.add(open, 'answered', time, { record, instrument: 'first-look', edition: '1.0.0', answers }, 'aru');
  }

  changed(from: OpenKit, to: OpenKit, time: string, more: { newTerms?: true } = {}): this {
    const result = this.try(to, time, this.change(from, to, time, more), from);
    if ('refused' in result) throw new Error(JSON.stringify(result.refused));
    this.entries.push(...result.accepted);
    return this;
  }

  change(from: OpenKit, to: OpenKit, time: string, more: { newTerms?: true } = {}): ReturnType<typeof editionChange> {
    return editionChange(from, to, this.entries, { at: at(time), reason: 'New edition', language: 'en', ...more });
  }

  /** What the gate says of moving the case, with the edition that it is on at hand. */
  try(to: OpenKit, time: string, body: object, earlier?: OpenKit): Acceptance {
    const entry = this.make('edition-changed', time, body);
    return accept(to, this.entries, [entry], this.entries.length, earlier === undefined ? {} : { earlier });
  }

  at(open: OpenKit, time: string): Standing {
    return standing(open, this.entries, { at: at(time) });
  }
}

const urgent = ({ deadlines }: Standing): object | undefined => deadlines.find(({ id }) => id === 'urgent');
const inForce = ({ levels }: Standing): string => levels[0]!.inForce.join('..');
const high = (): Log => new Log(first).looked(first, '14T11:00', { violence: 'yes', safe: 'yes' });

describe('a case goes on by another edition', () => {
  test('a clock that runs keeps its term', () => {
    const shorter = edition('1.1.0', (model) => (model.deadlines![0]!.within = 'PT30M'));

    expect(urgent(high().at(shorter, '14T11:10'))).toMatchObject({ dueAt: at('14T11:30') });
    expect(urgent(high().changed(first, shorter, '14T11:10').at(shorter, '14T11:40'))).toMatchObject({
      state: 'running',
      dueAt: at('14T12:00'),
    });
  });

  test('with new terms it counts anew from that moment', () => {
    const shorter = edition('1.1.0', (model) => (model.deadlines![0]!.within = 'PT30M'));
    const log = high().changed(first, shorter, '14T11:10', { newTerms: true });

    expect(urgent(log.at(shorter, '14T11:20'))).toMatchObject({ dueAt: at('14T11:40') });
  });

  test('what the new edition asks for besides counts from that moment, and was not missed before', () => {
    const visits = edition('1.1.0', (model) =>
      model.deadlines!.push({
        id: 'visits',
        about: 'child',
        starts: { level: 'level', reaches: 'high' },
        every: 'P1W',
        metBy: { entry: 'contacted' },
        basis: 'assumption',
      }),
    );
    const log = high().changed(first, visits, '28T09:00');
    const items = log.at(visits, '28T10:00').deadlines.filter(({ id }) => id === 'visits');

    expect(items).toMatchObject([{ state: 'running', dueOn: '2026-06-04' }]);
  });

  test('a removed stage names where the case goes on', () => {
    const renamed = edition('2.0.0', (model) => {
      model.stages[1]!.id = 'help';
      model.transitions![0]!.to = 'help';
      model.transitions![1]!.from = 'help';
      model.removedStages = [{ id: 'support', movedTo: 'help' }];
    });
    const log = high()
      .add(first, 'moved', '14T12:00', { transition: 'begin-support' })
      .changed(first, renamed, '15T09:00');

    expect(log.at(renamed, '15T09:00').stage).toBe('help');
    expect(log.at(renamed, '15T09:00').notes).toEqual([]);
  });

  test('a stage that was inserted behind the case leaves it where it stands', () => {
    const longer = edition('1.1.0', (model) => {
      model.stages.splice(1, 0, { id: 'visit', basis: 'assumption' });
      model.transitions![0]!.from = 'visit';
      model.transitions!.push({ id: 'go', from: 'intake', to: 'visit', by: ['worker'], basis: 'assumption' });
    });
    const inSupport = high().add(first, 'moved', '14T12:00', { transition: 'begin-support' });

    expect(inSupport.changed(first, longer, '15T09:00').at(longer, '15T09:00').stage).toBe('support');
    expect(high().changed(first, longer, '15T09:00').at(longer, '15T09:00').stage).toBe('intake');
  });

  test('what was written stays as it was, and is read by the new rules', () => {
    const { entries } = high();
    const fewer = edition('2.0.0', undefined, (text) => text.replaceAll('"value": "yes"', '"value": "no"'));
    const log = high().changed(first, fewer, '15T09:00');

    expect(log.entries.slice(0, entries.length)).toEqual(entries);
    expect(inForce(log.at(fewer, '15T10:00'))).not.toBe('high');
  });

  test('the entry carries the difference that was shown', () => {
    const shorter = edition('1.1.0', (model) => (model.deadlines![0]!.within = 'PT30M'));
    const body = high().changed(first, shorter, '14T11:10').entries.at(-1)!.body;

    expect(body).toMatchObject({
      from: { edition: '1.0.0', hash: first.kit.hash },
      to: { edition: '1.1.0', hash: shorter.kit.hash },
    });
    expect((body as { difference: string[] }).difference.join()).toContain('1 h → 30 min');
  });

  describe('is refused', () => {
    const other = edition('1.1.0', (model) => (model.deadlines![0]!.within = 'PT2H'));
    const log = high().add(first, 'moved', '14T11:05', { transition: 'begin-support' });
    const body = log.change(first, other, '14T11:10');
    const refused = { refused: [{ code: 'case/edition-change' }] };

    test.each([
      ['without the edition that the case is on', body, undefined],
      ['with another one in its place', body, edition('0.9.0')],
      ['into an end, around its guard', { ...body, stage: 'closed' }, first],
      ['back to an earlier stage', { ...body, stage: 'intake' }, first],
      ['with a longer term for what runs', { ...body, kept: { deadlines: [] } }, first],
      ['to an edition that does not judge', { ...body, to: body.from }, first],
      ['with no difference shown', { ...body, difference: [] }, first],
    ])('%s', (_, changed, earlier) => {
      expect(log.try(other, '14T11:10', changed, earlier)).toMatchObject(refused);
    });

    test('and nothing of it when it is as it has to be', () => {
      expect(log.try(other, '14T11:10', body, first)).toHaveProperty('accepted');
    });
  });
});

describe('an edition is recalled', () => {
  const recalled = [{ edition: '1.0.0', reason: 'An unsafe home was not high' }];
  const stricter = edition(
    '1.0.1',
    (model) => Object.assign(model, { recalled }),
    (text) => text.replace('"then": "medium"', '"then": "high"'),
  );
  const unsafe = (): Log => new Log(first).looked(first, '14T11:00', { violence: 'no', safe: 'no' });

  test('both results are given, and the higher level stands', () => {
    const found = recalledStanding(first, stricter, unsafe().entries, { at: at('14T11:10') })!;

    expect(found.recalled.reason).toBe('An unsafe home was not high');
    expect([found.old, found.successor, found.stands].map(inForce)).toEqual([
      'medium..medium',
      'high..high',
      'high..high',
    ]);
    expect(urgent(found.stands)).toMatchObject({ state: 'running' });
  });

  test('a move that the successor would refuse is refused', () => {
    const log = unsafe().add(first, 'moved', '14T12:00', { transition: 'begin-support' });
    const added = [log.make('moved', '14T13:00', { transition: 'close' })];
    const asked = { entries: log.entries, added, expectedSeq: log.entries.length };

    expect(accept(first, log.entries, added, log.entries.length)).toHaveProperty('accepted');
    expect(acceptRecalled(first, stricter, asked)).toMatchObject({ refused: [{ code: 'case/guard' }] });
  });

  test('an edition that was not recalled stands alone', () => {
    expect(recalledStanding(edition('0.9.0'), stricter, unsafe().entries, { at: at('14T11:10') })).toBeUndefined();
  });
});
