/** An element: who may do what with it, and what its values look like. `n` stands for a number in its name. */
export interface Element {
  access: 'read-write' | 'read-only' | 'write-only';
  /** Default: anything. */
  type?: (value: string) => boolean;
  /** Is a value of the right type within its bounds? Default: always. */
  range?: (value: string) => boolean;
  /** Elements of the same entry that have to be set before. */
  after?: readonly string[];
}

/** The standard's numbers for what is refused. */
export interface Codes {
  unknown: string;
  readOnly: string;
  writeOnly: string;
  type: string;
  range: string;
  /** A list whose next place is another. */
  gap: string;
  /** `_count`, `_children`: they are the LMS's. */
  keyword: string;
  /** Read before there is a value; `undefined`: it is empty. */
  empty: string | undefined;
  /** Something else has to be set before. */
  dependency: string;
}

export type Values = Map<string, string>;
export type Elements = Readonly<Record<string, Element>>;
export type Refusal = { code: string };

export const oneOf =
  (...words: string[]) =>
  (value: string): boolean =>
    words.includes(value);
export const matching = (pattern: RegExp) => (value: string) => pattern.test(value);
export const atMost = (length: number) => (value: string) => value.length <= length;

export const readOnly: Element = { access: 'read-only' };
export const readWrite = (type: Element['type'], own: Partial<Element> = {}): Element => ({
  access: 'read-write',
  ...own,
  type: type!,
});
export const writeOnly = (type: Element['type']): Element => ({ access: 'write-only', type: type! });

/** Reads and writes as the elements let it be. */
export function accessTo(elements: Elements, codes: Codes) {
  const read = (values: Values, name: string): string | Refusal => {
    const list = name.replace(/\._count$/, '');
    if (list !== name) return isList(elements, list) ? String(lengthOf(values, list)) : { code: codes.unknown };
    const element = elements[kindOf(name)];
    if (element === undefined) return { code: codes.unknown };
    if (element.access === 'write-only') return { code: codes.writeOnly };
    return values.get(name) ?? (codes.empty === undefined ? '' : { code: codes.empty });
  };

  const write = (values: Values, name: string, value: string): string | Refusal => {
    if (/\._(count|children|version)$/.test(name)) return { code: codes.keyword };
    const element = elements[kindOf(name)];
    if (element === undefined) return { code: codes.unknown };
    if (element.access === 'read-only') return { code: codes.readOnly };
    if (leavesGap(values, name)) return { code: codes.gap };
    const entry = /^.*?\.\d+\./.exec(name)?.[0];
    if (element.after?.some((end) => !values.has(`${entry}${end}`))) return { code: codes.dependency };
    if (element.type?.(value) === false) return { code: codes.type };
    if (element.range?.(value) === false) return { code: codes.range };
    values.set(name, value);
    return 'true';
  };

  return { read, write };
}

const kindOf = (name: string): string => name.replace(/\.\d+(?=\.)/g, '.n');
const isList = (elements: Elements, list: string): boolean =>
  Object.keys(elements).some((name) => name.startsWith(`${kindOf(`${list}.`)}n.`));

function lengthOf(values: Values, list: string): number {
  const places = [...values.keys()]
    .filter((name) => name.startsWith(`${list}.`))
    .map((name) => Number(name.slice(list.length + 1).split('.')[0]));
  return Math.max(-1, ...places.filter(Number.isInteger)) + 1;
}

/** Lists grow by one at their end. */
const leavesGap = (values: Values, name: string): boolean =>
  [...name.matchAll(/\.(\d+)(?=\.)/g)].some(
    ({ 1: place, index }) => Number(place) > lengthOf(values, name.slice(0, index)),
  );
