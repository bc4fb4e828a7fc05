import type { FactInput, FactInputs } from '@qadam/schema';

/** In place of a region: more than one is left. */
export const OPEN = -1;
/** In place of a region: the fact was not looked at. */
export const UNSEEN = -2;

/** Puts what the inputs say of the fact that a variable is part of into a run. */
export type ReadVariable = (index: number, known: Known) => void;

/**
 * What one run knows: in which region each variable is. Facts are looked at when first needed: rules that are decided
 * early need few of them.
 */
export class Known {
  /** By index: regions that a partly known variable may be in while it is open; all, for one that is not here. */
  among: Map<number, readonly number[]> | undefined;
  /** The region of each variable by index, or `OPEN`, or `UNSEEN`; an array of this size beats a typed one. */
  readonly region: number[];
  readonly #read: ReadVariable;
  #inputs: FactInputs;
  #mayInherit: boolean;

  constructor(inputs: FactInputs, variables: number, read: ReadVariable) {
    this.#inputs = inputs;
    this.#mayInherit = mayInherit(inputs);
    this.region = new Array<number>(variables).fill(UNSEEN);
    this.#read = read;
  }

  /** Forgets everything, for another run. */
  begin(inputs: FactInputs): void {
    this.#inputs = inputs;
    this.#mayInherit = mayInherit(inputs);
    this.among = undefined;
    this.region.fill(UNSEEN);
  }

  /** What the inputs say of a fact. Own properties only: what an input inherits is not there. */
  input(fact: string): FactInput {
    return this.#mayInherit && !Object.hasOwn(this.#inputs, fact) ? undefined : this.#inputs[fact];
  }

  /** The region of a variable, or `OPEN`; looks at its fact if that was not done. */
  at(index: number): number {
    if (this.region[index] === UNSEEN) this.#read(index, this);
    return this.region[index] as number;
  }
}

/**
 * Whether an input may come from a prototype, so that each has to be looked at. What Object.prototype has of itself is no
 * value of any fact; only what was added to it could be one.
 */
function mayInherit(inputs: FactInputs): boolean {
  const prototype: unknown = Object.getPrototypeOf(inputs);
  if (prototype === null) return false;
  if (prototype !== Object.prototype) return true;
  for (const added in Object.prototype) return added !== '';
  return false;
}
