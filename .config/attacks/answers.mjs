/** Hostile answers and entries, against a sound kit: texts of JSON, as a browser or a colleague's machine would send them. */
import { kitOfFolder } from '@qadam/schema/node';
import { demo, nested } from './tools.mjs';
import { hidden, markup } from './payloads.mjs';

export const kit = kitOfFolder(demo, 'demo');
const uuid = (number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const AT = '2026-05-14T11:00:00+05:00';
const envelope = (seq, type, more = {}) => ({
  ...{ id: uuid(seq), seq, type, at: AT, recordedAt: AT, by: { person: 'saule', role: 'worker' } },
  ...more,
});
export const opened = envelope(1, 'opened', { body: { people: [{ id: 'aru', kind: 'child', born: '2023-03-10' }] } });

const values = {
  'a list': '[]',
  'a list of lists': nested('[', ']', 30),
  'an object': '{}',
  null: 'null',
  'a number': '7',
  'a number beyond all bounds': '1e999',
  'a truth value': 'true',
  'an unknown choice': '"constructor"',
  'an open answer of an unknown kind': '{"open":"constructor"}',
  'an open answer and a value': '{"open":"refused","value":"yes"}',
  'a value in a value': '{"value":{"value":"yes"}}',
  'an unknown way of knowing': '{"value":"yes","how":"__proto__"}',
  'a witness of 600,000 letters': `{"value":"yes","how":"told","from":"${'ы'.repeat(600_000)}"}`,
  'a witness of 10 MB': `{"value":"yes","how":"told","from":"${'ы'.repeat(10_000_000)}"}`,
  '__proto__ as a key': '{"__proto__":{"value":"yes"},"value":"no","how":"seen"}',
  'constructor as a key': '{"constructor":{"prototype":{"value":"yes"}}}',
  'lists nested 100,000 deep': nested('[', ']', 100_000),
  '100,000 keys': `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join()}}`,
};
const record = (answers) =>
  JSON.stringify(
    envelope(2, 'answered', {
      about: 'aru',
      body: { record: uuid(100), instrument: 'first-look', edition: kit.edition, answers: 'ANSWERS' },
    }),
  ).replace('"ANSWERS"', answers);
const answered = [
  ...Object.entries(values).flatMap(([name, value]) => [
    { name: `answer: ${name}`, text: record(`{"violence":${value}}`), answers: `{"violence":${value}}` },
    { name: `answers: ${name}`, text: record(value), answers: value },
  ]),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'length', 'hasOwnProperty'].map((key) => ({
    name: `an answer to ${key}`,
    text: record(`{"${key}":"yes"}`),
    answers: `{"${key}":"yes"}`,
  })),
];

const bodies = {
  contacted: { kind: 'visit', children: [{ id: 'aru', seen: 'yes' }], note: 'TEXT' },
  noted: { text: 'TEXT' },
  reported: { note: 'TEXT' },
  moved: { transition: 'TEXT' },
  decided: { decision: 'level', option: 'TEXT', reason: 'TEXT' },
  agreed: { entry: 'TEXT', agrees: true },
  corrected: { entry: uuid(1), body: { people: [{ id: 'aru', kind: 'child', name: 'TEXT' }] }, reason: 'TEXT' },
  erased: { entry: uuid(1), ground: 'TEXT' },
};
const texts = ['__proto__', 'constructor', markup[0], hidden[0][1], 'ы'.repeat(300_000), '', '\ud800', '0'];
const acts = Object.entries(bodies).flatMap(([type, body]) =>
  texts.map((text) => ({
    name: `${type} with ${JSON.stringify(text.slice(0, 30))}`,
    text: JSON.stringify(envelope(2, type, { body })).replaceAll('"TEXT"', JSON.stringify(text)),
  })),
);

const envelopes = [
  ...['__proto__', 'constructor', 'toString', 'valueOf', '', 'Opened', 7, null, {}].map((type) => ({
    name: `an entry of type ${JSON.stringify(type)}`,
    text: JSON.stringify(envelope(2, type, { body: {} })),
  })),
  ...[
    '9999999-01-01T00:00:00Z',
    '2026-02-31T00:00:00Z',
    'now',
    '',
    0,
    '2026-05-14T11:00:00+99:00',
    '0000-00-00T00:00Z',
  ].map((at) => ({
    name: `an entry at ${JSON.stringify(at)}`,
    text: JSON.stringify({ ...envelope(2, 'noted', { body: { text: 'x' } }), at }),
  })),
  ...['__proto__', 'constructor', '*', '../aru', null, [], { id: 'aru' }].map((about) => ({
    name: `an entry about ${JSON.stringify(about)}`,
    text: JSON.stringify(envelope(2, 'noted', { about, body: { text: 'x' } })),
  })),
  ...['__proto__', '', 7, null, 'x'.repeat(100_000)].map((id) => ({
    name: `an entry with id ${JSON.stringify(id)?.slice(0, 30)}`,
    text: JSON.stringify({ ...envelope(2, 'noted', { body: { text: 'x' } }), id }),
  })),
  ...[-1, 0, 1.5, 1e300, null, '2'].map((seq) => ({
    name: `an entry with seq ${JSON.stringify(seq)}`,
    text: JSON.stringify({ ...envelope(2, 'noted', { body: { text: 'x' } }), seq }),
  })),
  { name: 'an entry nested 100,000 deep', text: `{"body":${nested('{"body":', '}', 100_000, '0')}}` },
  {
    name: 'a person who is __proto__',
    text: JSON.stringify(envelope(2, 'noted', { body: { text: 'x' } })).replace('"saule"', '"__proto__"'),
  },
  { name: 'an entry that is a list', text: '[]' },
  { name: 'an entry that is null', text: 'null' },
];

export const entries = [...answered, ...acts, ...envelopes];
