import type { Standing } from '@qadam/runtime';

/** What lists show of a standing; the answers and the history behind it are not kept in memory. */
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

/**
 * Standings as lists show them, kept while they cannot have changed: the log is as long as it was, and the standing says
 * that it still holds. Without it a list would fold every log anew for each reader.
 */
export class Standings {
  readonly #kept = new Map<string, Kept>();

  /** The standing kept under a key, if it still holds. */
  get(key: string, seq: number, now: string): ListedStanding | undefined {
    const kept = this.#kept.get(key);
    return kept?.seq === seq && Date.parse(now) < kept.until ? kept.standing : undefined;
  }

  /** Nothing of a family is kept any more. */
  forget(family: string): void {
    for (const key of this.#kept.keys()) if (key.startsWith(family)) this.#kept.delete(key);
  }
  set(key: string, seq: number, whole: Standing): ListedStanding {
    const { stage, stageSince, levels, deadlines, decisions, registers, label, people, owner, openedAt } = whole;
    const standing = { stage, stageSince, levels, deadlines, decisions, registers, label, people, owner, openedAt };
    this.#kept.set(key, { seq, until: Date.parse(whole.unchangedUntil), standing });
    return standing;
  }
}
