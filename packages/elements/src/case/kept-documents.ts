/** Open documents as a draft keeps them, to open them again on another day. */
import type { DraftContent } from '../drafts/draft-controller.ts';
import type { Kept } from '../drafts/store.ts';
import type { Answers } from '@qadam/schema';
import { newUuid } from '../base/new-id.ts';
import type { OpenDocument } from './open-documents.ts';

/** Tells documents of one instrument and subject apart: a new record, an addition to one, a correction. */
export const partOf = ({ corrects, revises }: OpenDocument): string => corrects?.entry ?? revises ?? '';

/** What has to be known to open a document again; what is typed in it is kept by its form. */
export function contextOf({ instrument, about, ...document }: OpenDocument): unknown {
  const { corrects, revises, isWhole, at, before, beforeSent } = document;
  return { document: { instrument, about, corrects, revises, isWhole, at, before, beforeSent } };
}

type Context = { document: Omit<OpenDocument, 'key' | 'value'> };
type TypedForm = { answers: Answers };

/** The document that a draft was written in; `undefined` for a draft of something else. */
export function documentOf(kept: Kept, value: (document: Context['document']) => Answers): OpenDocument | undefined {
  const { typed, sent, context } = kept.content as DraftContent<TypedForm>;
  const { document } = (context ?? {}) as Partial<Context>;
  if (document === undefined) return undefined;
  const notSent = sent && { since: sent.since };
  return { ...document, key: newUuid(), value: value(document), notSent, ...(typed && { draft: typed.answers }) };
}
