/** Every error text of the package. The wording for people in other languages is looked up by code. */

function suggestion(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** What a message is made of; which of them are set depends on the code. */
export interface MessageParams {
  name?: string;
  fact?: string;
  type?: string;
  value?: unknown;
  path?: readonly string[];
  keys?: readonly string[];
  lowest?: string;
  limit?: number;
  nearest?: string | undefined;
}

/** One function for each code: says what is wrong at a place, and the nearest known name where there is one. */
export const messages = {
  'rules/unknown-operator': (at: string, { name, nearest }: MessageParams) =>
    `"${name}" in ${at} is not an operator.${suggestion(nearest)}`,
  'rules/unknown-fact': (at: string, { name, nearest }: MessageParams) =>
    `"${name}" in ${at} is not a fact.${suggestion(nearest)}`,
  'rules/operator-type': (at: string, { name, fact, type }: MessageParams) =>
    `"${name}" in ${at} does not fit the fact "${fact}" of type ${type}, or the value given with it.`,
  'rules/empty-list': (at: string, { name }: MessageParams) => `"${name}" in ${at} must be a list that is not empty.`,
  'rules/two-keys': (at: string, { keys = [] }: MessageParams) =>
    `The condition in ${at} must have exactly one of all, any, not; a test stands inside one of them. It has: ${keys.join(', ') || 'none'}.`,
  'rules/unknown-key': (at: string, { name, nearest }: MessageParams) =>
    `"${name}" in ${at} is not part of a condition.${suggestion(nearest)}`,
  'rules/cycle': (at: string, { path = [] }: MessageParams) => `${at} depends on itself: ${path.join(' → ')}.`,
  'rules/unknown-value': (at: string, { value, fact, nearest }: MessageParams) =>
    `${JSON.stringify(value)} in ${at} is not a value of the fact "${fact}".${suggestion(nearest)}`,
  'rules/unknown-outcome': (at: string, { name, nearest }: MessageParams) =>
    `"${name}" in ${at} is not an outcome of the ruleset.${suggestion(nearest)}`,
  'rules/otherwise-not-lowest': (at: string, { name, lowest }: MessageParams) =>
    `"${name}" in ${at} is not the lowest outcome; without a rule that fires, only the lowest ("${lowest}") can come out.`,
  'rules/order-does-not-apply': (at: string, { fact }: MessageParams) =>
    `The test in ${at} orders "${fact}", which may be "does-not-apply"; name that value in a test of the same conditions.`,
  'rules/unknown-ruleset': (at: string, { name, nearest }: MessageParams) =>
    `"${name}" in ${at} is not a ruleset.${suggestion(nearest)}`,
  'rules/too-large': (at: string, { limit }: MessageParams) =>
    `The conditions in ${at} grow beyond ${limit} tests when the facts they use are put in.`,
} as const;

/** Code of a fault in a definition. */
export type DefinitionErrorCode = keyof typeof messages;
