import type { ConditionNode, Conditions, FactSpec, Kit } from '@qadam/schema';
import { lookUpFact } from '@qadam/schema';
import type { Finding } from './finding.ts';

/** What of a kit these properties look at. */
export type GraphKit = Pick<Kit, 'model' | 'rulesets' | 'facts'>;

/**
 * Stages that can be reached, are no end, and from which no move leads on. A locked move counts only where its guard can
 * hold; any other may be made against its guard.
 */
export function stagesWithoutWayOut({ model }: GraphKit, canHold: (guard: Conditions) => boolean): Finding[] {
  const moves = model.transitions.filter(({ locked, guard }) => !locked || !guard || canHold(guard));
  const reached = new Set(model.stages.filter((stage) => stage.start).map(({ id }) => id));
  for (const stage of reached) for (const { from, to } of moves) if (from.includes(stage)) reached.add(to);
  return model.stages
    .filter(({ id, end }) => reached.has(id) && !end)
    .filter(({ id }) => !moves.some(({ from, to }) => from.includes(id) && to !== id))
    .map(({ id }) => ({ property: 'way-out', stage: id }));
}

/**
 * Stages, no ends, in which nothing may be allowed, due or to be dated: they can be left only by locked moves with a guard,
 * and ask for no document, no decision and no term.
 */
export function stagesThatAskNothing({ model }: GraphKit): Finding[] {
  const isFree = (stage: string): boolean =>
    model.transitions.some(({ from, to, locked, guard }) => from.includes(stage) && to !== stage && !(locked && guard));
  const movesInto = (stage: string): string[] => model.transitions.flatMap(({ id, to }) => (to === stage ? [id] : []));
  const asks = (stage: string): boolean =>
    model.decisions.some(({ stages }) => stages?.includes(stage)) ||
    model.deadlines.some(({ starts = [] }) => [starts].flat().some(({ move = '' }) => movesInto(stage).includes(move)));
  return model.stages
    .filter(
      ({ id, end, documents }) => !end && !isFree(id) && !documents.some(({ optional }) => !optional) && !asks(id),
    )
    .filter(({ id }) => model.transitions.some(({ from }) => from.includes(id)))
    .map(({ id }) => ({ property: 'something-to-do', stage: id }));
}

/** Ends that ask for a document: nothing is due where a case is closed. */
export function endsThatAsk({ model }: GraphKit): Finding[] {
  return model.stages
    .filter(({ end, documents }) => end && documents.some(({ optional }) => !optional))
    .map(({ id }) => ({ property: 'end-asks-nothing', stage: id }));
}

/** Outcomes that are told as a danger. */
const DANGERS = ['high', 'medium', 'red', 'yellow', 'urgent'];

/**
 * Dangers that come out and lead to nothing: no duty, deadline or document asked for tells them apart from the lowest
 * outcome, neither by itself nor through a derived fact.
 */
export function unansweredDangers(kit: GraphKit): Finding[] {
  return kit.rulesets.flatMap(({ id, hit, outcomes }) =>
    hit === 'all'
      ? []
      : outcomes
          .filter(({ id: outcome, tone }, rank) => rank > 0 && isDanger(outcome, tone))
          .filter(({ id: outcome }) => !looksAt(kit, { ruleset: id, outcome, lowest: outcomes[0]!.id }))
          .map(({ id: outcome }): Finding => ({ property: 'answered', ruleset: id, outcome })),
  );
}

const isDanger = (outcome: string, tone: string | undefined): boolean =>
  DANGERS.includes(outcome) || tone === 'high' || tone === 'medium';

interface Danger {
  ruleset: string;
  outcome: string;
  lowest: string;
}

function looksAt(kit: GraphKit, danger: Danger): boolean {
  const facts = new Map(kit.facts.map((fact) => [fact.id, fact]));
  const reads = (conditions: Conditions | undefined): boolean =>
    conditions !== undefined && tellsApart(conditions, danger, facts, new Set());
  const { deadlines, stages, anyStage } = kit.model;
  const starts = deadlines.flatMap(({ starts: each }) => (each === undefined ? [] : [each].flat()));
  return (
    starts.some(({ level, reaches }) => level === danger.ruleset && (reaches ?? danger.outcome) === danger.outcome) ||
    deadlines.some(({ when }) => reads(when)) ||
    kit.rulesets.some(({ id, rules }) => id === 'duties' && rules.some(({ conditions }) => reads(conditions))) ||
    [...stages.flatMap(({ documents }) => documents), ...anyStage].some(({ when }) => reads(when))
  );
}

/** Whether some test, also one behind a derived fact, is true of the outcome and false of the lowest, or the reverse. */
function tellsApart(
  node: Conditions | ConditionNode,
  danger: Danger,
  facts: ReadonlyMap<string, FactSpec>,
  seen: Set<string>,
): boolean {
  if ('all' in node) return node.all.some((item) => tellsApart(item, danger, facts, seen));
  if ('any' in node) return node.any.some((item) => tellsApart(item, danger, facts, seen));
  if ('not' in node) return tellsApart(node.not, danger, facts, seen);
  if (!('fact' in node)) return false;
  const fact = lookUpFact(facts, node.fact);
  if (!fact) return false;
  const isLevel = fact.id === danger.ruleset || highestOf(fact) === danger.ruleset;
  if (isLevel) return holds(node, danger.outcome, fact) !== holds(node, danger.lowest, fact);
  if (fact.origin.kind !== 'derived' || seen.has(fact.id)) return false;
  seen.add(fact.id);
  const { when, any, all, count } = fact.origin.definition;
  return [when, any, all, count].some((inner) => inner !== undefined && tellsApart(inner, danger, facts, seen));
}

const highestOf = ({ origin }: FactSpec): string | undefined =>
  origin.kind === 'derived' ? origin.definition.highest : undefined;

type Test = Extract<ConditionNode, { fact: string }>;

function holds({ operator, value }: Test, outcome: string, { values = [] }: FactSpec): boolean {
  const place = values.indexOf(outcome);
  const other = values.indexOf(value as string);
  const isAmong = Array.isArray(value) ? (value as unknown[]).includes(outcome) : value === outcome;
  if (operator === 'equal' || operator === 'in') return isAmong;
  if (operator === 'notEqual' || operator === 'notIn') return !isAmong;
  if (operator === 'lessThan') return place < other;
  if (operator === 'lessThanInclusive') return place <= other;
  return operator === 'greaterThan' ? place > other : operator === 'greaterThanInclusive' && place >= other;
}
