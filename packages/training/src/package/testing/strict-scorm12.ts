import { accessTo, atMost, matching, oneOf, readOnly, readWrite, writeOnly, type Elements } from './strict-model.ts';
import type { Version } from './strict-version.ts';

const string255 = atMost(255);
const string4096 = atMost(4096);
const identifier = matching(/^[\u0021-\u007e]{1,255}$/);
const timespan = matching(/^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/);
const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const decimal = matching(/^-?\d+(\.\d+)?$/);
const score = (value: string): boolean =>
  value === '' || (decimal(value) && Number(value) >= 0 && Number(value) <= 100);

/** Source: SCORM 1.2 run-time environment, data model. */
const elements: Elements = {
  'cmi.core.student_id': readOnly,
  'cmi.core.student_name': readOnly,
  'cmi.core.lesson_location': readWrite(string255),
  'cmi.core.credit': readOnly,
  'cmi.core.lesson_status': readWrite(oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed')),
  'cmi.core.entry': readOnly,
  'cmi.core.score.raw': readWrite(score),
  'cmi.core.score.min': readWrite(score),
  'cmi.core.score.max': readWrite(score),
  'cmi.core.total_time': readOnly,
  'cmi.core.lesson_mode': readOnly,
  'cmi.core.exit': writeOnly(oneOf('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': writeOnly(timespan),
  'cmi.suspend_data': readWrite(string4096),
  'cmi.launch_data': readOnly,
  'cmi.comments': readWrite(string4096),
  'cmi.student_data.mastery_score': readOnly,
  'cmi.interactions.n.id': writeOnly(identifier),
  'cmi.interactions.n.objectives.n.id': writeOnly(identifier),
  'cmi.interactions.n.time': writeOnly(time),
  'cmi.interactions.n.type': writeOnly(
    oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
  ),
  'cmi.interactions.n.correct_responses.n.pattern': writeOnly(string255),
  'cmi.interactions.n.weighting': writeOnly(decimal),
  'cmi.interactions.n.student_response': writeOnly(string255),
  'cmi.interactions.n.result': writeOnly(
    (value) => oneOf('correct', 'wrong', 'unanticipated', 'neutral')(value) || decimal(value),
  ),
  'cmi.interactions.n.latency': writeOnly(timespan),
};

const notOpen = { closed: '301', open: undefined, finished: '301' };

export const scorm12Version: Version = {
  api: 'API',
  prefix: 'LMS',
  finish: 'Finish',
  phases: {
    initialize: { closed: undefined, open: '101', finished: '101' },
    finish: notOpen,
    commit: notOpen,
    get: notOpen,
    set: notOpen,
  },
  ...accessTo(elements, {
    unknown: '401',
    readOnly: '403',
    writeOnly: '404',
    type: '405',
    range: '405',
    gap: '201',
    keyword: '402',
    empty: undefined,
    dependency: '201',
  }),
  empty: undefined,
  start: {
    'cmi.core.student_id': 'learner-1',
    'cmi.core.student_name': 'Ахметова, Сауле',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.entry': 'ab-initio',
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.total_time': '0000:00:00.00',
  },
  entry: 'cmi.core.entry',
  exit: 'cmi.core.exit',
  isOver: (values) => values.get('cmi.core.lesson_status') === 'failed',
  /** A status that nobody has set is "completed"; with a passing score the LMS knows better than the page. */
  atFinish: (values) => {
    const status = values.get('cmi.core.lesson_status');
    if (status === 'not attempted') values.set('cmi.core.lesson_status', 'completed');
    const raw = values.get('cmi.core.score.raw');
    const mastery = values.get('cmi.student_data.mastery_score');
    if (raw && mastery) values.set('cmi.core.lesson_status', Number(raw) >= Number(mastery) ? 'passed' : 'failed');
  },
};
