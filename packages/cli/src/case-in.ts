/** One case as `qadam evaluate` reads it. What is not understood is refused: it must not pass for "not asked". */
import { DOES_NOT_APPLY, isDate, isInstant, nearest } from '@qadam/schema';
import type { FactInput, FactInputs, FactSpec, Kit, KitRuleset, MessageLanguage } from '@qadam/schema';
import type { SubjectPerson } from '@qadam/rules';
import { inputFaultText, type InputFault } from './messages.ts';

/** Facts of the subject, and for a ruleset about the family those of each child. */
export interface CaseIn {
  /** Whom the result is about. */
  subject: string;
  family: FactInputs;
  people: SubjectPerson[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one case for a ruleset. Throws with one line about what is wrong. */
export function readCase(value: unknown, kit: Kit, ruleset: KitRuleset, language: MessageLanguage): CaseIn {
  const fail = (fault: InputFault, words: Record<string, string | undefined> = {}): never => {
    throw new Error(inputFaultText(fault, words, language));
  };
  const known = new Map(kit.facts.filter(({ id }) => !id.startsWith('row.')).map((fact) => [fact.id, fact]));

  const read = (facts: unknown, belongs: (fact: FactSpec) => InputFault | undefined): FactInputs => {
    if (!isObject(facts)) return fail('shape');
    const entries = Object.entries(facts).map(([name, input]): [string, FactInput] => {
      const fact = known.get(name) ?? fail('fact', { name, nearest: nearest(name, known.keys()) });
      const { kind } = fact.origin;
      if (kind === 'derived' || kind === 'constant') fail('computed', { name });
      const fault = belongs(fact);
      if (fault !== undefined) fail(fault, { name });
      const read = inputOf(fact, input);
      return [name, read ?? fail('value', { name, value: JSON.stringify(input), allowed: allowedOf(fact) })];
    });
    return Object.fromEntries(entries);
  };

  if (!isObject(value)) return fail('shape');
  const { id, facts = {}, children = [] } = value;
  if (!Array.isArray(children) || (id !== undefined && typeof id !== 'string')) return fail('shape');
  const isFamily = ruleset.about === 'family';
  if (!isFamily && children.length > 0) return fail('shape');
  const own = read(facts, ({ about }) => (isFamily && about !== 'family' ? 'of-child' : undefined));
  if (!isFamily) {
    const subject = id ?? 'child';
    return { subject, family: own, people: [{ id: subject, kind: 'child', facts: own }] };
  }
  const people = children.map((child: unknown): SubjectPerson => {
    if (!isObject(child) || typeof child.id !== 'string') return fail('shape');
    const inputs = read(child.facts ?? {}, ({ about }) => (about === 'family' ? 'of-family' : undefined));
    return { id: child.id, kind: 'child', facts: inputs };
  });
  const again = people.find((person, index) => people.findIndex((other) => other.id === person.id) < index);
  if (again !== undefined) fail('same-child', { name: again.id });
  return { subject: 'family', family: own, people };
}

const openStates = ['not-asked', 'not-known', 'refused'] as const;
const OPEN = '{"open": "not-asked"}, {"open": "not-known"}, {"open": "refused"}';
const formOf: Partial<Record<FactSpec['type'], string>> = {
  'date-time': '2026-05-14T11:00:00+05:00',
  date: '2026-05-14',
  integer: '3',
  number: '1.5',
  text: '"…"',
};

function allowedOf({ values, type, doesNotApply }: FactSpec): string {
  const listed = values?.map((value) => JSON.stringify(value)).join(', ') ?? formOf[type]!;
  const form = type === 'choices' || type === 'set' ? `[${listed}]` : listed;
  return `${form}${doesNotApply ? `, "${DOES_NOT_APPLY}"` : ''}, ${OPEN}`;
}

/** The input, if the fact can take it; what says how it is known (`{value, how}`) as its value. */
function inputOf(fact: FactSpec, input: unknown): FactInput {
  const isValue = (value: unknown): value is string | number => fits(fact, value);
  const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isValue);
  if (input === DOES_NOT_APPLY && fact.doesNotApply) return input;
  const isMany = fact.type === 'choices' || fact.type === 'set';
  if (!isObject(input)) return (isMany ? isList(input) : isValue(input)) ? (input as FactInput) : undefined;
  const { open, value, among, from, to, holds, maybe } = input;
  if (open !== undefined) {
    if (open === DOES_NOT_APPLY) return fact.doesNotApply ? DOES_NOT_APPLY : undefined;
    const state = openStates.find((each) => each === open);
    return state === undefined ? undefined : { open: state };
  }
  if (value !== undefined) return isObject(value) ? undefined : inputOf(fact, value);
  if (isMany) return isList(holds) && isList(maybe) ? { holds, maybe } : undefined;
  if (among !== undefined)
    return Array.isArray(among) && among.length > 0 && among.every(isValue) ? { among } : undefined;
  const ends = [from, to].filter((end) => end !== undefined);
  return ends.length > 0 && ends.every(isValue) ? input : undefined;
}

function fits({ type, values }: FactSpec, value: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'number') return Number.isFinite(value);
  if (typeof value !== 'string') return false;
  if (type === 'date') return isDate(value);
  if (type === 'date-time') return isInstant(value);
  return values === undefined || values.includes(value);
}
