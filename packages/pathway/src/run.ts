/** The fold at work: takes a case from entry to entry, and at last to the moment as of which it is looked at. */
import type { About, Instant } from '@qadam/schema';
import { addDays } from './calendar/day.ts';
import { momentOf, type Moment } from './calendar/instant.ts';
import { advance } from './deadline/advance.ts';
import type { DeadlineItem } from './deadline/item.ts';
import { itemsOf } from './deadline/list.ts';
import type { Step } from './deadline/step.ts';
import { copyTracker, newTracker, type Tracker } from './deadline/tracker.ts';
import { judge, type Judged } from './level/judge.ts';
import { unchangedSubjects } from './level/unchanged.ts';
import type { FoldEntry } from './log/arrange.ts';
import type { Look, Observation, Observe } from './look.ts';
import type { Pathway } from './plan/pathway.ts';
import { applyEntry } from './state/apply.ts';
import { emptyCase, type CaseState } from './state/case-state.ts';
import { copyCase } from './state/copy.ts';
import { observe, presentSubjects, type HostFacts } from './state/observe.ts';

interface RunOptions<L extends Look> {
  at: Instant;
  host: HostFacts;
  ask: Observe<L>;
}

/** One fold: the trackers and the last judgement besides the state. */
export class Run<L extends Look> {
  judged: Judged<L>;
  readonly state: CaseState;
  readonly #pathway: Pathway;
  readonly #options: RunOptions<L>;
  #trackers: Map<string, Tracker>;
  #last: Moment | undefined;
  /** What was known at the step before. */
  #seen: Observation | undefined;

  /** A run before the first entry, or one that goes on from where another is. */
  constructor(pathway: Pathway, options: RunOptions<L>, from?: Run<L>) {
    this.#pathway = pathway;
    this.#options = options;
    if (from === undefined) {
      this.state = emptyCase(pathway);
      this.#trackers = new Map();
      this.judged = this.#judge(momentOf(options.at).day);
    } else {
      this.state = copyCase(from.state);
      this.#trackers = new Map(Array.from(from.#trackers, ([key, tracker]) => [key, copyTracker(tracker)]));
      this.judged = from.judged;
      this.#last = from.#last;
      this.#seen = from.#seen;
    }
  }

  apply(folded: FoldEntry, personOf: (id: string) => string): void {
    const { moment } = folded;
    this.#passDays(moment);
    applyEntry({ state: this.state, pathway: this.#pathway, folded, levels: this.judged.levels, personOf });
    if (this.state.effect.isSilent !== true || this.#dayMatters(moment)) this.judged = this.#judge(moment.day);
    this.#last = moment;
    this.#advance({ ...this.#step(moment), folded }, () => true);
  }

  /** A new day alone can change what is known: an age, or a person who has left. */
  #dayMatters({ day }: Moment): boolean {
    if (this.#last?.day === day) return false;
    return this.#pathway.readsNow || [...this.state.people.values()].some(({ left }) => left !== undefined);
  }

  /** The moment as of which the case is looked at. */
  end(moment: Moment): Step {
    this.#passDays(moment);
    this.state.effect = {};
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
    this.state.effect = {};
    for (let day = addDays(from, 1); day <= until.day; day = addDays(day, 1)) {
      const midnight = momentOf(`${day}T00:00:00${offset}`);
      if (midnight.ms <= this.#last.ms || midnight.ms > until.ms) continue;
      this.judged = { ...this.judged, look: this.#options.ask({ ...this.judged.observation, now: day }) };
      this.#advance(this.#step(midnight), (tracker) => tracker.plan.readsNow);
    }
  }

  #judge(day: string): Judged<L> {
    const { host, ask } = this.#options;
    return judge(this.#pathway, this.state, observe(this.state, this.#pathway, host, day), ask);
  }

  #step(moment: Moment): Step {
    const subjects = (about: About): string[] => presentSubjects(this.state, about, moment.day);
    const present = { family: subjects('family'), child: subjects('child'), person: subjects('person') };
    return {
      pathway: this.#pathway,
      moment,
      state: this.state,
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
    const { moved } = this.state.effect;
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
