/** Clocks that an erasure, or the change to another edition, kept go on from there. */
import { isInstant, type EditionChangedEntry, type ErasedEntry } from '@qadam/schema';
import { momentOf } from '../calendar/instant.ts';
import { isRecord } from '../log/well-formed.ts';
import { setDue } from './due.ts';
import type { Step } from './step.ts';
import { hasWindows, openOccasion, type Tracker } from './tracker.ts';

/**
 * Takes over the occasion that was open when the erasure was written, unless the log still shows it. What is left of the
 * log may start the same clock later: it gives nobody more time.
 */
export function adoptKept(tracker: Tracker, { pathway, moment }: Step, { body }: ErasedEntry): void {
  const { open, window, truth } = tracker;
  if (truth === 'false' || (window !== undefined && open === undefined)) return;
  const kept = keptItem(body.kept?.deadlines, tracker);
  if (kept === undefined) return;
  const due = setDue(pathway.place, kept.due);
  if (open?.due !== undefined && open.due.ms <= due.ms) return;
  tracker.start = { anchor: momentOf(kept.since ?? kept.startedAt), lapsed: false };
  tracker.spent = false;
  openOccasion(tracker, pathway.place, moment);
  if (hasWindows(tracker.plan) || tracker.open === undefined) return;
  tracker.open = { anchor: momentOf(kept.startedAt), term: due, due };
}

/**
 * A case goes on by another edition: what ran keeps its term, what the new edition asks for besides counts from that moment,
 * and nothing was missed by terms that were not in force.
 */
export function adoptEdition(tracker: Tracker, { pathway, moment }: Step, { body }: EditionChangedEntry): void {
  tracker.closed = tracker.closed.filter(({ state }) => state !== 'missed' && state !== 'metLate');
  if (tracker.truth === 'false' || (tracker.window !== undefined && tracker.open === undefined)) return;
  const kept = keptItem(body.kept?.deadlines, tracker);
  if (kept === undefined) {
    if (tracker.open === undefined || tracker.start === undefined) return;
    tracker.start = { ...tracker.start, anchor: moment };
    return openOccasion(tracker, pathway.place, moment);
  }
  const due = setDue(pathway.place, kept.due);
  tracker.start = { ...tracker.start, anchor: momentOf(kept.since ?? kept.startedAt), lapsed: false };
  tracker.spent = false;
  tracker.open = { anchor: momentOf(kept.startedAt), term: due, due };
  if (hasWindows(tracker.plan)) tracker.window = { segment: 0, count: 0, due };
}

interface Kept {
  startedAt: string;
  since?: string;
  due: string;
}

function keptItem(list: unknown, { plan, about }: Tracker): Kept | undefined {
  const items = Array.isArray(list) ? list.filter(isRecord) : [];
  const found = items.find((item) => item.id === plan.deadline.id && item.about === about);
  const { startedAt, since, dueAt, dueOn } = found ?? {};
  const due = typeof dueAt === 'string' ? dueAt : dueOn;
  if (typeof startedAt !== 'string' || !isInstant(startedAt) || typeof due !== 'string') return undefined;
  return { startedAt, due, ...(typeof since === 'string' && isInstant(since) && { since }) };
}
