import type { Operator } from '@qadam/schema';

/**
 * Whether a test on a fact with one value holds for an ordinal (see region/ordinal.ts). `NaN`, "does not apply", equals
 * only itself and is in no order.
 */
export function compare(ordinal: number, operator: Operator, operands: readonly number[]): boolean {
  const first = operands[0] as number;
  switch (operator) {
    case 'equal':
    case 'in':
      return operands.includes(ordinal); // `includes` finds NaN
    case 'notEqual':
    case 'notIn':
      return !operands.includes(ordinal);
    case 'lessThan':
      return ordinal < first;
    case 'lessThanInclusive':
      return ordinal <= first;
    case 'greaterThan':
      return ordinal > first;
    case 'greaterThanInclusive':
      return ordinal >= first;
    case 'contains':
    case 'doesNotContain':
      throw new TypeError(`${operator} tests a fact with several values`);
  }
}
