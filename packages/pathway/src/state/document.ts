import type { CaseRecord, CaseState } from './case-state.ts';
import type { Pathway } from '../plan/pathway.ts';

/** How far a document is. `draft` only the host knows: drafts are no entries. */
export type DocumentState = 'missing' | 'draft' | 'complete' | 'signed';

/** A document that somebody is writing. */
export interface DraftKnown {
  instrument: string;
  about: string;
}

/** The newest record of an instrument about a subject in this round. */
export const newestRecord = (state: CaseState, instrument: string, about: string): CaseRecord | undefined =>
  state.newest.get(documentKey(instrument, about));

/** Key of `CaseState.newest`. */
export const documentKey = (instrument: string, about: string): string => `${instrument} ${about}`;

/** Statements that sign; a refusal, or one not asked for because that was unsafe, is on record and signs nothing. */
const signing = new Set(['in-system', 'on-paper', 'read-aloud']);

/** The state of a document, from its newest record. */
export function documentState(pathway: Pathway, record: CaseRecord | undefined, isDrafted: boolean): DocumentState {
  if (record === undefined) return isDrafted ? 'draft' : 'missing';
  const blocks = pathway.instruments.get(record.instrument)?.instrument.signatures ?? [];
  const isSigned = (id: string): boolean =>
    record.signatures.some(({ signature, how }) => signature === id && signing.has(how));
  return blocks.length > 0 && blocks.every((block) => isSigned(block.id)) ? 'signed' : 'complete';
}
