/** The only gate into a log. Pure: the host calls it with what it has stored, and stores what it accepts. */
import type { Entry } from '@qadam/schema';
import type { OpenKit } from '../kit/open-kit.ts';
import { actIssues } from './acts.ts';
import { contextOf, type AcceptOptions } from './context.ts';
export type { AcceptOptions } from './context.ts';
import { envelopeIssues } from './envelope.ts';
import type { Issue } from './issue.ts';
import { shapeIssues } from './shape.ts';

export type Acceptance = { accepted: readonly Entry[] } | { refused: readonly Issue[]; entries?: readonly Entry[] };

/**
 * Accepts entries, all or none. `entries` is the whole log, in any order; `added` carries seq, recordedAt and by, which
 * the host has put in. `expectedSeq` is the seq of the last entry that the page has seen, 0 for none: when others have
 * come since, nothing is accepted and they are given as `entries`. Never throws.
 */
export function accept(
  open: OpenKit,
  entries: readonly Entry[],
  added: readonly unknown[],
  expectedSeq: number,
  options: AcceptOptions = {},
): Acceptance {
  const log = [...entries].sort((left, right) => left.seq - right.seq);
  const newer = log.filter(({ seq }) => seq > expectedSeq);
  if (newer.length > 0) return { refused: [whole('case/newer-entries', { count: newer.length })], entries: newer };
  if (!Array.isArray(added) || added.length === 0) return { refused: [whole('case/nothing-added', {})] };
  const refused: Issue[] = [];
  for (const value of added as readonly unknown[]) {
    const issues = issuesOf(open, log, value, options);
    refused.push(...issues);
    if (issues.length > 0) break; // what follows may rest on it
    log.push(value as Entry);
  }
  return refused.length > 0 ? { refused } : { accepted: added as Entry[] };
}

const whole = (code: Issue['code'], params: Issue['params']): Issue => ({ code, entry: '', params });

/** Form first; what the entry does is judged only when its form and its place are right. */
function issuesOf(open: OpenKit, log: readonly Entry[], value: unknown, options: AcceptOptions): Issue[] {
  const shape = shapeIssues(value);
  if (shape.length > 0) return shape;
  const context = contextOf(open, log, value as Entry, options);
  const envelope = envelopeIssues(context);
  return envelope.length > 0 ? envelope : actIssues(context);
}
