import { expect, test } from 'vitest';
import { createValidator } from './validator.ts';

const schema = { type: 'object', properties: { age: { type: 'integer', minimum: 0 } }, required: ['name'] };

test('errors have the shape that JSON Forms reads', () => {
  const validator = createValidator();

  expect(validator.validate(schema, { age: -1 })).toBe(false);
  expect(validator.errors).toMatchObject([
    { keyword: 'minimum', instancePath: '/age', params: { limit: 0 } },
    { keyword: 'required', instancePath: '', params: { missingProperty: 'name' } },
  ]);
});

test('data that fit leave no errors', () => {
  const check = createValidator().compile(schema);

  expect(check({ name: 'Ару', age: undefined })).toBe(true);
  expect(check.errors).toBeNull();
});

test('a schema is compiled once', () => {
  const validator = createValidator();

  expect(validator.compile(schema)).toBe(validator.compile(schema));
});
