/** Signs of concern, named: which of the tests of the derived fact `concern` hold on what was answered. */
import type { Test } from '@qadam/schema';
import { answerOf, factLabel, valueInWords } from './fact-words.ts';
import { monthsBetween } from './names.ts';
import type { Scene } from './scene.ts';

/** The derived fact that stands for "there is a sign of concern", the same in every model. */
const CONCERN = 'concern';
/** Signs named; more than these make nothing clearer. */
const NAMED = 3;

/** The signs beside a subject, in words; empty where the model has none or they cannot be told apart. */
export function concernsOf(scene: Scene, about: string): string[] {
  return [...new Set(signsOf(scene, about, CONCERN))].slice(0, NAMED);
}

function signsOf(scene: Scene, about: string, fact: string): string[] {
  const origin = scene.open.pathway.facts.get(fact)?.origin;
  if (origin?.kind !== 'derived' || !('when' in origin.definition)) return [];
  const { when } = origin.definition as { when?: { any?: unknown[] } };
  return (when?.any ?? []).flatMap((node) => (isTest(node) ? signOf(scene, about, node) : []));
}

const isTest = (node: unknown): node is Test => typeof node === 'object' && node !== null && 'fact' in node;

function signOf(scene: Scene, about: string, { fact, operator, value }: Test): string[] {
  const spec = scene.open.pathway.facts.get(fact);
  if (spec?.origin.kind === 'derived' && spec.type === 'yes-no') return signsOf(scene, about, fact);
  if (fact === 'reports') return reports(scene) > 1 ? [scene.say('concern-reports')] : [];
  if (spec?.origin.kind === 'derived' && operator === 'lessThan') return young(scene, about, value);
  const answer = answerOf(scene, about, fact);
  const holds =
    operator === 'equal'
      ? answer === value
      : operator === 'in' && Array.isArray(value) && value.includes(answer as never);
  if (!holds) return [];
  return [scene.say('concern-answer', { label: factLabel(scene, fact), value: valueInWords(scene, fact, answer) })];
}

const reports = ({ standing }: Scene): number =>
  standing.history.filter(({ entry }) => entry.type === 'reported').length;

function young(scene: Scene, about: string, limit: unknown): string[] {
  const born = scene.standing.people.find(({ id }) => id === about)?.born;
  const constant = typeof limit === 'object' && limit !== null && 'fact' in limit ? String(limit.fact) : '';
  const origin = scene.open.pathway.facts.get(constant)?.origin;
  if (typeof born !== 'string' || origin?.kind !== 'constant') return [];
  const months = monthsBetween(born, scene.now);
  return months < origin.value ? [scene.say('concern-young', { count: months })] : [];
}
