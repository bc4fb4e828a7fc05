import { DOES_NOT_APPLY, type FactInput } from '@qadam/schema';

/** An own property; what an object inherits is not there. */
export function ownInput<Value>(inputs: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(inputs, id) ? inputs[id] : undefined;
}

/** Whether and how a fact was asked: the value of `asked.<fact>`. */
export function asked(input: FactInput): string {
  if (input === undefined) return 'not-asked';
  if (input === DOES_NOT_APPLY) return DOES_NOT_APPLY;
  return typeof input === 'object' && 'open' in input ? input.open : 'answered';
}

/** The fact that `asked.<fact>` speaks of; `undefined` for any other id. */
export function askedOf(id: string): string | undefined {
  return id.startsWith('asked.') ? id.slice('asked.'.length) : undefined;
}
