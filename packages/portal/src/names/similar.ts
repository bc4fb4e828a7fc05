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
export const mayBeOne = (one: IndexedName, other: IndexedName): boolean => areAlike(compared(one), compared(other));

/** Children of other families that may be those of `own`. */
export function similarTo(own: readonly IndexedName[], all: readonly IndexedName[]): Similar[] {
  const others = all.filter(isChild).map(compared);
  return own
    .filter(isChild)
    .map(compared)
    .flatMap((one) =>
      others
        .filter((other) => other.name.family !== one.name.family && areAlike(one, other))
        .map((other) => ({ one: one.name, other: other.name })),
    );
}

/** Every pair of families that may be one, each once. */
export function similarPairs(all: readonly IndexedName[]): Similar[] {
  const pairs = new Map<string, Similar>();
  const children = all.filter(isChild).map(compared);
  for (const [index, one] of children.entries())
    for (let at = index + 1; at < children.length; at += 1) {
      const other = children[at]!;
      if (one.name.family === other.name.family || !areAlike(one, other)) continue;
      const [first, second] = one.name.family < other.name.family ? [one.name, other.name] : [other.name, one.name];
      const key = `${first.family} ${second.family}`;
      if (!pairs.has(key)) pairs.set(key, { one: first, other: second });
    }
  return [...pairs.values()];
}

const isChild = ({ kind }: IndexedName): boolean => kind === 'child';

/** A child with what is compared, taken apart once: there are as many comparisons as pairs. Days since 1970. */
interface Compared {
  name: IndexedName;
  words: readonly string[];
  born?: { from: number; until: number };
}
function compared(name: IndexedName): Compared {
  const { folded, bornFrom, bornUntil } = name;
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const born = bornFrom !== undefined && bornUntil !== undefined && { from: day(bornFrom), until: day(bornUntil) };
  return { name, words: folded.split(' '), ...(born && { born }) };
}

function areAlike(one: Compared, other: Compared): boolean {
  const isSame = one.name.folded === other.name.folded && one.name.folded !== '';
  if (one.born === undefined || other.born === undefined) return isSame;
  const gap = Math.max(one.born.from - other.born.until, other.born.from - one.born.until);
  return gap <= NEAR_DAYS && (isSame || soundAlike(one.words, other.words));
}

/** Each word of the shorter name is found in the longer one, up to a slip of the pen: one letter in four, two at most. */
function soundAlike(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return shorter.every((word) => longer.some((each) => isSlip(word, each, Math.min(2, Math.floor(word.length / 4)))));
}

/** Can one be made of the other by at most so many letters changed, added or taken out? */
function isSlip(one: string, other: string, most: number): boolean {
  if (one === other) return true;
  if (most === 0 || Math.abs(one.length - other.length) > most) return false;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  return (
    isSlip(rest.slice(1), otherRest.slice(1), most - 1) ||
    isSlip(rest, otherRest.slice(1), most - 1) ||
    isSlip(rest.slice(1), otherRest, most - 1)
  );
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
