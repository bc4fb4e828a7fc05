import type { FactInputs } from '@qadam/schema';
import { forEachComparison, type Comparison, type Tree } from '../condition/tree.ts';
import { DefinitionError } from '../definition-error.ts';
import { isMultiple } from '../condition/operator.ts';
import type { FactVariables, Unit } from '../region/fact-variables.ts';
import { MemberVariables } from '../region/member-variables.ts';
import { ValueVariable } from '../region/value-variable.ts';
import { Variable, type Claim } from '../region/variable.ts';
import { Known } from '../region/known.ts';
import { Cases } from './cases.ts';
import { join, literal, type Literal, type Node } from './node.ts';

/** Tests that one formula may have once the facts it uses are put in. */
const MOST_TESTS = 20_000;

/** The facts of one compiled unit (conditions, or a whole ruleset) as variables, with the literals about them. */
export class Space implements Unit {
  readonly variables: Variable[] = [];
  readonly facts: readonly FactVariables[];
  readonly #factOfVariable: FactVariables[] = [];
  readonly #factVariables = new Map<string, FactVariables>();
  readonly #nodes = { holds: new Map<Tree, Node>(), fails: new Map<Tree, Node>() };
  /** By index of a variable: its literals. */
  readonly #literals: Literal[][] = [];
  #cases: Cases | undefined;
  #spare: Known | undefined;

  constructor(
    trees: readonly Tree[],
    readonly definition: string,
  ) {
    for (const tests of testsByFact(trees)) {
      const { fact } = tests[0];
      const Variables = isMultiple(fact) ? MemberVariables : ValueVariable;
      const variables = new Variables(fact, tests, this);
      this.#factVariables.set(fact.id, variables);
      for (const { index } of variables.variables) this.#factOfVariable[index] = variables;
    }
    this.facts = [...this.#factVariables.values()];
  }

  addVariable(fact: string, regions: number, part: Variable['part']): Variable {
    const variable = new Variable(this.variables.length, fact, regions, part);
    this.variables.push(variable);
    return variable;
  }

  literal(variable: Variable, claim: Claim): Node {
    if (claim.every(Boolean)) return join('all', []);
    if (!claim.some(Boolean)) return join('any', []);
    const literals = (this.#literals[variable.index] ??= []);
    const known = literals.find((each) => each.claim.every((holds, region) => holds === claim[region]));
    if (known) return known;
    const made = literal(variable, claim);
    literals.push(made);
    return made;
  }

  /** What the solver decides. */
  get cases(): Cases {
    return (this.#cases ??= new Cases(this));
  }

  /** The fact that a variable is part of. */
  factOf({ index }: Variable): FactVariables {
    return this.#factOfVariable[index] as FactVariables;
  }

  /**
   * The formula of a checked tree, or of its opposite, without `not`: a negated literal claims the other regions.
   * @throws DefinitionError `rules/too-large`.
   */
  formula(tree: Tree, holds = true): Node {
    const memo = holds ? this.#nodes.holds : this.#nodes.fails;
    const node = memo.get(tree) ?? this.#build(tree, holds);
    if (node.size > MOST_TESTS) {
      throw new DefinitionError('rules/too-large', { definition: this.definition, pointer: '' }, { limit: MOST_TESTS });
    }
    memo.set(tree, node);
    return node;
  }

  #build(tree: Tree, holds: boolean): Node {
    if (tree.kind === 'not') return this.formula(tree.item, !holds);
    if (tree.kind === 'test') return (this.#factVariables.get(tree.fact.id) as FactVariables).formula(tree, holds);
    const kind = (tree.kind === 'all') === holds ? 'all' : 'any';
    return join(
      kind,
      tree.items.map((item) => this.formula(item, holds)),
    );
  }

  /** What the inputs say, each fact looked at when it is first needed. */
  open(inputs: FactInputs): Known {
    return new Known(inputs, this.variables.length, this.#read);
  }

  /** The same, to be given back before anything else is evaluated: lists of cases leave nothing to collect. */
  borrow(inputs: FactInputs): Known {
    const known = this.#spare;
    if (!known) return this.open(inputs);
    this.#spare = undefined;
    known.begin(inputs);
    return known;
  }

  /** Ends what `borrow` began. */
  giveBack(known: Known): void {
    this.#spare = known;
  }

  /** What the inputs say, all facts looked at. */
  read(inputs: FactInputs): Known {
    const known = this.open(inputs);
    for (const { variables } of this.facts) {
      const [variable] = variables;
      if (variable) known.at(variable.index);
    }
    return known;
  }

  readonly #read = (index: number, known: Known): void => {
    const variables = this.#factOfVariable[index] as FactVariables;
    variables.read(known.input(variables.fact.id), known);
  };
}

function testsByFact(trees: readonly Tree[]): [Comparison, ...Comparison[]][] {
  const tests = new Map<string, [Comparison, ...Comparison[]]>();
  const seen = new Set<Tree>();
  const add = (test: Comparison): void => {
    const others = tests.get(test.fact.id);
    if (others) others.push(test);
    else tests.set(test.fact.id, [test]);
  };
  for (const tree of trees) forEachComparison(tree, add, seen);
  return [...tests.values()];
}
