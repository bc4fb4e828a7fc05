/** A small kit for tests of the gate: a guarded and a locked move, a decision, a document for one role. */
import { buildKit, modelSource, readWorkspace } from '@qadam/schema';
import { openKit, type OpenKit } from '../kit/open-kit.ts';

const address = (kind: string): string => `https://qadam.example/1/${kind}.json`;
const is = (fact: string, value: string): object => ({ all: [{ fact, operator: 'equal', value }] });

const files: Record<string, object> = {
  'forms/test/look/instrument.json': {
    ...{ $schema: address('instrument'), id: 'look', about: 'child', repeats: true },
    sections: [
      {
        id: 'look',
        questions: [
          { id: 'violence', type: 'yes-no', fact: 'violence', adverse: 'yes', danger: true },
          { id: 'safe', type: 'yes-no', fact: 'safe', adverse: 'no' },
          { id: 'seen-on', type: 'date', notFuture: true },
          { id: 'where', type: 'text', required: true, shownWhen: is('safe', 'no') },
          {
            ...{ id: 'weaned', type: 'yes-no' },
            shownWhen: { all: [{ fact: 'age-months', operator: 'lessThan', value: 12 }] },
          },
        ],
      },
    ],
    signatures: [{ id: 'worker', by: ['worker'] }],
  },
  'forms/test/minutes/instrument.json': {
    ...{ $schema: address('instrument'), id: 'minutes', about: 'family', repeats: true },
    sections: [
      {
        id: 'minutes',
        questions: [
          { id: 'said', type: 'text' },
          { id: 'all-known', type: 'yes-no', fact: 'children-complete' },
          { id: 'plan', type: 'table', columns: [{ id: 'step', type: 'text' }] },
          { id: 'results', type: 'table', rowsOf: 'plan', columns: [{ id: 'result', type: 'text' }] },
        ],
      },
    ],
  },
  'rules/calendars/kz.json': {
    $schema: address('calendar'),
    id: 'kz',
    week: [1, 2, 3, 4, 5],
    offsets: [{ offset: '+05:00' }],
  },
  'rules/test/facts.json': {
    $schema: address('facts'),
    facts: [
      { id: 'family-level', about: 'family', highest: 'level', over: 'children' },
      { id: 'age-months', about: 'child', age: 'months', on: 'record' },
      { id: 'caseload', about: 'family', given: true, type: 'integer' },
    ],
  },
  'rules/test/level.rules.json': {
    ...{
      $schema: address('ruleset'),
      id: 'level',
      about: 'child',
      outcomes: ['none', 'medium', 'high'],
      hit: 'highest',
      otherwise: 'none',
    },
    rules: [
      { id: 'violence', then: 'high', conditions: is('violence', 'yes') },
      { id: 'not-safe', then: 'medium', conditions: is('safe', 'no') },
    ],
  },
  'rules/test/duties.rules.json': {
    ...{ $schema: address('ruleset'), id: 'duties', about: 'child', outcomes: ['tell-police', 'find-out'], hit: 'all' },
    rules: [
      { id: 'police', then: 'tell-police', conditions: is('level', 'high') },
      { id: 'ask', then: 'find-out', conditions: is('asked.violence', 'not-asked') },
    ],
  },
  'rules/test/model.json': {
    ...{ $schema: address('model'), id: 'test', edition: '1.0.0', calendar: 'kz', roles: ['worker', 'supervisor'] },
    stages: [
      { id: 'intake', start: true, documents: [{ instrument: 'look' }, { instrument: 'minutes', by: ['supervisor'] }] },
      { id: 'support' },
      { id: 'closed', end: true },
    ],
    transitions: [
      {
        id: 'begin',
        from: 'intake',
        to: 'support',
        by: ['worker'],
        agreedBy: ['supervisor'],
        guard: is('family-level', 'high'),
      },
      {
        id: 'close',
        from: 'support',
        to: 'closed',
        by: ['worker'],
        reason: true,
        locked: true,
        guard: is('family-level', 'none'),
      },
    ],
    decisions: [
      {
        ...{ id: 'level', about: 'child', by: ['worker', 'supervisor'], agreedBy: ['supervisor'], agreeWhen: 'lower' },
        lowerWhen: is('safe', 'yes'),
      },
    ],
    placements: ['home'],
    deadlines: [
      {
        ...{ id: 'urgent', about: 'child', starts: { level: 'level', reaches: 'high' }, within: 'PT1H' },
        metBy: { entry: 'contacted', where: is('entry.seen', 'yes') },
      },
      {
        id: 'visits',
        about: 'child',
        starts: { move: 'begin' },
        every: 'P1W',
        metBy: { entry: 'contacted', where: is('entry.seen', 'yes') },
      },
    ],
    registers: [{ id: 'high', about: 'child', when: is('level', 'high'), columns: [{ id: 'safe', fact: 'safe' }] }],
  },
};

let opened: OpenKit | undefined;

/** The test kit, opened once. */
export function testKit(): OpenKit {
  if (opened !== undefined) return opened;
  const workspace = readWorkspace(new Map(Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)])));
  if (workspace.issues.length > 0) throw new Error(JSON.stringify(workspace.issues));
  return (opened = openKit(buildKit(workspace, modelSource(workspace, 'test')!)));
}
