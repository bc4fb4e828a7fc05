import { mergeTrees, sameJson, type Conflict, type Side } from '@qadam/schema';
import type { Draft } from '../draft/draft.ts';
import type { Taught } from '../draft/taught.ts';
import { freeId } from '../draft/free-id.ts';

/** What comes of two drafts that go back to one. */
export interface Joined {
  draft: Draft;
  /** Where both changed one thing, each in its own way; ours stands until it is decided. */
  conflicts: readonly Conflict[];
  /** Families, exercises and courses that both changed: theirs is kept beside ours under this id. */
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
  const copies: { id: string; copy: string }[] = [];
  const families = joinedMaps(
    [base, ours, theirs].map((draft) => draft.families),
    (family, id) => ({ ...family, id }),
    copies,
  );
  const exercises = joinedMaps(
    [base, ours, theirs].map((draft) => draft.exercises),
    renamed,
    copies,
  );
  const courses = joinedMaps(
    [base, ours, theirs].map((draft) => draft.courses),
    renamed,
    copies,
  );
  const whys = new Map([...theirs.whys, ...ours.whys]);
  return { draft: { tree, families, exercises, courses, whys }, conflicts, copies };
}

const renamed = <T extends { id: string }>(taught: Taught<T>, id: string): Taught<T> => ({
  ...taught,
  definition: { ...taught.definition, id },
});

/** What only one has changed is taken; where both did, theirs is kept beside ours as a copy. */
function joinedMaps<T extends object>(
  [base, ours, theirs]: readonly ReadonlyMap<string, T>[],
  rename: (value: T, id: string) => T,
  copies: { id: string; copy: string }[],
): ReadonlyMap<string, T> {
  const next = new Map(theirs);
  for (const id of new Set([...base!.keys(), ...ours!.keys()])) {
    const [was, mine, other] = [base, ours, theirs].map((map) => map!.get(id));
    if (sameJson(was ?? null, mine ?? null) || sameJson(mine ?? null, other ?? null)) continue;
    const isTheirsChanged = !sameJson(was ?? null, other ?? null);
    if (mine === undefined) {
      if (!isTheirsChanged) next.delete(id);
      continue;
    }
    next.set(id, mine);
    if (other === undefined || !isTheirsChanged) continue;
    const copy = freeId(id, (each) => next.has(each));
    next.set(copy, rename(other, copy));
    copies.push({ id, copy });
  }
  return next;
}
