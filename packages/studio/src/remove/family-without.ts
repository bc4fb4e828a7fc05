import type { Expect, Family, FamilyStep, Tree } from '@qadam/schema';
import { kindOf } from '@qadam/schema';
import type { Gone } from './gone.ts';
import { withoutAnswers } from './answers-without.ts';

/**
 * An example family without what is gone: answers, acts that name it, expectations. An act that is left out keeps its
 * expectations and its name as a look at the case. `undefined`: nothing is left to do or to expect, or a person is of a kind
 * that is gone.
 */
export function familyWithout(tree: Tree, family: Family, gone: Gone): Family | undefined {
  if (family.people.some(({ kind }) => gone.nodes.has(`person/${kind}`))) return undefined;
  const steps = stepsWithout(tree, gone, family.steps);
  if (steps.every(isBare) && !family.steps.every(isBare)) return undefined;
  const { given, ...rest } = family;
  const kept = Object.entries(given ?? {}).filter(([fact]) => !gone.facts.has(fact));
  return { ...rest, ...(kept.length > 0 && { given: Object.fromEntries(kept) }), steps };
}

const isBare = ({ do: act, expect }: FamilyStep): boolean => act === 'look' && expect === undefined;

/** Steps of a family, or of what an exercise does to it after some of them, without what is gone. */
export function stepsWithout(
  tree: Tree,
  gone: Gone,
  steps: readonly FamilyStep[],
  before: readonly FamilyStep[] = [],
): FamilyStep[] {
  const reader = new Steps(tree, gone);
  for (const step of before) reader.left(step);
  return steps.flatMap((step) => reader.left(step));
}

type Body = Readonly<Record<string, unknown>>;

/** Steps one after another: a later one may name an act that was left out. */
class Steps {
  readonly #tree: Tree;
  readonly #gone: Gone;
  readonly #instruments = new Map<string, string>();
  readonly #lost = new Set<string>();

  constructor(tree: Tree, gone: Gone) {
    this.#tree = tree;
    this.#gone = gone;
  }

  left(step: FamilyStep): FamilyStep[] {
    const { record, instrument, name } = step;
    if (record !== undefined && instrument !== undefined) this.#instruments.set(record, instrument);
    const expect = step.expect && expectWithout(step.expect, this.#gone);
    const { expect: _, ...rest } = step;
    const end = expect === undefined || Object.keys(expect).length === 0 ? {} : { expect };
    if (!this.#isLost(step)) return [{ ...this.#withoutParts(rest), ...end }];
    for (const each of [record, name]) if (each !== undefined) this.#lost.add(each);
    const { at, recordedAt } = step;
    if (name === undefined && !('expect' in end)) return [];
    return [{ at, ...(recordedAt && { recordedAt }), do: 'look', ...(name !== undefined && { name }), ...end }];
  }

  /** Does the act itself name what is gone? */
  #isLost({ do: act, instrument, record, body = {} }: FamilyStep): boolean {
    const { nodes, values } = this.#gone;
    const names = (kind: string, id: unknown): boolean => typeof id === 'string' && nodes.has(`${kind}/${id}`);
    if (names('instrument', instrument)) return true;
    if (act === 'moved') return names('transition', body.transition);
    if (act === 'placed') return names('placement', body.placement);
    if (act === 'contacted' || act === 'attempted') return names('contactKind', body.kind);
    if (act === 'decided')
      return (
        names('decision', body.decision) ||
        names('ruleset', body.decision) ||
        values.get(`decision.${String(body.decision)}`)?.has(String(body.option)) === true
      );
    if (act === 'agreed') return this.#lost.has(String(body.entry));
    if (act !== 'signed') return false;
    const of = this.#instruments.get(record ?? '');
    return this.#lost.has(record ?? '') || names(`instrument/${of ?? ''}/signature`, body.signature);
  }

  /** The act without roles and answers that are gone. */
  #withoutParts(step: FamilyStep): FamilyStep {
    const { by, answers, body, instrument, ...rest } = step;
    const role = (id: unknown): boolean => typeof id === 'string' && this.#gone.nodes.has(`role/${id.split(':')[0]!}`);
    const isRoleNamed = body !== undefined && role((body as Body).role);
    const { role: _, ...others } = (body ?? {}) as Record<string, unknown>;
    return {
      ...rest,
      ...(by !== undefined && !role(by) && { by }),
      ...(instrument !== undefined && { instrument }),
      ...(answers !== undefined && { answers: withoutAnswers(this.#tree, instrument ?? '', answers, this.#gone) }),
      ...(body !== undefined && { body: isRoleNamed ? others : body }),
    };
  }
}

type Named = Readonly<Record<string, unknown>>;
const keep = (of: Named | undefined, isKept: (key: string) => boolean): Named =>
  Object.fromEntries(Object.entries(of ?? {}).filter(([key]) => isKept(key)));

/** Expectations without those of what is gone. */
function expectWithout(expect: Expect, gone: Gone): Expect {
  const { nodes, facts } = gone;
  const is = (kind: string) => (id: string) => !nodes.has(`${kind}/${id}`);
  const rules = new Set(
    [...nodes].filter((address) => kindOf(address) === 'rule').map((address) => address.split('/').at(-1)),
  );
  const lists: Partial<Record<keyof Expect, (id: string) => boolean>> = {
    moves: is('transition'),
    awaiting: (id) => is('ruleset')(id) && is('decision')(id),
    asks: (id) => !facts.has(id),
    because: (id) => !rules.has(id),
  };
  const maps: Partial<Record<keyof Expect, (id: string) => boolean>> = {
    due: is('deadline'),
    deadlines: is('deadline'),
    registers: is('register'),
    levels: is('ruleset'),
    outcomes: is('ruleset'),
  };
  return Object.fromEntries(
    Object.entries(expect).flatMap(([key, value]): [string, unknown][] => {
      const [list, map] = [lists[key as keyof Expect], maps[key as keyof Expect]];
      if (key === 'stage') return is('stage')(String(value)) ? [[key, value]] : [];
      if (list !== undefined) {
        const kept = (value as string[]).filter(list);
        return kept.length > 0 || (value as string[]).length === 0 ? [[key, kept]] : [];
      }
      if (map === undefined) return [[key, value]];
      const kept = keep(value as Named, map);
      const left = key === 'levels' || key === 'outcomes' ? withoutOutcomes(kept, nodes) : kept;
      return Object.keys(left).length > 0 ? [[key, left]] : [];
    }),
  );
}

/** Levels that are expected, without outcomes that are gone. */
function withoutOutcomes(levels: Named, nodes: Gone['nodes']): Named {
  return Object.fromEntries(
    Object.entries(levels).flatMap(([ruleset, subjects]): [string, unknown][] => {
      const names = Object.entries(subjects as Record<string, string | string[]>).filter(
        ([, outcomes]) => ![outcomes].flat().some((outcome) => nodes.has(`ruleset/${ruleset}/outcome/${outcome}`)),
      );
      return names.length > 0 ? [[ruleset, Object.fromEntries(names)]] : [];
    }),
  );
}
