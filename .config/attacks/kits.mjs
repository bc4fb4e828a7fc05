/** Hostile kits, made by somebody who goes round `qadam check`: texts of JSON. */
import { kitOfFolder } from '@qadam/schema/node';
import { demo, kitWith, nested } from './tools.mjs';
import { hidden } from './payloads.mjs';

const kit = kitOfFolder(demo, 'demo');
const whole = JSON.stringify(kit);
const changed = (name, pointer, value) => ({ name: `kit: ${name}`, text: kitWith(kit, { [pointer]: value }) });

const parts = [
  ...Object.keys(kit).map((key) => `/${key}`),
  ...['/model/stages', '/model/transitions', '/model/deadlines', '/model/decisions', '/model/roles'],
  ...['/instruments/0/sections', '/instruments/0/schema', '/instruments/0/uischema', '/rulesets/0/rules'],
  ...['/rulesets/0/outcomes', '/facts/0/origin', '/facts/0/type', '/calendar/week', '/calendar/offsets', '/texts/ru'],
];
const shapes = parts.flatMap((pointer) =>
  [null, 'text', 7, [], {}, [null], { length: 1e9 }].map((value) =>
    changed(`${pointer} is ${JSON.stringify(value)}`, pointer, value),
  ),
);

const schema = '/instruments/0/schema';
const hang = `${'a'.repeat(40)}!`;
const schemas = [
  changed('a schema that refers to itself', schema, { $ref: '#' }),
  changed('schemas that refer to each other', schema, {
    $ref: '#/definitions/a',
    definitions: { a: { $ref: '#/definitions/b' }, b: { $ref: '#/definitions/a' } },
  }),
  changed('a schema of an unknown keyword', schema, { type: 'object', contentEncoding: 'x' }),
  changed('a schema of nothing', schema, {}),
  ...['^(a+)+$', '^(a|aa)+$', '(.*)*x', '([a-z]+)*!$'].map((pattern) =>
    changed(`an expression that never ends, ${pattern}`, `${schema}/properties`, {
      violence: { type: 'string', pattern, default: hang },
      safe: { type: 'string', pattern },
    }),
  ),
  changed('20,000 choices', `${schema}/properties/violence`, {
    enum: Array.from({ length: 20_000 }, (_, at) => `${at}`),
  }),
  ...['__proto__', 'constructor', 'prototype'].map((key) => ({
    name: `kit: a property called ${key} in a schema`,
    text: whole.replace('"properties":{', `"properties":{"${key}":{"polluted":"yes"},`),
  })),
];

const uischema = '/instruments/0/uischema';
const layout = (elements) => ({ type: 'VerticalLayout', elements: [{ type: 'Group', label: 'danger', elements }] });
const control = (scope) => ({ type: 'Control', scope });
const layouts = [
  ...[
    '#/properties/__proto__/properties/x',
    '#/properties/constructor/properties/prototype',
    '#',
    '',
    'javascript:1',
  ].map((scope) => changed(`a control of ${scope || 'nothing'}`, uischema, layout([control(scope)]))),
  changed('an element of an unknown type', uischema, { type: 'script', elements: [] }),
  changed('5,000 controls', uischema, layout(Array(5000).fill(control('#/properties/safe')))),
  changed(
    'a layout 40 deep',
    uischema,
    JSON.parse(nested('{"type":"Group","elements":[', ']}', 40, '{"type":"Label"}')),
  ),
  changed('a rule with a schema that refers to itself', uischema, {
    ...{ type: 'VerticalLayout', elements: [control('#/properties/safe')] },
    rule: { effect: 'HIDE', condition: { scope: '#', schema: { $ref: '#' } } },
  }),
];

const equal = (fact) => ({ all: [{ fact, operator: 'equal', value: 'yes' }] });
const derived = (id, fact) => ({
  ...{ id, about: 'child', type: 'yes-no', values: ['yes', 'no'], adverse: [], source: [], basis: 'assumption' },
  origin: { kind: 'derived', definition: { id, about: 'child', when: equal(fact) } },
});
const rules = [
  changed('a ring of facts', '/facts', [...kit.facts, derived('a', 'b'), derived('b', 'a')]),
  changed('a chain of 3,000 facts', '/facts', [
    ...kit.facts,
    ...Array.from({ length: 3000 }, (_, at) => derived(`l${at}`, at === 0 ? 'safe' : `l${at - 1}`)),
  ]),
  changed('a rule on an unknown fact', '/rulesets/0/rules/0/conditions', equal('__proto__')),
  changed('a rule without conditions', '/rulesets/0/rules/0/conditions', undefined),
  changed('a rule to an unknown outcome', '/rulesets/0/rules/0/then', 'constructor'),
  changed('an unknown operator', '/rulesets/0/rules/0/conditions', {
    all: [{ fact: 'safe', operator: 'constructor', value: 1 }],
  }),
  changed('3,000 rules', '/rulesets/0/rules', Array(3000).fill(kit.rulesets[0].rules[0])),
  changed('a deadline every no time', '/model/deadlines/0', {
    ...kit.model.deadlines[0],
    within: undefined,
    every: 'P0D',
  }),
  changed('a deadline every minute for ever', '/model/deadlines/0', {
    ...{ ...kit.model.deadlines[0], within: undefined, starts: { entry: 'opened' } },
    every: 'PT1M',
  }),
  changed('a term of no meaning', '/model/deadlines/0/within', 'P1X'),
  changed('a term beyond all time', '/model/deadlines/0/within', `P${'9'.repeat(30)}D`),
  changed('working days without end', '/model/deadlines/0/within', { workingDays: 1e12 }),
  changed('a week without a working day', '/calendar/week', []),
  changed('a stage that is nowhere', '/model/transitions/0/to', 'constructor'),
  changed('no stage to start with', '/model/stages/0/start', undefined),
];

const bytes = [
  { name: 'kit: no JSON', text: '<!doctype html><title>Sign in</title>' },
  { name: 'kit: a text', text: '"kit"' },
  { name: 'kit: a list', text: '[]' },
  { name: 'kit: changed since it was made', text: whole.replace('"hash":"', '"hash":"0') },
  { name: 'kit: of another version', text: whole.replace('/1/kit.json', '/2/kit.json') },
  { name: 'kit: lists nested 200,000 deep', text: whole.replace('{', `{"x":${nested('[', ']', 200_000)},`) },
  { name: 'kit: 10 MB in a text', text: kitWith(kit, { '/texts/ru/x': 'ы'.repeat(10_000_000) }) },
  {
    name: 'kit: 10 MB in 600 lists of 1,000 texts',
    text: kitWith(kit, { '/texts/ru': Array(600).fill(Array(1000).fill('ы'.repeat(14))) }),
  },
  ...['__proto__', 'constructor', 'prototype'].flatMap((key) => [
    { name: `kit: ${key} as a key`, text: whole.replace('{', `{"${key}":{"polluted":"yes"},`) },
    {
      name: `kit: ${key} among the texts`,
      text: whole.replace('"texts":{"', `"texts":{"${key}":{"polluted":"yes"},"`),
    },
    {
      name: `kit: ${key} as a language's text`,
      text: whole.replace('"texts":{"en":{', `"texts":{"en":{"${key}":"polluted",`),
    },
  ]),
];
const letters = hidden.map(([name, text]) =>
  changed(`${name} in a text`, '/texts/ru/instrument~1first-look~1label', text),
);

export const kits = [...shapes, ...schemas, ...layouts, ...rules, ...bytes, ...letters];
