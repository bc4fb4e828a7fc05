import { expect, test } from 'vitest';
import { edited, files, issuesWith } from '../testing/broken.ts';
import { shortHash } from '../words/hash.ts';

const folder = 'rules/demo/exercises/aigul';
const path = `${folder}/exercise.json`;
const texts = `${folder}/text/ru.json`;

/** The family of the demonstration with a step that can be named. */
const family = edited('family', '/steps/1/name', 'told');
const exercise = {
  $schema: 'https://qadam.example/1/exercise.json',
  ...{ id: 'aigul', model: 'demo', family: 'aigul', task: 'level' },
  steps: [
    {
      ...{ id: 'look', do: 'fill', step: 'told', ruleset: 'level', hints: ['who'] },
      story: [
        { id: 'call', facts: ['violence'] },
        { id: 'mother', find: 'ask' },
      ],
    },
    {
      id: 'level',
      do: 'choose',
      after: 'told',
      about: 'aru',
      by: 'outcome',
      ruleset: 'level',
      options: [{ id: 'none' }, { id: 'high', worth: 1 }],
    },
    {
      id: 'hour',
      do: 'choose',
      options: [
        { id: 'call', worth: 1, goTo: 'sort' },
        { id: 'wait', goTo: 'end' },
      ],
    },
    {
      id: 'sort',
      do: 'sort',
      bins: ['seen', 'told'],
      items: [
        { id: 'bruise', in: 'seen' },
        { id: 'words', in: 'told' },
      ],
    },
    { id: 'order', do: 'order', items: [{ id: 'safe' }, { id: 'paper', after: ['safe'] }] },
  ],
};
const says = (...ids: string[]): object => Object.fromEntries(ids.map((id) => [id, { label: `Слово ${id}` }]));
const words = {
  $schema: 'https://qadam.example/1/text.json',
  ...{ label: 'Айгуль', about: 'Сообщение и уровень' },
  step: {
    look: {
      ...{ label: 'Форма', task: 'Заполните', hint: { who: { text: 'Кто сказал?' } } },
      piece: { call: { text: 'Звонок' }, mother: { label: 'Спросить маму', text: 'Молчит' } },
    },
    level: { label: 'Уровень', task: 'Выберите', option: { high: { feedback: 'Сообщение есть' } } },
    hour: { label: 'Час', task: 'Выберите', option: says('call', 'wait') },
    sort: { label: 'Разложите', task: 'Разложите', bin: says('seen', 'told'), item: says('bruise', 'words') },
    order: { label: 'Порядок', task: 'Расставьте', item: says('safe', 'paper') },
  },
};

/** A copy with one value replaced, or with `undefined` taken away. */
function changed(whole: object, pointer: string, value: unknown): string {
  const copy = structuredClone(whole) as Record<string, unknown>;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop()!;
  const node = steps.reduce<Record<string, unknown>>((each, step) => each[step] as Record<string, unknown>, copy);
  if (value === undefined) delete node[last];
  else node[last] = value;
  return JSON.stringify(copy);
}
const issues = (given: Readonly<Record<string, string>> = {}): string[] =>
  issuesWith({
    [files.family]: family,
    ...{ [path]: JSON.stringify(exercise), [texts]: JSON.stringify(words) },
    ...given,
  }).map((issue) => issue.replace(`${folder}/`, ''));

test('an exercise that names what there is has no issue', () => {
  expect(issues()).toEqual([]);
});

test.each([
  ['a model that it does not stand in', '/model', 'other', ['schema/unknown-name exercise.json /model']],
  ['a family that there is not', '/family', 'nobody', ['schema/unknown-name exercise.json /family']],
  [
    'a step of the family that has no such name',
    '/steps/0/step',
    'said',
    ['schema/unknown-name exercise.json /steps/0/step'],
  ],
  [
    'a record in place of a decision',
    '/steps/1',
    { ...exercise.steps[1], by: 'decision', step: 'told', options: undefined },
    [
      'schema/missing-key exercise.json /steps/1',
      'schema/not-allowed exercise.json /steps/1/step',
      'schema/unused-text text/ru.json /step/level/option/high/feedback',
    ],
  ],
  [
    'an outcome that the ruleset has not',
    '/steps/1/options/0/id',
    'medium-high',
    ['schema/unknown-name exercise.json /steps/1/options/0/id'],
  ],
  [
    'nothing that is right',
    '/steps/2/options/0/worth',
    undefined,
    ['schema/missing-key exercise.json /steps/2/options'],
  ],
  ['a way back', '/steps/2/options/0/goTo', 'look', ['schema/unknown-name exercise.json /steps/2/options/0/goTo']],
  [
    'a bin that there is not',
    '/steps/3/items/0/in',
    'heard',
    ['schema/unknown-name exercise.json /steps/3/items/0/in'],
  ],
  ['an order in a ring', '/steps/4/items/0/after', ['paper'], ['schema/cycle exercise.json /steps/4/items']],
  [
    'a story of a fact that there is not',
    '/steps/0/story/0/facts/0',
    'violenc',
    ['schema/unknown-name exercise.json /steps/0/story/0/facts/0'],
  ],
  [
    'a key of another act',
    '/steps/3/options',
    [{ id: 'a', worth: 1 }, { id: 'b' }],
    [
      'schema/no-text exercise.json',
      'schema/no-text exercise.json',
      'schema/unknown-key exercise.json /steps/3/options',
    ],
  ],
  ['a form that nothing grades', '/steps/0/ruleset', undefined, ['schema/missing-key exercise.json /steps/0']],
  ['a source that is not registered', '/source', 'demo/nothing', ['schema/unknown-name exercise.json /source']],
  [
    'two steps of one id',
    '/steps/4/id',
    'sort',
    [
      'schema/duplicate-id exercise.json /steps/4/id',
      'schema/no-text exercise.json',
      'schema/no-text exercise.json',
      'schema/unused-text text/ru.json /step/order/item/paper/label',
      'schema/unused-text text/ru.json /step/order/item/safe/label',
      'schema/unused-text text/ru.json /step/order/label',
      'schema/unused-text text/ru.json /step/order/task',
    ],
  ],
])('%s gives exactly its errors', (_name, pointer, value, expected) => {
  expect(issues({ [path]: changed(exercise, pointer, value) }).sort()).toEqual([...expected].sort());
});

test('the original says everything, nothing is said of what is not there, and a translation is of the original as it stands', () => {
  expect(issues({ [texts]: changed(words, '/step/hour/option/wait', undefined) })).toEqual([
    'schema/no-text exercise.json',
  ]);
  expect(issues({ [texts]: changed(words, '/step/hour/option/third', { label: 'Лишнее' }) })).toEqual([
    'schema/unused-text text/ru.json /step/hour/option/third/label',
  ]);
  const kk = (of: string): string =>
    JSON.stringify({ $schema: 'https://qadam.example/1/text.json', label: { text: 'Айгүл', of } });
  expect(issues({ [`${folder}/text/kk.json`]: kk(shortHash('Айгуль')) })).toEqual([]);
  expect(issues({ [`${folder}/text/kk.json`]: kk('00000000') })).toEqual(['schema/stale-text text/kk.json /label']);
});

test('a course names exercises that there are, and says what it is called', () => {
  const course = (id: string): string =>
    JSON.stringify({
      $schema: 'https://qadam.example/1/course.json',
      ...{ id: 'first', exercises: [{ model: 'demo', exercise: id }] },
    });
  const told = JSON.stringify({ $schema: 'https://qadam.example/1/text.json', label: 'Первый', about: 'О сообщении' });
  const of = (id: string, text: string): string[] =>
    issues({ 'rules/courses/first/course.json': course(id), 'rules/courses/first/text/ru.json': text });
  expect(of('aigul', told)).toEqual([]);
  expect(of('aigu', told)).toEqual(['schema/unknown-name rules/courses/first/course.json /exercises/0/exercise']);
  expect(of('aigul', JSON.stringify({ $schema: 'https://qadam.example/1/text.json', label: 'Первый' }))).toEqual([
    'schema/no-text rules/courses/first/course.json',
  ]);
});
