import { randomUUID } from 'node:crypto';
import { accept, issueText, keptByErasure, standing, type Issue, type OpenKit, type Standing } from '@qadam/runtime';
import type { Entry } from '@qadam/schema';
import type { Described, FamilyLog } from './data/families.ts';
import type { Person } from './data/people.ts';
import { indexedName } from './names/similar.ts';
import { instantAt, offsetOn } from './web/clock.ts';
import { issuesOf } from './words/languages.ts';

/** What the page sends: entries without what the host adds. */
export interface Sent {
  entries: Record<string, unknown>[];
  expectedSeq: number;
  idempotencyKey: string;
}

/** What the page gets back when nothing was accepted. */
export interface Refused {
  refused: readonly Issue[];
  /** For the page, in the language of the person. */
  texts: string[];
  entries: readonly Entry[];
}

/** The model of the portal, by its edition in force, at one moment of its clock. */
export class Cases {
  #kit: OpenKit;
  readonly #now: () => number;

  constructor(kit: OpenKit, now: () => number) {
    this.#kit = kit;
    this.#now = now;
  }

  get kit(): OpenKit {
    return this.#kit;
  }
  /** Goes on by another edition: every log is read by it from now on. */
  use(kit: OpenKit): void {
    this.#kit = kit;
  }

  /** Now, written in the offset of the case's place. */
  now(): string {
    return this.local(new Date(this.#now()));
  }
  /** An instant of the machine's clock, written in the offset of the case's place. */
  local(at: Date): string {
    return instantAt(offsetOn(this.#kit.kit.calendar.offsets, at.toISOString().slice(0, 10)), at.getTime());
  }

  /** The day of the case's place. */
  today(): string {
    return this.now().slice(0, 10);
  }

  standing({ entries }: Pick<FamilyLog, 'entries'>): Standing {
    return standing(this.kit, entries, { at: this.now() });
  }
  /** As it was at an earlier moment, by what is known now. */
  standingAt({ entries }: Pick<FamilyLog, 'entries'>, at: string): Standing {
    return standing(this.kit, entries, { at, knownAt: this.now() });
  }

  /** What a person's entries become: the host adds who, when and the place in the log, and asks the gate. */
  decide(log: FamilyLog, sent: Sent, person: Person, locale = 'ru'): { accept: Entry[] } | { refuse: Refused } {
    const last = log.entries.length;
    const added = sent.entries.map((entry, index) => ({
      ...entry,
      seq: last + index + 1,
      recordedAt: this.now(),
      by: { person: person.id, role: person.role },
    }));
    const result = accept(this.kit, log.entries, added, sent.expectedSeq);
    if ('accepted' in result) return { accept: [...result.accepted] };
    const texts = result.refused.map((issue) => issueText(issue, issuesOf(locale)));
    return { refuse: { refused: result.refused, texts, entries: result.entries ?? [] } };
  }

  /** The first entry of a family: what the record is called, and one child. A nickname is enough. */
  opening(label: string, child: { id: string; name: string; born?: unknown }): Record<string, unknown> {
    const { id, name, born } = child;
    return {
      id: uuidV7(this.#now()),
      type: 'opened',
      at: this.now(),
      body: { label, people: [{ id, kind: 'child', name, ...(born === undefined ? {} : { born }) }] },
    };
  }

  /** The entry that gives a family to somebody. */
  assignment({ id, role }: Person): Record<string, unknown> {
    return this.#entry('assigned', { to: id, role });
  }
  /** The entry that offers a family to somebody; it changes hands when they accept. */
  handover({ id, role }: Person, reason: string): Record<string, unknown> {
    return this.#entry('handed-over', { to: id, role, ...(reason !== '' && { reason }) });
  }
  /** The answer of the person to whom a family is handed over. */
  answer(entry: string, agrees: boolean): Record<string, unknown> {
    return this.#entry('agreed', { entry, agrees });
  }
  /** The entry that erases another with its corrections: it keeps what is in force and running now. */
  erasure(target: Entry, ground: string, log: Pick<FamilyLog, 'entries'>): Record<string, unknown> {
    const kept = keptByErasure(target, this.standing(log), log.entries);
    return this.#entry('erased', { entry: target.id, ground, kept: plain(kept) });
  }
  #entry(type: string, body: object): Record<string, unknown> {
    return { id: uuidV7(this.#now()), type, at: this.now(), body };
  }

  /** What a log says of its family, for lists and searches. */
  describe(log: FamilyLog): Described {
    const { owner, label, people } = this.standing(log);
    return {
      owner: owner?.person ?? null,
      handingTo: owner?.handingTo?.person ?? null,
      openedBy: log.entries[0]?.by.person ?? null,
      names: [
        ...(label === null ? [] : [indexedName({ id: '', kind: 'label', name: label })]),
        ...people.flatMap(({ id, kind, name, born }) =>
          name === undefined ? [] : [indexedName({ id, kind, name, born })],
        ),
      ],
    };
  }
}

/** Without what JSON does not hold. */
const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

/** UUID of version 7: its first 48 bits are the time. */
export function uuidV7(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15, 18)}-${random.slice(19)}`;
}
