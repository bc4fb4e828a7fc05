import { ru, type StudioTables } from './ru.ts';

/** Every part in this language. */
export const tables: StudioTables = ru;
