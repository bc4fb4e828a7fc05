import type { StandingDecision } from '@qadam/runtime';
import type { Kit } from '@qadam/schema';
import type { Listed, ListedStanding } from '../access/standings.ts';
import type { DangerDraft } from '../data/drafts.ts';

/** Something that waits for the supervisor. */
export type QueueItem = { family: Listed } & (
  | { kind: 'agree'; decision: StandingDecision }
  /** `due`: instant or day; empty where no date is set. */
  | { kind: 'consult' | 'overdue'; deadline: string; about: string; due: string; isOverdue: boolean }
  /** `left`: who leads it and no longer works here. */
  | { kind: 'no-owner'; left?: string }
  /** Danger stands in something not sent. */
  | { kind: 'draft'; person: string; since: Date }
  | { kind: 'handing'; to: string }
);

/** What the queue knows besides the standings. */
export interface QueueBesides {
  drafts?: readonly DangerDraft[];
  /** People whose account is closed. */
  closed?: ReadonlySet<string>;
}

/**
 * What waits for the supervisor, the most urgent first: danger that was typed and not sent, urgent measures that are
 * late, overdue consultations, families at the highest level whom nobody leads, consultations, other overdue terms,
 * decisions, families whom nobody leads, families that are being handed over.
 */
export function queueOf(kit: Kit, families: readonly Listed[], besides: QueueBesides = {}): QueueItem[] {
  const key = keyOf(kit);
  return families
    .flatMap((family) => itemsOf(kit, family, besides))
    .map((item) => ({ item, key: key(item) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ item }) => item);
}

function itemsOf(kit: Kit, family: Listed, { drafts = [], closed = new Set() }: QueueBesides): QueueItem[] {
  const { standing } = family;
  const consults = new Set(kit.model.deadlines.filter(isConsultation).map(({ id }) => id));
  const deadlines = standing.deadlines
    .filter(({ id, state }) => state === 'due' || (consults.has(id) && OPEN.has(state)))
    .map(({ id, about, state, dueAt, dueOn }): QueueItem => {
      const kind = consults.has(id) ? 'consult' : 'overdue';
      return { family, kind, deadline: id, about, due: dueAt ?? dueOn ?? '', isOverdue: state === 'due' };
    });
  const decisions = standing.decisions
    .filter(({ agreement }) => agreement === 'awaited')
    .map((decision): QueueItem => ({ family, kind: 'agree', decision }));
  const hasEnded = kit.model.stages.some(({ id, end }) => id === standing.stage && end === true);
  const { owner } = standing;
  const typed = drafts.filter((draft) => draft.family === family.id);
  return [
    ...typed.map(({ person, since }): QueueItem => ({ family, kind: 'draft', person, since })),
    ...deadlines,
    ...decisions,
    ...(owner === null && !hasEnded ? [{ family, kind: 'no-owner' } as const] : []),
    ...(owner !== null && closed.has(owner.person) && !hasEnded
      ? [{ family, kind: 'no-owner', left: owner.person } as const]
      : []),
    ...(owner?.handingTo === undefined ? [] : [{ family, kind: 'handing', to: owner.handingTo.person } as const]),
  ];
}

const OPEN: ReadonlySet<string> = new Set(['running', 'warning', 'unset']);

/** A term that a consultation meets. */
function isConsultation({ metBy }: Kit['model']['deadlines'][number]): boolean {
  return [metBy].flat().some((act) => act !== undefined && 'entry' in act && act.entry === 'consulted');
}

/** Text by which the queue is sorted. */
function keyOf(kit: Kit): (item: QueueItem) => string {
  const urgent = new Set(kit.model.deadlines.filter((each) => each.urgent === true).map(({ id }) => id));
  return (item) => {
    const { standing } = item.family;
    if (item.kind === 'draft') return `/ ${item.since.toISOString()}`; // before every digit
    if (item.kind === 'handing') return `7 ${standing.openedAt ?? ''}`;
    if (item.kind === 'agree') return `5 ${item.decision.at}`;
    if (item.kind === 'no-owner') return `${isHighest(kit, standing) ? 2 : 6} ${standing.openedAt ?? ''}`;
    const when = item.due || '9';
    if (urgent.has(item.deadline)) return `0 ${when}`;
    if (item.kind === 'consult') return `${item.isOverdue ? 1 : 3} ${when}`;
    return `4 ${when}`;
  };
}

/** Is it established that somebody is at the highest outcome of a level? */
function isHighest(kit: Kit, { levels }: ListedStanding): boolean {
  return levels.some(
    ({ ruleset, inForce: [low] }) => kit.rulesets.find(({ id }) => id === ruleset)?.outcomes.at(-1)?.id === low,
  );
}
