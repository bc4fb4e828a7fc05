/** A small kit for tests: one child's danger, a plan with signatures, a review, four levels. */
import { buildKit, modelSource, readWorkspace, type Deadline, type Kit, type Model } from '@qadam/schema';

const address = (kind: string): string => `https://qadam.example/1/${kind}.json`;
const yesNo = { type: 'yes-no' } as const;

const instruments = {
  look: {
    about: 'child',
    repeats: true,
    sections: [
      {
        id: 'danger',
        questions: [
          { id: 'violence', ...yesNo, fact: 'violence', adverse: 'yes', danger: true },
          { id: 'safe', ...yesNo, fact: 'safe', adverse: 'no' },
          { id: 'safe-now', ...yesNo, fact: 'safe-now', adverse: 'no', anew: true },
          { id: 'next-visit', type: 'date', fact: 'next-visit' },
        ],
      },
    ],
  },
  home: {
    about: 'child',
    sections: [
      {
        id: 'home',
        questions: [
          { id: 'drinks', ...yesNo, fact: 'drinks', adverse: 'yes' },
          {
            id: 'drinks-daily',
            ...yesNo,
            fact: 'drinks-daily',
            whenHidden: 'no',
            shownWhen: { all: [{ fact: 'drinks', operator: 'equal', value: 'yes' }] },
          },
          {
            id: 'nursed',
            ...yesNo,
            fact: 'nursed',
            whenHidden: 'no',
            shownWhen: { all: [{ fact: 'age-months', operator: 'lessThan', value: 12 }] },
          },
          { id: 'poor', ...yesNo, fact: 'poor', about: 'family' },
        ],
      },
    ],
  },
  plan: {
    about: 'family',
    plan: true,
    sections: [
      { id: 'actions', questions: [{ id: 'actions', type: 'table', columns: [{ id: 'what', type: 'text' }] }] },
    ],
    signatures: [
      { id: 'worker', by: ['worker'] },
      { id: 'parent', by: ['parent'] },
    ],
  },
  review: {
    about: 'family',
    repeats: true,
    sections: [
      {
        id: 'review',
        questions: [
          { id: 'actions', type: 'table', rowsOf: 'plan/actions', columns: [{ id: 'done', ...yesNo }] },
          { id: 'next-review', type: 'date', fact: 'next-review' },
        ],
      },
    ],
  },
};

const level = {
  $schema: address('ruleset'),
  id: 'level',
  about: 'child',
  outcomes: ['none', 'low', 'medium', 'high'],
  hit: 'highest',
  otherwise: 'none',
  rules: [
    { id: 'violence', then: 'high', conditions: { any: [{ fact: 'violence', operator: 'equal', value: 'yes' }] } },
    { id: 'not-safe', then: 'medium', conditions: { any: [{ fact: 'safe', operator: 'equal', value: 'no' }] } },
  ],
};

const facts = {
  $schema: address('facts'),
  facts: [
    { id: 'family-level', about: 'family', highest: 'level', over: 'children' },
    { id: 'age', about: 'child', age: 'years', on: 'now' },
    { id: 'age-months', about: 'child', age: 'months', on: 'record' },
  ],
};

const model: Partial<Model> = {
  stages: [
    { id: 'intake', start: true, documents: [{ instrument: 'look' }] },
    { id: 'support' },
    { id: 'closed', end: true },
  ],
  transitions: [
    { id: 'begin', from: 'intake', to: 'support', by: ['worker'] },
    { id: 'close', from: 'support', to: 'closed', by: ['worker'] },
    { id: 'reopen', from: 'closed', to: 'intake', by: ['worker'], round: true },
  ],
  decisions: [
    { id: 'level', about: 'child', by: ['worker', 'supervisor'], agreedBy: ['supervisor'], agreeWhen: 'lower' },
  ],
  placements: ['home', 'away'],
};

/** The calendar of the test place: five working days, one holiday, one moved day, an offset that changes in 2024. */
export const calendar = {
  $schema: address('calendar'),
  id: 'kz',
  week: [1, 2, 3, 4, 5],
  offsets: [{ offset: '+06:00' }, { from: '2024-03-01', offset: '+05:00' }],
  years: [{ year: 2026, holidays: ['2026-05-07'], working: ['2026-05-16'] }],
};

/** The kit with the given deadlines, and with what else of the model a test changes. */
export function testKit(deadlines: Partial<Deadline>[] = [], changes: Partial<Model> = {}): Kit {
  const files = new Map<string, unknown>([
    ['rules/calendars/kz.json', calendar],
    ['rules/test/level.rules.json', level],
    ['rules/test/facts.json', facts],
    [
      'rules/test/model.json',
      {
        ...{ $schema: address('model'), id: 'test', edition: '1.0.0', calendar: 'kz', roles: ['worker', 'supervisor'] },
        ...model,
        ...(deadlines.length > 0 && { deadlines: deadlines.map((deadline) => ({ about: 'child', ...deadline })) }),
        ...changes,
      },
    ],
    ...Object.entries(instruments).map(
      ([id, instrument]) =>
        [`forms/test/${id}/instrument.json`, { $schema: address('instrument'), id, ...instrument }] as const,
    ),
  ]);
  const workspace = readWorkspace(new Map([...files].map(([path, value]) => [path, JSON.stringify(value)])));
  if (workspace.issues.length > 0) throw new Error(JSON.stringify(workspace.issues));
  return buildKit(workspace, modelSource(workspace, 'test')!);
}
