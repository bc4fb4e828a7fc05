import { documentState, newestRecord, type DocumentState, type DraftKnown } from '@qadam/pathway';
import type { FoldedCase } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import type { Subjects } from './standing.ts';

/** What the parts of a standing are made from. */
export interface Described {
  open: OpenKit;
  folded: FoldedCase;
  subjects: Subjects;
  drafts: readonly DraftKnown[];
}

/** The state of a document, drafts counted. */
export function stateOfDocument({ open, folded, drafts }: Described, instrument: string, about: string): DocumentState {
  const isDrafted = drafts.some((draft) => draft.instrument === instrument && draft.about === about);
  return documentState(open.pathway, newestRecord(folded.state, instrument, about), isDrafted);
}
