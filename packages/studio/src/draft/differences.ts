import { differenceOf, targetOf, type Operation, type Tree } from '@qadam/schema';
import { remembered } from './remembered.ts';

/** What leads from one state of the definitions to another, worked out once for each two. */
export const operationsBetween: (from: Tree, to: Tree) => readonly Operation[] = remembered(differenceOf);

/** Is nothing changed but wording? */
export const areTexts = (operations: readonly Operation[]): boolean =>
  operations.every((operation) => targetOf(operation).startsWith('text/'));
