import { brokenLinks, type BrokenLink } from '@qadam/runtime';
import type { Cases } from '../case.ts';
import type { Families } from '../data/families.ts';
import type { Session } from '../data/people.ts';
import { settingText } from '../settings/check.ts';
import { termOf, type Running, type Term } from '../settings/retention.ts';
import type { Desk } from './desk.ts';
import type { Listed } from './standings.ts';
import { joinedWith } from './ties.ts';

/** A place where what is kept is not what was written. `count`: the last entries are missing. */
export interface Broken {
  family: string;
  seq: number;
  why: BrokenLink['why'] | 'count';
}
/** What a look at the chains has found. */
export interface Checked {
  families: number;
  entries: number;
  broken: Broken[];
}

/** Looks through the chains of these families, one log after another. */
export async function checkChains(
  families: Pick<Families, 'heads' | 'sealed'>,
  isWanted: (id: string) => boolean = () => true,
): Promise<Checked> {
  const checked: Checked = { families: 0, entries: 0, broken: [] };
  for (const { id, seq } of (await families.heads()).filter((head) => isWanted(head.id))) {
    const log = await families.sealed(id);
    checked.families += 1;
    checked.entries += log.length;
    checked.broken.push(...brokenLinks(log).map((link) => ({ family: id, ...link })));
    // An entry may have come between the two reads; fewer than there were cannot.
    if (log.length < seq) checked.broken.push({ family: id, seq: log.length + 1, why: 'count' });
  }
  return checked;
}

/** A family whose term is over. */
export interface Over {
  family: Listed;
  running: Running;
  /** Joined with another record whose term is not over: the two are one file. */
  isHeld: boolean;
}

interface ArchiveParts {
  desk: Desk;
  families: Families;
  cases: Cases;
  terms: readonly Term[];
}

/** What becomes of logs that are no longer needed. Nothing is removed by itself. */
export class Archive {
  readonly #parts: ArchiveParts;
  constructor(parts: ArchiveParts) {
    this.#parts = parts;
  }

  /** The families whose term is over, the longest over first. */
  async over(session: Session): Promise<Over[]> {
    const { desk, cases, terms } = this.#parts;
    const today = cases.today();
    const bonds = await desk.bonds();
    const ended = (await desk.list(session, bonds)).flatMap((family) => {
      const running = termOf(family.standing, terms);
      return running !== undefined && running.until < today ? [{ family, running }] : [];
    });
    const areOver = new Set(ended.map(({ family }) => family.id));
    return ended
      .map((each) => ({
        ...each,
        isHeld: joinedWith(each.family.id, bonds.links).some((other) => !areOver.has(other)),
      }))
      .sort((left, right) => (left.running.until < right.running.until ? -1 : 1));
  }

  /** Removes a family wholly, if its term is still over at that moment; the journal keeps a line. */
  async remove(session: Session, id: string): Promise<boolean> {
    const { desk, families, cases, terms } = this.#parts;
    const isOver = (await this.over(session)).some(({ family, isHeld }) => family.id === id && !isHeld);
    if (!isOver) return false;
    const removed = await families.remove(id, (log) => {
      const running = termOf(cases.standing(log), terms);
      if (running === undefined || running.until >= cases.today()) return undefined;
      const detail = { term: running.term.id, ground: settingText(running.term.ground, 'ru') };
      return { at: new Date(cases.now()), by: session, act: 'retention-ended', detail };
    });
    desk.forget(id);
    return removed === 'removed';
  }
}
