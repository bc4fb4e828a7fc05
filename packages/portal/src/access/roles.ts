/**
 * What each role of the portal may. The model says which role submits, decides, moves and agrees; who may read, and who
 * runs the portal, is the host's: kinds of roles stand in this file, and nowhere else; which role of a model is of which
 * kind is a setting of the organisation.
 */

import type { ConfidentialClass, Kit } from '@qadam/schema';
import type { Member } from '../data/people.ts';

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
  | 'end-retention'
  /** Opens the studio, reads the model and its editions, comments. */
  | 'see-model'
  /** Changes the model, and publishes it or proposes it for approval. */
  | 'edit-model'
  /** Approves or declines what is proposed, lets a tried edition apply everywhere, recalls one. */
  | 'approve-model';

interface RoleRights {
  sees: readonly Tie[];
  /** Adds to the log of a family. */
  writes: readonly Tie[];
  /** Fields of a class that is not named for a role's tie never reach it. */
  reads: Readonly<Record<ConfidentialClass, readonly Tie[]>>;
  may: readonly Ability[];
}

/**
 * - Who reported, and an address that must stay hidden: the family's own workers (who leads, who stands in, and, while
 *   nobody leads it, who wrote it down) and the supervisor. A specialist (a psychologist, a lawyer) and a guest do not read
 *   them, also where a specialist leads. Basis: assumption.
 * - A family that nobody leads yet is seen by all workers, so that no report waits for the assignment. Basis: assumption.
 * - Who changes the model sees no family, and who approves it does not change it: two people stand behind an edition. Basis:
 *   assumption.
 */
const kinds = {
  worker: {
    sees: ['leads', 'receives', 'given', 'opened', 'unled', 'joined'],
    writes: ['leads', 'given', 'opened', 'unled'],
    reads: { reporter: ['leads', 'opened'], 'hidden-address': ['leads', 'opened'] },
    may: ['open-family', 'lead', 'hand-over'],
  },
  specialist: {
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
      'see-model',
      'approve-model',
    ],
  },
  guest: {
    sees: ['given'],
    writes: [],
    reads: { reporter: [], 'hidden-address': [] },
    may: ['be-given'],
  },
  methodologist: {
    sees: [],
    writes: [],
    reads: { reporter: [], 'hidden-address': [] },
    may: ['see-model', 'edit-model'],
  },
} as const satisfies Readonly<Record<string, RoleRights>>;

/** What a role of a model is to the portal. */
export type RoleKind = keyof typeof kinds;
export const roleKinds = Object.keys(kinds) as RoleKind[];

/** Reads what is opened to it. */
export const GUEST = 'guest';
/** Changes the model in the studio. */
const METHODOLOGIST = 'methodologist';
/** The portal's own roles beside those of the model. */
export const ownRoles = [GUEST, METHODOLOGIST] as const;

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

/** What somebody may with a family. */
export interface Access {
  sees: boolean;
  writes: boolean;
  leads: boolean;
  receives: boolean;
  /** Classes of confidential fields that reach them. */
  reads: ReadonlySet<ConfidentialClass>;
}

/** Kinds of the model's roles where nobody has set them: who agrees supervises, who moves the case leads it. */
export function kindsOf({ model }: Pick<Kit, 'model'>): Record<string, RoleKind> {
  const agreeing = new Set([...model.decisions, ...model.transitions].flatMap(({ agreedBy }) => agreedBy ?? []));
  const moving = new Set(model.transitions.flatMap(({ by }) => by));
  const kindOf = (role: string): RoleKind =>
    agreeing.has(role) ? 'supervisor' : moving.has(role) ? 'worker' : 'specialist';
  return Object.fromEntries(model.roles.map(({ id }) => [id, kindOf(id)]));
}

const withOwn = (ofModel: Readonly<Record<string, RoleKind>>): Readonly<Record<string, RoleKind>> => ({
  ...ofModel,
  [GUEST]: 'guest',
  [METHODOLOGIST]: 'methodologist',
});

/** Who may do what in a portal. */
export class Rights {
  #kinds: Readonly<Record<string, RoleKind>>;

  constructor(ofModel: Readonly<Record<string, RoleKind>>) {
    this.#kinds = withOwn(ofModel);
  }

  /** Goes on by the roles of another edition of the model. */
  use(ofModel: Readonly<Record<string, RoleKind>>): void {
    this.#kinds = withOwn(ofModel);
  }

  /** Roles that a person of this portal can have. */
  get roles(): readonly string[] {
    return Object.keys(this.#kinds);
  }

  /** A role that is not named may nothing. */
  #of(role: string): RoleRights {
    return Object.hasOwn(this.#kinds, role) ? kinds[this.#kinds[role]!] : nothing;
  }

  /** Does somebody have to do with families at all? */
  meetsFamilies({ role }: { role: string }): boolean {
    return this.#of(role).sees.length > 0;
  }

  /** May somebody do this? */
  may({ role }: { role: string }, ability: Ability): boolean {
    return this.#of(role).may.includes(ability);
  }

  /** May somebody add an entry of this type to a family that they may write in? */
  mayAdd(person: { role: string }, type: unknown): boolean {
    const ability = typeof type === 'string' && Object.hasOwn(entryAbilities, type) ? entryAbilities[type] : undefined;
    return ability === undefined || this.may(person, ability);
  }

  /** May this person be made the leader of a family today? */
  mayLeadNow(member: Member): boolean {
    return !member.isClosed && this.may(member, 'lead');
  }

  /** May a family be opened to this person today? */
  mayBeGiven(member: Member): boolean {
    return !member.isClosed && this.may(member, 'be-given');
  }

  /** What ties give to a role. */
  accessBy(role: string, ties: ReadonlySet<Tie>): Access {
    const rights = this.#of(role);
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
}
