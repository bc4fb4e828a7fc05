/** By which instrument a model finds out a level, and whether that has been written. */
import { factsOf, withFollowUps, type Kit } from '@qadam/schema';
import { rulesetOf } from '../risk/sentence.ts';
import type { CaseScene } from './scene.ts';

/** The ruleset that a case speaks of: the level; where a model has none, the triage. */
export const leadingRuleset = (scene: Pick<CaseScene, 'open'>): string =>
  scene.open.kit.rulesets.some(({ id }) => id === 'level') ? 'level' : 'triage';

const known = new WeakMap<object, string | undefined>();

/** The instrument that asks the most of what a ruleset reads; the first of several. */
function assessmentFor({ instruments, rulesets }: Kit, ruleset: string): string | undefined {
  const rules = rulesets.find(({ id }) => id === ruleset)?.rules;
  if (rules === undefined) return undefined;
  if (known.has(rules)) return known.get(rules);
  const read = new Set(rules.flatMap(({ conditions }) => [...factsOf(conditions)]));
  const counted = instruments.map(({ id, sections }) => {
    const facts = sections.flatMap(({ questions }) => questions).flatMap(withFollowUps);
    return { id, count: new Set(facts.map(({ fact }) => fact).filter((fact) => fact && read.has(fact))).size };
  });
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const found = most === 0 ? undefined : counted.find(({ count }) => count === most)?.id;
  known.set(rules, found);
  return found;
}

/** Has the assessment that decides the level been written about somebody? */
export function hasAssessment(scene: CaseScene, about: string): boolean {
  if (rulesetOf(scene, 'level') === undefined) return false;
  const assessment = assessmentFor(scene.open.kit, 'level');
  return scene.standing.documents.some(
    (each) => each.instrument === assessment && each.about === about && each.record !== null,
  );
}
