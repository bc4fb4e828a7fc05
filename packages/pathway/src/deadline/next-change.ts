/** Until when a case stands as it does, if nobody adds anything. */
import { addDays } from '../calendar/day.ts';
import { momentOf } from '../calendar/instant.ts';
import { warnMs } from './due.ts';
import type { Step } from './step.ts';
import type { Tracker } from './tracker.ts';

/**
 * The first millisecond at which a look may differ: a term comes near, is due or passes, a local day begins (ages, days
 * since, people who leave), an entry of what is still to come counts. It may turn out that nothing differs.
 */
export function nextChangeMs(
  trackers: Iterable<Tracker>,
  { moment, pathway }: Step,
  laterMs: readonly number[],
): number {
  const midnight = momentOf(`${addDays(moment.day, 1)}T00:00:00${moment.offset}`).ms;
  const turns = [...trackers].flatMap(({ open, window, plan }) => [
    ...(open?.due === undefined
      ? []
      : [Math.ceil(warnMs(pathway.place, open.anchor, open.due, plan.warn)), open.due.ms, open.due.ms + 1]),
    ...(window === undefined ? [] : [window.due.ms, window.due.ms + 1]),
  ]);
  return Math.min(midnight, ...[...turns, ...laterMs].filter((ms) => ms > moment.ms));
}
