import { isDate, isInstant, type Kit } from '@qadam/schema';
import { UsageError, type Call } from './command.ts';

/** `--at` as an instant: a date is the end of that day at the model's place. Default: now, by the clock of that place. */
export function momentOf(call: Call, kit: Kit): string {
  const { at } = call.options;
  if (typeof at !== 'string') return now(kit);
  if (isInstant(at)) return at;
  if (isDate(at)) return `${at}T23:59:59${offsetOn(kit, at)}`;
  throw new UsageError(
    call.language === 'ru'
      ? `--at «${at}» не время: ожидается 2026-05-14 или 2026-05-14T11:00:00+05:00.`
      : `--at "${at}" is no time: expected 2026-05-14 or 2026-05-14T11:00:00+05:00.`,
  );
}

function now(kit: Kit): string {
  const milliseconds = Date.now();
  const offset = offsetOn(kit, new Date(milliseconds).toISOString().slice(0, 10));
  return `${new Date(milliseconds + offsetMs(offset)).toISOString().slice(0, 19)}${offset}`;
}

/** The offset of the place on a day: the last that began by then. */
const offsetOn = ({ calendar }: Kit, day: string): string =>
  calendar.offsets.findLast(({ from = '' }) => from <= day)?.offset ?? 'Z';

function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}
