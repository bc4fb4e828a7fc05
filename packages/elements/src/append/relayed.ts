import type { AppendAnswer } from '../form/append.ts';
import type { NewEntry, QadamEntriesDetail } from './new-entry.ts';

/**
 * What an element inside sends, as it goes out from the one around it: with the entries that have to stand before, and
 * heard by both. That it was not sent is told by the element inside.
 */
export function relayed(
  detail: QadamEntriesDetail,
  before: readonly NewEntry[],
  onAnswer: (answer: AppendAnswer | undefined) => void,
): QadamEntriesDetail {
  return {
    ...detail,
    entries: [...before, ...detail.entries],
    respondWith: (promise) => {
      const answer = Promise.resolve(promise);
      detail.respondWith(answer);
      answer.then(onAnswer).catch(() => undefined);
    },
  };
}
