/** Folds a case's log into where it stands. Pure: the same log gives the same bytes. */
import type { About, Instant } from '@qadam/schema';
import { addDays } from './calendar/day.ts';
import { instantOf, momentOf, type Moment } from './calendar/instant.ts';
import { advance } from './deadline/advance.ts';
import type { DeadlineItem } from './deadline/item.ts';
import { itemsOf } from './deadline/list.ts';
import type { Step } from './deadline/step.ts';
import { nextChangeMs } from './deadline/next-change.ts';
import { newTracker, type Tracker } from './deadline/tracker.ts';
import { unlistedYears } from './deadline/unlisted.ts';
import { judge, type Judged } from './level/judge.ts';
import { unchangedSubjects } from './level/unchanged.ts';
import { arrangeLog, type ArrangedLog, type AsOf, type FoldEntry } from './log/arrange.ts';
import type { Note } from './log/note.ts';
import { reconsiderList, type Reconsidered } from './log/reconsider.ts';
import type { Look, Observation, Observe } from './look.ts';
import { movesFrom, type Move } from './move/moves.ts';
import type { Pathway } from './plan/pathway.ts';
import { applyEntry } from './state/apply.ts';
import { emptyCase, type CaseState } from './state/case-state.ts';
import { observe, presentSubjects, type HostFacts } from './state/observe.ts';

/** Where a case stands. */
export interface Folded<L extends Look> {
  /** Of the last entry, as it may still be read; nobody changes it any more. */
  state: CaseState;
  judged: Judged<L>;
  deadlines: readonly DeadlineItem[];
  moves: readonly Move[];
  reconsider: readonly Reconsidered[];
  /** The entries in order, with the bodies that count. */
  entries: readonly FoldEntry[];
  notes: readonly Note[];
  /** Before this instant a look at the same log finds the same: nothing comes near, is due or passes. */
  unchangedUntil: Instant;
}

export interface FoldOptions<L extends Look> extends AsOf {
  host: HostFacts;
  /** Asks the rules. */
  ask: Observe<L>;
}

/**
 * Folds a log as of a moment. Never throws: entries that cannot be read are left out with a note, and the order in which
 * entries arrive has no meaning.
 */
export function foldCase<L extends Look>(
  pathway: Pathway,
  log: readonly unknown[],
  options: FoldOptions<L>,
): Folded<L> {
  const arranged = arrangeLog(log, options);
  const state = emptyCase(pathway);
  const run = new Run(pathway, state, options, arranged);
  for (const folded of arranged.entries) run.apply(folded);
  const end = run.end(momentOf(options.at));
  return {
    state,
    judged: run.judged,
    deadlines: run.deadlines(end),
    moves: movesFrom(pathway, state, run.judged.look),
    reconsider: reconsiderList(state, arranged.mistakes),
    entries: arranged.entries,
    notes: [
      ...arranged.notes,
      ...state.notes,
      ...notOpened(state, arranged),
      ...unlistedYears(run.trackers(), pathway.place),
    ],
    unchangedUntil: instantOf({ ...end.moment, ms: nextChangeMs(run.trackers(), end, arranged.laterMs) }),
  };
}

function notOpened(state: CaseState, { entries }: ArrangedLog): Note[] {
  const isOpened = state.openedAt !== undefined || entries.length === 0;
  return isOpened ? [] : [{ code: 'not-opened', params: {} }];
}

/** One fold: the trackers and the last judgement besides the state. */
class Run<L extends Look> {
  judged: Judged<L>;
  readonly #pathway: Pathway;
  readonly #state: CaseState;
  readonly #options: FoldOptions<L>;
  readonly #arranged: ArrangedLog;
  #trackers = new Map<string, Tracker>();
  #last: Moment | undefined;
  /** What was known at the step before. */
  #seen: Observation | undefined;

  constructor(pathway: Pathway, state: CaseState, options: FoldOptions<L>, arranged: ArrangedLog) {
    this.#pathway = pathway;
    this.#state = state;
    this.#options = options;
    this.#arranged = arranged;
    this.judged = this.#judge(momentOf(options.at).day);
  }

  apply(folded: FoldEntry): void {
    const { moment } = folded;
    this.#passDays(moment);
    applyEntry({
      ...{ state: this.#state, pathway: this.#pathway, folded, levels: this.judged.levels },
      personOf: (id) => this.#arranged.personOf(id),
    });
    if (this.#state.effect.isSilent !== true || this.#dayMatters(moment)) this.judged = this.#judge(moment.day);
    this.#last = moment;
    this.#advance({ ...this.#step(moment), folded }, () => true);
  }

  /** A new day alone can change what is known: an age, or a person who has left. */
  #dayMatters({ day }: Moment): boolean {
    if (this.#last?.day === day) return false;
    return this.#pathway.readsNow || [...this.#state.people.values()].some(({ left }) => left !== undefined);
  }

  /** The moment as of which the case is looked at. */
  end(moment: Moment): Step {
    this.#passDays(moment);
    this.#state.effect = {};
    this.judged = this.#judge(moment.day);
    const step = this.#step(moment);
    if (this.#last !== undefined) this.#advance(step, () => true);
    return step;
  }

  trackers(): Iterable<Tracker> {
    return this.#trackers.values();
  }

  /** In the order of the model, then of the register; of each the newest first. */
  deadlines(end: Step): DeadlineItem[] {
    const place = new Map(this.#pathway.deadlines.map((plan, index) => [plan, index]));
    const ordered = [...this.#trackers.values()].sort((left, right) => place.get(left.plan)! - place.get(right.plan)!);
    return ordered.flatMap((tracker) => itemsOf(tracker, end));
  }

  /** Days on which nothing was written down: a birthday, or a number of days passed, can start a clock then. */
  #passDays(until: Moment): void {
    if (!this.#pathway.readsNow || this.#last === undefined) return;
    const { day: from, offset } = this.#last;
    this.#state.effect = {};
    for (let day = addDays(from, 1); day <= until.day; day = addDays(day, 1)) {
      const midnight = momentOf(`${day}T00:00:00${offset}`);
      if (midnight.ms <= this.#last.ms || midnight.ms > until.ms) continue;
      this.judged = { ...this.judged, look: this.#options.ask({ ...this.judged.observation, now: day }) };
      this.#advance(this.#step(midnight), (tracker) => tracker.plan.readsNow);
    }
  }

  #judge(day: string): Judged<L> {
    const { host, ask } = this.#options;
    return judge(this.#pathway, this.#state, observe(this.#state, this.#pathway, host, day), ask);
  }

  #step(moment: Moment): Step {
    const subjects = (about: About): string[] => presentSubjects(this.#state, about, moment.day);
    const present = { family: subjects('family'), child: subjects('child'), person: subjects('person') };
    return {
      pathway: this.#pathway,
      moment,
      state: this.#state,
      judged: this.judged,
      present,
      unchanged: this.#unchanged(),
    };
  }

  /** The look at the first step is new for everybody. */
  #unchanged(): Set<string> {
    const { observation } = this.judged;
    const before = this.#seen;
    this.#seen = observation;
    return before === undefined ? new Set() : unchangedSubjects(observation, before);
  }

  #advance(step: Step, isConcerned: (tracker: Tracker) => boolean): void {
    const { moved } = this.#state.effect;
    const opensRound = moved !== undefined && this.#pathway.transitions.get(moved.transition)?.round === true;
    if (opensRound) this.#trackers = new Map(); // a new round starts its own
    for (const plan of this.#pathway.deadlines) {
      for (const about of step.present[plan.deadline.about]) {
        const key = `${plan.deadline.id} ${about}`;
        if (!this.#trackers.has(key)) this.#trackers.set(key, newTracker(plan, about));
      }
    }
    for (const tracker of this.#trackers.values()) if (isConcerned(tracker)) advance(tracker, step);
  }
}
