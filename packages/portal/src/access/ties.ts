import type { FamilyHead } from '../data/families.ts';
import type { Deputy, Given, Link } from '../data/ties.ts';
import type { Access, Rights, Tie } from './roles.ts';

/** A family as a person may deal with it. */
export interface Seen {
  head: FamilyHead;
  access: Access;
}

/** What ties people to families, as it is now. */
export interface Bonds {
  heads: ReadonlyMap<string, FamilyHead>;
  given: readonly Given[];
  /** Those who stand in today. */
  deputies: readonly Deputy[];
  links: readonly Link[];
  rights: Rights;
}

/** A family among these, if this person sees it. */
export function seenIn(bonds: Bonds, person: { id: string; role: string }, family: string): Seen | undefined {
  const head = bonds.heads.get(family);
  const access = accessTo(person, family, bonds);
  return head !== undefined && access.sees ? { head, access } : undefined;
}

/** What a person may with a family; nothing with one that is not there. */
export function accessTo({ id: person, role }: { id: string; role: string }, family: string, bonds: Bonds): Access {
  const { rights } = bonds;
  const ties = tiesTo(person, family, bonds);
  const joined = joinedWith(family, bonds.links);
  if (joined.some((other) => rights.accessBy(role, tiesTo(person, other, bonds)).sees)) ties.add('joined');
  return bonds.heads.has(family) ? rights.accessBy(role, ties) : rights.accessBy('', new Set());
}

function tiesTo(person: string, family: string, { heads, given, deputies }: Bonds): Set<Tie> {
  const ties = new Set<Tie>();
  const head = heads.get(family);
  if (head === undefined) return ties;
  const { owner, handingTo, openedBy } = head;
  const standsIn = deputies.some((deputy) => deputy.person === person && deputy.standsIn === owner);
  if (owner === person || (owner !== null && standsIn)) ties.add('leads');
  if (handingTo === person) ties.add('receives');
  if (given.some((each) => each.family === family && each.person === person)) ties.add('given');
  if (owner === null) ties.add('unled');
  if (owner === null && openedBy === person) ties.add('opened');
  return ties;
}

/** All families that were joined with this one, also over others. */
export function joinedWith(family: string, links: readonly Link[]): string[] {
  const found = new Set([family]);
  for (const each of found)
    for (const { one, other, isSame } of links) {
      if (!isSame || (one !== each && other !== each)) continue;
      found.add(one).add(other);
    }
  found.delete(family);
  return [...found];
}
