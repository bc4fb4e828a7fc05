import { parseDate } from '../date.ts';

const instantShape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const timeShape = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** A calendar date that exists, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const date = parseDate(text);
  return date !== undefined && date.year >= 1900;
}

/** A date and time with its offset from UTC; seconds may be left out. */
export function isInstant(text: string): boolean {
  const parts = instantShape.exec(text);
  return parts !== null && isDate(parts[1]!);
}

/** Formats that the interpreting validator knows; any other is a fault of the schema. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  'date-time': isInstant,
  time: (text) => timeShape.test(text),
  uuid: (text) => uuidShape.test(text),
};
