/** The shapes of one answer: a value, an open answer, a value that says how it is known. Absent: not asked. */
import type { Answer, KnownAnswer, OpenAnswer, Row, Scalar } from '@qadam/schema';

/** What a question was answered with, when it was. */
export type AnswerValue = Scalar | string[] | Row[] | AttachmentRef[];
/** A file that the host keeps. */
export interface AttachmentRef {
  id: string;
  name: string;
}
/** The answers that are none. */
export type OpenState = OpenAnswer['open'];
/** How an answer is known, and from whom or which document. */
export interface Known {
  how?: 'seen' | 'told' | 'document';
  from?: string;
}

const isRecord = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);

/** `not-known`, `refused` or `does-not-apply`; `undefined` when it is answered or not asked. */
export function openOf(answer: Answer | undefined): OpenState | undefined {
  return isRecord(answer) && 'open' in answer ? (answer as OpenAnswer).open : undefined;
}

/** The value; `undefined` when open or not asked. */
export function valueOf(answer: Answer | undefined): AnswerValue | undefined {
  if (!isRecord(answer)) return answer as AnswerValue | undefined;
  return 'value' in answer ? (answer as KnownAnswer).value : undefined;
}

/** How it is known; empty where that is not said. */
export function knownOf(answer: Answer | undefined): Known {
  if (!isRecord(answer)) return {};
  const { how, from } = answer as Known;
  return { ...(how && { how }), ...(from && { from }) };
}

/** Another value, known in the same way. An empty value means not asked. */
export function withValue(answer: Answer | undefined, value: AnswerValue | undefined): Answer | undefined {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  const known = knownOf(answer);
  return Object.keys(known).length > 0 ? { value: value as Scalar, ...known } : (value as Answer);
}

/** An open answer, known in the same way. */
export const withOpen = (answer: Answer | undefined, open: OpenState): Answer => ({ open, ...knownOf(answer) });

/** The same answer, known in another way. Nothing said: a plain value again. */
export function withKnown(answer: Answer | undefined, { how, from }: Known): Answer | undefined {
  const known: Known = { ...(how && { how }), ...(from && { from }) };
  const open = openOf(answer);
  if (open !== undefined) return { open, ...known };
  const value = valueOf(answer);
  if (value === undefined) return undefined;
  return Object.keys(known).length > 0 ? { value: value as Scalar, ...known } : (value as Answer);
}
