import type { Dialect } from './dialect.ts';
import { decimalOf, identifierOf, lineOf } from './words.ts';

/** Characters of a description, and of a response of type "other". */
const most = { description: 250, response: 4000 };

/**
 * SCORM 2004. Whether a course was done and whether it was passed are two things; both stay open until it is passed, since
 * for many LMSs an attempt that is done is over.
 */
export const scorm2004: Dialect = {
  kind: 'scorm2004',
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
    errorText: 'GetErrorString',
  },
  elements: {
    state: 'cmi.suspend_data',
    location: 'cmi.location',
    learner: 'cmi.learner_name',
    exit: 'cmi.exit',
    sessionTime: 'cmi.session_time',
    journal: 'cmi.interactions',
  },
  empty: '403',
  readBest: (get) => ({
    score: Number(get('cmi.score.raw')),
    isPassed: get('cmi.success_status') === 'passed',
    isComplete: get('cmi.completion_status') === 'completed',
  }),
  score: ({ score }) => [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', decimalOf(score)],
    ['cmi.score.scaled', String(Number((score / 100).toFixed(4)))],
  ],
  status: ({ isPassed, isComplete }, held) => [
    ['cmi.completion_status', (isPassed && isComplete) || held.isComplete ? 'completed' : 'incomplete'],
    ['cmi.success_status', isPassed ? 'passed' : 'unknown'],
  ],
  entry: ({ id, description, response, correctResponse, result, at, latencyMs }) => [
    ['id', identifierOf(id)],
    ['type', 'other'], // any text; in "fill-in" some characters mean something
    ['timestamp', `${at.toISOString().slice(0, 22)}Z`], // hundredths: a zone may stand after a fraction alone
    ['description', plain(lineOf(description, most.description))],
    ...(correctResponse === undefined
      ? []
      : ([['correct_responses.0.pattern', pattern(lineOf(correctResponse, most.response))]] as const)),
    ['learner_response', lineOf(response, most.response)],
    ['result', result],
    ...(latencyMs === undefined ? [] : ([['latency', period(latencyMs)]] as const)),
  ],
  duration: period,
};

/** A comma parts patterns for some LMSs, which then refuse the whole. */
const pattern = (text: string): string => text.replaceAll(',', ';');

/** A text that begins like `{lang=kk}` would be taken for one in that language. */
const plain = (text: string): string => text.replace(/^\{/, '(');

/** timeinterval(second,10,2), as PT1H2M3.4S. */
function period(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  const whole = Math.floor(seconds / 60);
  return `PT${Math.floor(whole / 60)}H${whole % 60}M${decimalOf(Math.floor((seconds - whole * 60) * 100) / 100)}S`;
}
