import type { Trigger } from '@qadam/schema';
import { listOf } from '../scene/lists.ts';
import type { Losing } from './without-tests.ts';
import { withoutTests } from './without-tests.ts';

/** What starts or meets a deadline, without what is gone; `undefined`: nothing is left. */
export function withoutTriggers(triggers: Trigger | readonly Trigger[], gone: Losing): unknown {
  const list = listOf(triggers);
  const left = list.map((trigger) => triggerWithout(trigger, gone));
  if (left.every((trigger, index) => trigger === list[index])) return triggers;
  const kept = left.filter((trigger) => trigger !== undefined);
  return kept.length > 1 ? kept : kept[0];
}

function triggerWithout(trigger: Trigger, gone: Losing): Trigger | undefined {
  const { document, decision, move, level, reaches, fact, is, where } = trigger;
  const isLost =
    has(gone, 'instrument', document) ||
    has(gone, 'decision', decision) ||
    has(gone, 'transition', move) ||
    has(gone, 'ruleset', level) ||
    (fact !== undefined && gone.facts.has(fact)) ||
    isLostValue(gone, fact ?? level ?? (decision === undefined ? undefined : `decision.${decision}`), is ?? reaches);
  if (isLost) return undefined;
  if (where === undefined) return trigger;
  const left = withoutTests(where, gone);
  if (left === where) return trigger;
  const { where: _, ...rest } = trigger;
  return left === undefined ? rest : { ...rest, where: left };
}

const has = ({ nodes }: Losing, kind: string, id: string | undefined): boolean =>
  id !== undefined && nodes.has(`${kind}/${id}`);
const isLostValue = ({ values }: Losing, fact: string | undefined, value: string | number | undefined): boolean =>
  fact !== undefined && value !== undefined && values.get(fact)?.has(String(value)) === true;
