/** Who may decide and agree, and what an option would do to the level. */
import type { StandingDecision, StandingLevel } from '@qadam/runtime';
import type { KitRuleset } from '@qadam/schema';
import { actorName } from './names.ts';
import type { Panel, Scene } from './scene.ts';

type DecisionPlan = NonNullable<ReturnType<Scene['open']['pathway']['decisions']['get']>>;

/** The decision of the model on the panel's ruleset; `undefined` where nobody decides it. */
export const planOf = ({ open, ruleset }: Panel): DecisionPlan | undefined => open.pathway.decisions.get(ruleset);

const rank = ({ outcomes }: KitRuleset, outcome: string): number => outcomes.findIndex(({ id }) => id === outcome);

/** Below the level in force, or below what can still come out. */
export function lowers(ruleset: KitRuleset, { computed, inForce }: StandingLevel, option: string): boolean {
  const at = rank(ruleset, option);
  return at < rank(ruleset, inForce[1]) || at < rank(ruleset, computed[1]);
}

/** Is the option what the rules establish? It then needs no reason. */
export const isAdvice = ({ computed: [atLeast, atMost] }: StandingLevel, option: string): boolean =>
  atLeast === option && atMost === option;

/** Why the person at the screen cannot decide now; `undefined` when nothing keeps them. */
export function whyNotDecide(panel: Panel, plan: DecisionPlan, readonly: boolean): string | undefined {
  const { say, person, isDraft } = panel;
  if (readonly) return say('cannot-readonly');
  if (isDraft) return say('cannot-draft');
  if (person !== undefined && !plan.by.includes(person.role))
    return say('cannot-role', { roles: rolesInWords(panel, plan.by) });
  return undefined;
}

/** Why they cannot agree to a decision; nobody agrees to their own. */
export function whyNotAgree(
  panel: Scene,
  { agreedBy = [] }: Pick<DecisionPlan, 'agreedBy'>,
  decision: Pick<StandingDecision, 'by'>,
  readonly: boolean,
): string | undefined {
  const { say, person } = panel;
  const roles = rolesInWords(panel, agreedBy);
  if (readonly) return say('cannot-readonly');
  if (person === undefined) return say('agrees', { roles });
  if (person.person === decision.by.person) return say('cannot-own', { roles });
  return agreedBy.includes(person.role) ? undefined : say('agrees', { roles });
}

/** Roles in words. */
export const rolesInWords = ({ texts }: Scene, roles: readonly string[]): string =>
  roles.map((role) => texts.words(`role/${role}/label`).toLowerCase()).join(', ');

/** Decisions on the panel's level about its subject, oldest first. */
export const decisionsOf = ({ standing, ruleset, about }: Panel): StandingDecision[] =>
  standing.decisions.filter((each) => each.decision === ruleset && each.about === about);

/** "Вы", the name or the role. */
export const decidedBy = (panel: Panel, { by }: StandingDecision): string => actorName(panel, by);
