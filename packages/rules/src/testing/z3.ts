import { DOES_NOT_APPLY, type ConditionNode, type FactSpec, type Scalar } from '@qadam/schema';
import { init, killThreads } from 'z3-solver';

/**
 * z3, a solver of others, to compare ours with. Conditions become terms of SMT-LIB as they stand in a definition: over
 * whole numbers, reals, texts, lists and Booleans. Nothing of our regions, formulas or clauses is in it.
 */

/** A Boolean term of SMT-LIB. */
export type Term = string;

export const every = (...terms: Term[]): Term => `(and true ${terms.join(' ')})`;
export const some = (...terms: Term[]): Term => `(or false ${terms.join(' ')})`;
export const no = (term: Term): Term => `(not ${term})`;

/** z3 itself; its threads end with `close`. */
export interface Z3 {
  /** Those of the named questions that some values answer with yes, each by itself. */
  possible(declarations: string, questions: Readonly<Record<string, Term>>): Promise<string[]>;
  close(): Promise<void>;
}

export async function openZ3(): Promise<Z3> {
  const started = await init();
  const { Bool, Solver } = started.Context('qadam');
  return {
    // Given as a whole: the calls of z3-solver that work in the background lose a text on the way when it is long.
    async possible(declarations, questions) {
      const names = Object.keys(questions);
      const meaning = names.map(
        (name, index) => `(declare-const q${index} Bool) (assert (= q${index} ${questions[name]}))`,
      );
      const solver = new Solver();
      solver.fromString([declarations, ...meaning].join('\n'));
      const found: string[] = [];
      for (const [index, name] of names.entries()) {
        const answer = await solver.check(Bool.const(`q${index}`));
        if (answer === 'unknown') throw new Error(`z3 does not know: ${name}`);
        if (answer === 'sat') found.push(name);
      }
      solver.release();
      return found;
    },
    close: () => killThreads(started.em),
  };
}

/** The second case that a first is compared with: there the facts have names of their own. */
const OTHER = "'";

/** Conditions over these facts as terms, and what the terms name. */
export class Terms {
  readonly #declared = new Map<string, string>();

  constructor(readonly facts: ReadonlyMap<string, FactSpec>) {}

  /** All that the terms made so far name. */
  get declarations(): string {
    return [...this.#declared.values()].join('\n');
  }

  /** True exactly where the conditions hold; `other`: a fact that is read in the other case. */
  holds(node: ConditionNode, other?: string): Term {
    if ('all' in node) return every(...node.all.map((item) => this.holds(item, other)));
    if ('any' in node) return some(...node.any.map((item) => this.holds(item, other)));
    if ('not' in node) return no(this.holds(node.not, other));
    if ('condition' in node) throw new Error('named conditions are put in before');
    const spec = this.facts.get(node.fact)!;
    const values = [node.value].flat().map((value) => (typeof value === 'object' ? this.#constant(value) : value));
    const among = (): Term => some(...values.map((value) => this.#equals(spec, value, other)));
    switch (node.operator) {
      case 'equal':
      case 'in':
        return among();
      case 'notEqual':
      case 'notIn':
        return no(among());
      case 'contains':
        return this.#contains(spec, String(values[0]), other);
      case 'doesNotContain':
        return no(this.#contains(spec, String(values[0]), other));
      default: {
        const sign = { lessThan: '<', lessThanInclusive: '<=', greaterThan: '>', greaterThanInclusive: '>=' }[
          node.operator
        ];
        return every(
          this.#applies(spec, other),
          `(${sign} ${this.#place(spec, other)} ${placeOf(spec, values[0] as Scalar)})`,
        );
      }
    }
  }

  /** Ways in which the fact is worse in the other case than in the first; none for a fact without an order. */
  worse(id: string): Term[] {
    const spec = this.facts.get(id)!;
    const both = every(this.#applies(spec), this.#applies(spec, id));
    if (spec.type === 'choices') {
      const stays = (value: string): Term => `(= ${this.#member(spec, value)} ${this.#member(spec, value, id)})`;
      return spec.adverse.map((added) =>
        every(
          both,
          no(this.#member(spec, added)),
          this.#member(spec, added, id),
          ...spec.values!.filter((value) => value !== added).map(stays),
        ),
      );
    }
    if (spec.ordered || spec.worse) {
      const sign = spec.worse === 'lower' ? '>' : '<';
      return [every(both, `(${sign} ${this.#place(spec)} ${this.#place(spec, id)})`)];
    }
    const isAdverse = (other?: string): Term => some(...spec.adverse.map((value) => this.#equals(spec, value, other)));
    return spec.adverse.length === 0 ? [] : [every(both, no(isAdverse()), isAdverse(id))];
  }

  #constant({ fact }: { fact: string }): number {
    const { origin } = this.facts.get(fact)!;
    if (origin.kind !== 'constant') throw new Error(`${fact} is no constant`);
    return origin.value;
  }

  #equals(spec: FactSpec, value: Scalar, other?: string): Term {
    const when = spec.origin.kind === 'derived' ? spec.origin.definition.when : undefined;
    if (when !== undefined) return value === 'yes' ? this.holds(when, other) : no(this.holds(when, other));
    if (value === DOES_NOT_APPLY) return no(this.#applies(spec, other));
    return every(this.#applies(spec, other), `(= ${this.#value(spec, other)} ${this.#literal(spec, value)})`);
  }

  #contains(spec: FactSpec, value: string, other?: string): Term {
    return every(this.#applies(spec, other), this.#member(spec, value, other));
  }

  #applies(spec: FactSpec, other?: string): Term {
    return spec.doesNotApply ? this.#name(`${spec.id} applies`, 'Bool', spec, other) : 'true';
  }

  #member(spec: FactSpec, value: string, other?: string): Term {
    return this.#name(`${spec.id} contains ${value}`, 'Bool', spec, other);
  }

  #value(spec: FactSpec, other?: string): Term {
    const value = this.#name(spec.id, this.#sort(spec), spec, other);
    return spec.type === 'integer' ? `(to_real ${value})` : value;
  }

  /** The value as a number that orders it. */
  #place(spec: FactSpec, other?: string): Term {
    const value = this.#value(spec, other);
    return (spec.values ?? []).reduceRight(
      (rest, item, index) => `(ite (= ${value} ${this.#literal(spec, item)}) ${index} ${rest})`,
      spec.values ? '-1' : value,
    );
  }

  #literal(spec: FactSpec, value: Scalar): Term {
    if (spec.values) return `|${spec.id} ${value}|`;
    return spec.type === 'text' ? `"${value}"` : placeOf(spec, value);
  }

  #sort({ id, type, values }: FactSpec): string {
    if (values) {
      const sort = `|values of ${id}|`;
      const items = values.map((value) => `(|${id} ${value}|)`).join(' ');
      this.#declared.set(sort, `(declare-datatype ${sort} (${items}))`);
      return sort;
    }
    const sorts: Partial<Record<FactSpec['type'], string>> = {
      integer: 'Int',
      number: 'Real',
      date: 'Int',
      text: 'String',
    };
    return sorts[type]!;
  }

  #name(id: string, sort: string, spec: FactSpec, other?: string): Term {
    const name = `|${id}${spec.id === other ? OTHER : ''}|`;
    const least = isCount(spec) ? ` (assert (>= ${name} 0))` : '';
    this.#declared.set(name, `(declare-const ${name} ${sort})${least}`);
    return name;
  }
}

const isCount = ({ origin }: FactSpec): boolean => origin.kind === 'derived' && origin.definition.count !== undefined;

/** A value of an ordered fact as the number at its place. */
function placeOf({ type, values }: FactSpec, value: Scalar): Term {
  if (values) return `${values.indexOf(String(value))}`;
  if (type === 'date') return `${Date.parse(`${value}T00:00:00Z`) / 86_400_000}`;
  const size = Math.abs(Number(value));
  const real = Number.isInteger(size) ? `${size}.0` : `${size}`;
  return Number(value) < 0 ? `(- ${real})` : real;
}
