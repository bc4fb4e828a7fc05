/** Takes a tracker one step further: time passes, `when` is judged, what happened starts or meets it. */
import type { Trigger } from '@qadam/schema';
import { shiftMoment, spanOf } from '../calendar/duration.ts';
import type { Moment } from '../calendar/instant.ts';
import type { Truth } from '../look.ts';
import { FAMILY } from '../subject.ts';
import { adoptEdition, adoptKept } from './keep.ts';
import type { Step } from './step.ts';
import { applyDate, meetOccasion, openOccasion, passTime, voidOccasion, type Start, type Tracker } from './tracker.ts';
import { establishedRank, happens, hasValue, isStateTrigger, rankIn } from './trigger.ts';

/** The order matters: a clock that starts and is met by one record is met, one that starts at the close of a case ends. */
export function advance(tracker: Tracker, step: Step): void {
  const { place } = step.pathway;
  passTime(tracker, place, step.moment.ms);
  judgeWhen(tracker, step);
  if (step.folded?.entry.type === 'erased') adoptKept(tracker, step, step.folded.entry);
  else for (const start of newStarts(tracker, step)) begin(tracker, step, start);
  rememberStates(tracker, step);
  openWhenDue(tracker, step);
  if (step.folded?.entry.type === 'edition-changed') return adoptEdition(tracker, step, step.folded.entry);
  meet(tracker, step);
  followDate(tracker, step); // a record that is the act may set the date of the next one
  openWhenDue(tracker, step);
  if (isClosing(step)) endForGood(tracker, step);
}

const by = ({ folded }: Step): { by?: string } => (folded === undefined ? {} : { by: folded.entry.id });

/** Is it due, as far as `when` says? Unknown is, only where the definition wants it so. */
function isRunnable({ truth, plan }: Tracker): boolean {
  return truth === 'true' || (truth === 'unknown' && plan.deadline.whenUnknown === 'due');
}

function judgeWhen(tracker: Tracker, step: Step): void {
  const { deadline, starts } = tracker.plan;
  const isPresent = step.present[deadline.about].includes(tracker.about);
  const when = tracker.judged && isUnchanged(tracker, step) ? tracker.judged : whenNow(tracker, step);
  tracker.judged = when;
  tracker.truth = isPresent ? when : 'false';
  if (tracker.truth !== 'false') return;
  meet(tracker, step); // the act is done, though its record says as well that it is no longer needed
  voidOccasion(tracker, step.moment, step.folded?.entry.id);
  if (starts.length === 0) return void Object.assign(tracker, { start: undefined, spent: false });
  if (tracker.start === undefined) return;
  tracker.start.lapsed = true;
  if (tracker.start.trigger === undefined || isStateTrigger(tracker.start.trigger)) tracker.spent = false;
}

const whenNow = ({ plan: { deadline }, about }: Tracker, { judged }: Step): Truth =>
  deadline.when === undefined ? 'true' : judged.look.truth(deadline.when, about);

/** Nothing that `when` looks at has changed since the last step: it need not be judged again. */
function isUnchanged({ plan, about }: Tracker, { unchanged }: Step): boolean {
  return plan.isOwn && !plan.readsNow && unchanged.has(about) && unchanged.has(FAMILY);
}

function newStarts(tracker: Tracker, step: Step): Start[] {
  const { starts } = tracker.plan;
  if (starts.length === 0) {
    return tracker.start === undefined && isRunnable(tracker)
      ? [{ anchor: step.moment, ...by(step), lapsed: false }]
      : [];
  }
  return starts
    .filter((trigger, index) =>
      isStateTrigger(trigger) ? turns(tracker, step, index) : happens(trigger, tracker.about, step, 'starts'),
    )
    .map((trigger) => ({
      anchor: anchorOf(trigger, step.moment),
      ...by(step),
      trigger,
      lapsed: tracker.truth === 'false',
    }));
}

const anchorOf = ({ after }: Trigger, moment: Moment): Moment =>
  after === undefined ? moment : shiftMoment(moment, spanOf(after));

/** Has a level got there, or a fact taken its value, with this step? */
function turns({ plan, about, before }: Tracker, step: Step, index: number): boolean {
  const trigger = plan.starts[index]!;
  const [was, is] = [before[index] ?? 0, stateNow(trigger, about, step)];
  if (trigger.level === undefined || trigger.reaches === undefined) return is > was;
  const wanted = rankIn(step, trigger.level, trigger.reaches);
  return was < wanted && is >= wanted;
}

function stateNow(trigger: Trigger, about: string, step: Step): number {
  if (trigger.level !== undefined) return establishedRank(trigger.level, about, step);
  return hasValue(trigger, about, step, 'starts') ? 1 : 0;
}

function rememberStates(tracker: Tracker, step: Step): void {
  tracker.before = tracker.plan.starts.map((trigger) =>
    isStateTrigger(trigger) ? stateNow(trigger, tracker.about, step) : 0,
  );
}

/** A start begins anew where nothing is open, moves an open term that would begin later, and is ignored otherwise. */
function begin(tracker: Tracker, step: Step, start: Start): void {
  const current = tracker.start;
  const isIdle = current === undefined || tracker.spent || current.lapsed;
  const isEarlier = current !== undefined && start.anchor.ms < current.anchor.ms;
  if (!isIdle && !isEarlier && tracker.plan.deadline.restarts !== true) return;
  if (!isIdle && !isEarlier) voidOccasion(tracker, step.moment, step.folded?.entry.id);
  tracker.start = start;
  tracker.spent = false;
  if (!isIdle && isEarlier && tracker.open !== undefined) openOccasion(tracker, step.pathway.place, step.moment);
}

/** A new date moves what is open; after the act it begins the next occasion. */
function followDate(tracker: Tracker, step: Step): void {
  const { on } = tracker.plan.deadline;
  if (on === undefined) return;
  const value = step.judged.look.fact(tracker.about, on);
  const isNew = typeof value === 'string' && value !== tracker.usedDate && /^\d{4}-\d\d-\d\d/.test(value);
  if (isNew) tracker.date = value;
  else delete tracker.date;
  applyDate(tracker, step.pathway.place);
  if (!isNew || !tracker.spent || tracker.start === undefined) return;
  tracker.start = { ...tracker.start, anchor: step.moment, ...by(step) };
  tracker.spent = false;
}

function openWhenDue(tracker: Tracker, step: Step): void {
  const { start } = tracker;
  const isBusy = tracker.open !== undefined || tracker.window !== undefined;
  if (start === undefined || tracker.spent || isBusy || !isRunnable(tracker) || !stillHolds(start, tracker.about, step))
    return;
  if (start.lapsed) tracker.start = { ...start, anchor: step.moment, ...by(step), lapsed: false };
  openOccasion(tracker, step.pathway.place, step.moment);
}

/** A start that is a state of the case has a meaning only while the state lasts. */
function stillHolds({ trigger }: Start, about: string, step: Step): boolean {
  if (trigger?.level !== undefined && trigger.reaches !== undefined) {
    return establishedRank(trigger.level, about, step) >= rankIn(step, trigger.level, trigger.reaches);
  }
  return trigger?.fact === undefined || hasValue(trigger, about, step, 'starts');
}

function meet(tracker: Tracker, step: Step): void {
  const { folded, pathway, moment } = step;
  if (tracker.open === undefined) return;
  const isMet = tracker.plan.metBy.some((trigger) => isMetBy(tracker, trigger, step));
  if (isMet) meetOccasion(tracker, pathway.place, moment, folded?.entry.id ?? '');
}

function isMetBy(tracker: Tracker, trigger: Trigger, step: Step): boolean {
  if (!isStateTrigger(trigger)) {
    return !isOwnStart(tracker, trigger, step) && happens(trigger, tracker.about, step, 'meets');
  }
  const isSeries = tracker.plan.segments !== undefined;
  if (isSeries && step.state.effect.record === undefined) return false; // each window needs an act of its own
  if (trigger.level === undefined) return hasValue(trigger, tracker.about, step, 'meets');
  return (
    trigger.reaches !== undefined &&
    establishedRank(trigger.level, tracker.about, step) >= rankIn(step, trigger.level, trigger.reaches)
  );
}

/** "A contact within a week of the last": the contact that starts the term does not meet it as well. */
function isOwnStart({ start }: Tracker, met: Trigger, { folded }: Step): boolean {
  const isSame = (key: 'entry' | 'document' | 'decision' | 'move'): boolean =>
    met[key] !== undefined && met[key] === start?.trigger?.[key];
  return (
    start?.by === folded?.entry.id && (isSame('entry') || isSame('document') || isSame('decision') || isSame('move'))
  );
}

const isClosing = ({ state, pathway }: Step): boolean =>
  state.effect.moved !== undefined && pathway.endStages.has(state.stage);

/** Nothing is due in a closed case, until something new starts it. */
function endForGood(tracker: Tracker, { moment, folded }: Step): void {
  voidOccasion(tracker, moment, folded?.entry.id);
  tracker.spent = true;
}
