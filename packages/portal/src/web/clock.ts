/** The instant of a machine's clock, written with an offset like `+05:00`. */
export function instantAt(offset: string, milliseconds: number): string {
  const sign = offset.startsWith('-') ? -1 : 1;
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  const shift = sign * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return `${new Date(milliseconds + shift).toISOString().slice(0, 19)}${offset}`;
}

/** The offset in force on a day, by the calendar of the model. */
export function offsetOn(offsets: readonly { from?: string; offset: string }[], day: string): string {
  return offsets.filter(({ from }) => from === undefined || from <= day).at(-1)!.offset;
}
