/** Decisions that are no level: which can be taken at the present stage, and which are ready to be. */
import { explain } from '@qadam/runtime';
import { factsOf, type KitModel } from '@qadam/schema';
import type { CaseScene } from './scene.ts';

type DecisionPlan = KitModel['decisions'][number];

/** Decisions of the present stage that have not been taken in this round. */
export function stageDecisions({ open, standing, person }: CaseScene): DecisionPlan[] {
  const taken = new Set(
    standing.decisions
      .filter(({ round, agreement }) => round === standing.round && agreement !== 'refused')
      .map(({ decision }) => decision),
  );
  return open.kit.model.decisions.filter(
    ({ id, stages, by, options }) =>
      options.length > 0 &&
      stages?.includes(standing.stage) === true &&
      !taken.has(id) &&
      (person === undefined || by.includes(person.role)),
  );
}

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
    return guard !== undefined && factsOf(guard).includes(fact);
  });
  const isLast = asking.some(
    ({ allowed, questions, because }) => !allowed && questions.length === 0 && because.every((each) => each === fact),
  );
  if (plan.agreedBy === undefined) return asking.length === 0 || isLast;
  return isLast && holds(scene, plan.guard);
}

function holds({ open, entries, now }: CaseScene, guard: DecisionPlan['guard']): boolean {
  return guard === undefined || explain(open, entries, [guard], { at: now })[0]?.truth === 'true';
}

/** Is every document there that its guard reads? What else a guard reads is judged when the decision is sent. */
function hasDocuments({ standing }: CaseScene, { guard }: DecisionPlan): boolean {
  const instruments = guard === undefined ? [] : factsOf(guard).filter((fact) => fact.startsWith('document.'));
  return instruments.every((fact) =>
    standing.documents.some(({ instrument, record }) => `document.${instrument}` === fact && record !== null),
  );
}
