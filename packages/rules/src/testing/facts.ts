import type { Conditions, FactSpec, KitRule, KitRuleset, Operator, Comparand } from '@qadam/schema';

/** A small vocabulary, so that a test is a few lines. */

const rests = { source: [], basis: 'assumption' } as const;

/** A fact that a question gives. */
export function fact(id: string, part: Partial<FactSpec> & Pick<FactSpec, 'type'>): FactSpec {
  return {
    id,
    about: 'child',
    adverse: [],
    origin: { kind: 'question', questions: [] },
    source: [],
    basis: 'assumption',
    ...part,
  };
}

export const yesNo = (id: string, part: Partial<FactSpec> = {}): FactSpec =>
  fact(id, { type: 'yes-no', values: ['yes', 'no'], ...part });

export const choice = (id: string, values: string[], part: Partial<FactSpec> = {}): FactSpec =>
  fact(id, { type: 'choice', values, ...part });

export const choices = (id: string, values: string[], part: Partial<FactSpec> = {}): FactSpec =>
  fact(id, { type: 'choices', values, ...part });

export const integer = (id: string, part: Partial<FactSpec> = {}): FactSpec => fact(id, { type: 'integer', ...part });

export const constant = (id: string, value: number): FactSpec =>
  fact(id, { type: 'number', origin: { kind: 'constant', value } });

/** A derived fact; its definition's id and subject are filled in. */
export function derived(
  id: string,
  definition: object,
  part: Partial<FactSpec> & Pick<FactSpec, 'type'> = { type: 'yes-no', values: ['yes', 'no'] },
): FactSpec {
  const about = part.about ?? 'child';
  return fact(id, { ...part, about, origin: { kind: 'derived', definition: { id, about, ...definition } } });
}

export const mapOf = (...facts: FactSpec[]): Map<string, FactSpec> => new Map(facts.map((each) => [each.id, each]));

/** left fact – operator – right value */
export const test = (
  id: string,
  operator: Operator,
  value: Comparand,
): { fact: string; operator: Operator; value: Comparand } => ({
  fact: id,
  operator,
  value,
});

/** The fact equals a value. */
export const is = (id: string, value: Comparand = 'yes'): ReturnType<typeof test> => test(id, 'equal', value);

export const all = (...items: (Conditions | ReturnType<typeof test>)[]): Conditions => ({ all: items });
export const any = (...items: (Conditions | ReturnType<typeof test>)[]): Conditions => ({ any: items });
export const not = (item: Conditions | ReturnType<typeof test>): Conditions => ({ not: item });

/** A rule, named by its outcome and a number unless an id is given. */
export const rule = (then: string, conditions: Conditions, id = then): KitRule => ({
  ...rests,
  source: [],
  id,
  then,
  conditions,
});

/** A ruleset of which the highest outcome comes out. */
export function highest(outcomes: string[], ...rules: KitRule[]): KitRuleset & { hit: 'highest' } {
  const named = outcomes.map((id) => ({ ...rests, source: [], id }));
  const otherwise = outcomes[0] as string;
  return { ...rests, source: [], id: 'level', about: 'child', hit: 'highest', otherwise, outcomes: named, rules };
}

/** A ruleset of which several outcomes may hold. */
export function several(outcomes: string[], ...rules: KitRule[]): KitRuleset & { hit: 'all' } {
  const named = outcomes.map((id) => ({ ...rests, source: [], id }));
  return { ...rests, source: [], id: 'duties', about: 'child', hit: 'all', outcomes: named, rules };
}
