import { DOES_NOT_APPLY, type FactInput, type FactSpec, type Scalar } from '@qadam/schema';
import { compare } from '../condition/compare.ts';
import { isMultiple } from '../condition/operator.ts';
import type { Comparison } from '../condition/tree.ts';
import { join, type Node } from '../formula/node.ts';
import { createDomain, type Domain } from './domain.ts';
import type { Variable } from './variable.ts';
import { type Known } from './variable.ts';

/** The variables of one fact in a compiled unit: how a test on it reads, and how an input sets them. */
export interface FactVariables {
  readonly fact: FactSpec;
  readonly variables: readonly Variable[];
  /** The formula of a test, or of its opposite. */
  formula(test: Comparison, holds: boolean): Node;
  /** Puts what is known of the fact into a run. What it cannot take counts as open. */
  read(input: FactInput, known: Known): void;
  /** The values in a region of a variable that stands for the whole value, as ordinals. */
  readonly domain?: Domain;
  readonly regionOfCell?: readonly number[];
}

/** What `FactVariables` asks of the unit that they belong to. */
export interface Unit {
  addVariable(fact: string, regions: number, part: Variable['part']): Variable;
  /** The literal "the variable is in one of these regions". */
  literal(variable: Variable, claim: readonly boolean[]): Node;
}

/** The variables that tests on one fact need. */
export function createFactVariables(fact: FactSpec, tests: readonly Comparison[], unit: Unit): FactVariables {
  return isMultiple(fact) ? multipleVariables(fact, tests, unit) : valueVariable(fact, tests, unit);
}

type PartialInput = Exclude<FactInput, Scalar | readonly string[] | undefined>;

function isPartial(input: FactInput): input is PartialInput {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function valueVariable(fact: FactSpec, tests: readonly Comparison[], unit: Unit): FactVariables {
  const domain = createDomain(fact, tests);
  const claims = new Map(tests.map((test) => [claimKey(test), claimOf(test, domain)]));
  const { regionOfCell, cellOfRegion } = cutRegions(domain, [...claims.values()]);
  const variable = unit.addVariable(fact.id, cellOfRegion.length, { kind: 'value' });
  const regions = new Map(fact.values?.map((value) => [value, regionOf(value)]));

  function regionOf(value: unknown): number | undefined {
    const cell = domain.cellOf(value);
    return cell === undefined ? undefined : regionOfCell[cell];
  }

  function readPartial(input: PartialInput, known: Known): void {
    const possible = possibleRegions(input);
    if (possible.length === 0 || possible.includes(undefined)) variable.open(known);
    else variable.assignAmong(known, [...new Set(possible as number[])]);
  }

  function possibleRegions(input: PartialInput): (number | undefined)[] {
    if ('among' in input) return Array.isArray(input.among) ? input.among.map(regionOf) : [];
    if (!('from' in input || 'to' in input)) return [];
    const [first, last] = domain.span(input.from, input.to) ?? [0, -1];
    return regionOfCell.slice(first, last + 1).filter((region) => region >= 0);
  }

  return {
    fact,
    variables: [variable],
    domain,
    regionOfCell,
    formula(test, holds) {
      const claim = claims.get(claimKey(test)) as readonly boolean[];
      return unit.literal(
        variable,
        cellOfRegion.map((cell) => claim[cell] === holds),
      );
    },
    read(input, known) {
      if (input === undefined) return variable.open(known);
      if (isPartial(input)) return readPartial(input, known);
      const region = regions.get(input as string) ?? regionOf(input);
      if (region === undefined || region < 0) variable.open(known);
      else variable.assign(known, region);
    },
  };
}

function claimKey({ operator, values }: Comparison): string {
  return JSON.stringify([operator, values]);
}

/** For which cells a test holds. An empty cell holds nothing. */
function claimOf({ operator, values }: Comparison, domain: Domain): boolean[] {
  const operands = values.map((value) => domain.ordinalOf(value));
  return domain.cells.map((ordinal) => ordinal !== undefined && compare(ordinal, operator, operands));
}

/** Puts cells together that no test tells apart; an empty cell belongs to no region (-1). */
function cutRegions(
  domain: Domain,
  claims: readonly (readonly boolean[])[],
): { regionOfCell: number[]; cellOfRegion: number[] } {
  const regions = new Map<string, number>();
  const cellOfRegion: number[] = [];
  const regionOfCell = domain.cells.map((ordinal, cell) => {
    if (ordinal === undefined) return -1;
    const key = claims.map((claim) => (claim[cell] ? 1 : 0)).join('');
    const region = regions.get(key) ?? cellOfRegion.push(cell) - 1;
    regions.set(key, region);
    return region;
  });
  return { regionOfCell, cellOfRegion };
}

const OUT = 0;
const IN = 1;

/**
 * A fact with several values: each value that a test names is in or out by itself. Where the fact may not apply and a
 * test asks so, "applies" is one more variable; contains X then means that it applies and X is in.
 */
function multipleVariables(fact: FactSpec, tests: readonly Comparison[], unit: Unit): FactVariables {
  const named = tests.flatMap(({ values }) => values.map(String));
  const members = new Map(
    [...new Set(named)]
      .filter((value) => value !== DOES_NOT_APPLY)
      .map((value) => [value, unit.addVariable(fact.id, 2, { kind: 'member', value })]),
  );
  const asksApplies = named.includes(DOES_NOT_APPLY) && !fact.values?.includes(DOES_NOT_APPLY);
  const applies = asksApplies ? unit.addVariable(fact.id, 2, { kind: 'applies' }) : undefined;
  const variables = [...members.values(), ...(applies ? [applies] : [])];
  const isIn = (variable: Variable, wanted: boolean): Node => unit.literal(variable, [!wanted, wanted]);

  return {
    fact,
    variables,
    formula({ operator, values }, holds) {
      if (operator === 'equal' || operator === 'notEqual') {
        return isIn(applies as Variable, (operator === 'notEqual') === holds);
      }
      const wanted = (operator === 'contains') === holds;
      const inside = isIn(members.get(String(values[0])) as Variable, wanted);
      return applies ? join(wanted ? 'all' : 'any', [inside, isIn(applies, wanted)]) : inside;
    },
    read(input, known) {
      if (input === DOES_NOT_APPLY && fact.doesNotApply) {
        for (const variable of variables) variable.assign(known, OUT);
        return;
      }
      const lists = listsOf(input, fact);
      if (!lists) {
        for (const variable of variables) variable.open(known);
        return;
      }
      applies?.assign(known, IN);
      for (const [value, variable] of members) {
        if (lists.holds.includes(value)) variable.assign(known, IN);
        else if (lists.maybe.includes(value)) variable.open(known);
        else variable.assign(known, OUT);
      }
    },
  };
}

/** What certainly and what possibly is among the values; `undefined` when nothing is known or was understood. */
function listsOf(input: FactInput, fact: FactSpec): { holds: readonly string[]; maybe: readonly string[] } | undefined {
  if (Array.isArray(input)) return isListOf(input, fact) ? { holds: input, maybe: [] } : undefined;
  if (!isPartial(input) || !('holds' in input)) return undefined;
  const { holds, maybe } = input;
  return isListOf(holds, fact) && isListOf(maybe, fact) ? { holds, maybe } : undefined;
}

function isListOf(list: unknown, fact: FactSpec): list is string[] {
  return Array.isArray(list) && list.every((value) => fact.values?.includes(value as string));
}
