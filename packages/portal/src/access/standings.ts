import type { Standing } from '@qadam/runtime';
import type { ListedStore } from '../data/listed.ts';

/** What lists show of a standing; the answers and the history behind it are not kept. */
export type ListedStanding = Pick<
  Standing,
  | 'stage'
  | 'stageSince'
  | 'levels'
  | 'deadlines'
  | 'decisions'
  | 'registers'
  | 'label'
  | 'people'
  | 'owner'
  | 'openedAt'
>;
export interface Listed {
  id: string;
  standing: ListedStanding;
}
interface Kept {
  seq: number;
  until: number;
  standing: ListedStanding;
}
/** Of which family, and for readers of which confidential fields. */
export interface Place {
  family: string;
  reader: string;
}
const keyOf = ({ family, reader }: Place): string => `${family} ${reader}`;

/**
 * Standings as lists show them, kept while they cannot have changed: the log is as long as it was, and the standing says
 * that it still holds. Without it a list would fold every log anew for each reader, and the first one after a start would
 * wait for all of them.
 */
export class Standings {
  readonly #kept = new Map<string, Kept>();
  #store: ListedStore<ListedStanding> | undefined;

  constructor(store?: ListedStore<ListedStanding>) {
    this.#store = store;
  }

  /** Goes on by another edition: nothing that was computed by the one before is shown or kept any more. */
  renew(store?: ListedStore<ListedStanding>): void {
    this.#kept.clear();
    this.#store = store;
  }
  /** Takes up what was kept before the start. */
  async load(): Promise<void> {
    const store = this.#store;
    const stored = (await store?.all()) ?? [];
    if (store !== this.#store) return;
    for (const { seq, until, standing, ...place } of stored)
      this.#kept.set(keyOf(place), { seq, until: until.getTime(), standing });
  }
  /** The standing that is kept, if it still holds. */
  get(place: Place, seq: number, now: string): ListedStanding | undefined {
    const kept = this.#kept.get(keyOf(place));
    return kept?.seq === seq && Date.parse(now) < kept.until ? kept.standing : undefined;
  }
  /** Nothing of a family is kept any more. */
  forget(family: string): void {
    for (const key of this.#kept.keys()) if (key.startsWith(family)) this.#kept.delete(key);
  }
  /** Keeps one; `stored` is when it is kept over a restart too. */
  set(place: Place, seq: number, whole: Standing): { standing: ListedStanding; stored: Promise<void> } {
    const { stage, stageSince, levels, deadlines, decisions, registers, label, people, owner, openedAt } = whole;
    const standing = {
      ...{ stage, stageSince, levels, deadlines, decisions, registers, label, people, owner, openedAt },
    };
    const until = new Date(Date.parse(whole.unchangedUntil));
    this.#kept.set(keyOf(place), { seq, until: until.getTime(), standing });
    const stored = this.#store?.keep({ ...place, seq, until, standing }) ?? Promise.resolve();
    return { standing, stored };
  }
}
