/** Reviews of a plan: what each changed, what was decided, and what was proposed to those who decide. */
import type { StandingDecision } from '@qadam/runtime';
import { rowChanges, type RowChange } from './differences.ts';
import { latestOfEach, revisionsOf, rowsOf, standingAt, type Revision } from './revisions.ts';
import type { PlanScene } from './scene.ts';
import { reviewShapes } from './shape.ts';

/** Decisions that a model may have; their ids are the same in all models. */
const REVIEW = 'review';
const others = ['commission', 'guardianship'] as const;
/** Options of a review that only propose. */
const isProposing = (option: string): boolean => option.startsWith('propose-');

/** Who is asked after the meeting. */
export type Asked = (typeof others)[number];

/** A proposal, and what became of it. */
export interface Proposal {
  option: string;
  /** `undefined`: it was not made. */
  made: StandingDecision | undefined;
  /** What those who were asked have said, by who they are; only those whom the model asks. */
  said: readonly { by: Asked; decisions: readonly StandingDecision[] }[];
}

export interface Review {
  number: number;
  instrument: string;
  /** Day of the meeting. */
  day: string;
  answers: Revision['answers'];
  changes: readonly RowChange[];
  decision: StandingDecision | undefined;
  proposals: readonly Proposal[];
}

interface Meeting {
  instrument: string;
  day: string;
  revision: Revision;
}

/** All reviews, oldest first. */
export function reviewsOf(scene: PlanScene): Review[] {
  const meetings = meetingsOf(scene);
  return meetings.map((meeting, at) => {
    const until = meetings[at + 1]?.day;
    const decisions = decisionsWithin(scene, meeting.day, until);
    return {
      number: at + 1,
      instrument: meeting.instrument,
      day: meeting.day,
      answers: meeting.revision.answers,
      changes: changesWithin(scene, meeting, until),
      decision: decisions.findLast(({ decision, option }) => decision === REVIEW && !isProposing(option)),
      proposals: proposalsOf(scene, decisions, until === undefined),
    };
  });
}

function meetingsOf({ open, shape, standing }: PlanScene): Meeting[] {
  return reviewShapes(open.kit, shape)
    .flatMap(({ instrument }) => {
      const questions = instrument.sections.flatMap((section) => section.questions);
      const held = questions.find(({ id }) => id === 'held-on') ?? questions.find(({ type }) => type === 'date');
      return latestOfEach(revisionsOf(standing, instrument.id)).map((revision): Meeting => {
        const day = held && revision.answers[held.id];
        return { instrument: instrument.id, revision, day: typeof day === 'string' ? day : revision.at.slice(0, 10) };
      });
    })
    .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
}

/** From the plan as the meeting found it to the plan before the next meeting, else as it is now. */
function changesWithin(
  { revisions, shape }: PlanScene,
  { day, revision }: Meeting,
  until: string | undefined,
): RowChange[] {
  const before = (limit: string): Revision | undefined => revisions.findLast(({ at }) => at.slice(0, 10) < limit);
  const found = before(day) ?? standingAt(revisions, revision.at);
  const left = until === undefined ? revisions.at(-1) : before(until);
  if (found === undefined || left === undefined) return [];
  const columns = shape.columns.map(({ id }) => id);
  return rowChanges(rowsOf(found, shape.table.id), rowsOf(left, shape.table.id), columns);
}

/** Decisions from one meeting to the next. One that was not agreed to counts for nothing. */
const decisionsWithin = ({ standing }: PlanScene, from: string, until: string | undefined): StandingDecision[] =>
  standing.decisions.filter(
    ({ at, agreement }) =>
      !(agreement === 'refused' || agreement === 'lapsed') &&
      at.slice(0, 10) >= from &&
      (until === undefined || at.slice(0, 10) < until),
  );

/** What can be proposed, with its standing; of earlier reviews only what was. */
function proposalsOf({ open }: PlanScene, decisions: readonly StandingDecision[], isLatest: boolean): Proposal[] {
  const { decisions: plans } = open.kit.model;
  const options = plans.find(({ id }) => id === REVIEW)?.options.filter(({ id }) => isProposing(id)) ?? [];
  const asked = others.filter((by) => plans.some(({ id }) => id === by));
  return options
    .map(({ id: option }): Proposal => {
      const made = decisions.findLast((each) => each.decision === REVIEW && each.option === option);
      const isAfter = ({ at }: StandingDecision): boolean =>
        made !== undefined && Date.parse(at) >= Date.parse(made.at);
      const saidBy = (by: Asked): StandingDecision[] =>
        decisions.filter((each) => each.decision === by && isAfter(each));
      return { option, made, said: asked.map((by) => ({ by, decisions: saidBy(by) })) };
    })
    .filter(({ made }) => isLatest || made !== undefined);
}
