import type { Entry } from '@qadam/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accept } from './accept/accept.ts';
import { isErasable, keptByErasure } from './accept/kept.ts';
import { caseMemory, type StandingOptions } from './kit/fold-with.ts';
import { envelopeOf } from './log/chain.ts';
import { publicStanding, standing } from './standing/of-case.ts';
import type { Standing } from './standing/standing.ts';
import { testKit } from './testing/kit.ts';
import { Log, uuid } from './testing/log.ts';

const answer = fc.constantFrom('yes', 'no', { open: 'not-known' }, { open: 'refused' }, undefined);
const subject = fc.constantFrom('aru', 'dana');

interface Act {
  type: string;
  hours: number;
  body: object;
  about?: string;
  by: string;
}

/** Any act that somebody may try; many of them the gate refuses. */
const act: fc.Arbitrary<Act> = fc
  .record({
    hours: fc.integer({ min: 0, max: 200 }),
    by: fc.constantFrom('worker', 'supervisor', 'worker-2'),
    about: subject,
    what: fc.oneof(
      fc.record({ violence: answer, safe: answer }).map((answers) => ({ type: 'answered', answers, body: {} })),
      fc
        .constantFrom('none', 'medium', 'high')
        .map((option) => ({ type: 'decided', body: { decision: 'level', option, reason: 'x' } })),
      fc.integer({ min: 2, max: 12 }).map((entry) => ({ type: 'agreed', body: { entry: uuid(entry), agrees: true } })),
      fc
        .constantFrom('yes', 'no')
        .chain((seen) =>
          subject.map((id) => ({ type: 'contacted', body: { kind: 'visit', children: [{ id, seen }] } })),
        ),
      fc
        .constantFrom('begin', 'close')
        .map((transition) => ({ type: 'moved', body: { transition, reason: 'x', override: { reason: 'y' } } })),
      fc
        .integer({ min: 2, max: 12 })
        .map((entry) => ({ type: 'corrected', body: { entry: uuid(entry), withdrawn: true, reason: 'x' } })),
      fc
        .constantFrom('attempted', 'reported')
        .map((type) => ({ type, body: type === 'attempted' ? { kind: 'visit' } : {} })),
    ),
  })
  .map(({ what, ...rest }) => ({ ...rest, ...what }));

const aboutChild = new Set(['answered', 'decided']);
const clock = (hours: number): string => new Date(Date.UTC(2026, 4, 1) + hours * 3_600_000).toISOString().slice(0, 16);

/** The log of what the gate lets through. */
function logOf(acts: readonly Act[]): Log {
  const log = new Log();
  log.must('registered', '2026-05-01', { person: { id: 'dana', kind: 'child', born: '2020' } });
  let hours = 24;
  for (const { type, body, about, by, ...rest } of acts) {
    hours += rest.hours;
    const answers = 'answers' in rest ? (JSON.parse(JSON.stringify(rest.answers)) as { safe?: string }) : {};
    const whole =
      type === 'answered' ? log.record(answers.safe === 'no' ? { ...answers, where: 'home' } : answers) : body;
    log.try(type, clock(hours), whole, { by, ...(aboutChild.has(type) && { about: about! }) });
  }
  return log;
}

const logs = fc.array(act, { minLength: 1, maxLength: 14 }).map(logOf);
const moments = fc.integer({ min: 0, max: 3000 }).map((hours) => `${clock(hours)}:00+05:00`);
const at = (entries: readonly Entry[], moment: string): Standing =>
  standing(testKit(), entries, { at: moment, knownAt: '2027-01-01T00:00:00Z' });
const runs = { numRuns: 60 };
const patience = 30_000; // a busy machine is no failed law

describe('laws', { timeout: patience }, () => {
  test('the same log gives the same bytes, in whatever order it arrives', () => {
    fc.assert(
      fc.property(logs, moments, ({ entries }, moment) => {
        expect(JSON.stringify(at([...entries].reverse(), moment))).toBe(JSON.stringify(at(entries, moment)));
      }),
      runs,
    );
  });

  test('a case that is looked at again and again is the same as one that is looked at once', () => {
    const steps = fc.array(fc.tuple(fc.nat(14), moments), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(logs, steps, ({ entries }, looks) => {
        const memory = caseMemory();
        const options = (moment: string): StandingOptions => ({ at: moment, knownAt: '2027-01-01T00:00:00Z' });
        for (const [count, moment] of [...looks, ...looks.map(([, each], index) => [index * 2, each] as const)]) {
          const log = entries.slice(0, count);
          const remembered = standing(testKit(), log, { ...options(moment), memory });
          expect(JSON.stringify(remembered)).toBe(JSON.stringify(standing(testKit(), log, options(moment))));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no log is so broken that a standing throws', () => {
    const types = [
      'opened',
      'answered',
      'corrected',
      'erased',
      'decided',
      'moved',
      'joined',
      'contacted',
      'signed',
      'dance',
    ];
    const key = fc.constantFrom('entry', 'body', 'kept', 'people', 'person', 'record', 'answers', 'corrections', 'x');
    const junk = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 5, '', uuid(1), uuid(2)),
        fc.array(tie('value')),
        tie('object'),
      ),
      object: fc.dictionary(key, tie('value')),
    })).value;
    const broken = fc.record({ type: fc.constantFrom(...types), id: fc.constantFrom(uuid(1), uuid(2), 7), body: junk });
    fc.assert(
      fc.property(logs, fc.array(broken, { minLength: 1, maxLength: 4 }), ({ entries }, added) => {
        const last = entries.at(-1)!;
        const log = [...entries, ...added.map((each, index) => ({ ...last, seq: last.seq + index + 1, ...each }))];
        expect(() => at(log as never, '2026-12-01T00:00:00+05:00')).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test('a deadline never precedes its anchor', () => {
    fc.assert(
      fc.property(logs, moments, ({ entries }, moment) => {
        for (const { startedAt, dueAt, dueOn } of at(entries, moment).deadlines) {
          if (dueAt !== undefined) expect(Date.parse(startedAt!)).toBeLessThanOrEqual(Date.parse(dueAt));
          if (dueOn !== undefined) expect(startedAt!.slice(0, 10) <= dueOn).toBe(true);
        }
      }),
      runs,
    );
  });

  test('a standing holds until the instant that it names', () => {
    const kept = ({ unchangedUntil: _, ...rest }: Standing): string => JSON.stringify(rest);
    fc.assert(
      fc.property(logs, moments, fc.double({ min: 0, max: 1, noNaN: true }), ({ entries }, moment, share) => {
        const now = standing(testKit(), entries, { at: moment });
        const [from, until] = [Date.parse(moment), Date.parse(now.unchangedUntil)];
        expect(until).toBeGreaterThan(from);
        const later = new Date(Math.min(until - 1, from + Math.floor((until - from) * share)) + 5 * 3_600_000);
        const at = later.toISOString().replace('Z', '+05:00');

        expect(kept(standing(testKit(), entries, { at }))).toBe(kept(now));
      }),
      { numRuns: 300 },
    );
  });

  test('time alone stops no clock', () => {
    const stillOwed = new Set(['running', 'warning', 'due', 'missed']);
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: 900 }), ({ entries }, hours) => {
        const last = Date.parse(entries.at(-1)!.at) + 1000;
        const later = at(entries, new Date(last + hours * 3_600_000).toISOString());
        const wasOwed = at(entries, new Date(last).toISOString()).deadlines.filter(({ state }) => stillOwed.has(state));
        for (const { id, about, dueAt, dueOn } of wasOwed) {
          const now = later.deadlines.find(
            (item) => item.id === id && item.about === about && item.dueAt === dueAt && item.dueOn === dueOn,
          );
          expect(stillOwed.has(now?.state ?? 'absent')).toBe(true);
        }
      }),
      runs,
    );
  });

  test('a correction of nothing changes nothing', () => {
    fc.assert(
      fc.property(logs, fc.nat(20), ({ entries }, index) => {
        const target = entries[index % entries.length]!;
        if (entries.some((entry) => entry.type === 'corrected' && entry.body.entry === target.id)) return;
        const seq = entries.length + 1;
        const envelope = { ...entries.at(-1)!, id: uuid(seq), seq, about: undefined };
        const correction = {
          ...envelope,
          type: 'corrected',
          body: { entry: target.id, body: target.body, reason: 'x' },
        } as Entry;
        const moment = '2026-12-01T00:00:00+05:00';

        expect(publicStanding(at([...entries, correction], moment))).toEqual(publicStanding(at(entries, moment)));
      }),
      runs,
    );
  });

  /** The log after an erasure, bodies removed, and the standing before it; `undefined` where the gate refuses. */
  const erasedAt = (
    { entries }: Log,
    index: number,
  ): { before: Standing; after: Standing; target: Entry } | undefined => {
    const target = entries[index % entries.length]!;
    if (!isErasable(target)) return undefined;
    const moment = '2026-12-01T00:00:00+05:00';
    const before = at(entries, moment);
    const kept = keptByErasure(target, before, entries);
    const [seq, id] = [entries.length + 1, uuid(900)];
    const erasure = {
      ...{ ...entries.at(-1)!, id, seq, about: undefined, type: 'erased', at: moment, recordedAt: moment },
      body: { entry: target.id, ground: 'x', kept },
    } as Entry;
    const gone = new Set([target.id, ...(kept.corrections ?? [])]);
    const log = entries.map((entry) => (gone.has(entry.id) ? envelopeOf(entry) : entry));
    if ('refused' in accept(testKit(), entries, [erasure], entries.length)) return undefined;
    return { before, after: at([...log, erasure], moment), target };
  };

  test('an erasure of anything but a record leaves levels, clocks and moves as they were', () => {
    fc.assert(
      fc.property(logs, fc.nat(20), (log, index) => {
        const found = erasedAt(log, index);
        fc.pre(found !== undefined && !['answered', 'opened', 'registered'].includes(found.target.type));
        const { before, after } = found;
        const kept = ({ stage, levels, deadlines, documents, moves }: Standing): unknown[] => [
          ...[stage, levels, deadlines, documents, moves],
        ];
        expect(kept(after)).toEqual(kept(before));
      }),
      runs,
    );
  });

  test('an erasure lowers no level and stops no clock', () => {
    const rank = (outcome: string): number => ['none', 'medium', 'high'].indexOf(outcome);
    const runs = (standing: Standing): Set<string> =>
      new Set(
        standing.deadlines
          .filter(({ state }) => ['running', 'warning', 'due'].includes(state))
          .map(({ id, about, dueAt, dueOn }) => `${id} ${about} ${dueAt ?? dueOn}`),
      );
    fc.assert(
      fc.property(logs, fc.nat(20), (log, index) => {
        const found = erasedAt(log, index);
        fc.pre(found !== undefined);
        const { before, after } = found;
        for (const { about, inForce } of before.levels) {
          const now = after.levels.find((level) => level.about === about)!;
          expect(rank(now.inForce[0])).toBeGreaterThanOrEqual(rank(inForce[0]));
        }
        for (const clock of runs(before)) expect(runs(after)).toContain(clock);
      }),
      { numRuns: 200 },
    );
  });

  test('what is in force is never below what was established, unless two people said so', () => {
    const rank = (outcome: string): number => ['none', 'medium', 'high'].indexOf(outcome);
    fc.assert(
      fc.property(logs, moments, ({ entries }, moment) => {
        const { levels, decisions } = at(entries, moment);
        for (const { about, computed, inForce } of levels) {
          const agreed = decisions.some((decision) => decision.about === about && decision.agreement === 'agreed');
          if (!agreed) expect(rank(inForce[0])).toBeGreaterThanOrEqual(rank(computed[0]));
        }
      }),
      runs,
    );
  });

  test('the gate takes all or nothing, and changes nothing', () => {
    fc.assert(
      fc.property(logs, fc.boolean(), (log, isBad) => {
        const before = JSON.stringify(log.entries);
        const good = log.make('noted', '2026-12-01', { text: 'x' });
        const next = { ...good, id: uuid(900), seq: good.seq + (isBad ? 2 : 1) };
        const result = accept(testKit(), log.entries, [good, next], log.entries.length);

        expect('refused' in result).toBe(isBad);
        expect(JSON.stringify(log.entries)).toBe(before);
      }),
      runs,
    );
  });

  test('no log makes a standing throw', () => {
    const damaged = fc.tuple(
      logs,
      fc.nat(20),
      fc.constantFrom('body', 'at', 'type', 'seq', 'about', 'by'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(damaged, fc.array(fc.jsonValue(), { maxLength: 3 }), ([log, index, key, value], more) => {
        const entries = log.entries.map((entry, place) =>
          place === index % log.entries.length ? { ...entry, [key]: value } : entry,
        );
        expect(() => at([...entries, ...(more as never[])], '2026-12-01T00:00:00+05:00')).not.toThrow();
      }),
      runs,
    );
  });
});

describe('speed', () => {
  test('a case of 200 entries is folded in well under a tenth of a second', () => {
    const log = new Log();
    const entries = [...log.entries];
    for (let seq = 2; seq <= 200; seq += 1) {
      const moment = `${clock(seq * 12)}`;
      const made =
        seq % 2 === 0
          ? log.make('answered', moment, log.record({ violence: seq % 3 ? 'no' : 'yes', safe: 'yes' }, 'look', seq), {
              about: 'aru',
            })
          : log.make('contacted', moment, { kind: 'visit', children: [{ id: 'aru', seen: 'yes' }] });
      entries.push({ ...made, id: uuid(seq), seq });
    }
    const cpuMs = (): number => {
      const { user } = process.cpuUsage(); // of this process alone: other work on the machine does not count
      at(entries, '2026-12-01T00:00:00+05:00');
      return (process.cpuUsage().user - user) / 1000;
    };

    expect(Math.min(cpuMs(), cpuMs(), cpuMs(), cpuMs())).toBeLessThan(100);
  });
});
