import type { KitQuestion } from '@qadam/schema';

/** Address of a column's texts. */
export const columnAddress = (table: string, column: KitQuestion): string => `${table}/column/${column.id}`;

/** DOM id of a column's heading. */
export const columnId = (table: string, column: KitQuestion): string => `${table}-c-${column.id}`;
