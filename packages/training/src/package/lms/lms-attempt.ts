import type { Attempt, Problem, SaveResult } from './attempt.ts';
import { bestOf, nothingYet, tooLong } from './best.ts';
import type { Dialect } from './dialect.ts';
import type { Api } from './find-api.ts';
import { journalOf } from './journal.ts';
import { lineTo, type Line } from './line.ts';

/** An attempt that an LMS keeps. `now` gives milliseconds, for the length of the visit. */
export function lmsAttempt(window: Window, api: Api, dialect: Dialect, now: () => number): Attempt {
  const { kind, elements } = dialect;
  const line = lineTo(api, dialect);
  const problems: Problem[] = open(line, elements.learner);
  const isOpen = problems.length === 0;
  const begun = now();
  /** Problems of what was said when nobody was there to hear of them. */
  const unsaid: Problem[] = [];

  const read = (element: string): string => {
    if (!isOpen) return '';
    const { answer, problem } = line.get(element);
    if (problem !== undefined) problems.push(problem);
    return answer;
  };
  const state = read(elements.state) || undefined;
  const location = read(elements.location) || undefined;
  const learner = read(elements.learner) || undefined;
  const held = bestOf(nothingYet, dialect.readBest(read));
  let best = held;
  // an LMS may take a visit in which nothing was said for a completed course
  if (isOpen && !held.isPassed) problems.push(...line.set(dialect.status(best, held)));

  const journal = journalOf(line, dialect);
  const visit = (): Problem[] =>
    line.set([
      [elements.exit, 'suspend'],
      [elements.sessionTime, dialect.duration(now() - begun)],
    ]);
  const result = (deciding: readonly Problem[], lesser: readonly Problem[]): SaveResult => ({
    isKept: deciding.length === 0,
    problems: [...unsaid.splice(0), ...deciding, ...lesser],
  });

  let isEnded = false;
  const end = (): SaveResult => {
    if (isEnded || !isOpen) return { isKept: isOpen, problems: isOpen ? [] : problems };
    isEnded = true;
    stop();
    const lesser = visit();
    return result([...line.call('commit'), ...line.call('finish')], lesser);
  };
  const stop = whenLeft(window, {
    hidden: () => void unsaid.push(...visit(), ...line.call('commit')),
    gone: () => void end(),
  });
  if (!isOpen) stop();

  return {
    kind,
    state,
    location,
    learner,
    problems,
    get best() {
      return best;
    },
    save: (progress) => {
      const refusal: readonly Problem[] = isEnded ? [{ code: 'ended' }] : tooLong(kind, progress);
      if (refusal.length > 0) return { isKept: false, problems: refusal };
      if (!isOpen) return { isKept: false, problems };
      best = bestOf(best, progress);
      const deciding = line.set([
        [elements.state, progress.state],
        ...(progress.location === undefined ? [] : [[elements.location, progress.location] as const]),
        ...dialect.score(best),
        ...dialect.status(best, held),
      ]);
      const lesser = [...journal(progress.answers), ...visit()];
      return result([...deciding, ...line.call('commit')], lesser);
    },
    end,
  };
}

/** An LMS that was not closed after an earlier page refuses to be opened again, and works. */
function open(line: Line, element: string): Problem[] {
  const refused = line.call('initialize');
  return refused.length > 0 && line.get(element).problem === undefined ? [] : refused;
}

/**
 * Listens for the page being left. A telephone may never say more than "hidden"; a page that the browser puts aside to show
 * it again is hidden and not gone. Gives what stops the listening.
 */
function whenLeft(window: Window, { hidden, gone }: { hidden(): void; gone(): void }): () => void {
  const onVisibility = (): void => {
    if (window.document.visibilityState === 'hidden') hidden();
  };
  const onPageHide = ({ persisted }: PageTransitionEvent): void => (persisted ? hidden() : gone());
  window.document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', onPageHide);
  return () => {
    window.document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', onPageHide);
  };
}
