/** Instants carry their offset: the local day of `2026-05-14T23:30:00+05:00` is 2026-05-14 wherever it is read. */
import type { CalendarDate, Instant } from '@qadam/schema';
import { dateOf, dayNumber } from './day.ts';

export const DAY_MS = 86_400_000;
const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment with the local day and the offset that it was written down with. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  ms: number;
  day: CalendarDate;
  offset: string;
}

/** The moment that an instant names. The instant must be one (`isInstant` of @qadam/schema). */
export function momentOf(instant: Instant): Moment {
  const [, day = '', hour, minute, second = '0', fraction = '0', offset = 'Z'] = shape.exec(instant) ?? [];
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const ms = dayNumber(day) * DAY_MS + seconds * 1000 + Math.floor(Number(fraction) * 1000) - offsetMs(offset);
  return { ms, day, offset };
}

/** The moment at `ms`, told by the clock of `offset`. */
export function momentAt(ms: number, offset: string): Moment {
  return { ms, day: dateOf(Math.floor((ms + offsetMs(offset)) / DAY_MS)), offset };
}

/** The instant of a moment; fractions of a second stand only where there are any. */
export function instantOf({ ms, offset }: Moment): Instant {
  const local = ms + offsetMs(offset);
  const day = Math.floor(local / DAY_MS);
  const rest = local - day * DAY_MS;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const fraction = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`;
  const time = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`;
  return `${dateOf(day)}T${time}${fraction}${offset}`;
}

/** Milliseconds that an offset (`+05:00`, `Z`) lies before UTC. */
export function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}
