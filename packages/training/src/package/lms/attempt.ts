/**
 * One learner's way through a course, as the place keeps it where the course is played: an LMS that speaks SCORM 1.2 or
 * 2004, or the browser, for a folder. The player sees no difference.
 */
export interface Attempt {
  readonly kind: 'scorm12' | 'scorm2004' | 'folder';
  /** What was kept last, byte for byte; `undefined` at the first visit. */
  readonly state: string | undefined;
  /** Where the learner was, when the player has said so. */
  readonly location: string | undefined;
  /** The learner's name, where an LMS tells it. */
  readonly learner: string | undefined;
  /** What counts: the best of all that was saved, in earlier visits too. Never lowered. */
  readonly best: Best;
  /** What went wrong when the course was opened; a player says it, since what is done may not be kept. */
  readonly problems: readonly Problem[];
  /** Keeps all of it at once. Never throws; what the place refuses is told. */
  save(progress: Progress): SaveResult;
  /** Says goodbye to the LMS, once; the page's end does so by itself. Nothing can be saved after it. */
  end(): SaveResult;
}

/** What counts of an attempt. */
export interface Best {
  /** 0–100. */
  score: number;
  isPassed: boolean;
  isComplete: boolean;
}

/** Where the learner stands. A lower score than an earlier one, or a pass that is gone, changes nothing that was reported. */
export interface Progress extends Best {
  /** Whatever the player needs to go on: at most `limits[kind].state` characters. */
  state: string;
  /** Tries that were checked. Those of earlier saves may stand here again: each is written down once. */
  answers: readonly Interaction[];
  /** Where the learner is: at most `limits[kind].location` characters. */
  location?: string;
}

/** One checked try, for the LMS's reports. Texts that are too long there are cut. */
export interface Interaction {
  /** Readable, and another for each try: `samira/level/try-2`. Characters that an LMS would refuse become `_`. */
  id: string;
  /** What was asked; SCORM 1.2 has no place for it. */
  description: string;
  response: string;
  /** Default: there is no one right response. */
  correctResponse?: string;
  result: 'correct' | 'incorrect' | 'neutral';
  at: Date;
  latencyMs?: number;
}

/**
 * What became of a save.
 * - `isKept`: state, score and status are where they will be found again. `problems` may still name less: a journal that
 *   the LMS does not keep.
 * - Not `isKept` after `too-long`: nothing at all was sent.
 */
export interface SaveResult {
  isKept: boolean;
  problems: readonly Problem[];
}

export type Problem =
  /** Longer than the standard lets it be; refused here, before anything was sent. */
  | { code: 'too-long'; what: 'state' | 'location'; length: number; most: number }
  /** The LMS said no. `error` is the standard's number; `0` where the LMS gives none, empty where the call itself broke. */
  | { code: 'lms'; call: string; element: string | undefined; error: string; text: string }
  /** The browser keeps nothing for this page: all is gone when it is closed. */
  | { code: 'storage'; text: string }
  /** Saved after `end`. */
  | { code: 'ended' };

/**
 * Most characters of state and location. An LMS of SCORM 1.2 may refuse more than 4,096 or cut it, and half a state cannot
 * be read. Counted as JavaScript counts (UTF-16): bytes of a Cyrillic letter do not count twice, and those who count code
 * points find no more. A browser keeps more than any LMS; a folder is held to what SCORM 2004 takes. A player that keeps
 * within 4,096 plays everywhere. Source: run-time environments of SCORM 1.2 (CMIString4096, CMIString255) and of SCORM 2004
 * 4th edition, cmi.suspend_data and cmi.location.
 */
export const limits: Readonly<Record<Attempt['kind'], { state: number; location: number }>> = {
  scorm12: { state: 4096, location: 255 },
  scorm2004: { state: 64_000, location: 1000 },
  folder: { state: 64_000, location: 1000 },
};
