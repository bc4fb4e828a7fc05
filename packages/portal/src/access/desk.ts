import { isErasable, withhold, type Standing } from '@qadam/runtime';
import { confidentialClasses, type ConfidentialClass, type Entry } from '@qadam/schema';
import { randomUUID } from 'node:crypto';
import type { Cases, Refused, Sent } from '../case.ts';
import type { Families } from '../data/families.ts';
import type { Journal } from '../data/journal.ts';
import type { ListedStore } from '../data/listed.ts';
import type { People, Person, Session } from '../data/people.ts';
import type { Ties } from '../data/ties.ts';
import { carryOver } from './carry.ts';
import type { Access, Rights } from './roles.ts';
import { Standings, type Listed, type ListedStanding, type Place } from './standings.ts';
import { accessTo, joinedWith, seenIn, type Bonds, type Seen } from './ties.ts';

/** What became of entries that somebody sent. */
export type Appended =
  | { state: 'added'; entries: readonly Entry[] }
  | { state: 'refused'; result: Refused }
  | { state: 'unknown-family' }
  /** Why somebody may not: a key of the words for errors. */
  | { state: 'forbidden'; why: Forbidden };
export type Forbidden = 'may-not-write' | 'supervisor-assigns' | 'leader-hands-over' | 'nobody-leads' | 'not-a-leader';

interface DeskParts {
  families: Families;
  people: People;
  ties: Ties;
  journal: Journal;
  cases: Cases;
  rights: Rights;
  /** Keeps what lists show over a restart. */
  listed?: ListedStore<ListedStanding>;
}

/**
 * The one way from the server's pages to the logs of families. It asks who may see what, gives logs and standings only as
 * the person may read them, puts back what was kept from a writer, and writes the journal. Nothing else in the server
 * holds the families.
 */
export class Desk {
  readonly #families: Families;
  readonly #people: People;
  readonly #ties: Ties;
  readonly #journal: Journal;
  readonly #cases: Cases;
  readonly #rights: Rights;
  readonly #standings: Standings;
  #isLoaded = false;

  constructor({ families, people, ties, journal, cases, rights, listed }: DeskParts) {
    this.#families = families;
    this.#people = people;
    this.#ties = ties;
    this.#journal = journal;
    this.#cases = cases;
    this.#rights = rights;
    this.#standings = new Standings(listed);
  }

  /** Of all families; or of one, and of those that it was joined with. */
  async bonds(family?: string): Promise<Bonds> {
    const today = this.#cases.today();
    const [given, deputies, links] = await Promise.all([
      this.#ties.given(),
      this.#ties.deputies(today),
      this.#ties.links(),
    ]);
    const heads = await this.#families.heads(family === undefined ? undefined : [family, ...joinedWith(family, links)]);
    return {
      heads: new Map(heads.map((head) => [head.id, head])),
      given,
      deputies: deputies.filter(({ fromDay }) => fromDay <= today),
      links,
      rights: this.#rights,
    };
  }

  /** A family, if this person sees it. */
  async seen(person: Person, id: string): Promise<Seen | undefined> {
    return seenIn(await this.bonds(id), person, id);
  }

  /** The families that this person sees, with their standings as they may read them; only logs that changed are read. */
  async list(person: Person, bonds: Bonds, isWanted: (seen: Seen) => boolean = () => true): Promise<Listed[]> {
    const seen = [...bonds.heads.keys()].flatMap((id) => seenIn(bonds, person, id) ?? []).filter(isWanted);
    const now = this.#cases.now();
    const missing = seen.filter((each) => this.#standings.get(placeOf(each), each.head.seq, now) === undefined);
    const logs = missing.length === 0 ? [] : await this.#families.logs(missing.map(({ head }) => head.id));
    const byId = new Map(logs.map((log) => [log.id, log.entries]));
    return seen.map((each) => {
      const kept = this.#standings.get(placeOf(each), each.head.seq, now);
      if (kept !== undefined) return { id: each.head.id, standing: kept };
      const { standing, stored } = this.#keep(each, byId.get(each.head.id) ?? []);
      // Nobody waits for it; where it cannot be kept it is computed again after a start.
      stored.catch(() => undefined);
      return { id: each.head.id, standing };
    });
  }

  #keep(each: Pick<Seen, 'head' | 'access'>, log: readonly Entry[]): ReturnType<Standings['set']> {
    const entries = this.#readable(log, each.access);
    return this.#standings.set(placeOf(each), entries.length, this.#cases.standing({ entries }));
  }

  /**
   * Computes the standings that lists show and that do not hold any more, for readers of everything and of what is
   * ordinary, one family after another: others are served in between. Gives how many it computed.
   */
  async prepare(isWanted: () => boolean = () => true): Promise<number> {
    if (!this.#isLoaded) await this.#standings.load();
    this.#isLoaded = true;
    const now = this.#cases.now();
    const readers = [new Set(confidentialClasses), new Set<ConfidentialClass>()];
    const wanted = (await this.#families.heads()).flatMap((head) =>
      readers.map((reads) => ({ head, access: { ...this.#rights.accessBy('', new Set()), reads } })),
    );
    let computed = 0;
    for (const each of wanted) {
      if (this.#standings.get(placeOf(each), each.head.seq, now) !== undefined) continue;
      const log = await this.#families.one(each.head.id);
      if (!isWanted()) break;
      if (log !== undefined) await this.#keep(each, log.entries).stored;
      computed += 1;
      await new Promise(setImmediate);
    }
    return computed;
  }

  /** The standings of the families that this person sees, as they were at an earlier moment by what is known now. */
  async listAt(person: Person, at: string): Promise<Standing[]> {
    const bonds = await this.bonds();
    const seen = [...bonds.heads.keys()].filter((id) => accessTo(person, id, bonds).sees);
    const logs = await this.#families.logs(seen);
    return logs.map(({ id, entries }) =>
      this.#cases.standingAt({ entries: this.#readable(entries, accessTo(person, id, bonds)) }, at),
    );
  }

  /** Goes on by another edition: what lists show is computed anew. */
  renew(listed?: ListedStore<ListedStanding>): void {
    this.#standings.renew(listed);
  }

  /** Nothing of a family is kept in memory any more. */
  forget(family: string): void {
    this.#standings.forget(family);
  }

  /** The log of a family as this person may read it. The journal says that they opened it. */
  async entries(person: Person, id: string): Promise<readonly Entry[] | undefined> {
    const seen = await this.seen(person, id);
    const log = seen === undefined ? undefined : await this.#families.one(id);
    if (seen === undefined || log === undefined) return undefined;
    await this.#journal.write(person, 'opened-family', { family: id });
    return this.#readable(log.entries, seen.access);
  }

  /** Adds what a person sent. */
  async append(session: Session, id: string, sent: Sent): Promise<Appended> {
    const seen = await this.seen(session, id);
    if (seen === undefined) return { state: 'unknown-family' };
    const why = await this.#forbids(session, seen, sent);
    return why === undefined ? this.#add(session, seen, sent) : { state: 'forbidden', why };
  }

  /** The first record of a family; gives its id. */
  async begin(session: Session, opening: Record<string, unknown>): Promise<{ id: string } | { refused: Refused }> {
    const id = randomUUID();
    await this.#families.create(id, this.#cases.kit.kit.id);
    const added = await this.#families.add(id, `open-${id}`, (log) =>
      this.#cases.decide(log, { entries: [opening], expectedSeq: 0, idempotencyKey: '' }, session, session.locale),
    );
    if (added.state === 'refused') return { refused: added.result };
    await this.#journal.write(session, 'began-family', { family: id });
    return { id };
  }

  /** Gives a family to somebody, if it is still led by `from`; else tells who leads it now. */
  async assign(
    session: Session,
    id: string,
    to: Person,
    from: string | null,
  ): Promise<Appended | { leader: string | null }> {
    const seen = await this.seen(session, id);
    if (seen === undefined) return { state: 'unknown-family' };
    return this.#decideOnce(session, seen, ({ entries }) => {
      const leader = this.#cases.standing({ entries }).owner?.person ?? null;
      return leader === from ? this.#cases.assignment(to) : { leader };
    });
  }

  /** Erases entries with their corrections, all or none; `undefined` when one of them cannot be. */
  async erase(session: Session, id: string, ids: readonly string[], ground: string): Promise<Appended | undefined> {
    const seen = await this.seen(session, id);
    if (seen === undefined || !seen.access.writes) return { state: 'unknown-family' };
    const added = await this.#families.add<Refused | undefined>(id, randomUUID(), (log) => {
      const targets = log.entries.filter((entry) => ids.includes(entry.id) && canErase(entry));
      if (targets.length === 0 || targets.length !== ids.length) return { refuse: undefined };
      const entries = targets.map((target) => this.#cases.erasure(target, ground, log));
      const sent = { entries, expectedSeq: log.entries.length, idempotencyKey: '' };
      return this.#cases.decide(log, sent, session, session.locale);
    });
    if (added.state === 'unknown-family') return added;
    if (added.state === 'refused') return added.result && { state: 'refused', result: added.result };
    await this.#writeDown(session, id, added.entries);
    return { state: 'added', entries: await this.#readableOf(seen, added.entries) };
  }

  /** Offers a family to somebody; it stays with who leads it until they accept. */
  async handOver(session: Session, id: string, to: Person, reason: string): Promise<Appended> {
    const seen = await this.seen(session, id);
    if (seen === undefined) return { state: 'unknown-family' };
    return this.append(session, id, this.#sent(seen, [this.#cases.handover(to, reason)]));
  }

  /** The receiver of a family accepts or declines it. */
  async answerHandover(session: Session, id: string, agrees: boolean): Promise<Appended | { leader: string | null }> {
    const seen = await this.seen(session, id);
    if (seen === undefined) return { state: 'unknown-family' };
    return this.#decideOnce(session, seen, ({ entries }) => {
      const { owner } = this.#cases.standing({ entries });
      const isWaiting = owner?.handingTo?.person === session.id;
      return isWaiting ? this.#cases.answer(owner.handingTo!.entry, agrees) : { leader: owner?.person ?? null };
    });
  }

  /** One entry that rests on how the family stands at that moment, or why it cannot be. */
  async #decideOnce(
    session: Session,
    seen: Seen,
    decide: (log: { entries: Entry[] }) => Record<string, unknown> | { leader: string | null },
  ): Promise<Appended | { leader: string | null }> {
    const added = await this.#families.add<Refused | { leader: string | null }>(seen.head.id, randomUUID(), (log) => {
      const entry = decide(log);
      if ('leader' in entry) return { refuse: entry as { leader: string | null } };
      const sent = { entries: [entry], expectedSeq: log.entries.length, idempotencyKey: '' };
      return this.#cases.decide(log, sent, session, session.locale);
    });
    if (added.state === 'unknown-family') return added;
    if (added.state === 'refused') {
      const { result } = added;
      return 'leader' in result ? result : { state: 'refused', result: await this.#readableRefusal(seen, result) };
    }
    await this.#writeDown(session, seen.head.id, added.entries);
    return { state: 'added', entries: await this.#readableOf(seen, added.entries) };
  }

  async #add(session: Session, seen: Seen, sent: Sent): Promise<Appended> {
    const { reads } = seen.access;
    const added = await this.#families.add(seen.head.id, sent.idempotencyKey, (log) => {
      const entries = sent.entries.map((entry) => carryOver(this.#cases.kit, log.entries, entry, reads));
      return this.#cases.decide(log, { ...sent, entries }, session, session.locale);
    });
    if (added.state === 'unknown-family') return added;
    if (added.state === 'refused') return { state: 'refused', result: await this.#readableRefusal(seen, added.result) };
    if (added.state === 'added') await this.#writeDown(session, seen.head.id, added.entries);
    return { state: 'added', entries: await this.#readableOf(seen, added.entries) };
  }

  async #forbids(session: Session, { head, access }: Seen, { entries }: Sent): Promise<Forbidden | undefined> {
    if (!access.writes) return 'may-not-write';
    const types = [...entries, ...(await this.#targets(head.id, entries))].map(({ type }) => type);
    for (const type of types)
      if (!this.#rights.mayAdd(session, type))
        return type === 'handed-over' ? 'leader-hands-over' : 'supervisor-assigns';
    const handing = types.includes('handed-over');
    if (handing && head.owner === null) return 'nobody-leads';
    if (handing && !access.leads) return 'leader-hands-over';
    const receivers = entries
      .filter(({ type }) => type === 'assigned' || type === 'handed-over')
      .map(({ body }) => (body as { to?: unknown } | undefined)?.to);
    if (receivers.length === 0) return undefined;
    const leaders = new Set(
      (await this.#people.all()).filter((each) => this.#rights.mayLeadNow(each)).map(({ id }) => id as unknown),
    );
    return receivers.every((to) => leaders.has(to) && (!handing || to !== head.owner)) ? undefined : 'not-a-leader';
  }

  /** What corrections are about: who may not do a thing may not undo it either. */
  async #targets(id: string, entries: Sent['entries']): Promise<{ type: unknown }[]> {
    const wanted = entries
      .filter(({ type }) => type === 'corrected')
      .map(({ body }) => (body as { entry?: unknown } | undefined)?.entry);
    const log = wanted.length === 0 ? undefined : await this.#families.one(id);
    return log?.entries.filter((entry) => wanted.includes(entry.id)) ?? [];
  }

  #sent({ head }: Seen, entries: Record<string, unknown>[]): Sent {
    return { entries, expectedSeq: head.seq, idempotencyKey: randomUUID() };
  }

  async #writeDown(person: Person, family: string, entries: readonly Entry[]): Promise<void> {
    const erased = entries.filter(({ type }) => type === 'erased').length;
    if (erased > 0) {
      this.forget(family);
      await this.#journal.write(person, 'erased', { family, detail: { count: String(erased) } });
    }
    const isOther = entries.some(({ type }) => type !== 'assigned' && type !== 'handed-over' && type !== 'erased');
    if (isOther) await this.#journal.write(person, 'changed-family', { family });
    for (const { type, body } of entries)
      if (type === 'assigned' || type === 'handed-over')
        await this.#journal.write(person, type, { family, whom: body.to });
  }

  /** Where entries leave the server. */
  #readable(entries: readonly Entry[], { reads }: Access): Entry[] {
    return withhold(this.#cases.kit, entries, reads);
  }

  /** Some entries of a log as they may be read: a correction is known only beside what it corrects. */
  async #readableOf({ head, access }: Seen, entries: readonly Entry[]): Promise<readonly Entry[]> {
    if (entries.length === 0 || confidentialClasses.every((each) => access.reads.has(each))) return entries;
    const wanted = new Set(entries.map(({ id }) => id));
    const log = await this.#families.one(head.id);
    return this.#readable(log?.entries ?? [], access).filter(({ id }) => wanted.has(id));
  }

  async #readableRefusal(seen: Seen, refused: Refused): Promise<Refused> {
    return { ...refused, entries: await this.#readableOf(seen, refused.entries) };
  }
}

/** Under what a standing is kept: the family, and what its reader may see. */
const placeOf = ({ head, access }: Pick<Seen, 'head' | 'access'>): Place => ({
  family: head.id,
  reader: [...access.reads].sort().join(),
});

/** Is there something in this entry that can be erased? */
export const canErase = (entry: Entry): boolean => entry.body !== undefined && isErasable(entry);
