/** A host for tests and stories: it puts in seq, time and person, asks the gate, and keeps the log. */
import { accept, openKit } from '@qadam/runtime';
import type { Actor, Entry, Kit } from '@qadam/schema';
import type { QadamAppendDetail } from '../append/detail.ts';

/** A listener for `qadam-append` that accepts as a portal would; the log is that of the element. */
export function hostOf(kit: Kit, by: Actor, now: () => string): (event: Event) => void {
  const open = openKit(kit);
  return (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    const log = (event.currentTarget as { entries?: readonly Entry[] }).entries ?? [];
    const last = Math.max(0, ...log.map(({ seq }) => seq));
    const added = detail.entries.map((entry, at) => ({ ...entry, seq: last + at + 1, recordedAt: now(), by }));
    const answer = accept(open, log, added, detail.expectedSeq);
    detail.respondWith(
      Promise.resolve(answer as Parameters<QadamAppendDetail['respondWith']>[0] extends Promise<infer A> ? A : never),
    );
  };
}
