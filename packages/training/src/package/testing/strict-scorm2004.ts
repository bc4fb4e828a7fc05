import { accessTo, atMost, matching, oneOf, readOnly, readWrite, writeOnly, type Elements } from './strict-model.ts';
import type { Version } from './strict-version.ts';

const real = matching(/^-?\d+(\.\d{1,7})?$/);
const identifier = matching(/^(?!urn:)\S{1,4000}$|^urn:[A-Za-z0-9-]{1,31}:\S{1,4000}$/);
const localized = matching(/^(\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\}|(?!\{lang=)).{0,250}$/su);
/** time(second,10,0): a zone may only follow a fraction of a second. */
const time = matching(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2}(\.\d{1,2}(Z|[+-]\d{2}(:\d{2})?)?)?)?)?)?)?)?$/,
);
const interval = matching(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);
const between = (least: number, most: number) => (value: string) => Number(value) >= least && Number(value) <= most;

const ofEntry = { after: ['id'] };
const ofType = { after: ['id', 'type'] };

/** Source: SCORM 2004 4th edition, run-time environment, data model. */
const elements: Elements = {
  'cmi._version': readOnly,
  'cmi.completion_status': readWrite(oneOf('completed', 'incomplete', 'not attempted', 'unknown')),
  'cmi.credit': readOnly,
  'cmi.entry': readOnly,
  'cmi.exit': writeOnly(oneOf('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.interactions.n.id': readWrite(identifier),
  'cmi.interactions.n.type': readWrite(
    oneOf(
      ...['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert'],
      ...['numeric', 'other'],
    ),
    ofEntry,
  ),
  'cmi.interactions.n.objectives.n.id': readWrite(identifier, ofEntry),
  'cmi.interactions.n.timestamp': readWrite(time, ofEntry),
  'cmi.interactions.n.correct_responses.n.pattern': readWrite(atMost(4000), ofType),
  'cmi.interactions.n.weighting': readWrite(real, ofEntry),
  'cmi.interactions.n.learner_response': readWrite(atMost(4000), ofType),
  'cmi.interactions.n.result': readWrite(
    (value) => oneOf('correct', 'incorrect', 'unanticipated', 'neutral')(value) || real(value),
    ofEntry,
  ),
  'cmi.interactions.n.latency': readWrite(interval, ofEntry),
  'cmi.interactions.n.description': readWrite(localized, ofEntry),
  'cmi.launch_data': readOnly,
  'cmi.learner_id': readOnly,
  'cmi.learner_name': readOnly,
  'cmi.location': readWrite(atMost(1000)),
  'cmi.mode': readOnly,
  'cmi.progress_measure': readWrite(real, { range: between(0, 1) }),
  'cmi.scaled_passing_score': readOnly,
  'cmi.score.scaled': readWrite(real, { range: between(-1, 1) }),
  'cmi.score.raw': readWrite(real),
  'cmi.score.min': readWrite(real),
  'cmi.score.max': readWrite(real),
  'cmi.session_time': writeOnly(interval),
  'cmi.success_status': readWrite(oneOf('passed', 'failed', 'unknown')),
  'cmi.suspend_data': readWrite(atMost(64_000)),
  'cmi.total_time': readOnly,
};

export const scorm2004Version: Version = {
  api: 'API_1484_11',
  prefix: '',
  finish: 'Terminate',
  phases: {
    initialize: { closed: undefined, open: '103', finished: '104' },
    finish: { closed: '112', open: undefined, finished: '113' },
    get: { closed: '122', open: undefined, finished: '123' },
    set: { closed: '132', open: undefined, finished: '133' },
    commit: { closed: '142', open: undefined, finished: '143' },
  },
  ...accessTo(elements, {
    unknown: '401',
    readOnly: '404',
    writeOnly: '405',
    type: '406',
    range: '407',
    gap: '351',
    keyword: '404',
    empty: '403',
    dependency: '408',
  }),
  empty: '403',
  start: {
    'cmi._version': '1.0',
    'cmi.learner_id': 'learner-1',
    'cmi.learner_name': 'Ахметова, Сауле',
    'cmi.completion_status': 'unknown',
    'cmi.success_status': 'unknown',
    'cmi.entry': 'ab-initio',
    'cmi.credit': 'credit',
    'cmi.mode': 'normal',
    'cmi.total_time': 'PT0H0M0S',
  },
  entry: 'cmi.entry',
  exit: 'cmi.exit',
  isOver: (values) => values.get('cmi.success_status') === 'failed',
  /** A status that nobody has set is "completed"; with a passing score the LMS knows better than the page. */
  atFinish: (values) => {
    if (values.get('cmi.completion_status') === 'unknown') values.set('cmi.completion_status', 'completed');
    const scaled = values.get('cmi.score.scaled');
    const mastery = values.get('cmi.scaled_passing_score');
    if (scaled && mastery) values.set('cmi.success_status', Number(scaled) >= Number(mastery) ? 'passed' : 'failed');
  },
};
