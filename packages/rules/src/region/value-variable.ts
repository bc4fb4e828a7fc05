import type { FactInput, FactSpec } from '@qadam/schema';
import { compare } from '../condition/compare.ts';
import type { Comparison } from '../condition/tree.ts';
import type { Node } from '../formula/node.ts';
import { createDomain, type Domain } from './domain.ts';
import { isPartial, type FactVariables, type PartialInput, type Unit } from './fact-variables.ts';
import type { Known } from './known.ts';
import type { Variable } from './variable.ts';

/** A fact with one value: one variable, whose regions are cells that no test of the compiled unit tells apart. */
export class ValueVariable implements FactVariables {
  readonly variables: readonly [Variable];
  readonly cut: { readonly domain: Domain; readonly regionOfCell: readonly number[] };
  readonly #unit: Unit;
  readonly #variable: Variable;
  readonly #claims: ReadonlyMap<string, readonly boolean[]>;
  readonly #cellOfRegion: readonly number[];
  /** Regions of listed values, to be found without a search. */
  readonly #listed: ReadonlyMap<string, number>;

  constructor(
    readonly fact: FactSpec,
    tests: readonly Comparison[],
    unit: Unit,
  ) {
    const domain = createDomain(fact, tests);
    this.#claims = new Map(tests.map((test) => [claimKey(test), claimOf(test, domain)]));
    const { regionOfCell, cellOfRegion } = cutRegions(domain, [...this.#claims.values()]);
    this.cut = { domain, regionOfCell };
    this.#cellOfRegion = cellOfRegion;
    this.#unit = unit;
    this.#variable = unit.addVariable(fact.id, cellOfRegion.length, { kind: 'value' });
    this.variables = [this.#variable];
    const listed = domain.values.filter((value) => value !== undefined);
    this.#listed = new Map(listed.map((value) => [value, this.#regionOf(value) as number]));
  }

  formula(test: Comparison, holds: boolean): Node {
    const claim = this.#claims.get(claimKey(test)) as readonly boolean[];
    return this.#unit.literal(
      this.#variable,
      this.#cellOfRegion.map((cell) => claim[cell] === holds),
    );
  }

  read(input: FactInput, known: Known): void {
    if (input === undefined) return this.#variable.open(known);
    if (isPartial(input)) return this.#readPartial(input, known);
    const region = (typeof input === 'string' ? this.#listed.get(input) : undefined) ?? this.#regionOf(input);
    if (region === undefined) this.#variable.open(known);
    else this.#variable.assign(known, region);
  }

  #readPartial(input: PartialInput, known: Known): void {
    const possible = this.#possible(input);
    if (possible.length === 0 || possible.includes(undefined)) this.#variable.open(known);
    else this.#variable.assignAmong(known, [...new Set(possible as number[])]);
  }

  #possible(input: PartialInput): (number | undefined)[] {
    const { among, from, to } = { ...input } as { among?: unknown; from?: unknown; to?: unknown };
    if (Array.isArray(among)) return among.map((value) => this.#regionOf(value));
    if (from === undefined && to === undefined) return [];
    const [first, last] = this.cut.domain.span(from, to) ?? [0, -1];
    return this.cut.regionOfCell.slice(first, last + 1).filter((region) => region >= 0);
  }

  #regionOf(value: unknown): number | undefined {
    const cell = this.cut.domain.cellOf(value);
    const region = cell === undefined ? -1 : (this.cut.regionOfCell[cell] as number);
    return region < 0 ? undefined : region;
  }
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
