import { PERMITTING, sameJson, type Conditions, type Kit, type KitRuleset } from '@qadam/schema';
import { endsThatAsk, stagesThatAskNothing, stagesWithoutWayOut, unansweredDangers } from './graph.ts';
import { looserThanBase } from './locked.ts';
import { neverTogether, type World } from './never.ts';
import type { Finding, Proof, Property } from './finding.ts';
import { proveRuleset } from './properties.ts';

/** Where a model does not keep a property, and why that is right. It names only what it is about. */
export interface Exception {
  property: string;
  ruleset?: string;
  rule?: string;
  fact?: string;
  outcome?: string;
  move?: string;
  stage?: string;
  why: string;
}

/** What of a kit is proved. */
export type ProvableKit = Pick<Kit, 'id' | 'model' | 'rulesets' | 'facts'>;

/** What is proved of one ruleset, or of the model's stages and moves. */
export interface ModelProof extends Proof {
  /** Absent: stages, moves and duties of the model. */
  ruleset?: string;
  /** What does not hold, and is meant so. */
  excused: readonly { finding: Finding; why: string }[];
}

/** What `proveModel` may be told besides the kit. */
export interface ModelProofOptions {
  exceptions?: readonly Exception[];
  /** The exceptions are those of a base: one that nothing needs any more is no mistake. */
  inherited?: boolean;
  /** The model is an overlay on this one, and may decide nothing looser that is locked. */
  base?: ProvableKit;
}

/**
 * Proves every ruleset of a model, and its stages and moves. Findings that the model excuses stand apart; an exception
 * that excuses nothing is a finding of its own, so that none outlives its reason.
 * @throws DefinitionError for what is not understood.
 */
export function proveModel(kit: ProvableKit, options: ModelProofOptions = {}): ModelProof[] {
  return proveWith(kit, options, proveRuleset);
}

/** Proves a model again and again while one of its rulesets is being changed. */
export interface Prover {
  /**
   * What is proved of the model with this ruleset in the place of the one that has its id; without one, as it is.
   * @throws DefinitionError for what is not understood.
   */
  prove(changed?: KitRuleset): ModelProof[];
}

/**
 * A prover for a studio: what was proved of the other rulesets is kept, as long as the changed one has the outcomes that
 * they may read. Stages, moves and locks are looked at each time. Nothing is proved before it is asked for. `kept` takes over
 * what another prover has proved of the same rulesets over the same facts.
 */
export function prover(
  kit: ProvableKit,
  options: ModelProofOptions = {},
  kept: Map<KitRuleset, Proof> = new Map<KitRuleset, Proof>(),
): Prover {
  const proofOf: typeof proveRuleset = (ruleset, facts) => {
    const known = kept.get(ruleset) ?? proveRuleset(ruleset, facts);
    kept.set(ruleset, known);
    return known;
  };
  return {
    prove(changed) {
      if (!changed) return proveWith(kit, options, proofOf);
      const before = kit.rulesets.find(({ id }) => id === changed.id);
      const rulesets = kit.rulesets.map((each) => (each === before ? changed : each));
      const values = changed.outcomes.map(({ id }) => id);
      if (
        sameJson(
          values,
          before?.outcomes.map(({ id }) => id),
        )
      )
        return proveWith({ ...kit, rulesets }, options, (ruleset, facts) =>
          ruleset === changed ? proveRuleset(ruleset, facts) : proofOf(ruleset, facts),
        );
      const facts = kit.facts.map((fact) =>
        fact.origin.kind === 'ruleset' && fact.origin.ruleset === changed.id ? { ...fact, values } : fact,
      );
      return proveModel({ ...kit, rulesets, facts }, options);
    },
  };
}

function proveWith(
  kit: ProvableKit,
  { exceptions = [], inherited = false, base }: ModelProofOptions,
  proofOf: typeof proveRuleset,
): ModelProof[] {
  const facts = new Map(kit.facts.map((fact) => [fact.id, fact]));
  const used = new Set<Exception>();
  const sorted = (ruleset: string | undefined, { checked, findings }: Proof): ModelProof => {
    const excuses = findings.map((finding) => ({ finding, by: exceptions.find((each) => excusing(each, finding)) }));
    for (const { by } of excuses) if (by) used.add(by);
    return {
      ...(ruleset !== undefined && { ruleset }),
      checked,
      findings: excuses.flatMap(({ finding, by }) => (by ? [] : [finding])),
      excused: excuses.flatMap(({ finding, by }) => (by ? [{ finding, why: by.why }] : [])),
    };
  };
  const rulesets = kit.rulesets.map((ruleset) => {
    const proof = proofOf(ruleset, facts);
    return sorted(ruleset.id, ruleset.id === PERMITTING ? withNever(proof, closedWhileHigh(kit)) : proof);
  });
  const moves = proveMoves(kit);
  const looser = base ? looserThanBase(base, kit) : [];
  const model = sorted(undefined, {
    checked: [...moves.checked, ...(base ? (['locked'] as const) : [])],
    findings: [...moves.findings, ...looser],
  });
  const idle = inherited ? [] : exceptions.filter((each) => !used.has(each));
  const stale = idle.map((exception): Finding => ({ property: 'exceptions', exception }));
  const checked: Property[] = exceptions.length > 0 ? [...model.checked, 'exceptions'] : [...model.checked];
  return [...rulesets, { ...model, checked, findings: [...model.findings, ...stale] }];
}

/** Properties of stages, moves and duties. */
export function proveMoves(kit: ProvableKit): Proof {
  const canHold = (guard: Conditions): boolean => neverTogether([guard], worldOf(kit)) !== undefined;
  return {
    checked: ['way-out', 'something-to-do', 'end-asks-nothing', 'answered', 'never'],
    findings: [
      ...stagesWithoutWayOut(kit, canHold),
      ...stagesThatAskNothing(kit),
      ...endsThatAsk(kit),
      ...unansweredDangers(kit),
      ...endedWhileHigh(kit),
    ],
  };
}

/** Locked moves into an end that are allowed while a child is at the highest level. */
export function endedWhileHigh(kit: ProvableKit): Finding[] {
  const ends = kit.model.stages.filter(({ end }) => end).map(({ id }) => id);
  const moves = kit.model.transitions.filter(({ to, locked }) => locked && ends.includes(to));
  return moves.flatMap(({ id, guard }) => together(kit, guard, { property: 'never', move: id }));
}

/** Whether closure can be ready while a child is at the highest level. */
export function closedWhileHigh(kit: ProvableKit): Finding[] {
  const outcome = kit.rulesets.find(({ id }) => id === PERMITTING)?.outcomes.at(-1)?.id;
  if (outcome === undefined) return [];
  const ready: Conditions = { all: [{ fact: PERMITTING, operator: 'equal', value: outcome }] };
  return together(kit, ready, { property: 'never', ruleset: PERMITTING, outcome });
}

function together(kit: ProvableKit, guard: Conditions | undefined, finding: Finding): Finding[] {
  const danger = highestLevel(kit);
  if (!danger) return [];
  const facts = neverTogether(guard ? [guard, danger] : [danger], worldOf(kit));
  return facts ? [{ ...finding, example: { facts } }] : [];
}

/** A child at the highest level; in a model without levels, in danger now. */
function highestLevel({ rulesets }: ProvableKit): Conditions | undefined {
  const ruleset = rulesets.find(({ id }) => id === 'level') ?? rulesets.find(({ id }) => id === 'triage');
  const value = ruleset?.outcomes.at(-1)?.id;
  return ruleset && value !== undefined ? { all: [{ fact: ruleset.id, operator: 'equal', value }] } : undefined;
}

/** A level that a person may decide is what it was decided; all other outcomes are what the rules say. */
function worldOf({ facts, rulesets, model }: ProvableKit): World {
  const decided = model.decisions.map(({ id }) => id);
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    rulesets: rulesets.filter(({ id }) => !decided.includes(id)),
  };
}

function withNever({ checked, findings }: Proof, found: readonly Finding[]): Proof {
  return { checked: [...checked, 'never'], findings: [...findings, ...found] };
}

const NAMES = ['property', 'ruleset', 'rule', 'fact', 'outcome', 'move', 'stage'] as const;

function excusing(exception: Exception, finding: Finding): boolean {
  return NAMES.every((name) => exception[name] === undefined || exception[name] === finding[name]);
}
