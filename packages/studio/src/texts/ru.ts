import type { Phrase } from '@qadam/elements';
import { common } from './ru/common.ts';
import { fields } from './ru/fields.ts';
import { frame } from './ru/frame.ts';

const tables = { common, fields, frame };

/** Every part in Russian. */
export const ru = tables;

/** The same parts and keys in any language. */
export type StudioTables = { [Part in keyof typeof tables]: Record<keyof (typeof tables)[Part], Phrase> };
