/** The simplest rules that can answer a fold in tests: rule by rule, Kleene over single tests. */
import type { ConditionNode, FactInput, FactInputs, Kit } from '@qadam/schema';
import type { Explanation, Look, Observation, Range, Truth } from '../look.ts';

const NUMBER: Record<Truth, number> = { false: 0, unknown: 1, true: 2 };
const WORD: readonly Truth[] = ['false', 'unknown', 'true'];

/** Answers from the observation alone, with the rulesets of a kit. */
export function naiveRules(kit: Kit): (observation: Observation) => Look {
  return (observation) => {
    const inputs = (subject: string): FactInputs =>
      subject === 'family' ? observation.family : (observation.people.find(({ id }) => id === subject)?.facts ?? {});
    const fact = (subject: string, id: string): FactInput => {
      if (id === 'age') return ageOf(observation, subject);
      return inputs(subject)[id] ?? observation.family[id];
    };
    const evaluate = (node: ConditionNode, read: (id: string) => FactInput): number => {
      if ('all' in node) return Math.min(...node.all.map((child) => evaluate(child, read)));
      if ('any' in node) return Math.max(...node.any.map((child) => evaluate(child, read)));
      if ('not' in node) return 2 - evaluate(node.not, read);
      return 'fact' in node ? testOf(read(node.fact), node.operator, node.value) : 1;
    };
    const truth: Look['truth'] = (conditions, subject, entry) =>
      WORD[evaluate(conditions, (id) => (id.startsWith('entry.') ? entry?.[id] : fact(subject, id)))]!;
    const range = (id: string, subject: string): Range => {
      const { outcomes, rules } = kit.rulesets.find((ruleset) => ruleset.id === id)!;
      const reached = rules.map((rule) => ({
        rank: outcomes.findIndex((each) => each.id === rule.then),
        truth: truth(rule.conditions, subject),
      }));
      const highest = (wanted: Truth[]): number =>
        Math.max(0, ...reached.filter((each) => wanted.includes(each.truth)).map(({ rank }) => rank));
      return [highest(['true']), highest(['true', 'unknown'])];
    };
    const explain = (...asked: Parameters<Look['explain']>): Explanation => ({
      truth: truth(...asked),
      because: [],
      asks: [],
    });
    return { truth, explain, fact, range };
  };
}

function testOf(input: FactInput, operator: string, value: unknown): number {
  if (input === undefined || (typeof input === 'object' && !Array.isArray(input)))
    return amongTest(input, operator, value);
  const holds: Record<string, boolean> = {
    equal: input === value,
    notEqual: input !== value,
    in: Array.isArray(value) && value.includes(input),
    greaterThanInclusive: Number(input) >= Number(value),
  };
  return NUMBER[holds[operator] === true ? 'true' : 'false'];
}

function amongTest(input: unknown, operator: string, value: unknown): number {
  const among = (input as { among?: string[] } | undefined)?.among;
  if (among === undefined) return NUMBER.unknown;
  const truths = new Set(among.map((each) => testOf(each, operator, value)));
  return truths.size === 1 ? [...truths][0]! : NUMBER.unknown;
}

function ageOf({ now, people }: Observation, subject: string): FactInput {
  const born = people.find(({ id }) => id === subject)?.born;
  if (typeof born !== 'string') return undefined;
  return Number(now.slice(0, 4)) - Number(born.slice(0, 4)) - (now.slice(5) < born.slice(5) ? 1 : 0);
}
