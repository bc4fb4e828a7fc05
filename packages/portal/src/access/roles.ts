/**
 * What each role of the portal may. The model says which role submits, decides, moves and agrees; who may read, and who
 * runs the portal, is the host's: it stands in this file, and nowhere else.
 */

import type { ConfidentialClass } from '@qadam/schema';

/** How somebody is tied to a family. A role's rights rest on ties. */
export type Tie =
  /** Everybody to every family. */
  | 'any'
  /** Leads it, or stands in today for who leads it. */
  | 'leads'
  /** It is being handed over to them, and they have not answered yet. */
  | 'receives'
  /** The supervisor opened it to them. */
  | 'given'
  /** They wrote its first record, and nobody leads it yet. */
  | 'opened'
  /** Nobody leads it yet. */
  | 'unled'
  /** It was joined with a family that they see. */
  | 'joined';

/** What one may do besides reading and writing in a family's log. */
export type Ability =
  | 'open-family'
  | 'lead'
  | 'hand-over'
  /** Families are opened to them one by one; those who lead families see theirs without it. */
  | 'be-given'
  | 'assign'
  | 'see-queue'
  | 'give'
  | 'set-deputies'
  | 'join-families'
  | 'manage-people'
  | 'read-journal'
  | 'erase'
  | 'end-retention';

interface RoleRights {
  sees: readonly Tie[];
  /** Adds to the log of a family. */
  writes: readonly Tie[];
  /** Fields of a class that is not named for a role's tie never reach it. */
  reads: Readonly<Record<ConfidentialClass, readonly Tie[]>>;
  may: readonly Ability[];
}

/**
 * - Who reported, and an address that must stay hidden: the family's own social workers (who leads, who stands in, and,
 *   while nobody leads it, who wrote it down) and the supervisor. A psychologist and a guest do not read them, also where
 *   a psychologist leads. Basis: assumption.
 * - A family that nobody leads yet is seen by all social workers, so that no report waits for the assignment. Basis:
 *   assumption.
 */
export const roles: Readonly<Record<string, RoleRights>> = {
  'social-worker': {
    sees: ['leads', 'receives', 'given', 'opened', 'unled', 'joined'],
    writes: ['leads', 'given', 'opened', 'unled'],
    reads: { reporter: ['leads', 'opened'], 'hidden-address': ['leads', 'opened'] },
    may: ['open-family', 'lead', 'hand-over'],
  },
  psychologist: {
    sees: ['leads', 'receives', 'given', 'opened', 'joined'],
    writes: ['leads', 'given', 'opened'],
    reads: { reporter: [], 'hidden-address': [] },
    may: ['open-family', 'lead', 'hand-over', 'be-given'],
  },
  supervisor: {
    sees: ['any'],
    writes: ['any'],
    reads: { reporter: ['any'], 'hidden-address': ['any'] },
    may: [
      'open-family',
      'assign',
      'see-queue',
      'give',
      'set-deputies',
      'join-families',
      'manage-people',
      'read-journal',
      'erase',
      'end-retention',
    ],
  },
  guest: {
    sees: ['given'],
    writes: [],
    reads: { reporter: [], 'hidden-address': [] },
    may: ['be-given'],
  },
};

/** Entries that only some may add, whatever the model says. */
const entryAbilities: Readonly<Record<string, Ability>> = {
  assigned: 'assign',
  'handed-over': 'hand-over',
  erased: 'erase',
};

const nothing: RoleRights = {
  sees: [],
  writes: [],
  reads: { reporter: [], 'hidden-address': [] },
  may: [],
};

/** A role that the table does not name may nothing. */
const rightsOf = (role: string): RoleRights => (Object.hasOwn(roles, role) ? roles[role]! : nothing);

/** May somebody do this? */
export const may = ({ role }: { role: string }, ability: Ability): boolean => rightsOf(role).may.includes(ability);

/** May somebody add an entry of this type to a family that they may write in? */
export function mayAdd(person: { role: string }, type: unknown): boolean {
  const ability = typeof type === 'string' && Object.hasOwn(entryAbilities, type) ? entryAbilities[type] : undefined;
  return ability === undefined || may(person, ability);
}

/** What somebody may with a family. */
export interface Access {
  sees: boolean;
  writes: boolean;
  leads: boolean;
  receives: boolean;
  /** Classes of confidential fields that reach them. */
  reads: ReadonlySet<ConfidentialClass>;
}

/** What ties give to a role. */
export function accessBy(role: string, ties: ReadonlySet<Tie>): Access {
  const rights = rightsOf(role);
  const has = (wanted: readonly Tie[]): boolean => wanted.some((tie) => tie === 'any' || ties.has(tie));
  const classes = Object.keys(rights.reads) as ConfidentialClass[];
  return {
    sees: has(rights.sees),
    writes: has(rights.writes),
    leads: ties.has('leads'),
    receives: ties.has('receives'),
    reads: new Set(classes.filter((name) => has(rights.reads[name]))),
  };
}
