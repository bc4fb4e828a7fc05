/** The deadlines of a case as they stand at a moment. */
import type { OpenQuestion } from '../look.ts';
import { isPassed, warnMs } from './due.ts';
import type { DeadlineItem } from './item.ts';
import type { Step } from './step.ts';
import { itemOf, type Tracker } from './tracker.ts';
import { levelSubjects, possibleRank, rankIn } from './trigger.ts';

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
  const isNear = moment.ms >= warnMs(pathway.place, anchor.ms, due, tracker.plan.warn);
  return itemOf(tracker, isNear ? 'warning' : 'running');
}

/**
 * The questions that would decide whether a clock runs: its `when` is open, or a level may reach where it starts.
 * `undefined` where it certainly does not run.
 */
function possibleBecause(tracker: Tracker, step: Step): readonly OpenQuestion[] | undefined {
  const { truth, start, spent, plan, about, window } = tracker;
  const { look } = step.judged;
  if (truth === 'false' || window !== undefined || step.pathway.endStages.has(step.state.stage)) return undefined;
  const hasStarted = plan.starts.length === 0 || (start !== undefined && !spent);
  if (truth === 'unknown' && hasStarted) return plan.deadline.when ? look.explain(plan.deadline.when, about).asks : [];
  const reachable = plan.starts.find(
    ({ level, reaches }, index) =>
      level !== undefined &&
      reaches !== undefined &&
      (tracker.before[index] ?? 0) < rankIn(step, level, reaches) &&
      possibleRank(level, about, step) >= rankIn(step, level, reaches),
  );
  if (reachable?.level === undefined) return undefined;
  const { level } = reachable;
  return levelSubjects(level, about, step).flatMap((subject) => look.questions(level, subject));
}
