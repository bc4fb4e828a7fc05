/** The part of JSON Schema draft-07 that Qadam's meta-schemas and emitted schemas use. */
export interface JsonSchema {
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  minProperties?: number;
  maxProperties?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  not?: JsonSchema;
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  definitions?: Record<string, JsonSchema>;
  [keyword: string]: unknown;
}

/** One place where data do not fit a schema. */
export interface SchemaFault {
  keyword: string;
  /** Keys from the root to the value. */
  path: (string | number)[];
  /** What the keyword wanted: `{ missing }`, `{ key }`, `{ types }`, `{ allowed }`, `{ limit }`, `{ pattern }`, `{ format }`. */
  params: Record<string, unknown>;
  /** The schema that holds the keyword. */
  schema: JsonSchema;
  data: unknown;
}
