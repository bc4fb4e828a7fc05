import { DOES_NOT_APPLY, type FactInput } from '@qadam/schema';
import type { FactVariables } from '../region/fact-variables.ts';
import { isMetric } from '../region/ordinal.ts';
import type { Variable } from '../region/variable.ts';
import { toScalar } from '../ruleset/change.ts';
import type { Copy, Encoding, Regions } from '../solver/encode.ts';
import { neutralRegion } from './order.ts';
import type { Literal } from '../solver/solver.ts';

const IN = 1;

/** Some text that no rule names. */
const OTHER_TEXT = '…';

/** A case: what must be answered for it. A fact that is absent may be anything, or open. */
export type ExampleFacts = Readonly<Record<string, FactInput>>;

/** A case in which something does not hold that should. */
export interface Example {
  facts: ExampleFacts;
  /** What comes out; several for hit `all`. */
  outcomes?: readonly string[];
  /** The same case with one fact worse, or by the other edition. */
  then?: { facts: ExampleFacts; outcomes: readonly string[] };
}

/** What is looked for: a case for which `found` holds, and for which it is told. */
export interface Search {
  encoding: Encoding;
  /** True exactly in the cases that are looked for. */
  found: Literal;
  /** The copy that differs, when two cases are compared. */
  other?: Copy;
}

/** The regions of a found case, and which of its facts must be told for it to be one. */
export interface FoundCase {
  first: Regions;
  other: Regions;
  told: ReadonlySet<FactVariables>;
}

/**
 * A smallest case: each fact goes back to what speaks for nothing while the case stays one, then each that does not
 * matter is left open. `undefined` when there is no case at all: that is the proof.
 */
export function findCase(search: Search): FoundCase | undefined {
  const { encoding, found, other = encoding.first } = search;
  const solution = encoding.solve([found], other);
  if (!solution) return undefined;
  const { facts } = encoding.space;
  const regions = [...solution.first];
  const frozen = freeze(encoding, other, solution.other);
  const isCase = (): boolean => encoding.holds([found, ...frozen, ...facts.flatMap((fact) => held(fact, regions))]);
  const held = ({ variables }: FactVariables, at: Regions): Literal[] =>
    variables.map((variable) => encoding.in(variable, at[variable.index] as number));
  for (const fact of facts) {
    if (fact.variables.some((variable) => other.own.has(variable))) continue;
    const before = fact.variables.map(({ index }) => regions[index] as number);
    for (const variable of fact.variables) {
      const neutral = neutralRegion(fact, variable);
      if (neutral !== undefined && neutral >= 0) regions[variable.index] = neutral;
    }
    if (!isCase()) fact.variables.forEach(({ index }, place) => (regions[index] = before[place] as number));
  }
  const isQuiet = (fact: FactVariables): boolean =>
    fact.variables.every((variable) => neutralRegion(fact, variable) === regions[variable.index]);
  const told = new Set(facts);
  for (const fact of [...facts.filter((each) => !isQuiet(each)), ...facts.filter(isQuiet)]) {
    if (fact.variables.some((variable) => other.own.has(variable))) continue;
    told.delete(fact);
    if (encoding.holds([-found, ...frozen, ...[...told].flatMap((each) => held(each, regions))])) told.add(fact);
  }
  const both = solution.other.map((region, index) =>
    other.own.has(encoding.space.variables[index] as Variable) ? region : (regions[index] as number),
  );
  return { first: regions, other: both, told };
}

/** The facts of a found case that must be told, as inputs. */
export function factsOf({ told }: FoundCase, regions: Regions): ExampleFacts {
  return Object.fromEntries([...told].map((variables) => [variables.fact.id, inputOf(variables, regions)]));
}

/** All facts of a found case as inputs: a whole form that shows it. */
export function allFactsOf(encoding: Encoding, regions: Regions): ExampleFacts {
  return Object.fromEntries(encoding.space.facts.map((variables) => [variables.fact.id, inputOf(variables, regions)]));
}

function freeze(encoding: Encoding, other: Copy, regions: Regions): Literal[] {
  return [...other.own].map((variable) => encoding.in(variable, regions[variable.index] as number, other));
}

/** A value that lies in the region. */
function inputOf({ fact, cut, variables }: FactVariables, regions: Regions): FactInput {
  const at = (variable: Variable): number => regions[variable.index] as number;
  if (!cut) {
    const applies = variables.every((variable) => variable.part.kind !== 'applies' || at(variable) === IN);
    if (!applies) return DOES_NOT_APPLY;
    return variables.flatMap((variable) =>
      variable.part.kind === 'member' && at(variable) === IN ? [variable.part.value] : [],
    );
  }
  const [variable] = variables;
  const region = variable ? at(variable) : 0;
  const cells = cut.regionOfCell.flatMap((each, cell) => (each === region ? [cell] : []));
  const cell = cells.find((each) => !Number.isNaN(cut.domain.cells[each])) ?? cells[0]!;
  const ordinal = cut.domain.cells[cell] as number;
  if (Number.isNaN(ordinal)) return DOES_NOT_APPLY;
  return isMetric(fact) ? toScalar(fact, ordinal) : (cut.domain.values[cell] ?? OTHER_TEXT);
}
