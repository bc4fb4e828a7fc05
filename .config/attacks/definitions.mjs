/** Hostile definitions: files that replace or join those of the demonstration. */
import { readFiles } from '@qadam/schema/node';
import { demo, nested, within } from './tools.mjs';
import { hidden, names } from './payloads.mjs';

const files = readFiles(demo);
const FILES = {
  instrument: 'forms/demo/first-look/instrument.json',
  'text of the form': 'forms/demo/first-look/text/ru.json',
  facts: 'rules/demo/facts.json',
  ruleset: 'rules/demo/level.rules.json',
  model: 'rules/demo/model.json',
  'text of the model': 'rules/demo/text/ru.json',
  family: 'rules/demo/families/aigul.json',
  calendar: 'rules/calendars/kz.json',
  source: 'rules/sources/demo.json',
};
const keys = (count) => Array.from({ length: count }, (_, at) => `"k${at.toString(36)}":${at}`).join();

/** What is done to the text of any file. The first character is its brace. */
const toAny = {
  '__proto__ as a key': (text) => `{"__proto__":{"polluted":"yes"},${text.slice(1)}`,
  'constructor.prototype as keys': (text) => `{"constructor":{"prototype":{"polluted":"yes"}},${text.slice(1)}`,
  'prototype as a key': (text) => `{"prototype":{"polluted":"yes"},${text.slice(1)}`,
  '__proto__ written with an escape': (text) => `{"\\u005f_proto__":{"polluted":"yes"},${text.slice(1)}`,
  'lists nested 100,000 deep': (text) => `{"x":${nested('[', ']', 100_000)},${text.slice(1)}`,
  'objects nested 50,000 deep': (text) => `{"x":${nested('{"x":', '}', 50_000, '0')},${text.slice(1)}`,
  'brackets that never close': () => '['.repeat(490_000),
  '10 MB of spaces': (text) => text + ' '.repeat(10_000_000),
  'a text of 10 MB': (text) => `{"x":"${'ы'.repeat(10_000_000)}",${text.slice(1)}`,
  '40,000 unknown keys': (text) => `{${keys(40_000)},${text.slice(1)}`,
  'a text that just fits, of backslashes': (text) => `{"x":"${'\\\\'.repeat(240_000)}",${text.slice(1)}`,
  'the same key 50,000 times': (text) => `{${'"id":1,'.repeat(50_000)}${text.slice(1)}`,
  'numbers beyond all bounds': (text) => `{"x":[1e400,-1e400,1e-400,${'9'.repeat(50_000)}],${text.slice(1)}`,
  'a comment and a comma too many': (text) => `/* x */${text.trimEnd().slice(0, -1)},}`,
  'a list in place of the object': (text) => `[${text}]`,
  nothing: () => '',
  'null in place of the object': () => 'null',
};

const broken = Object.entries(FILES).flatMap(([kind, path]) =>
  Object.entries(toAny).map(([name, change]) => ({
    name: `${kind}: ${name}`,
    files: { [path]: change(files.get(path)) },
  })),
);

/** One value of a file replaced. */
const replaced = (name, kind, pointer, value) => ({
  name,
  files: { [FILES[kind]]: within(files.get(FILES[kind]), pointer, value) },
});
const test = (fact, operator = 'equal', value = 'yes') => ({ fact, operator, value });
const conditions = (name, value) => replaced(`conditions: ${name}`, 'ruleset', '/rules/0/conditions', value);
let deep = test('safe');
for (let level = 0; level < 55; level += 1) deep = { not: deep };

const rules = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'].flatMap((name) => [
    conditions(`a fact called ${name}`, { all: [test(name)] }),
    conditions(`an operator called ${name}`, { all: [test('safe', name)] }),
    conditions(`a named condition called ${name}`, { all: [{ condition: name }] }),
  ]),
  conditions('an accessor path', { all: [{ ...test('safe'), path: '$..constructor' }] }),
  { ...conditions('55 times not', deep), mayPass: true },
  conditions('4,000 tests in one list', { any: Array.from({ length: 4000 }, () => test('safe')) }),
  { ...conditions('900 tests in one list', { any: Array.from({ length: 900 }, () => test('safe')) }), mayPass: true },
  conditions('a value of 4,000 texts', {
    all: [
      test(
        'safe',
        'in',
        Array.from({ length: 4000 }, (_, at) => `v${at}`),
      ),
    ],
  }),
  conditions('a value that is a constant of nobody', { all: [test('safe', 'equal', { fact: '__proto__' })] }),
  conditions('two heads', { all: [test('safe')], any: [test('safe')] }),
  replaced('a rule that leads to __proto__', 'ruleset', '/rules/0/then', '__proto__'),
  replaced('800 rules with the same id', 'ruleset', '/rules', Array(800).fill({ id: 'x', then: 'high' })),
  replaced('a fact that is worked out of itself', 'facts', '/facts/-', {
    ...{ id: 'loop', about: 'child', basis: 'assumption' },
    when: { all: [{ fact: 'loop', operator: 'equal', value: 'yes' }] },
  }),
  replaced(
    'a ring of 300 facts',
    'facts',
    '/facts',
    Array.from({ length: 300 }, (_, at) => ({
      ...{ id: `ring-${at}`, about: 'child', basis: 'assumption' },
      when: { all: [test(`ring-${(at + 1) % 300}`)] },
    })),
  ),
  replaced(
    'a chain of 900 facts',
    'facts',
    '/facts',
    Array.from({ length: 900 }, (_, at) => ({
      ...{ id: `link-${at}`, about: 'child', basis: 'assumption' },
      when: { all: [test(at === 0 ? 'safe' : `link-${at - 1}`)] },
    })),
  ),
];

const deadline = (name, change) =>
  replaced(`a deadline ${name}`, 'model', '/deadlines', [
    { id: 'endless', about: 'child', starts: { document: 'first-look' }, basis: 'assumption', ...change },
  ]);
const times = [
  deadline('every no time', { every: 'P0D', for: 'P1Y', metBy: { entry: 'contacted' } }),
  deadline('every day for 9,999 years', { every: 'P1D', for: 'P9999Y', metBy: { entry: 'contacted' } }),
  deadline('of 999,999,999 working days', { within: { workingDays: 999_999_999 }, metBy: { entry: 'contacted' } }),
  deadline('of a term that is no term', { within: 'P-1D', metBy: { entry: 'contacted' } }),
  deadline('of an endless term', { within: `P${'9'.repeat(400)}D`, metBy: { entry: 'contacted' } }),
  deadline('met by __proto__', { within: 'P1D', metBy: { entry: '__proto__' } }),
  deadline('that starts by __proto__', { within: 'P1D', starts: { __proto: 1 } }),
  replaced('a week without a working day', 'calendar', '/week', []),
  replaced('a week of the eighth day', 'calendar', '/week', [8]),
  replaced('30,000 holidays', 'calendar', '/years', [{ year: 2026, holidays: Array(30_000).fill('2026-01-01') }]),
  replaced('an offset that is no offset', 'calendar', '/offsets/0/offset', '+99:99'),
  replaced('stages that lie in each other', 'model', '/stages', [
    { id: 'a', start: true, in: 'b' },
    { id: 'b', in: 'a' },
  ]),
  replaced(
    '900 stages',
    'model',
    '/stages',
    Array.from({ length: 900 }, (_, at) => ({ id: `s${at}` })),
  ),
];

const letters = hidden.flatMap(([name, text]) => [
  replaced(`${name} in a label`, 'text of the form', '/label', text),
  replaced(`${name} in an id`, 'ruleset', '/rules/0/id', `a${text}`),
]);

const places = [
  ...['forms/../../../etc/passwd.json', 'rules//demo/model.json', 'forms/demo/first-look/text/__proto__.json'],
  ...['forms/__proto__/constructor/instrument.json', 'rules/demo/text/constructor.json', 'rules/con/model.json'],
  ...['rules/demo/families/../../../x.json', `forms/${'a'.repeat(5000)}/b/instrument.json`, 'rules/demo/\u202ejson'],
].map((path) => ({ name: `a file at ${path.slice(0, 60)}`, files: { [path]: '{}' } }));

/** An id of the demonstration, everywhere it stands. */
function renamed(from, to) {
  const changes = {};
  for (const [path, text] of files) {
    const changed = text.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`/${from}"`, `/${to}"`);
    const place = path.replace(`/${from}/`, `/${to}/`);
    if (changed === text && place === path) continue;
    changes[place] = changed;
    if (place !== path) changes[path] = undefined;
  }
  return changes;
}

/** Ids that mean something else elsewhere: they work, or are refused as `__proto__` and the like are. */
export const renamings = ['violence', 'first-look', 'intake'].flatMap((id) =>
  names.map((name) => ({ name: `${id} is called ${name}`, files: renamed(id, name), mayPass: true, id, to: name })),
);

export const definitions = [...broken, ...rules, ...times, ...letters, ...places, ...renamings];
