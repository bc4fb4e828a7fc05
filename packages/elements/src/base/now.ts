/** Gives the present instant with its offset from UTC, for example 2026-05-14T11:30:00+05:00. */
export type Now = () => string;

/** The machine's clock, in the machine's zone. The only place where an element reads a clock. */
export const machineNow: Now = () => instantOf(new Date());

/** A date as an instant with the machine's offset, to the second. */
export function instantOf(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return local + offsetText(minutes);
}

function offsetText(minutes: number): string {
  const two = (part: number): string => String(Math.trunc(part)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
