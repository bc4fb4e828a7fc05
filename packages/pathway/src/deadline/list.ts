/** The deadlines of a case as they stand at a moment. */
import type { OpenQuestion } from '../look.ts';
import { isPassed, warnMs } from './due.ts';
import type { DeadlineItem } from './item.ts';
import type { Step } from './step.ts';
import { itemOf, type Tracker } from './tracker.ts';

/** All occasions of a tracker, the newest first. */
export function itemsOf(tracker: Tracker, step: Step): DeadlineItem[] {
  const past = [...tracker.closed].reverse();
  if (tracker.open !== undefined) return [openItem(tracker, step), ...past];
  const asks = possibleBecause(tracker, step);
  return asks === undefined ? past : [{ ...itemOf(tracker, 'possible'), asks }, ...past];
}

function openItem(tracker: Tracker, { moment, pathway }: Step): DeadlineItem {
  const { anchor, due } = tracker.open!;
  if (due === undefined) return itemOf(tracker, 'unset');
  if (isPassed(due, moment.ms)) return itemOf(tracker, 'due');
  const isNear = moment.ms >= warnMs(pathway.place, anchor, due, tracker.plan.warn);
  return itemOf(tracker, isNear ? 'warning' : 'running');
}

/** The questions that would decide whether a clock runs; `undefined` where it certainly does not. */
function possibleBecause(
  { truth, start, spent, plan, about, window }: Tracker,
  step: Step,
): readonly OpenQuestion[] | undefined {
  const { starts, deadline } = plan;
  const hasStarted = !spent && (starts.length === 0 || start !== undefined);
  const isOver = window !== undefined || step.pathway.endStages.has(step.state.stage);
  if (truth !== 'unknown' || !hasStarted || isOver || deadline.when === undefined) return undefined;
  return step.judged.look.explain(deadline.when, about).asks;
}
