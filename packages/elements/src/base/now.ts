/** Gives the present instant with its offset from UTC, for example 2026-05-14T11:30:00+05:00. */
export type Now = () => string;

/** Offsets of a place, in order of time; the first has no `from`. */
type Offsets = readonly { from?: string | undefined; offset: string }[];

/**
 * The machine's clock, in the zone of the case's place: a day begins and ends there, whatever the machine is set to.
 * Without a place, in the machine's zone. Never before `known`, in milliseconds: what has been written down has happened.
 * The only place where an element reads a clock.
 */
export function machineNow(place?: Offsets, known = 0): string {
  const now = new Date(Math.max(Date.now(), Math.ceil(known / 1000) * 1000));
  return instantOf(now, place === undefined ? -now.getTimezoneOffset() : minutesAt(now, place));
}

/** An instant later by so many milliseconds, in the same offset. */
export function laterBy(instant: string, milliseconds: number): string {
  return instantOf(
    new Date(Date.parse(instant) + milliseconds),
    minutesIn(/[+-]\d\d:\d\d$/.exec(instant)?.[0] ?? '+00:00'),
  );
}

/** A moment of this machine as an instant, in the offset of another. */
export const instantLike = (instant: string, milliseconds: number): string =>
  laterBy(instant, milliseconds - Date.parse(instant));

/** A date as an instant with an offset of so many minutes, to the second. */
export function instantOf(date: Date, minutes: number): string {
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return local + offsetText(minutes);
}

function minutesAt(date: Date, place: Offsets): number {
  const day = date.toISOString().slice(0, 10);
  const { offset } = place.filter(({ from }) => from === undefined || from <= day).at(-1) ?? { offset: '+00:00' };
  return minutesIn(offset);
}

function minutesIn(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -size : size;
}

function offsetText(minutes: number): string {
  const two = (part: number): string => String(Math.trunc(part)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
