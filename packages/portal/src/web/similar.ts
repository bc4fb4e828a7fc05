import type { Families } from '../data/families.ts';
import type { Link } from '../data/ties.ts';
import type { IndexedName, Similar } from '../names/similar.ts';
import type { ChildShown, SimilarShown } from '../pages/similar.ts';
import type { Bonds } from '../access/ties.ts';

/** Without those on which somebody has decided. */
export const undecided = (found: readonly Similar[], links: readonly Link[]): Similar[] =>
  found.filter(
    ({ one, other }) =>
      !links.some(
        ({ one: first, other: second }) => [first, second].sort().join() === [one.family, other.family].sort().join(),
      ),
  );

/** What records are called, by family. */
export const labelsOf = (names: readonly IndexedName[]): Map<string, string> =>
  new Map(names.filter(({ kind }) => kind === 'label').map(({ family, name }) => [family, name]));

/** A pair with what the comparison shows besides the names. */
export function shownPair(
  { one, other }: Similar,
  names: readonly IndexedName[],
  { heads }: Bonds,
  untitled: string,
): SimilarShown {
  const labels = labelsOf(names);
  const child = (name: IndexedName): ChildShown => ({
    ...name,
    label: labels.get(name.family) ?? untitled,
    owner: heads.get(name.family)?.owner ?? null,
  });
  return { one: child(one), other: child(other) };
}

/** The names of all families: the index, no log. */
export const allNames = (families: Pick<Families, 'names'>, { heads }: Bonds): Promise<IndexedName[]> =>
  families.names([...heads.keys()]);
