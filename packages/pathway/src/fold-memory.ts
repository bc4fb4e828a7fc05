import type { ArrangedLog, FoldEntry } from './log/arrange.ts';
import type { Look } from './look.ts';
import type { Pathway } from './plan/pathway.ts';
import type { Run } from './run.ts';
import type { HostFacts } from './state/observe.ts';

interface Kept<L extends Look> {
  pathway: Pathway;
  /** What the host gave, as JSON. */
  host: string;
  arranged: ArrangedLog;
  /** After the last entry, and not yet at its end. */
  run: Run<L>;
}

/**
 * How far the fold of one case has come. A log that begins as the last one did is folded from there on; any other, one with
 * corrections in what was folded among them, from its beginning. The outcome is the same, only sooner.
 */
export class FoldMemory<L extends Look> {
  #kept: Kept<L> | undefined;

  /** Where to go on from, and how many entries that covers. It is given away: what comes of it is to be kept again. */
  recall(
    pathway: Pathway,
    host: HostFacts,
    { entries, personOf }: ArrangedLog,
  ): { run: Run<L>; count: number } | undefined {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept?.pathway !== pathway || kept.host !== JSON.stringify(host) || kept.arranged.personOf !== personOf)
      return undefined;
    const folded = kept.arranged.entries;
    const isBegun = folded.length > 0 && folded.every((each, index) => isSame(each, entries[index]));
    return isBegun ? { run: kept.run, count: folded.length } : undefined;
  }

  keep(pathway: Pathway, host: HostFacts, arranged: ArrangedLog, run: Run<L>): void {
    this.#kept = { pathway, host: JSON.stringify(host), arranged, run };
  }
}

/** The same object: entries are never changed in place, and a corrected one is made anew. */
const isSame = (left: FoldEntry, right: FoldEntry | undefined): boolean =>
  left.entry === right?.entry && left.about === right.about && left.erased === right.erased;
