/** What each type of entry needs in order to be accepted. */
import type { Entry, Person } from '@qadam/schema';
import { FAMILY, isChild } from '@qadam/pathway';
import { agreedIssues, decidedIssues } from './decide.ts';
import type { Context, EntryOf } from './context.ts';
import { correctedIssues, erasedIssues } from './correct.ts';
import type { Issue } from './issue.ts';
import { editionIssues } from './edition.ts';
import { movedIssues } from './move.ts';
import { peopleIssues } from './people.ts';
import { answeredIssues, signedIssues } from './submit.ts';

type Checks = { [T in Entry['type']]: (context: Context<EntryOf<T>>) => Issue[] };

const none = (): Issue[] => [];

const checks: Checks = {
  opened: (context) => peopleIssues(context, context.entry.body.people ?? [], '/body/people'),
  registered: (context) => peopleIssues(context, [context.entry.body.person], '/body/person'),
  joined: joinedIssues,
  'edition-changed': editionIssues,
  answered: answeredIssues,
  signed: signedIssues,
  decided: decidedIssues,
  agreed: agreedIssues,
  moved: movedIssues,
  placed: placedIssues,
  contacted: contactedIssues,
  attempted: (context) => kindIssues(context, context.entry.body.kind),
  assigned: (context) => roleIssues(context, context.entry.body.role),
  'handed-over': (context) => roleIssues(context, context.entry.body.role),
  consulted: (context) => roleIssues(context, context.entry.body.role),
  corrected: (context) => correctedIssues(context, actIssues),
  erased: erasedIssues,
  reported: none,
  disclosed: none,
  noted: none,
};

/** The issues of what an entry does. */
export function actIssues(context: Context): Issue[] {
  const check = checks[context.entry.type] as (context: Context) => Issue[];
  return check(context);
}

function joinedIssues({ entry, people, issue }: Context<EntryOf<'joined'>>): Issue[] {
  const ids = entry.body.people;
  const unknown = ids
    .filter((id) => !people.has(id))
    .map((person) => issue('case/unknown-person', { person }, '/body/people'));
  const [first, second] = ids.map((id) => people.get(id));
  const isSame = first !== undefined && second !== undefined && first.id !== second.id && first.kind === second.kind;
  return unknown.length > 0 || isSame ? unknown : [issue('case/join-different', {}, '/body/people')];
}

function placedIssues({ open, entry, people, issue }: Context<EntryOf<'placed'>>): Issue[] {
  const { placement } = entry.body;
  const child: Person | undefined = people.get(entry.about ?? FAMILY);
  return [
    ...(child !== undefined && isChild(child) ? [] : [issue('case/wrong-subject', { about: 'child' }, '/about')]),
    ...(open.kit.model.placements.some(({ id }) => id === placement)
      ? []
      : [issue('case/unknown-placement', { placement }, '/body/placement')]),
  ];
}

function contactedIssues(context: Context<EntryOf<'contacted'>>): Issue[] {
  const { entry, people, issue } = context;
  const unknown = (entry.body.children ?? []).filter(({ id }) => !people.has(id));
  return [
    ...kindIssues(context, entry.body.kind),
    ...unknown.map(({ id }) => issue('case/unknown-person', { person: id }, '/body/children')),
  ];
}

function kindIssues({ open, issue }: Context, kind: string): Issue[] {
  const isKnown = open.kit.model.contactKinds.some(({ id }) => id === kind);
  return isKnown ? [] : [issue('case/unknown-contact-kind', { kind }, '/body/kind')];
}

function roleIssues({ open, issue }: Context, role: string | undefined): Issue[] {
  const isKnown = role === undefined || open.kit.model.roles.some(({ id }) => id === role);
  return isKnown ? [] : [issue('case/unknown-role', { role }, '/body/role')];
}
