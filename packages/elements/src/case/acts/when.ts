/** Time of an act: typed on the wall clock of the place where the case is now. */

/** The instant as a field of date and time holds it. */
export const localTime = (instant: string): string => instant.slice(0, 16);

/** What was typed as an instant, with the offset of now; `undefined` where nothing was typed. */
export function instantFrom(local: string | undefined, now: string): string | undefined {
  if (local === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return undefined;
  return `${local.slice(0, 16)}:00${now.slice(19)}`;
}
