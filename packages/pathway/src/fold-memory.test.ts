import type { Deadline, Entry } from '@qadam/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoldMemory } from './fold-memory.ts';
import { foldCase, type Folded } from './fold.ts';
import type { Look } from './look.ts';
import { preparePathway } from './plan/pathway.ts';
import { TestCase, uuid } from './testing/case.ts';
import { testKit } from './testing/kit.ts';
import { naiveRules } from './testing/naive-rules.ts';

const deadlines: Partial<Deadline>[] = [
  {
    id: 'contacts',
    starts: { move: 'begin' },
    every: 'P7D',
    for: 'P90D',
    metBy: { entry: 'contacted' },
    when: { all: [{ fact: 'safe', operator: 'equal', value: 'no' }] },
    whenUnknown: 'due',
  },
  { id: 'urgent', starts: { level: 'level', reaches: 'high' }, within: 'PT1H', metBy: { entry: 'contacted' } },
  { id: 'visit', on: 'next-visit', metBy: { document: 'look' } },
  {
    id: 'adult',
    when: { all: [{ fact: 'age', operator: 'greaterThanInclusive', value: 3 }] },
    within: 'P10D',
    metBy: { document: 'home' },
  },
];
const kit = testKit(deadlines);
const pathway = preparePathway(kit);

const day = fc.nat(120).map((days) => new Date(Date.UTC(2026, 4, 2 + days)).toISOString().slice(0, 10));
const yesNo = fc.constantFrom('yes', 'no');
type Act = (look: TestCase, at: string) => TestCase;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ violence: yesNo, safe: yesNo, 'next-visit': day }, { requiredKeys: [] }).map(
    (answers): Act =>
      (look, at) =>
        look.answered(at, answers),
  ),
  fc.record({ drinks: yesNo, poor: yesNo }).map(
    (answers): Act =>
      (look, at) =>
        look.answered(at, answers, { instrument: 'home', record: 7000 }),
  ),
  fc.constant<Act>((look, at) => look.seen(at)),
  fc.constant<Act>((look, at) => look.add('attempted', at, { kind: 'visit' }, { about: 'aru' })),
  fc.constantFrom('low', 'high').map(
    (option): Act =>
      (look, at) =>
        look.decided(at, option),
  ),
  fc.integer({ min: 2, max: 9 }).map(
    (entry): Act =>
      (look, at) =>
        look.agreed(at, entry),
  ),
  fc.constantFrom('begin', 'close', 'reopen').map(
    (move): Act =>
      (look, at) =>
        look.moved(at, move),
  ),
  fc.integer({ min: 2, max: 9 }).map(
    (entry): Act =>
      (look, at) =>
        look.add('corrected', at, { entry: uuid(entry), withdrawn: true, reason: 'x' }),
  ),
  fc.tuple(fc.integer({ min: 2, max: 9 }), yesNo).map(([entry, safe]): Act => (look, at) => {
    const body = { record: uuid(1000 + entry - 1), instrument: 'look', edition: '1.0.0', answers: { safe } };
    return look.add('corrected', at, { entry: uuid(entry), body, reason: 'x' });
  }),
  fc.integer({ min: 2, max: 9 }).map(
    (entry): Act =>
      (look, at) =>
        look.add('erased', at, { entry: uuid(entry), reason: 'x', kept: {} }),
  ),
  fc.constant<Act>((look, at) => look.add('registered', at, { person: { id: 'dana', kind: 'child', born: '2020' } })),
  fc.constant<Act>((look, at) => look.add('joined', at, { people: ['aru', 'dana'] })),
);
const logs = fc.array(fc.tuple(day, act), { minLength: 1, maxLength: 16 }).map((acts): readonly Entry[] => {
  const ordered = [...acts].sort(([left], [right]) => (left < right ? -1 : 1));
  return ordered.reduce((look, [at, add]) => add(look, at), new TestCase(kit)).entries;
});

/** All that a fold gives but the rules it asks, as text. */
function told({ state, judged, ...rest }: Folded<Look>): string {
  const { levels, observation } = judged;
  const { effect: _, ...known } = state;
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof Map ? [...(value as Map<string, unknown>)] : value;
  return JSON.stringify({ known, levels, observation, ...rest }, plain);
}

test(
  'a log that grows is folded as one that is new, whenever and however often it is looked at',
  { timeout: 30_000 },
  () => {
    const looks = fc.array(fc.tuple(fc.integer({ min: 0, max: 17 }), day), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(logs, looks, (entries, all) => {
        const memory = new FoldMemory<Look>();
        const given: [Folded<Look>, string][] = [];
        const fold = (log: readonly Entry[], at: string, remembered?: FoldMemory<Look>): Folded<Look> =>
          foldCase(pathway, log, {
            at: `${at}T12:00:00+05:00`,
            knownAt: '2027-01-01T00:00:00+05:00',
            host: { given: {}, drafts: [] },
            ask: naiveRules(kit),
            memory: remembered,
          });
        const growing = entries.map((_, index) => [index + 1, all[index % all.length]![1]] as const);
        for (const [count, at] of [...growing, ...all]) {
          const log = entries.slice(0, count);
          const folded = fold(log, at, memory);
          given.push([folded, told(folded)]);
          expect(told(folded)).toBe(told(fold(log, at)));
        }
        for (const [folded, then] of given) expect(told(folded)).toBe(then); // nobody has changed it since
      }),
      { numRuns: 100 },
    );
  },
);
