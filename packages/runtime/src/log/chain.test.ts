import type { Entry } from '@qadam/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptByErasure } from '../accept/kept.ts';
import { standing } from '../standing/of-case.ts';
import { testKit } from '../testing/kit.ts';
import { Log, uuid } from '../testing/log.ts';
import { brokenLinks, envelopeOf, seal } from './chain.ts';

let count = 0;
const salt = (): string => String((count += 1)).padStart(32, '0');
const whole = (): Log =>
  new Log()
    .answered('2026-05-02', { violence: 'yes', safe: 'yes' })
    .must('contacted', '2026-05-02T09:20', {
      ...{ kind: 'visit', note: 'Дверь открыла бабушка' },
      ...{ present: ['бабушка'], children: [{ id: 'aru', seen: 'yes' }] },
    })
    .must('noted', '2026-05-03', { text: 'Позвонить в садик' });
const sealed = ({ entries }: Log): Entry[] => seal(entries, undefined, salt);
/** The log after the host has removed the bodies that an erasure names. */
const emptied = (entries: readonly Entry[], ids: readonly string[]): Entry[] =>
  entries.map((entry) => (ids.includes(entry.id) ? envelopeOf(entry) : entry));
const why = (entries: readonly Entry[]): string[] => brokenLinks(entries).map((link) => `${link.seq} ${link.why}`);

describe('a sealed log', () => {
  test('holds, in whatever order it is read and in whatever parts it was sealed', () => {
    const log = whole();
    const first = seal(log.entries.slice(0, 2), undefined, salt);
    const rest = seal(log.entries.slice(2), first.at(-1), salt);

    expect(why([...rest, ...first])).toEqual([]);
  });

  test('shows any body that was changed, and any envelope', () => {
    const entries = sealed(whole());
    fc.assert(
      fc.property(fc.nat(entries.length - 2), fc.constantFrom('body', 'by', 'at', 'type', 'id'), (index, key) => {
        const changed = entries.map((entry, at) =>
          at === index ? { ...entry, [key]: { ...entry.body, person: 'else' } } : entry,
        );
        expect(why(changed)).toEqual([key === 'body' ? `${index + 1} body` : `${index + 2} previous`]);
      }),
    );
  });

  test('shows what is left out, added or emptied without a word', () => {
    const entries = sealed(whole());
    const [, second, ...others] = entries;

    expect(why([entries[0]!, ...others])).toContain('3 previous');
    expect(why([...entries, { ...second!, id: uuid(99), seq: 5 }])).toContain('5 previous');
    expect(why(emptied(entries, [uuid(4)]))).toEqual(['4 body-missing']);
    expect(why(whole().entries)).toContain('1 not-sealed');
  });
});

describe('erasure', () => {
  const moment = '2026-05-10T09:00:00+05:00';
  const look = (entries: readonly Entry[]): object => {
    const { levels, deadlines, moves, documents, people } = standing(testKit(), entries, { at: moment });
    return { levels, deadlines, moves, documents, people: people.map(({ id }) => id) };
  };
  const erase = (log: Log, seq: number): { ids: string[]; codes: string[] } => {
    const target = log.entries[seq - 1]!;
    const kept = keptByErasure(target, log.at('2026-05-09'), log.entries);
    const codes = log.try('erased', '2026-05-09', { entry: target.id, ground: 'Просила мама', kept });
    return { ids: [target.id, ...(kept.corrections ?? [])], codes };
  };

  test.each([1, 3, 4])(
    'of entry %i takes words and names away, the chain holds, what it did goes on counting',
    (seq) => {
      const log = whole();
      const before = look(log.entries);
      const { ids, codes } = erase(log, seq);
      const after = emptied(sealed(log), ids);

      expect(codes).toEqual([]);
      expect(why(after)).toEqual([]);
      expect(look(after)).toEqual(before);
      expect(JSON.stringify(after)).not.toContain(['', '2023-03', '', 'бабушка', 'садик'][seq]);
    },
  );

  test('takes the corrections of the entry with it', () => {
    const log = whole().must('corrected', '2026-05-04', {
      ...{ entry: uuid(3), reason: 'Открыла тётя' },
      body: { kind: 'visit', note: 'Дверь открыла тётя', children: [{ id: 'aru', seen: 'no' }] },
    });
    const before = look(log.entries);
    const { ids, codes } = erase(log, 3);
    const after = emptied(sealed(log), ids);

    expect(codes).toEqual([]);
    expect(ids).toEqual([uuid(3), uuid(5)]);
    expect(why(after)).toEqual([]);
    expect(look(after)).toEqual(before);
    expect(standing(testKit(), after, { at: moment }).notes).toEqual([]);
    expect(JSON.stringify(after)).not.toMatch(/бабушка|тётя/);
  });

  test('of what was withdrawn does not bring it back', () => {
    const log = whole().must('corrected', '2026-05-04', { entry: uuid(3), reason: 'Не тот дом', withdrawn: true });
    const before = look(log.entries);
    const { ids, codes } = erase(log, 3);
    const after = emptied(sealed(log), ids);

    expect(codes).toEqual([]);
    expect(look(after)).toEqual(before);
  });

  test('that keeps a name, or forgets what was done, is refused', () => {
    const log = whole();
    const target = log.entries[2]!;
    const kept = keptByErasure(target, log.at('2026-05-09'), log.entries);
    const attempt = (changed: object): string[] =>
      log.try('erased', '2026-05-09', { entry: target.id, ground: 'x', kept: { ...kept, ...changed } });

    expect(attempt({ body: target.body })).toEqual(['case/kept-missing']);
    expect(attempt({ body: {} })).toEqual(['case/kept-missing']);
    expect(attempt({})).toEqual([]);
  });

  test('of who is in the case leaves them in it, without a name', () => {
    const log = whole();
    const { ids } = erase(log, 1);
    const after = emptied(sealed(log), ids);
    log.entries.splice(0, log.entries.length, ...after);

    expect(log.at('2026-05-10').people).toEqual([
      { id: 'aru', kind: 'child' },
      { id: 'mother', kind: 'mother' },
    ]);
    expect(log.try('answered', '2026-05-11', log.record({ safe: 'yes' }), { about: 'aru' })).toEqual([]);
  });
});
