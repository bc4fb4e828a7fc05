import { DOES_NOT_APPLY, type FactInput, type FactSpec } from '@qadam/schema';
import type { CompiledConditions } from '../conditions.ts';
import type { Truth } from '../truth.ts';
import {
  CHILDREN_COMPLETE,
  YES_OR_NO,
  type Derivation,
  type Members,
  type OpenQuestion,
  type Scope,
} from './derive.ts';

/** How many of the members pass, fail, or may do either. */
interface Tally {
  passed: number;
  failed: number;
  open: number;
  complete: boolean;
}

/** What a tally says, by the word of the definition. */
const READINGS = {
  any: ({ passed, open, complete }: Tally): FactInput =>
    passed > 0 ? 'yes' : open > 0 || !complete ? YES_OR_NO : 'no',
  all: ({ failed, open, complete }: Tally): FactInput =>
    failed > 0 ? 'no' : open > 0 || !complete ? YES_OR_NO : 'yes',
  count: ({ passed, open, complete }: Tally): FactInput => {
    if (!complete) return { from: passed };
    return open === 0 ? passed : { from: passed, to: passed + open };
  },
} as const;

/** `any`, `all`, `count`: looks at conditions for each member. An incomplete list leaves the result open upwards. */
export function deriveOver(kind: keyof typeof READINGS, over: string, conditions: CompiledConditions): Derivation {
  const truths = ({ list }: Members): Truth[] => list.map((member) => member.explain(conditions).truth);
  return {
    dependsOn: [...conditions.reads, ...completeness(over)],
    value(scope) {
      const members = scope.members(over);
      const found = truths(members);
      const tally = (truth: Truth): number => found.filter((each) => each === truth).length;
      const { complete } = members;
      return READINGS[kind]({ passed: tally('true'), failed: tally('false'), open: tally('unknown'), complete });
    },
    asks(scope) {
      const members = scope.members(over);
      const asked = members.list.flatMap((member) => scope.questions(member.about, member.explain(conditions).asks));
      return [...asked, ...missing(members, over, scope)];
    },
  };
}

/** `highest`: the highest value of a level or ordered fact among the members. */
export function deriveHighest(spec: FactSpec, over: string): Derivation {
  const values = spec.values ?? [];
  const top = values.length - 1;
  return {
    dependsOn: [spec.id, ...completeness(over)],
    value(scope) {
      const { list, complete } = scope.members(over);
      const spans = list.map((member) => span(member.fact(spec.id), values)).filter((places) => places !== undefined);
      if (spans.length === 0) return undefined; // nobody has a value: nothing is established
      const low = Math.max(...spans.map(([from]) => from));
      const high = complete ? Math.max(...spans.map(([, to]) => to)) : top;
      return low === high ? values[low] : { among: values.slice(low, high + 1) };
    },
    asks(scope) {
      const members = scope.members(over);
      const undecided = members.list.filter((member) => {
        const places = span(member.fact(spec.id), values);
        return places && places[0] < places[1];
      });
      const asked = undecided.flatMap((member) => scope.questions(member.about, [spec.id]));
      return [...asked, ...missing(members, over, scope)];
    },
  };
}

/** Lowest and highest place of what is known; nothing for a fact that does not apply. */
function span(input: FactInput, values: readonly string[]): readonly [number, number] | undefined {
  if (input === DOES_NOT_APPLY && !values.includes(DOES_NOT_APPLY)) return undefined;
  const place = (value: unknown): number => values.indexOf(value as string);
  const possible = typeof input === 'object' && 'among' in input ? input.among.map(place) : [place(input)];
  const isKnown = possible.length > 0 && !possible.includes(-1);
  return isKnown ? [Math.min(...possible), Math.max(...possible)] : [0, values.length - 1];
}

function completeness(over: string): string[] {
  return over === 'children' ? [CHILDREN_COMPLETE] : [];
}

function missing({ complete }: Members, over: string, scope: Scope): OpenQuestion[] {
  return !complete && over === 'children' ? scope.questions(scope.about, [CHILDREN_COMPLETE]) : [];
}
