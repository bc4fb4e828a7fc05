import { momentOf } from '../calendar/instant.ts';
import type { Place } from '../calendar/place.ts';
import type { Note } from '../log/note.ts';
import type { Tracker } from './tracker.ts';

/** Notes on the years whose holidays no calendar lists although working days were counted in them. */
export function unlistedYears(trackers: Iterable<Tracker>, place: Place): Note[] {
  const years = new Set<number>();
  for (const { plan, closed, open } of trackers) {
    if (plan.term === undefined || !('workingDays' in plan.term)) continue;
    const spans = closed.map(({ startedAt, dueOn }) => [startedAt && momentOf(startedAt).day, dueOn] as const);
    const due = open?.due !== undefined && 'on' in open.due ? open.due.on : undefined;
    for (const [from, to] of [...spans, [open?.anchor.day, due] as const]) {
      if (from !== undefined && to !== undefined) for (const year of place.unlistedYears(from, to)) years.add(year);
    }
  }
  return [...years].sort().map((year) => ({ code: 'calendar-year-unlisted', params: { year } }));
}
