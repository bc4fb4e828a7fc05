import {
  playFamily,
  standing,
  traceCase,
  type CaseLook,
  type FamilyCheck,
  type OpenKit,
  type Standing,
} from '@qadam/runtime';
import type { Entry, Family, Instant } from '@qadam/schema';

/** A case that is looked at: by which rules, which log, when. */
export interface Trial {
  open: OpenKit;
  entries: readonly Entry[];
  at: Instant;
  given: Readonly<Record<string, unknown>>;
  /** Names of the people by id. */
  name(about: string): string;
}

/** How a case stands at one moment, and how each ruleset saw it. */
export interface Seen {
  standing: Standing;
  look(ruleset: string): CaseLook;
}

type ByMoment = Map<Instant, Seen>;
const seen = new WeakMap<OpenKit, WeakMap<readonly Entry[], ByMoment>>();

/** Looks at a case once for each kit, log and moment. */
export function seenAt({ open, entries, at, given }: Trial): Seen {
  const logs = seen.get(open) ?? new WeakMap<readonly Entry[], ByMoment>();
  seen.set(open, logs);
  const moments = logs.get(entries) ?? new Map<Instant, Seen>();
  logs.set(entries, moments);
  const known = moments.get(at);
  if (known !== undefined) return known;
  const options = { at, given };
  let trace: ((ruleset: string) => CaseLook) | undefined;
  const fresh: Seen = {
    standing: standing(open, entries, options),
    look: (ruleset) => (trace ??= traceCase(open, entries, options))(ruleset),
  };
  moments.set(at, fresh);
  return fresh;
}

/** An example family as it is played, once for each kit. */
export interface Played {
  entries: readonly Entry[];
  checks: readonly FamilyCheck[];
}
const played = new WeakMap<OpenKit, WeakMap<Family, Played>>();

export function playedFamily(open: OpenKit, family: Family): Played {
  const families = played.get(open) ?? new WeakMap<Family, Played>();
  played.set(open, families);
  const known = families.get(family) ?? playFamily(open, family);
  families.set(family, known);
  return known;
}

/** When each step of a family was written down: a step about earlier times comes when it is written. */
export function momentsOf({ steps }: Family): readonly Instant[] {
  let latest = steps[0]?.at ?? '';
  return steps.map(({ at, recordedAt = at }) => {
    if (Date.parse(recordedAt) > Date.parse(latest)) latest = recordedAt;
    return latest;
  });
}

/** A moment a while later, at the same time of day by the same clock. */
export function later(at: Instant, count: number, unit: 'days' | 'weeks' | 'months'): Instant {
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(at)?.[1] ?? 'Z';
  const local = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  const day = local.getUTCDate();
  if (unit === 'months') {
    local.setUTCDate(1);
    local.setUTCMonth(local.getUTCMonth() + count);
    const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
    local.setUTCDate(Math.min(day, last));
  } else local.setUTCDate(day + count * (unit === 'weeks' ? 7 : 1));
  return `${local.toISOString().slice(0, 10)}${at.slice(10, at.length - offset.length)}${offset}`;
}
