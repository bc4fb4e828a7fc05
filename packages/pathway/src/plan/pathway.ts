/** What a kit says about the way of a case, prepared once, so that a fold compiles and searches nothing. */
import { DOES_NOT_APPLY, type FactSpec, type Kit, type KitModel, type KitRuleset } from '@qadam/schema';
import { openPlace, type Place } from '../calendar/place.ts';
import { planDeadline, type DeadlinePlan } from './deadline-plan.ts';
import { planInstrument, type InstrumentPlan } from './instrument-plan.ts';
import { openReads } from './reads.ts';

export type DecisionPlan = KitModel['decisions'][number] & {
  /** The ruleset whose outcome it decides, when it has the id of one. */
  ruleset?: KitRuleset;
};
export type TransitionPlan = KitModel['transitions'][number];

export interface Pathway {
  kit: Kit;
  place: Place;
  facts: ReadonlyMap<string, FactSpec>;
  instruments: ReadonlyMap<string, InstrumentPlan>;
  /** Rulesets whose outcomes are ordered. */
  levels: readonly KitRuleset[];
  /** Those of them that a person decides, each after the ones that it reads. */
  decidedLevels: readonly KitRuleset[];
  decisions: ReadonlyMap<string, DecisionPlan>;
  transitions: ReadonlyMap<string, TransitionPlan>;
  /** Instruments that a stage asks for anew each time it is entered, by stage. */
  anew: ReadonlyMap<string, ReadonlySet<string>>;
  deadlines: readonly DeadlinePlan[];
  /** The leaf in which a case opens. */
  startStage: string;
  endStages: ReadonlySet<string>;
  /** Some deadline looks at the day, not only at entries. */
  readsNow: boolean;
}

/** Prepares the pathway of a kit. The kit has passed the checks of @qadam/schema. */
export function preparePathway(kit: Kit): Pathway {
  const { model } = kit;
  const facts = new Map(kit.facts.map((fact) => [fact.id, fact]));
  const reads = openReads(kit);
  const deadlines = model.deadlines.map((each) => planDeadline(each, reads, facts));
  const levels = kit.rulesets.filter((ruleset) => ruleset.hit === 'highest');
  const decided = new Set(model.decisions.map((decision) => decision.id));
  const decidedLevels = levels.filter((ruleset) => decided.has(ruleset.id));
  return {
    kit,
    place: openPlace(kit.calendar),
    facts,
    instruments: new Map(kit.instruments.map((each) => [each.id, planInstrument(each, facts)])),
    levels,
    decidedLevels: inReadingOrder(decidedLevels, (id) => reads.factsBehindFact(id)),
    decisions: new Map(model.decisions.map((each) => [each.id, withRuleset(each, levels)])),
    transitions: new Map(model.transitions.map((each) => [each.id, each])),
    anew: new Map(
      model.stages.map(({ id, documents }) => [
        id,
        new Set(documents.flatMap(({ instrument, anew }) => (anew === true ? [instrument] : []))),
      ]),
    ),
    deadlines,
    startStage: startOf(model),
    endStages: new Set(model.stages.filter((stage) => stage.end === true).map((stage) => stage.id)),
    readsNow: deadlines.some((each) => each.readsNow),
  };
}

function withRuleset(decision: KitModel['decisions'][number], levels: readonly KitRuleset[]): DecisionPlan {
  const ruleset = levels.find((each) => each.id === decision.id);
  return ruleset === undefined ? decision : { ...decision, ruleset };
}

/** Ids of what can be decided. */
export const optionsOf = ({ options, ruleset }: DecisionPlan): string[] =>
  (options.length > 0 ? options : (ruleset?.outcomes ?? [])).map((option) => option.id);

/** The rulesets, each after those among them that it reads; definitions hold no cycles. */
function inReadingOrder(rulesets: readonly KitRuleset[], behind: (id: string) => ReadonlySet<string>): KitRuleset[] {
  const count = (ruleset: KitRuleset): number => rulesets.filter(({ id }) => behind(ruleset.id).has(id)).length;
  return [...rulesets].sort((left, right) => count(left) - count(right));
}

function startOf({ stages }: KitModel): string {
  const isGroup = (id: string): boolean => stages.some((stage) => stage.in === id);
  const within = (id: string): string => {
    const first =
      stages.find((stage) => stage.in === id && stage.start === true) ?? stages.find((stage) => stage.in === id);
    return first === undefined ? id : within(first.id);
  };
  const start = stages.find((stage) => stage.start === true && stage.in === undefined);
  const leaf =
    stages.find((stage) => stage.start === true && !isGroup(stage.id)) ?? stages.find((stage) => !isGroup(stage.id));
  return within(start?.id ?? leaf?.id ?? '');
}

/** A stage and the groups that it lies in. */
export function stageWithGroups(pathway: Pathway, id: string): string[] {
  const group = pathway.kit.model.stages.find((stage) => stage.id === id)?.in;
  return group === undefined ? [id] : [id, ...stageWithGroups(pathway, group)];
}

/** Does an answer speak for a worse situation? */
export function isAdverse(fact: FactSpec, value: unknown): boolean {
  if (value === DOES_NOT_APPLY) return fact.adverse.includes(DOES_NOT_APPLY);
  return [value].flat().some((each) => typeof each === 'string' && fact.adverse.includes(each));
}
