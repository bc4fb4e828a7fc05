import { mergeTrees, sameJson, type Conflict, type Family, type Side } from '@qadam/schema';
import type { Draft } from '../draft/draft.ts';

/** What comes of two drafts that go back to one. */
export interface Joined {
  draft: Draft;
  /** Where both changed one thing, each in its own way; ours stands until it is decided. */
  conflicts: readonly Conflict[];
  /** Families that both changed: theirs is kept beside ours under this id. */
  copies: readonly { id: string; copy: string }[];
}

/** Puts two drafts together: what only one has changed is taken, nothing is lost. */
export function joined(
  base: Draft,
  ours: Draft,
  theirs: Draft,
  decided: ReadonlyMap<string, Side> = new Map<string, Side>(),
): Joined {
  const { tree, conflicts } = mergeTrees(base.tree, ours.tree, theirs.tree, decided);
  const families = new Map(theirs.families);
  const copies: { id: string; copy: string }[] = [];
  for (const id of new Set([...base.families.keys(), ...ours.families.keys()])) {
    const [was, mine, other] = [base, ours, theirs].map((draft) => draft.families.get(id));
    if (sameJson(was ?? null, mine ?? null) || sameJson(mine ?? null, other ?? null)) continue;
    const isTheirsChanged = !sameJson(was ?? null, other ?? null);
    if (mine === undefined) {
      if (!isTheirsChanged) families.delete(id);
      continue;
    }
    families.set(id, mine);
    if (other === undefined || !isTheirsChanged) continue;
    const copy = freeName(`${id}-2`, families);
    families.set(copy, { ...other, id: copy });
    copies.push({ id, copy });
  }
  const whys = new Map([...theirs.whys, ...ours.whys]);
  return { draft: { tree, families, whys }, conflicts, copies };
}

function freeName(name: string, taken: ReadonlyMap<string, Family>): string {
  if (!taken.has(name)) return name;
  const match = /^(.*)-(\d+)$/.exec(name)!;
  return freeName(`${match[1]!}-${Number(match[2]) + 1}`, taken);
}
