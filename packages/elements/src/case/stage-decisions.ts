/** Decisions that are no level: which can be taken at the present stage, and which are ready to be. */
import { explain, type StandingDecision } from '@qadam/runtime';
import { factsOf, type ConditionNode, type Entry, type KitModel } from '@qadam/schema';
import { factLabel } from '../risk/fact-words.ts';
import type { CaseScene } from './scene.ts';

type DecisionPlan = KitModel['decisions'][number];

/** A decision of the present stage, as it was taken in this round; without `taken` it has not been. */
export interface StageDecision {
  plan: DecisionPlan;
  taken?: StandingDecision;
}

/** Decisions of the present stage, but for those that wait for a second person: also what was decided can be decided anew. */
export function decisionsHere({ open, standing, person }: CaseScene): StageDecision[] {
  const taken = new Map(
    standing.decisions
      .filter(({ round, past, agreement }) => round === standing.round && past !== true && agreement !== 'refused')
      .map((each) => [each.decision, each]),
  );
  return open.kit.model.decisions
    .filter(
      ({ id, stages, by, options }) =>
        options.length > 0 &&
        stages?.includes(standing.stage) === true &&
        taken.get(id)?.agreement !== 'awaited' &&
        (person === undefined || by.includes(person.role)),
    )
    .map((plan) => ({ plan, ...(taken.has(plan.id) && { taken: taken.get(plan.id)! }) }));
}

/** Decisions of the present stage that have not been taken in this round. */
export const stageDecisions = (scene: CaseScene): DecisionPlan[] =>
  decisionsHere(scene)
    .filter(({ taken }) => taken === undefined)
    .map(({ plan }) => plan);

/** Decisions that no stage names: they can be taken at any but an end. A level is decided beside its reasons. */
export const openDecisions = ({ open, standing, person }: CaseScene): DecisionPlan[] =>
  open.pathway.endStages.has(standing.stage)
    ? []
    : open.kit.model.decisions.filter(
        ({ stages, by, options }) =>
          options.length > 0 && stages === undefined && (person === undefined || by.includes(person.role)),
      );

/**
 * Is it what the case waits for? Its documents are there; where moves ask for it, one of them asks for nothing else; and
 * one that a second person agrees to would not be refused.
 */
export function isNext(scene: CaseScene, plan: DecisionPlan): boolean {
  if (!hasDocuments(scene, plan)) return false;
  const fact = `decision.${plan.id}`;
  const asking = scene.standing.moves.filter(({ transition }) => {
    const guard = scene.open.kit.model.transitions.find(({ id }) => id === transition)?.guard;
    return guard !== undefined && needed(guard).includes(fact);
  });
  const isLast = asking.some(
    ({ allowed, questions, because }) => !allowed && questions.length === 0 && because.every((each) => each === fact),
  );
  if (plan.agreedBy === undefined) return asking.length === 0 || isLast;
  return isLast && holds(scene, plan.guard);
}

/** Facts without which a guard cannot hold. What one of several ways asks for is not among them. */
const needed = (node: ConditionNode): string[] =>
  'all' in node ? node.all.flatMap(needed) : 'any' in node && node.any.length > 1 ? [] : factsOf(node);

/** Would a decision with this guard be taken now? */
export const holds = (scene: CaseScene, guard: DecisionPlan['guard']): boolean =>
  guard === undefined || explained(scene, guard).truth === 'true';

type Guard = NonNullable<DecisionPlan['guard']>;
type Explanation = ReturnType<typeof explain>[number];
interface Asked {
  minute: string;
  explanation: Explanation;
}
const asked = new WeakMap<readonly Entry[], Map<Guard, Asked>>();

/** Whether a guard holds and why; asked once for each state of the log in each minute. */
function explained({ open, entries, now }: CaseScene, guard: Guard): Explanation {
  const minute = now.slice(0, 16);
  const guards = asked.get(entries) ?? new Map<Guard, Asked>();
  const known = guards.get(guard);
  if (known?.minute === minute) return known.explanation;
  const explanation = explain(open, entries, [guard], { at: now })[0]!;
  asked.set(entries, guards.set(guard, { minute, explanation }));
  return explanation;
}

/** What a decision would be refused for, in words: what its guard does not find. */
export function refusedFor(scene: CaseScene, { guard }: DecisionPlan): string | undefined {
  if (guard === undefined) return undefined;
  const { truth, because, asks } = explained(scene, guard);
  if (truth === 'true') return undefined;
  const facts = [...new Set([...because, ...asks.map(({ fact }) => fact)])].map((fact) => factLabel(scene, fact));
  return [scene.words('not-yet'), facts.join('; ')].join(' ');
}

/** Is every document there that its guard reads? What else a guard reads is judged when the decision is sent. */
function hasDocuments({ standing }: CaseScene, { guard }: DecisionPlan): boolean {
  const instruments = guard === undefined ? [] : factsOf(guard).filter((fact) => fact.startsWith('document.'));
  return instruments.every((fact) =>
    standing.documents.some(({ instrument, record }) => `document.${instrument}` === fact && record !== null),
  );
}
