import type { Conditions, FactDefinition } from '../generated/types.ts';
import type { FactSpec } from '../kit.ts';
import { factsOf, namesOf } from '../kit/conditions.ts';
import { nodeOf } from '../words/lists.ts';
import type { Located } from '../workspace/workspace.ts';
import {
  expectConditions,
  expectName,
  expectSource,
  expectUnique,
  reporter,
  type CheckContext,
  type Report,
} from './context.ts';
import { findCycle } from './cycles.ts';

/** Rulesets that decide how safe a child is: they may not ask whether something is answered, nor what day it is. */
const LEVEL_RULESETS = new Set(['triage', 'level']);

/** Checks one ruleset: outcomes, otherwise, named conditions, rules. */
export function checkRuleset(context: CheckContext, located: Located<'ruleset'>): void {
  const { value: ruleset } = located;
  const report = reporter(context, located);
  const outcomes = ruleset.outcomes.map((outcome) => nodeOf(outcome).id);
  expectUnique(
    report,
    outcomes.map((id, index) => ({ id, pointer: `/outcomes/${index}` })),
  );
  expectUnique(
    report,
    ruleset.rules.map((rule, index) => ({ id: rule.id, pointer: `/rules/${index}` })),
  );
  if (ruleset.hit === 'highest' && ruleset.otherwise === undefined)
    report('', 'schema/missing-key', { key: 'otherwise' });
  if (ruleset.hit === 'all' && ruleset.otherwise !== undefined)
    report('/otherwise', 'schema/unknown-key', { key: 'otherwise', known: [] });
  if (
    ruleset.otherwise !== undefined &&
    expectName(report, '/otherwise', 'outcome', ruleset.otherwise, outcomes) &&
    ruleset.otherwise !== outcomes[0]
  ) {
    report('/otherwise', 'schema/otherwise-not-lowest', { otherwise: ruleset.otherwise, lowest: outcomes[0]! });
  }
  expectSource(context, report, '', ruleset, undefined, false);
  const named = new Map((ruleset.named ?? []).map((each): [string, Conditions] => [each.id, each.conditions]));
  const isLevel = LEVEL_RULESETS.has(ruleset.id);
  const reading = { about: ruleset.about, asked: !isLevel, now: !isLevel, named };
  (ruleset.named ?? []).forEach((each, index) =>
    expectConditions(context, report, `/named/${index}/conditions`, each.conditions, reading),
  );
  ruleset.rules.forEach((rule, index) => {
    const pointer = `/rules/${index}`;
    expectName(report, `${pointer}/then`, 'outcome', rule.then, outcomes);
    expectSource(context, report, pointer, rule, ruleset.basis);
    expectConditions(context, report, `${pointer}/conditions`, rule.conditions, reading);
  });
  const cycle = findCycle(
    new Map([...named].map(([id, conditions]) => [id, namesOf(conditions).map(({ name }) => name)])),
  );
  if (cycle !== undefined)
    report(`/named/${(ruleset.named ?? []).findIndex(({ id }) => id === cycle[0])}`, 'schema/cycle', { names: cycle });
}

const origins = ['when', 'any', 'all', 'count', 'highest', 'age', 'daysSince', 'given', 'constant'] as const;

/** Checks the facts that no question gives. */
export function checkFacts(context: CheckContext, located: Located<'facts'>): void {
  const report = reporter(context, located);
  expectUnique(
    report,
    located.value.facts.map((fact, index) => ({ id: fact.id, pointer: `/facts/${index}` })),
  );
  located.value.facts.forEach((fact, index) =>
    checkFactDefinition(context, report, fact, `/facts/${index}`, located.value.basis),
  );
}

function checkFactDefinition(
  context: CheckContext,
  report: Report,
  fact: FactDefinition,
  pointer: string,
  basis: string | undefined,
): void {
  const used = origins.filter((key) => fact[key] !== undefined);
  if (used.length !== 1) report(pointer, 'schema/one-origin', { fact: fact.id, found: used, known: origins });
  const made = context.facts.get(fact.id);
  if (made?.origin.kind === 'question')
    report(`${pointer}/id`, 'schema/fact-conflict', { fact: fact.id, type: used[0] ?? '', other: made.type });
  expectSource(context, report, pointer, fact, basis, fact.given !== true);
  const needsOver =
    fact.any !== undefined || fact.all !== undefined || fact.count !== undefined || fact.highest !== undefined;
  if (needsOver !== (fact.over !== undefined)) report(pointer, 'schema/missing-key', { key: 'over' });
  const needsDay = fact.age !== undefined || fact.daysSince !== undefined;
  if (needsDay !== (fact.on !== undefined)) report(pointer, 'schema/missing-key', { key: 'on' });
  if (fact.given === true && fact.type === undefined) report(pointer, 'schema/missing-key', { key: 'type' });
  for (const key of ['highest', 'daysSince'] as const) {
    const name = fact[key];
    if (name !== undefined) expectName(report, `${pointer}/${key}`, 'fact', name, context.facts.keys());
  }
  const about = fact.over === 'children' ? 'child' : fact.over === 'people' ? 'person' : fact.about;
  for (const key of ['when', 'any', 'all', 'count'] as const) {
    const conditions = fact[key];
    if (conditions === undefined) continue;
    expectConditions(context, report, `${pointer}/${key}`, conditions, {
      about: key === 'when' ? fact.about : about,
      extra: rowFacts(context, fact),
    });
  }
}

/** Columns of the table that a fact counts over, as `row.<column>`, read by the fact's own subject. */
function rowFacts(context: CheckContext, fact: FactDefinition): ReadonlyMap<string, FactSpec> {
  if (fact.over === undefined || !fact.over.includes('/')) return new Map();
  return new Map(
    [...context.facts]
      .filter(([id]) => id.startsWith('row.'))
      .map(([id, spec]) => [id, { ...spec, about: fact.about }]),
  );
}

/** Facts and rulesets must not lead back to themselves. */
export function checkFactCycles(context: CheckContext): void {
  const next = new Map<string, string[]>();
  for (const { value } of context.source.facts) {
    for (const fact of value.facts) {
      const conditions = [fact.when, fact.any, fact.all, fact.count].flatMap((each) =>
        each === undefined ? [] : factsOf(each),
      );
      next.set(fact.id, [
        ...conditions,
        ...(fact.highest === undefined ? [] : [fact.highest]),
        ...(fact.daysSince === undefined ? [] : [fact.daysSince]),
      ]);
    }
  }
  for (const { value } of context.source.rulesets) {
    next.set(
      value.id,
      [...value.rules, ...(value.named ?? [])].flatMap(({ conditions }) => factsOf(conditions)),
    );
  }
  const cycle = findCycle(next);
  if (cycle === undefined) return;
  const located =
    context.source.facts.find(({ value }) => value.facts.some(({ id }) => cycle.includes(id))) ??
    context.source.rulesets.find(({ value }) => cycle.includes(value.id))!;
  reporter(context, located)('', 'schema/cycle', { names: cycle });
}
