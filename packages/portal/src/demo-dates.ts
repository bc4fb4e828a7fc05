import type { Family } from '@qadam/schema';

const DAY_MS = 86_400_000;
const date = /\b(\d{4}-\d{2}-\d{2})(?=T|\b)/g;

/**
 * The same family as if its last step had happened in the week before `today`: every date moves by the same number of
 * whole weeks, so that weekdays stay. For looking at; tests use the family as it is written.
 */
export function movedTo(family: Family, today: string): Family {
  const last = family.steps.at(-1)!.at.slice(0, 10);
  const weeks = Math.floor((Date.parse(today) - Date.parse(last)) / DAY_MS / 7) * 7;
  const moved = (text: string): string => new Date(Date.parse(text) + weeks * DAY_MS).toISOString().slice(0, 10);
  return { ...family, steps: JSON.parse(JSON.stringify(family.steps).replace(date, moved)) as Family['steps'] };
}
