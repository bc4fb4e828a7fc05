import {
  DOES_NOT_APPLY,
  type ConditionNode,
  type FactInput,
  type FactSpec,
  type KitRuleset,
  type Scalar,
} from '@qadam/schema';

/** The semantics once more, as plainly as can be, to compare the engine with: complete facts, then every completion. */

export type Value = Scalar | readonly string[];
export type Complete = Readonly<Record<string, Value>>;

/** Whether conditions hold on complete facts. */
export function holds(node: ConditionNode, values: Complete, facts: ReadonlyMap<string, FactSpec>): boolean {
  if ('all' in node) return node.all.every((item) => holds(item, values, facts));
  if ('any' in node) return node.any.some((item) => holds(item, values, facts));
  if ('not' in node) return !holds(node.not, values, facts);
  if ('condition' in node) throw new Error('named conditions are put in before');
  const spec = facts.get(node.fact) as FactSpec;
  return compareValue(valueOf(spec, values, facts), node.operator, comparand(node.value, facts), spec);
}

function valueOf(spec: FactSpec, values: Complete, facts: ReadonlyMap<string, FactSpec>): Value {
  const when = spec.origin.kind === 'derived' ? spec.origin.definition.when : undefined;
  if (when === undefined) return values[spec.id] as Value;
  return holds(when, values, facts) ? 'yes' : 'no';
}

function comparand(value: unknown, facts: ReadonlyMap<string, FactSpec>): Scalar | Scalar[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as Scalar | Scalar[];
  const { origin } = facts.get((value as { fact: string }).fact) as FactSpec;
  return origin.kind === 'constant' ? origin.value : NaN;
}

function compareValue(value: Value, operator: string, operand: Scalar | Scalar[], spec: FactSpec): boolean {
  switch (operator) {
    case 'equal':
      return value === operand;
    case 'notEqual':
      return value !== operand;
    case 'in':
      return (operand as Scalar[]).includes(value as Scalar);
    case 'notIn':
      return !(operand as Scalar[]).includes(value as Scalar);
    case 'contains':
      return Array.isArray(value) && value.includes(operand);
    case 'doesNotContain':
      return !(Array.isArray(value) && value.includes(operand));
    default:
      return value !== DOES_NOT_APPLY && inOrder(value as Scalar, operator, operand as Scalar, spec);
  }
}

function inOrder(value: Scalar, operator: string, operand: Scalar, { values }: FactSpec): boolean {
  const [left, right] = values ? [values.indexOf(String(value)), values.indexOf(String(operand))] : [value, operand];
  if (operator === 'lessThan') return left < right;
  if (operator === 'lessThanInclusive') return left <= right;
  return operator === 'greaterThan' ? left > right : left >= right;
}

/** The outcomes of a ruleset on complete facts: one for hit `highest`. */
export function outcomes(ruleset: KitRuleset, values: Complete, facts: ReadonlyMap<string, FactSpec>): string[] {
  const fired = ruleset.rules.filter(({ conditions }) => holds(conditions, values, facts)).map(({ then }) => then);
  const ids = ruleset.outcomes.map(({ id }) => id);
  if (ruleset.hit === 'all') return ids.filter((id) => fired.includes(id));
  return [ids.findLast((id) => fired.includes(id)) ?? (ids[0] as string)];
}

/** Values that are worse than this one, by one step or more. */
export function worsened(
  { ordered, adverse, worse: way }: FactSpec,
  value: Value,
  samples: readonly Value[],
): readonly Value[] {
  if (value === DOES_NOT_APPLY) return [];
  if (typeof value === 'object') {
    return samples.filter(
      (after) =>
        typeof after === 'object' &&
        after.length === value.length + 1 &&
        value.every((item) => after.includes(item)) &&
        after.every((item) => value.includes(item) || adverse.includes(item)),
    );
  }
  const others = samples.filter((after) => after !== DOES_NOT_APPLY);
  if (ordered) return others.filter((after) => samples.indexOf(after) > samples.indexOf(value));
  if (way) return others.filter((after) => (way === 'higher' ? after > value : after < value));
  return adverse.includes(value as string) ? [] : others.filter((after) => adverse.includes(after as string));
}

/** Every way to complete the facts, given all values that a fact can take. */
export function completions(
  inputs: Readonly<Record<string, FactInput>>,
  samples: Readonly<Record<string, readonly Value[]>>,
): Complete[] {
  return Object.entries(samples).reduce<Complete[]>(
    (found, [id, values]) => {
      const possible = values.filter((value) => allows(inputs[id], value, values));
      return found.flatMap((complete) => possible.map((value) => ({ ...complete, [id]: value })));
    },
    [{}],
  );
}

function allows(input: FactInput, value: Value, values: readonly Value[]): boolean {
  if (input === undefined) return true;
  if (typeof input !== 'object') return value === input;
  if (Array.isArray(input)) return Array.isArray(value) && sameMembers(value as string[], input as string[]);
  if ('open' in input) return true;
  if ('among' in input) return input.among.includes(value as Scalar);
  if ('holds' in input) {
    const [certain, maybe] = [input.holds, input.maybe];
    const fits = (item: string): boolean => certain.includes(item) || maybe.includes(item);
    return Array.isArray(value) && certain.every((item) => value.includes(item)) && value.every(fits);
  }
  if (value === DOES_NOT_APPLY) return false;
  const place = (scalar: Scalar): Scalar => (typeof values[0] === 'string' ? values.indexOf(scalar) : scalar);
  const { from, to } = input as { from?: Scalar; to?: Scalar };
  const scalar = place(value as Scalar);
  return (from === undefined || scalar >= place(from)) && (to === undefined || scalar <= place(to));
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}
