import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkOverlay } from '../check/overlay.ts';
import type { Operation } from '../generated/types.ts';
import { readFiles } from '../node/index.ts';
import { modelSource } from '../workspace/model-source.ts';
import { readWorkspace, type Workspace } from '../workspace/workspace.ts';

const root = join(fileURLToPath(import.meta.url), '../../../../..');
const files = new Map(
  [...readFiles(root)].filter(
    ([path]) => /^(forms|rules)\/(kz-phc|shared|calendars)\//.test(path) && !path.includes('/families/'),
  ),
);
const base = readWorkspace(files);
const { edition } = modelSource(base, 'kz-phc')!.model.value;

/** Two workspaces as one, without reading the first anew. */
function joined(left: Workspace, right: Workspace): Workspace {
  const both = [left, right];
  return {
    definitions: both.flatMap(({ definitions }) => definitions),
    omitted: left.omitted,
    issues: both.flatMap(({ issues }) => issues),
    all: (kind, owner) => both.flatMap((each) => each.all(kind, owner)),
    one: (kind, id) => left.one(kind, id) ?? right.one(kind, id),
    models: () => both.flatMap((each) => each.models()),
  };
}

/** What the checks say of these changes to the polyclinic's model, as `code pointer`; further files beside them. */
function said(changes: Operation[], more: Readonly<Record<string, unknown>> = {}): string[] {
  const overlay = {
    $schema: 'https://qadam.example/1/overlay.json',
    id: 'try',
    base: `kz-phc@${edition}`,
    basis: 'assumption',
    changes,
  };
  const own = Object.entries(more).map(([path, value]): [string, string] => [path, JSON.stringify(value)]);
  const workspace = joined(base, readWorkspace(new Map([['rules/try/overlay.json', JSON.stringify(overlay)], ...own])));
  expect(workspace.issues).toEqual([]);
  return checkOverlay(workspace, workspace.one('overlay', 'try')!).map(({ code, pointer }) => `${code} ${pointer}`);
}

const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const move = (from: string, to: string, guard?: object) => ({
  ...{ from, to, by: ['social-worker'], basis: 'assumption' },
  ...(guard === undefined ? {} : { guard }),
});
const never = { all: [is('round', 99)] };
const level = 'ruleset/level';
const violence = 'instrument/triage/question/violence';

const loosening: [name: string, Operation[], more?: Record<string, unknown>][] = [
  // rules and their conditions
  ['a danger rule is removed', [{ remove: `${level}/rule/violence` }]],
  ['a danger rule gives less', [{ set: `${level}/rule/violence/then`, to: 'medium' }]],
  [
    'a danger rule asks for more',
    [{ set: `${level}/rule/violence/conditions`, to: { all: [is('violence', 'yes'), is('child-seen', 'yes')] } }],
  ],
  [
    'a danger rule asks for something else',
    [{ set: `${level}/rule/violence/conditions`, to: { any: [is('violence', 'no')] } }],
  ],
  ['a danger rule never holds', [{ set: `${level}/rule/violence/conditions`, to: never }]],
  ['the outcomes change places', [{ move: `${level}/outcome/high`, before: `${level}/outcome/medium` }]],
  ['an outcome above all', [{ add: `${level}/outcome/highest`, value: {} }]],
  ['another outcome when nothing is certain', [{ set: `${level}/otherwise`, to: 'low' }]],
  ['all outcomes instead of the highest', [{ set: `${level}/hit`, to: 'all' }]],
  ['the lock is taken away', [{ remove: 'ruleset/closure/locked' }]],
  [
    'closing is ready for less',
    [{ set: 'ruleset/closure/rule/criteria-hold/conditions', to: { any: [is('risk-acceptable', 'yes')] } }],
  ],
  [
    'one more way to be ready',
    [
      {
        add: 'ruleset/closure/rule/easy',
        value: { then: 'ready', basis: 'assumption', conditions: { any: [is('needs-met', 'yes')] } },
      },
    ],
  ],
  // constants and derived facts
  [
    'the months of an infant',
    [
      { set: 'fact/infant-months/constant', to: 1 },
      { set: 'fact/six-months-days/constant', to: 5 },
    ],
  ],
  ['the days of follow-up', [{ set: 'fact/six-months-days/constant', to: 30 }]],
  ['who counts as safe', [{ set: 'fact/safe-with-somebody/when', to: { any: [is('safe-now', 'yes')] } }]],
  ['what counts as recorded safety', [{ set: 'fact/safety-recorded/all', to: { any: [is('safe-now', 'yes')] } }]],
  // questions: options, meaning, wording
  ['a danger question is removed', [{ remove: 'instrument/risk-assessment/question/violence' }]],
  [
    'one more answer to a judgement',
    [{ add: 'instrument/risk-assessment/question/safety-judgement/option/perhaps', value: { basis: 'assumption' } }],
  ],
  [
    'an answer is taken from a judgement',
    [{ remove: 'instrument/risk-assessment/question/safety-judgement/option/not-ensured' }],
  ],
  ['the other answer is the adverse one', [{ set: `${violence}/adverse`, to: 'no' }]],
  ['a danger no longer starts empty', [{ remove: `${violence}/danger` }]],
  ['a danger may not apply', [{ set: `${violence}/doesNotApply`, to: true }]],
  ['the question asks the opposite', [{ set: `text/ru/${violence}/label`, to: 'Ребёнок в безопасности?' }]],
  ['a reason is put otherwise', [{ set: `text/ru/${level}/rule/violence/reason`, to: 'Сообщают о ссоре' }]],
  ['a question is asked of some only', [{ set: `${violence}/shownWhen`, to: { any: [is('who-saw', 'worker')] } }]],
  [
    'its section is shown to some only',
    [{ set: 'instrument/triage/section/questions/shownWhen', to: { any: [is('child-seen', 'yes')] } }],
  ],
  ['a reporter is no longer protected', [{ remove: 'instrument/triage/question/who-saw-name/class' }]],
  // bindings
  ['the answer goes to another fact', [{ set: `${violence}/fact`, to: 'quarrel' }]],
  [
    'another question gives the same fact',
    [
      {
        add: 'instrument/observation/question/beaten',
        in: 'instrument/observation/section/observation',
        value: { type: 'yes-no', fact: 'violence', adverse: 'yes', basis: 'assumption' },
      },
    ],
  ],
  [
    'an instrument of one’s own gives the same fact',
    [{ set: 'deadline/visits/every', to: 'P3D' }],
    {
      'forms/try/mine/instrument.json': {
        $schema: 'https://qadam.example/1/instrument.json',
        ...{ id: 'mine', about: 'child', basis: 'assumption' },
        sections: [{ id: 'a', questions: [{ id: 'q', type: 'yes-no', fact: 'violence', adverse: 'yes' }] }],
      },
    },
  ],
  // documents and moves
  ['danger now is asked for nowhere', [{ remove: 'anyStage/danger-now' }]],
  ['danger now is for supervisors only', [{ set: 'anyStage/danger-now/by', to: ['supervisor'] }]],
  ['a required answer may be left out', [{ remove: 'instrument/one-off-help/question/help-given/required' }]],
  ['a locked move is open', [{ remove: 'transition/urgent-to-assessment/guard' }]],
  [
    'a locked move asks for less',
    [{ set: 'transition/review-to-closure/guard', to: { all: [is('decision.review', 'close')] } }],
  ],
  [
    'a locked move is for more people',
    [{ set: 'transition/closure-to-monitoring/by', to: ['social-worker', 'psychologist', 'supervisor', 'guest'] }],
  ],
  [
    'a way around: out of the urgent stage',
    [{ add: 'transition/on', value: move('urgent-measures', 'comprehensive-assessment') }],
  ],
  [
    'a way around: an end of one’s own',
    [
      { add: 'stage/done', value: { end: true, basis: 'assumption' } },
      { add: 'transition/done', value: move('plan-review', 'done') },
    ],
  ],
  ['a stage that was none becomes an end', [{ set: 'stage/plan-review/end', to: true }]],
  ['an open move is led to an end', [{ set: 'transition/closing-to-implementation/to', to: 'finished' }]],
  // decisions, deadlines, calendar
  ['lowering needs nobody', [{ remove: 'decision/level/agreedBy' }, { remove: 'decision/level/agreeWhen' }]],
  ['lowering without seeing the child', [{ remove: 'decision/level/lowerWhen' }]],
  ['agreement by the same people', [{ set: 'decision/level/agreedBy', to: ['social-worker', 'supervisor'] }]],
  [
    'a second decision on the triage',
    [{ add: 'decision/triage', value: { about: 'child', by: ['social-worker'], basis: 'assumption' } }],
  ],
  ['a longer hour', [{ set: 'deadline/urgent/within', to: 'PT2H' }]],
  ['a day instead of an hour', [{ set: 'deadline/urgent/within', to: { workingDays: 1 } }]],
  ['the hour runs only when certain', [{ remove: 'deadline/urgent/whenUnknown' }]],
  [
    'the hour is met by a note',
    [{ set: 'deadline/urgent/metBy', to: [{ document: 'emergency-measures' }, { entry: 'noted' }] }],
  ],
  [
    'the hour starts later',
    [
      {
        set: 'deadline/urgent/starts',
        to: [
          { level: 'triage', reaches: 'urgent', after: 'P1D' },
          { level: 'level', reaches: 'high' },
          { document: 'danger-now' },
        ],
      },
    ],
  ],
  ['a calendar with other days', [{ set: 'model/calendar', to: 'elsewhere' }]],
];

const stricter: [name: string, Operation[]][] = [
  ['a shorter hour', [{ set: 'deadline/urgent/within', to: 'PT30M' }]],
  [
    'a rule that raises',
    [
      {
        add: `${level}/rule/cold`,
        value: { then: 'high', basis: 'assumption', conditions: { any: [is('no-housing', 'yes')] } },
      },
    ],
  ],
  [
    'a danger rule holds more often',
    [{ set: `${level}/rule/violence/conditions`, to: { any: [is('violence', 'yes'), is('adult-violence', 'yes')] } }],
  ],
  ['a medium rule gives high', [{ set: `${level}/rule/no-housing/then`, to: 'high' }]],
  [
    'a locked move asks for more',
    [
      {
        set: 'transition/urgent-not-confirmed/guard',
        to: {
          all: [
            is('report-disproved', 'yes'),
            is('decision.report-not-confirmed', 'not-confirmed'),
            is('child-seen-all', 'yes'),
          ],
        },
      },
    ],
  ],
  ['a locked move for fewer people', [{ set: 'transition/review-to-closure/by', to: ['supervisor'] }]],
  [
    'a stage after closing',
    [
      { set: 'transition/monitoring-end/to', to: 'visit-after' },
      { add: 'stage/visit-after', after: 'stage/post-closure-monitoring', value: { basis: 'assumption' } },
    ],
  ],
  ['help to a locked question', [{ set: `text/ru/${violence}/help`, to: 'Спросите мягко.' }]],
  [
    'a better draft translation',
    [{ set: `text/kk/${violence}/label`, to: { text: 'Зорлық туралы хабарланды ма?', of: '00000000' } }],
  ],
  ['shorter intervals of visits', [{ set: 'deadline/visits/every', to: 'P3D' }]],
  [
    'a question of one’s own in a locked instrument',
    [
      {
        add: 'instrument/danger-now/question/neighbour',
        in: 'instrument/danger-now/section/now',
        value: { type: 'text', basis: 'assumption' },
      },
    ],
  ],
  [
    'a locked move from one more stage',
    [{ set: 'transition/review-to-closure/from', to: ['plan-review', 'plan-implementation'] }],
  ],
  ['another name of a locked move', [{ set: 'text/ru/transition/review-to-closure/label', to: 'К завершению' }]],
  ['another telephone number', [{ set: 'contact/police/phone', to: '112' }]],
];

describe('locks', () => {
  test.each(loosening)('refuses: %s', (_, changes, more) => {
    expect(said(changes, more).filter((line) => line.startsWith('schema/locked'))).not.toEqual([]);
  });

  test.each(stricter)('takes: %s', (_, changes) => {
    expect(said(changes)).toEqual([]);
  });
});
