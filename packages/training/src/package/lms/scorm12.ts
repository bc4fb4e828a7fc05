import type { Interaction } from './attempt.ts';
import type { Dialect } from './dialect.ts';
import { decimalOf, identifierOf, lineOf } from './words.ts';

const CORE = 'cmi.core';
/** CMIString255. */
const MOST = 255;

const results: Readonly<Record<Interaction['result'], string>> = {
  correct: 'correct',
  incorrect: 'wrong',
  neutral: 'neutral',
};

/**
 * SCORM 1.2. One status says both whether a course was done and whether it was passed: it is "incomplete" until passed.
 * "Failed" is never said; for many LMSs an attempt that failed is over.
 */
export const scorm12: Dialect = {
  kind: 'scorm12',
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
    errorText: 'LMSGetErrorString',
  },
  elements: {
    state: 'cmi.suspend_data',
    location: `${CORE}.lesson_location`,
    learner: `${CORE}.student_name`,
    exit: `${CORE}.exit`,
    sessionTime: `${CORE}.session_time`,
    journal: 'cmi.interactions',
  },
  empty: '0',
  readBest: (get) => {
    const status = get(`${CORE}.lesson_status`);
    const isPassed = status === 'passed';
    return { score: Number(get(`${CORE}.score.raw`)), isPassed, isComplete: isPassed || status === 'completed' };
  },
  score: ({ score }) => [
    [`${CORE}.score.min`, '0'],
    [`${CORE}.score.max`, '100'],
    [`${CORE}.score.raw`, decimalOf(score)],
  ],
  status: ({ isPassed }, { isComplete }) => [
    // "completed" is never said from here; an LMS that has it, by a teacher's hand, keeps it
    [`${CORE}.lesson_status`, isPassed ? 'passed' : isComplete ? 'completed' : 'incomplete'],
  ],
  entry: ({ id, response, correctResponse, result, at, latencyMs }) => [
    ['id', identifierOf(id)],
    ['time', clock(at)],
    ['type', 'fill-in'],
    ...(correctResponse === undefined
      ? []
      : ([['correct_responses.0.pattern', lineOf(correctResponse, MOST)]] as const)),
    ['student_response', lineOf(response, MOST)],
    ['result', results[result]],
    ...(latencyMs === undefined ? [] : ([['latency', timespan(latencyMs)]] as const)),
  ],
  duration: timespan,
};

/** CMITime: the learner's own clock. */
const clock = (at: Date): string => [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');

/** CMITimespan, HHHH:MM:SS.SS. */
function timespan(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const seconds = Math.floor(hundredths / 100);
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits);
  return `${String(hours).padStart(4, '0')}:${parts.join(':')}.${twoDigits(hundredths % 100)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
