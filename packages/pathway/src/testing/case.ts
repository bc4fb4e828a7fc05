/** A case in words: each method adds one entry, then the case is looked at. Times are local to +05:00 unless they say. */
import type { Answers, Entry, Person } from '@qadam/schema';
import type { DeadlineItem } from '../deadline/item.ts';
import { foldCase, type Folded } from '../fold.ts';
import type { Look } from '../look.ts';
import { preparePathway } from '../plan/pathway.ts';
import { levelKey } from '../state/level.ts';
import { testKit } from './kit.ts';
import { naiveRules } from './naive-rules.ts';

export const uuid = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const full = (at: string): string =>
  /[Z+]/.test(at.slice(10)) ? at : `${at}${at.length === 10 ? 'T09:00' : ''}:00+05:00`;

export const ARU: Person = { id: 'aru', kind: 'child', born: '2023-03-10' };

interface Extra {
  about?: string;
  by?: string;
  recordedAt?: string;
}

export class TestCase {
  readonly entries: Entry[] = [];
  readonly #kit: ReturnType<typeof testKit>;
  readonly #pathway: ReturnType<typeof preparePathway>;

  constructor(kit = testKit(), people: Person[] = [ARU], openedAt = '2026-05-01') {
    this.#kit = kit;
    this.#pathway = preparePathway(kit);
    this.add('opened', openedAt, { people });
  }

  add(type: Entry['type'], at: string, body: object, { about, by = 'saule', recordedAt = at }: Extra = {}): this {
    const seq = this.entries.length + 1;
    const role = by === 'gauhar' ? 'supervisor' : 'worker';
    const envelope = { id: uuid(seq), seq, type, at: full(at), recordedAt: full(recordedAt), by: { person: by, role } };
    this.entries.push({ ...envelope, ...(about && { about }), body } as Entry);
    return this;
  }

  answered(
    at: string,
    answers: Answers,
    {
      instrument = 'look',
      record = 1000 + this.entries.length,
      ...extra
    }: Extra & { instrument?: string; record?: number } = {},
  ): this {
    const about = ['plan', 'review'].includes(instrument) ? undefined : 'aru';
    return this.add(
      'answered',
      at,
      { record: uuid(record), instrument, edition: '1.0.0', answers },
      { ...(about && { about }), ...extra },
    );
  }

  seen(at: string, seen: 'yes' | 'no' = 'yes', child = 'aru'): this {
    return this.add('contacted', at, { kind: 'visit', children: [{ id: child, seen }] });
  }

  decided(at: string, option: string, extra: Extra = {}): this {
    return this.add('decided', at, { decision: 'level', option, reason: 'because' }, { about: 'aru', ...extra });
  }

  agreed(at: string, entry: number, by = 'gauhar', agrees = true): this {
    return this.add('agreed', at, { entry: uuid(entry), agrees }, { by });
  }

  moved(at: string, transition: string): this {
    return this.add('moved', at, { transition });
  }

  fold(at: string, knownAt?: string): Folded<Look> {
    const host = { given: {}, drafts: [] };
    return foldCase(this.#pathway, this.entries, {
      at: full(at),
      ...(knownAt && { knownAt: full(knownAt) }),
      host,
      ask: naiveRules(this.#kit),
    });
  }

  /** The newest occasion of a deadline, without what depends on how entries are named. */
  deadline(id: string, at: string, about = 'aru'): Partial<DeadlineItem> | undefined {
    return this.deadlines(id, at, about)[0];
  }

  deadlines(id: string, at: string, about = 'aru'): Partial<DeadlineItem>[] {
    return this.fold(at).deadlines.filter((item) => item.id === id && item.about === about);
  }

  /** State and due day or time, `running 2026-05-08`; of the newest occasion. */
  clock(id: string, at: string, about = 'aru'): string {
    const item = this.deadline(id, at, about);
    return item === undefined
      ? 'absent'
      : [item.state, item.dueAt ?? item.dueOn].filter((part) => part !== undefined).join(' ');
  }

  /** Outcomes in force, `none..high` or one. */
  level(at: string): string {
    const level = this.fold(at).judged.levels.get(levelKey('level', 'aru'))!;
    const [low, high] = level.inForce.map((rank) => level.ruleset.outcomes[rank]!.id);
    return low === high ? low! : `${low}..${high}`;
  }

  fact(id: string, at: string, subject = 'aru'): unknown {
    return this.fold(at).judged.look.fact(subject, id);
  }
}
