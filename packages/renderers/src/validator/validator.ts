import { AnswerMemory, interpret, type JsonSchema, type SchemaFault } from '@qadam/schema';

/** An error as ajv and JSON Forms write it. */
export interface ValidationError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
  message: string;
}
/** A compiled schema: true when the data fit, `errors` says where they do not. */
export interface ValidateFunction {
  (data: unknown): boolean;
  errors: ValidationError[] | null;
}
/** The part of ajv that JSON Forms uses. */
export interface Validator {
  compile(schema: object): ValidateFunction;
  validate(schema: object, data: unknown): boolean;
  errors: ValidationError[] | null;
}

/**
 * A validator with ajv's surface over the interpreter of @qadam/schema. It compiles nothing, so it works where a policy
 * forbids code from text. `message` is the keyword: wording is looked up by code and language, never taken from here. It
 * remembers the last data of each schema, so each form has one of its own.
 */
export function createValidator(): Validator {
  const compiled = new WeakMap<object, ValidateFunction>();
  const validator: Validator = {
    errors: null,
    compile(schema) {
      const known = compiled.get(schema);
      if (known !== undefined) return known;
      const memory = new AnswerMemory();
      const check = ((data: unknown): boolean => {
        const faults = interpret(schema as JsonSchema, data, undefined, memory).map(toError);
        check.errors = faults.length === 0 ? null : faults;
        return faults.length === 0;
      }) as ValidateFunction;
      check.errors = null;
      compiled.set(schema, check);
      return check;
    },
    validate(schema, data) {
      const check = validator.compile(schema);
      const fits = check(data);
      validator.errors = check.errors;
      return fits;
    },
  };
  return validator;
}

const escaped = (key: string | number): string => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

function toError({ keyword, path, params }: SchemaFault): ValidationError {
  // ajv reports a property that is too much at its owner, the interpreter at the property
  const at = keyword === 'additionalProperties' ? path.slice(0, -1) : path;
  return {
    keyword,
    instancePath: at.map(escaped).join(''),
    schemaPath: `#/${keyword}`,
    params: { ...params, ...(keyword === 'required' && { missingProperty: params.missing }) },
    message: keyword,
  };
}
