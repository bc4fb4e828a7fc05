import type { JsonSchema, SchemaFault } from './validate/schema-types.ts';

type Answers = Readonly<Record<string, unknown>>;

/** What came of a look at some values. */
interface Verdict<T> {
  values: readonly unknown[];
  came: T;
}

/**
 * Lets the checks of one record, key after key, look only at what has changed since the last time. It belongs to one
 * instrument and to whoever has it open. Lists and objects count as changed each time, since they may be changed in place.
 */
export class AnswerMemory {
  readonly #faults = new Map<string, { answer: unknown; came: SchemaFault[] }>();
  readonly #conditions = new Map<JsonSchema, Verdict<boolean>>();
  #shown: Verdict<ReadonlyMap<string, unknown>> | undefined;

  /** Faults of one answer. */
  faults(question: string, answer: unknown, look: () => SchemaFault[]): SchemaFault[] {
    const before = this.#faults.get(question);
    if (before !== undefined && isSame(before.answer, answer)) return before.came;
    const came = look();
    this.#faults.set(question, { answer, came });
    return came;
  }

  /** Whether answers fit a condition. */
  holds(condition: JsonSchema, answers: Answers, look: (condition: JsonSchema) => boolean): boolean {
    const questions = questionsReadBy(condition);
    if (questions === undefined) return look(condition);
    const before = this.#conditions.get(condition);
    if (before !== undefined && questions.every((question, at) => isSame(before.values[at], answers[question])))
      return before.came;
    const came = look(condition);
    this.#conditions.set(condition, { values: questions.map((question) => answers[question]), came });
    return came;
  }

  /** What follows from the outcomes of all conditions: the same object while they are the same. */
  shown<T>(outcomes: readonly boolean[], make: () => ReadonlyMap<string, T>): ReadonlyMap<string, T> {
    const before = this.#shown;
    const came = before?.values.every((outcome, at) => outcome === outcomes[at]) ? before.came : make();
    this.#shown = { values: outcomes, came };
    return came as ReadonlyMap<string, T>;
  }
}

const isSame = (before: unknown, now: unknown): boolean => now === before && typeof now !== 'object';

const known = new WeakMap<JsonSchema, readonly string[] | undefined>();

/** Questions that a condition reads; `undefined` where it may read any. */
function questionsReadBy(schema: JsonSchema): readonly string[] | undefined {
  if (!known.has(schema)) known.set(schema, readBy(schema));
  return known.get(schema);
}

function readBy(schema: JsonSchema): readonly string[] | undefined {
  const { type: _, properties = {}, required = [], allOf = [], anyOf = [], not, ...others } = schema;
  const deeper = [...allOf, ...anyOf, ...(not === undefined ? [] : [not])].map(readBy);
  if (Object.keys(others).length > 0 || deeper.includes(undefined)) return undefined;
  return [...new Set([...Object.keys(properties), ...required, ...deeper.flatMap((read) => read ?? [])])];
}
