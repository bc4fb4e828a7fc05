/** Kits opened once, and the standing of a log once for each minute: several elements of a page show the same case. */
import { openKit, standing, standingWithDraft, type Draft, type OpenKit, type Standing } from '@qadam/runtime';
import type { Entry, Kit } from '@qadam/schema';
import { ElementError } from '../base/element-error.ts';

const opened = new WeakMap<Kit, OpenKit>();

/**
 * The kit, ready for cases.
 * @throws ElementError `elements/kit-broken`
 */
export function openedKit(kit: Kit): OpenKit {
  const known = opened.get(kit);
  if (known !== undefined) return known;
  try {
    const open = openKit(kit);
    opened.set(kit, open);
    return open;
  } catch (error) {
    throw new ElementError('elements/kit-broken', { reason: error instanceof Error ? error.message : String(error) });
  }
}

interface Computed {
  open: OpenKit;
  length: number;
  minute: string;
  draft: Draft | undefined;
  drafts: string;
  standing: Standing;
}
const computed = new WeakMap<readonly Entry[], Computed[]>();
/** Standings kept for one log: with a draft and without, now and a minute ago. */
const KEPT = 4;

/** What the standing of a log is asked for. */
export interface StandingWish {
  at: string;
  /** A record that is being written: the standing as it would be with it. */
  draft?: Draft | undefined;
  /** Documents that somebody is writing. */
  drafts?: readonly { instrument: string; about: string }[];
}

/** The standing of a log at an instant, to the minute. */
export function standingOf(
  open: OpenKit,
  entries: readonly Entry[],
  { at, draft, drafts = [] }: StandingWish,
): Standing {
  const minute = at.slice(0, 16);
  const written = JSON.stringify(drafts);
  const list = computed.get(entries) ?? [];
  const isSame = (each: Computed): boolean =>
    each.open === open &&
    each.length === entries.length &&
    each.minute === minute &&
    each.draft === draft &&
    each.drafts === written;
  const known = list.find(isSame);
  if (known !== undefined) return known.standing;
  const options = { at, drafts };
  const fresh =
    draft === undefined ? standing(open, entries, options) : standingWithDraft(open, entries, draft, options);
  computed.set(
    entries,
    [{ open, length: entries.length, minute, draft, drafts: written, standing: fresh }, ...list].slice(0, KEPT),
  );
  return fresh;
}
