import type { AppendAnswer } from './detail.ts';
import type { NewEntry } from './new-entry.ts';
import type { QadamAppendDetail } from './detail.ts';

/**
 * What an element inside sends, as it goes out from the one around it: with the entries that go out instead, and heard
 * by both. That it was not sent is told by the element inside.
 */
export function relayed(
  detail: QadamAppendDetail,
  entries: readonly NewEntry[],
  onAnswer: (answer: AppendAnswer | undefined) => void,
): QadamAppendDetail {
  return {
    ...detail,
    entries,
    respondWith: (promise) => {
      const answer = Promise.resolve(promise);
      detail.respondWith(answer);
      answer.then(onAnswer, () => onAnswer(undefined));
    },
  };
}
