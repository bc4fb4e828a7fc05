import type { Attempt } from './attempt.ts';
import { findApi } from './find-api.ts';
import { folderAttempt } from './folder-attempt.ts';
import { lmsAttempt } from './lms-attempt.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';

/**
 * The learner's attempt at a course, wherever its page was opened: with an LMS of SCORM 2004 or else of 1.2, found through
 * frames and windows; without any, the browser keeps what is done. To be called once for a page.
 * @param course id of the course, as in `PackageParts`.
 * @param now milliseconds, for the length of a visit.
 */
export function connect(window: Window, course: string, now: () => number = Date.now): Attempt {
  for (const dialect of [scorm2004, scorm12]) {
    const api = findApi(window, dialect.api, dialect.calls.initialize);
    if (api !== undefined) return lmsAttempt(window, api, dialect, now);
  }
  return folderAttempt(window, course);
}
