import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metaRegistry, metaSchemas } from '../meta.ts';
import { interpret } from './interpret.ts';
import type { JsonSchema } from './schema-types.ts';

const ajv = new Ajv({ strict: false, allErrors: true, formats: { date: true, 'date-time': true, time: true } });

const scalar = fc.oneof(
  fc.constantFrom('yes', 'no', 'maybe', '', 'ж'),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const leaf: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.record({ type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object') }),
  fc.record({
    enum: fc.uniqueArray(json, {
      minLength: 1,
      maxLength: 3,
      comparator: (left, right) => JSON.stringify(left) === JSON.stringify(right),
    }),
  }),
  fc.record({ const: json }),
  fc.record({ minimum: fc.integer({ min: -2, max: 2 }), maximum: fc.integer({ min: -2, max: 2 }) }),
  fc.record({ exclusiveMinimum: fc.integer({ min: -2, max: 2 }) }),
  fc.record({ minLength: fc.nat(2), maxLength: fc.nat(3) }),
  fc.record({ pattern: fc.constantFrom('^[a-z]+$', 'e', '^$') }),
  fc.record({ uniqueItems: fc.constant(true), minItems: fc.nat(2), maxItems: fc.nat(3) }),
  fc.record({ minProperties: fc.nat(2), maxProperties: fc.nat(2) }),
);
const schema = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ items: tie('schema') }),
    fc.record({
      properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('schema'), { noNullPrototype: true }),
      required: fc.uniqueArray(fc.constantFrom('a', 'b')),
      additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
    }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('schema') }),
    fc.record({ if: tie('schema'), then: tie('schema'), else: tie('schema') }),
  ),
})).schema;

test('agrees with ajv on random schemas and values', () => {
  fc.assert(
    fc.property(schema, fc.array(json, { minLength: 1, maxLength: 8 }), (made, values) => {
      const reference = ajv.compile(made);
      for (const value of values)
        expect(interpret(made, value, metaRegistry).length === 0, JSON.stringify(value)).toBe(reference(value));
    }),
    { numRuns: 300 },
  );
});

const strict = addFormats(new Ajv({ strict: false, schemas: Object.values(metaSchemas) as object[] }));
const demo = {
  $schema: 'https://qadam.example/1/calendar.json',
  id: 'kz',
  week: [1, 2],
  offsets: [{ offset: '+05:00' }],
  basis: 'assumption',
};

test.each([
  [demo, true],
  [{ ...demo, week: [] }, false],
  [{ ...demo, week: [8] }, false],
  [{ ...demo, offsets: [{ offset: '5' }] }, false],
  [{ ...demo, years: [{ year: 2026, holidays: ['2026-03-08'] }] }, true],
  [{ ...demo, years: [{ year: 2026, holidays: ['8 March'] }] }, false],
])('judges a calendar as ajv does', (value, fits) => {
  expect(strict.validate('https://qadam.example/1/calendar.json', value)).toBe(fits);
  expect(interpret(metaSchemas.calendar, value, metaRegistry).length === 0).toBe(fits);
});

test('reports the branch of a union that the author meant', () => {
  const rule = { id: 'x', then: 'high', conditions: { any: [{ fact: 'safe', operator: 'equal' }] } };
  const ruleset = {
    $schema: 'https://qadam.example/1/ruleset.json',
    id: 'level',
    about: 'child',
    outcomes: ['none', 'high'],
    hit: 'highest',
    otherwise: 'none',
    rules: [rule],
  };

  const faults = interpret(metaSchemas.ruleset, ruleset, metaRegistry);

  expect(faults.map(({ keyword, path, params }) => [keyword, path.join('/'), params.missing])).toEqual([
    ['required', 'rules/0/conditions/any/0', 'value'],
  ]);
});

test('refuses a schema that it does not understand', () => {
  expect(() => interpret({ propertyNames: {} }, {})).toThrow('propertyNames');
  expect(() => interpret({ format: 'email' }, 'a@b')).toThrow('email');
});

test('nesting beyond the limit is a fault, not an exhausted stack', () => {
  const nested: JsonSchema = {
    definitions: { node: { items: { $ref: '#/definitions/node' } } },
    $ref: '#/definitions/node',
  };
  let value: unknown = [];
  for (let level = 0; level < 500; level += 1) value = [value];

  expect(interpret(nested, value, metaRegistry).map(({ keyword }) => keyword)).toEqual(['depth']);
});

test('a schema that is not of the language has neither references nor expressions', () => {
  expect(() => interpret({ $ref: '#' }, 'x')).toThrow('$ref');
  expect(() => interpret({ pattern: '^(a+)+$' }, 'x')).toThrow('pattern');
});
