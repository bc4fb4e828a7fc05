import type { Operation } from '../generated/types.ts';
import { treeOf } from '../overlay/tree.ts';

const definitions = {
  model: {
    calendar: 'kz',
    roles: ['worker', 'supervisor'],
    stages: [
      { id: 'intake', start: true, documents: [{ instrument: 'look' }] },
      { id: 'support', documents: [{ instrument: 'look' }, { instrument: 'plan' }] },
      { id: 'closing' },
      { id: 'closed', end: true },
    ],
    transitions: [
      { id: 'begin', from: 'intake', to: 'support', by: ['worker'] },
      { id: 'finish', from: 'closing', to: 'closed', by: ['worker'] },
    ],
    deadlines: [
      { id: 'visits', every: 'P1M', metBy: { entry: 'contacted' } },
      { id: 'review', within: 'P6M', warn: 'P2W' },
    ],
  },
  facts: [{ id: 'infant-months', constant: 12 }],
  rulesets: [
    {
      ...{ id: 'level', outcomes: ['low', 'high'], hit: 'highest', otherwise: 'low' },
      rules: [
        { id: 'violence', then: 'high', conditions: { any: [{ fact: 'violence', operator: 'equal', value: 'yes' }] } },
        { id: 'cold', then: 'low', conditions: { any: [{ fact: 'cold', operator: 'equal', value: 'yes' }] } },
      ],
    },
  ],
  instruments: [
    {
      ...{ id: 'look', about: 'child' },
      sections: [
        {
          id: 'danger',
          questions: [
            { id: 'violence', type: 'yes-no', followUps: [{ id: 'who', type: 'text' }] },
            { id: 'cold', type: 'yes-no' },
          ],
        },
        { id: 'home', questions: [{ id: 'rooms', type: 'choice', options: [{ id: 'one' }, { id: 'two' }] }] },
      ],
    },
    {
      id: 'plan',
      sections: [
        { id: 'table', questions: [{ id: 'steps', type: 'table', columns: [{ id: 'what' }, { id: 'until' }] }] },
      ],
    },
  ],
  texts: {
    ru: {
      'stage/intake/label': 'Приём',
      'instrument/look/question/violence/label': 'Сообщали о насилии?',
      'instrument/look/question/cold/label': 'Холодно?',
    },
    kk: { 'stage/intake/label': { text: 'Қабылдау', of: '11111111' } },
  },
};
/** A small model to merge upon. */
export const small = treeOf(definitions);

const look = 'instrument/look';
const set = (target: string, to: unknown): Operation => ({ set: target, to });
const remove = (target: string): Operation => ({ remove: target });
const add = (target: string, value: Record<string, unknown>, place: object = {}): Operation => ({
  add: target,
  ...place,
  value,
});
const moveAfter = (target: string, after: string): Operation => ({ move: target, after });
const moveBefore = (target: string, before: string): Operation => ({ move: target, before });
const visits = add('stage/visit', {}, { after: 'stage/intake' });
const pets = add(`${look}/question/pets`, { type: 'yes-no' }, { after: `${look}/question/rooms` });

interface MergeCase {
  name: string;
  ours: Operation[];
  theirs: Operation[];
  /** What the result differs in from the base. */
  result: Operation[];
  /** Targets of the conflicts, in any order. */
  conflicts?: string[];
}
const merged = (
  name: string,
  ours: Operation[],
  theirs: Operation[],
  result: Operation[],
  conflicts?: string[],
): MergeCase => ({
  ...{ name, ours, theirs, result },
  ...(conflicts === undefined ? {} : { conflicts }),
});

/** Three-way merges with the answer that a person gives. */
export const merges: MergeCase[] = [
  // one side only
  merged('nothing is changed', [], [], []),
  merged('we change a term', [set('deadline/visits/every', 'P1W')], [], [set('deadline/visits/every', 'P1W')]),
  merged('they change a term', [], [set('deadline/visits/every', 'P2W')], [set('deadline/visits/every', 'P2W')]),
  merged('we add a stage', [visits], [], [visits]),
  merged('they add a question', [], [pets], [pets]),
  merged('they remove a rule', [], [remove('ruleset/level/rule/cold')], [remove('ruleset/level/rule/cold')]),
  merged(
    'we remove a column',
    [remove('instrument/plan/question/steps/column/until')],
    [],
    [remove('instrument/plan/question/steps/column/until')],
  ),
  // both, in different places
  merged(
    'two terms',
    [set('deadline/visits/every', 'P1W')],
    [set('deadline/review/within', 'P3M')],
    [set('deadline/visits/every', 'P1W'), set('deadline/review/within', 'P3M')],
  ),
  merged(
    'two properties of one deadline',
    [set('deadline/review/warn', 'P1M')],
    [set('deadline/review/within', 'P3M')],
    [set('deadline/review/warn', 'P1M'), set('deadline/review/within', 'P3M')],
  ),
  merged(
    'a label and a rule',
    [set('text/ru/stage/intake/label', 'Первый приём')],
    [set('ruleset/level/rule/cold/then', 'high')],
    [set('text/ru/stage/intake/label', 'Первый приём'), set('ruleset/level/rule/cold/then', 'high')],
  ),
  merged(
    'an original and its translation',
    [set('text/kk/stage/intake/label', { text: 'Қабылдау бөлімі', of: '22222222' })],
    [set('text/ru/stage/intake/label', 'Запись')],
    [
      set('text/kk/stage/intake/label', { text: 'Қабылдау бөлімі', of: '22222222' }),
      set('text/ru/stage/intake/label', 'Запись'),
    ],
  ),
  merged(
    'a stage of ours and a guard of theirs',
    [visits, set('transition/begin/from', 'visit')],
    [set('transition/begin/guard', { all: [{ fact: 'level', operator: 'equal', value: 'low' }] })],
    [
      visits,
      set('transition/begin/from', 'visit'),
      set('transition/begin/guard', { all: [{ fact: 'level', operator: 'equal', value: 'low' }] }),
    ],
  ),
  merged(
    'a rule of ours in a ruleset of theirs',
    [add('ruleset/level/rule/alone', { then: 'high' })],
    [set('ruleset/level/rule/violence/source', 'a/b')],
    [add('ruleset/level/rule/alone', { then: 'high' }), set('ruleset/level/rule/violence/source', 'a/b')],
  ),
  merged(
    'a document of ours in a stage of theirs',
    [add('stage/closing/document/look', {})],
    [set('stage/closing/basis', 'source')],
    [add('stage/closing/document/look', {}), set('stage/closing/basis', 'source')],
  ),
  merged(
    'a document removed and another kept',
    [remove('stage/support/document/look')],
    [set('stage/support/document/plan/optional', true)],
    [remove('stage/support/document/look'), set('stage/support/document/plan/optional', true)],
  ),
  merged(
    'options added by both',
    [add(`${look}/question/rooms/option/three`, {})],
    [add(`${look}/question/rooms/option/none`, {}, { before: `${look}/question/rooms/option/one` })],
    [
      add(`${look}/question/rooms/option/none`, {}, { before: `${look}/question/rooms/option/one` }),
      add(`${look}/question/rooms/option/three`, {}),
    ],
  ),
  merged(
    'questions added to one section',
    [pets],
    [add(`${look}/question/damp`, { type: 'yes-no' }, { before: `${look}/question/rooms` })],
    [pets, add(`${look}/question/damp`, { type: 'yes-no' }, { before: `${look}/question/rooms` })],
  ),
  merged(
    'both add behind the same stage: ours comes first',
    [visits],
    [add('stage/call', {}, { after: 'stage/intake' })],
    [add('stage/call', {}, { after: 'stage/intake' }), visits],
  ),
  merged(
    'a question moved to another section, and its label changed',
    [{ move: `${look}/question/cold`, in: `${look}/section/home` }],
    [set(`text/ru/${look}/question/cold/label`, 'В доме холодно?')],
    [
      { move: `${look}/question/cold`, in: `${look}/section/home` },
      set(`text/ru/${look}/question/cold/label`, 'В доме холодно?'),
    ],
  ),
  merged(
    'a follow-up becomes a question, another is added',
    [moveAfter(`${look}/question/who`, `${look}/question/violence`)],
    [pets],
    [moveAfter(`${look}/question/who`, `${look}/question/violence`), pets],
  ),
  // both alike
  merged(
    'the same term',
    [set('deadline/visits/every', 'P1W')],
    [set('deadline/visits/every', 'P1W')],
    [set('deadline/visits/every', 'P1W')],
  ),
  merged(
    'the same removal',
    [remove('transition/finish')],
    [remove('transition/finish')],
    [remove('transition/finish')],
  ),
  merged('the same stage', [visits], [visits], [visits]),
  merged(
    'the same place',
    [moveBefore('deadline/review', 'deadline/visits')],
    [moveBefore('deadline/review', 'deadline/visits')],
    [moveBefore('deadline/review', 'deadline/visits')],
  ),
  merged(
    'the same text',
    [set('text/ru/stage/intake/label', 'Запись')],
    [set('text/ru/stage/intake/label', 'Запись')],
    [set('text/ru/stage/intake/label', 'Запись')],
  ),
  // orders
  merged(
    'we reorder, they add',
    [moveBefore('stage/closing', 'stage/support')],
    [add('stage/call', {}, { after: 'stage/closed' })],
    [moveBefore('stage/closing', 'stage/support'), add('stage/call', {}, { after: 'stage/closed' })],
  ),
  merged(
    'they reorder, we add',
    [visits],
    [moveBefore('stage/closing', 'stage/intake')],
    [moveBefore('stage/closing', 'stage/intake'), visits],
  ),
  merged(
    'two lists, each reordered by one',
    [moveBefore('deadline/review', 'deadline/visits')],
    [moveBefore('ruleset/level/rule/cold', 'ruleset/level/rule/violence')],
    [
      moveBefore('deadline/review', 'deadline/visits'),
      moveBefore('ruleset/level/rule/cold', 'ruleset/level/rule/violence'),
    ],
  ),
  merged(
    'one list in two orders: ours',
    [moveBefore('stage/closing', 'stage/intake')],
    [moveAfter('stage/intake', 'stage/closing')],
    [moveBefore('stage/closing', 'stage/intake')],
    ['model/stages'],
  ),
  // conflicts of values
  merged(
    'two terms of one deadline: ours',
    [set('deadline/visits/every', 'P1W')],
    [set('deadline/visits/every', 'P2W')],
    [set('deadline/visits/every', 'P1W')],
    ['deadline/visits/every'],
  ),
  merged(
    'two wordings: ours',
    [set('text/ru/stage/intake/label', 'Запись')],
    [set('text/ru/stage/intake/label', 'Встреча')],
    [set('text/ru/stage/intake/label', 'Запись')],
    ['text/ru/stage/intake/label'],
  ),
  merged(
    'two conditions: ours',
    [set('ruleset/level/rule/cold/conditions', { any: [{ fact: 'a', operator: 'equal', value: 'yes' }] })],
    [set('ruleset/level/rule/cold/conditions', { any: [{ fact: 'b', operator: 'equal', value: 'yes' }] })],
    [set('ruleset/level/rule/cold/conditions', { any: [{ fact: 'a', operator: 'equal', value: 'yes' }] })],
    ['ruleset/level/rule/cold/conditions'],
  ),
  merged(
    'two constants: ours',
    [set('fact/infant-months/constant', 18)],
    [set('fact/infant-months/constant', 24)],
    [set('fact/infant-months/constant', 18)],
    ['fact/infant-months/constant'],
  ),
  merged(
    'changed and taken away: ours',
    [set('deadline/review/warn', 'P1M')],
    [remove('deadline/review/warn')],
    [set('deadline/review/warn', 'P1M')],
    ['deadline/review/warn'],
  ),
  merged(
    'two stages of one id: ours, and what only they say',
    [add('stage/visit', { basis: 'assumption' })],
    [add('stage/visit', { basis: 'source', track: 'aside' })],
    [add('stage/visit', { basis: 'assumption', track: 'aside' })],
    ['stage/visit/basis'],
  ),
  merged(
    'one question in two places: ours',
    [{ move: `${look}/question/cold`, in: `${look}/section/home` }],
    [{ move: `${look}/question/cold`, in: `${look}/question/violence` }],
    [{ move: `${look}/question/cold`, in: `${look}/section/home` }],
    [`${look}/question/cold/place`],
  ),
  // conflicts of removal: what was changed stays
  merged(
    'they remove what we changed',
    [set('deadline/visits/every', 'P1W')],
    [remove('deadline/visits')],
    [set('deadline/visits/every', 'P1W')],
    ['deadline/visits'],
  ),
  merged(
    'we remove what they changed',
    [remove('deadline/visits')],
    [set('deadline/visits/every', 'P2W')],
    [set('deadline/visits/every', 'P2W')],
    ['deadline/visits'],
  ),
  merged(
    'they remove a question that we put otherwise',
    [set(`text/ru/${look}/question/cold/label`, 'Зябко?')],
    [remove(`${look}/question/cold`)],
    [set(`text/ru/${look}/question/cold/label`, 'Зябко?')],
    [`${look}/question/cold`],
  ),
  merged(
    'they remove a section that we add to',
    [pets],
    [remove(`${look}/section/home`)],
    [pets],
    [`${look}/section/home`],
  ),
  merged(
    'they remove a stage whose document we change',
    [set('stage/support/document/plan/optional', true)],
    [remove('stage/support')],
    [set('stage/support/document/plan/optional', true)],
    ['stage/support'],
  ),
  merged(
    'we remove an instrument to which they add',
    [remove('instrument/plan')],
    [add('instrument/plan/question/steps/column/who', {})],
    [add('instrument/plan/question/steps/column/who', {})],
    ['instrument/plan'],
  ),
  merged(
    'a question moves out of a section that they remove',
    [{ move: `${look}/question/rooms`, in: `${look}/section/danger` }],
    [remove(`${look}/section/home`)],
    [{ move: `${look}/question/rooms`, in: `${look}/section/danger` }, remove(`${look}/section/home`)],
    [`${look}/question/rooms`],
  ),
  merged(
    'a question moves into a section that they remove',
    [{ move: `${look}/question/cold`, in: `${look}/section/home` }],
    [remove(`${look}/section/home`)],
    [{ move: `${look}/question/cold`, in: `${look}/section/home` }],
    [`${look}/section/home`],
  ),
];
