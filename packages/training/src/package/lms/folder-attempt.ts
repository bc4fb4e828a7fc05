import type { Attempt, Best, Problem } from './attempt.ts';
import { bestOf, nothingYet, tooLong } from './best.ts';

/** What the browser keeps of a course. */
interface Kept {
  state: string;
  location?: string;
  best: Best;
}

/**
 * An attempt that the browser keeps, by the course's id, for a page without an LMS. Where the browser keeps nothing for the
 * page, each save says so, and what is done lasts until the page is closed. Tries are not written down: nobody reads them.
 */
export function folderAttempt(window: Window, course: string): Attempt {
  const key = `qadam-course:${course}`;
  const problems: Problem[] = [];
  const kept = read(window, key, problems);
  let best = bestOf(nothingYet, kept?.best ?? nothingYet);
  let isEnded = false;

  return {
    kind: 'folder',
    state: kept?.state,
    location: kept?.location,
    learner: undefined,
    problems,
    get best() {
      return best;
    },
    save: (progress) => {
      const refusal: readonly Problem[] = isEnded ? [{ code: 'ended' }] : tooLong('folder', progress);
      if (refusal.length > 0) return { isKept: false, problems: refusal };
      best = bestOf(best, progress);
      const { state, location } = progress;
      const found: Problem[] = [];
      write(window, key, { state, ...(location === undefined ? {} : { location }), best }, found);
      return { isKept: found.length === 0, problems: found };
    },
    end: () => {
      isEnded = true;
      return { isKept: true, problems: [] };
    },
  };
}

/** A browser may refuse the storage, or have something of others at this place: neither stops the course. */
function read(window: Window, key: string, problems: Problem[]): Kept | undefined {
  try {
    const kept = JSON.parse(window.localStorage.getItem(key) ?? 'null') as Partial<Kept> | null;
    return typeof kept?.state === 'string' ? { ...kept, state: kept.state, best: kept.best ?? nothingYet } : undefined;
  } catch (error) {
    problems.push({ code: 'storage', text: String(error) });
    return undefined;
  }
}

function write(window: Window, key: string, kept: Kept, problems: Problem[]): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(kept));
  } catch (error) {
    problems.push({ code: 'storage', text: String(error) });
  }
}
