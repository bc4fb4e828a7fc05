import type { Person } from '@qadam/schema';
import { fold } from './fold.ts';

/** A person of a family as the index of names holds them. Days as YYYY-MM-DD; absent while nothing is known. */
export interface IndexedName {
  family: string;
  /** Id in the family; empty for what the record is called. */
  person: string;
  kind: string;
  name: string;
  folded: string;
  bornFrom?: string;
  bornUntil?: string;
}

/** Two children who may be one. */
export interface Similar {
  one: IndexedName;
  other: IndexedName;
}

/** Births as far apart as this may be one: ages are often a guess. */
const NEAR_DAYS = 366;

/**
 * Could the children be one? Names that sound alike, up to a letter or two, and births that may lie within a year of
 * each other. Where a birth is not known the names have to be the same.
 */
export function mayBeOne(one: IndexedName, other: IndexedName): boolean {
  const isSame = one.folded === other.folded && one.folded !== '';
  const isKnown = one.bornFrom !== undefined && other.bornFrom !== undefined;
  if (!isKnown) return isSame;
  return isNear(one, other) && (isSame || soundAlike(one.folded, other.folded));
}

/** Children of other families that may be those of `own`. */
export function similarTo(own: readonly IndexedName[], all: readonly IndexedName[]): Similar[] {
  return own
    .filter(isChild)
    .flatMap((one) =>
      all
        .filter((other) => isChild(other) && other.family !== one.family && mayBeOne(one, other))
        .map((other) => ({ one, other })),
    );
}

/** Every pair of families that may be one, each once. */
export function similarPairs(all: readonly IndexedName[]): Similar[] {
  const pairs = new Map<string, Similar>();
  const children = all.filter(isChild);
  for (const [index, one] of children.entries()) {
    for (const other of children.slice(index + 1)) {
      if (one.family === other.family || !mayBeOne(one, other)) continue;
      const pair = one.family < other.family ? { one, other } : { one: other, other: one };
      const key = `${pair.one.family} ${pair.other.family}`;
      if (!pairs.has(key)) pairs.set(key, pair);
    }
  }
  return [...pairs.values()];
}

const isChild = ({ kind }: IndexedName): boolean => kind === 'child';

function isNear(one: IndexedName, other: IndexedName): boolean {
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const gap = Math.max(day(one.bornFrom!) - day(other.bornUntil!), day(other.bornFrom!) - day(one.bornUntil!));
  return gap <= NEAR_DAYS;
}

/** Each word of the shorter name is found in the longer one, up to a slip of the pen. */
function soundAlike(one: string, other: string): boolean {
  const [shorter, longer] = [one.split(' '), other.split(' ')].sort((left, right) => left.length - right.length);
  return shorter!.every((word) => longer!.some((each) => slips(word, each) <= Math.floor(word.length / 4)));
}

/** How many letters have to be changed, added or taken out (Levenshtein). */
function slips(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (const [column, each] of [...other].entries())
      line.push(Math.min(before[column + 1]! + 1, line[column]! + 1, before[column]! + (letter === each ? 0 : 1)));
    before = line;
  }
  return before.at(-1)!;
}

/** Is every word of what is searched for the beginning of a word of the name? */
export function isFound(searched: string, folded: string): boolean {
  const words = folded.split(' ');
  return searched.split(' ').every((word) => words.some((each) => each.startsWith(word)));
}

/** The first and the last day on which somebody may have been born. */
export function bornBetween(born: Person['born']): { bornFrom?: string; bornUntil?: string } {
  if (born === undefined) return {};
  if (typeof born === 'object') {
    const { aboutYears, aboutMonths = 0, judgedOn } = born;
    const months = aboutYears === undefined ? aboutMonths : aboutYears * 12;
    const unit = aboutYears === undefined ? 1 : 12;
    return { bornFrom: monthsBefore(judgedOn, months + unit), bornUntil: monthsBefore(judgedOn, months) };
  }
  if (born.length === 4) return { bornFrom: `${born}-01-01`, bornUntil: `${born}-12-31` };
  if (born.length === 7) return { bornFrom: `${born}-01`, bornUntil: `${born}-28` };
  return { bornFrom: born, bornUntil: born };
}

/** A day some months earlier; births are compared by the year, so the end of a month does not matter. */
function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1 - months, Math.min(date!, 28))).toISOString().slice(0, 10);
}

/** A name for the index. */
export const indexedName = (
  { id, kind, name, born }: { id: string; kind: string; name: string; born?: Person['born'] },
  family = '',
): IndexedName => ({ family, person: id, kind, name, folded: fold(name), ...bornBetween(born) });
