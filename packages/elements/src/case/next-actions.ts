/** What to do first: deadlines, the task to find out, agreements, documents, decisions and moves, in the order of need. */
import type { Standing, StandingDuty } from '@qadam/runtime';
import type { KitModel } from '@qadam/schema';
import { urgentClocks } from '../risk/clock.ts';
import { wallTime } from '../texts/dates.ts';
import { askedIn } from '../risk/fact-words.ts';
import { findOutTask, findOutWords, isFindOut } from '../risk/find-out.ts';
import { personName } from '../risk/names.ts';
import { hasAssessment } from './assessed.ts';
import { awaitedOf } from './awaited.ts';
import { actOf, goOf, setDay } from './deadline-acts.ts';
import { entryInWords } from './history.ts';
import { firstWord, openDocument, type NextAction } from './next-action.ts';
import { planAction } from './plan-action.ts';
import { reports } from './reports.ts';
import { answers, decisions, documents, moves, signatures } from './stage-actions.ts';
import { deadlineWords, isOpen, missedSince, tagOf } from './deadline-words.ts';
import type { CaseScene, Go } from './scene.ts';

type DeadlineItem = Standing['deadlines'][number];
type Deadline = KitModel['deadlines'][number];

/** Everything that waits to be done. */
export function nextActions(scene: CaseScene): NextAction[] {
  const urgent = urgentActions(scene);
  const deadlines = deadlineActions(scene);
  const findOut = findOutAction(scene);
  const reported = reports(scene);
  const [mine, others] = agreements(scene);
  const covered = new Set(
    [...urgent, ...deadlines, ...reported].flatMap(({ go }) =>
      go?.go.to === 'document' ? [`${go.go.instrument} ${go.go.about}`] : [],
    ),
  );
  const signed = new Set(deadlines.flatMap(({ go }) => (go?.go.to === 'act' ? [go.go.given?.record] : [])));
  const found = new Set(findOut.flatMap(({ task }) => task?.about ?? []));
  return [
    ...urgent,
    ...reported,
    ...findOut,
    ...mine,
    ...reconsidered(scene),
    ...deadlines,
    ...planAction(scene),
    ...dutyActions(scene),
    ...documents(scene).filter(({ id }) => !covered.has(id)),
    ...signatures(scene).filter(({ go }) => go?.go.to === 'act' && !signed.has(go.go.given?.record)),
    ...answers(scene).filter(({ id, about }) => !covered.has(id) && !found.has(about)),
    ...decisions(scene),
    ...moves(scene),
    ...others,
  ];
}

const model = ({ open }: CaseScene): KitModel => open.kit.model;

/** Urgent acts: those with a clock first, then those to which the model gives no term, at once. */
function urgentActions(scene: CaseScene): NextAction[] {
  const { standing, words, isHidden } = scene;
  const clocks = urgentClocks(scene).map((clock): NextAction => {
    const title = words('task-urgent', { hour: wallTime(clock.item.dueAt) });
    return { ...urgentAction(scene, clock.deadline, clock.item.about, title), clock };
  });
  const atOnce = standing.deadlines.flatMap(({ id, about, state }): NextAction[] => {
    const deadline = model(scene).deadlines.find((each) => each.id === id);
    if (deadline?.urgent !== true || state !== 'unset') return [];
    const title = words('task-at-once');
    return [{ ...urgentAction(scene, deadline, about, title), ...(!isHidden && { words: title }) }];
  });
  return [...clocks, ...atOnce];
}

/** `hidden`: its title while levels are hidden. */
function urgentAction(scene: CaseScene, deadline: Deadline, about: string, hidden: string): NextAction {
  const { instrument } = deadline;
  return {
    id: `urgent ${about}`,
    kind: 'urgent',
    title: firstWord(scene, hidden, scene.texts.words(`deadline/${deadline.id}/label`)),
    about,
    contact: deadline.contact,
    go: instrument === undefined ? undefined : openDocument(scene, instrument, about),
    also: actOf(scene, deadline, about),
  };
}

function findOutAction(scene: CaseScene): NextAction[] {
  const task = findOutTask(scene);
  if (task === undefined) return [];
  const about = task.about[0]!;
  const result = scene.standing.results.find(
    (each) =>
      task.about.includes(each.about) &&
      each.questions.length > 0 &&
      (each.ruleset === 'level' ? hasAssessment(scene, each.about) : !hasAssessment(scene, each.about)),
  );
  const [question] = result?.questions ?? [];
  const place = question && askedIn(scene, question.fact, result?.ruleset);
  const count = result?.questions.length ?? 0;
  return [
    {
      id: 'find-out',
      kind: 'find-out',
      title: findOutWords(scene, task),
      about,
      task,
      words: [
        count > 0 ? scene.words('find-out-count', { count }) : '',
        task.about.map((each) => personName(scene, each)).join(', '),
      ]
        .filter(Boolean)
        .join(' '),
      go: place && { label: scene.words('write-answers'), go: { to: 'document', ...place, about: question.about } },
    },
  ];
}

function deadlineActions(scene: CaseScene): NextAction[] {
  const items = scene.standing.deadlines.filter(({ id, state }) => {
    const deadline = model(scene).deadlines.find((each) => each.id === id);
    return isOpen(state) && deadline !== undefined && deadline.urgent !== true && !isFindOut(id);
  });
  return items.sort(byNeed).map((item): NextAction => {
    const deadline = model(scene).deadlines.find(({ id }) => id === item.id)!;
    const go =
      (item.state === 'unset' ? setDay(scene, deadline, item.about) : undefined) ?? goOf(scene, deadline, item.about);
    return {
      id: `deadline ${item.id} ${item.about}`,
      kind: 'deadline',
      title: firstWord(scene, scene.words('task-hidden'), scene.texts.words(`deadline/${item.id}/label`)),
      about: item.about,
      tag: tagOf(scene, item),
      words: [deadlineWords(scene, item), missedWords(scene, item)].filter(Boolean).join('; '),
      contact: deadline.contact,
      go,
    };
  });
}

function missedWords(scene: CaseScene, item: DeadlineItem): string {
  const count = missedSince(scene, item).length;
  return count === 0 ? '' : scene.words('missed-before', { count });
}

const needs = ['due', 'warning', 'running', 'unset'];
const dayOf = ({ dueAt, dueOn }: DeadlineItem): string => dueAt ?? dueOn ?? '9999';
const byNeed = (left: DeadlineItem, right: DeadlineItem): number =>
  needs.indexOf(left.state) - needs.indexOf(right.state) || (dayOf(left) < dayOf(right) ? -1 : 1);

/**
 * What waits for a second person, and decisions to be taken anew: those that the reader can answer, then those that wait
 * for somebody else. A hand-over waits for one person: for others it is news of the head.
 */
function agreements(scene: CaseScene): [NextAction[], NextAction[]] {
  const { standing, words } = scene;
  const waiting = awaitedOf(scene)
    .filter(({ is, whyNot }) => is !== 'hand-over' || whyNot === undefined)
    .map(({ is, decision, about, entry, whyNot }) => ({
      decision,
      about,
      entry,
      whyNot,
      title: words(is === 'hand-over' ? 'handed-to-you' : 'agreement-waits'),
    }));
  const renew = standing.renew.map((each) => ({ ...each, whyNot: undefined, title: words('decide-anew') }));
  const all = [...waiting, ...renew];
  const actions = (list: typeof all): NextAction[] => list.map((each) => agreement(scene, each));
  return [
    actions(all.filter(({ whyNot }) => whyNot === undefined)),
    actions(all.filter(({ whyNot }) => whyNot !== undefined)),
  ];
}

interface Waiting {
  decision?: string | undefined;
  about: string;
  entry: string;
  title: string;
  whyNot: string | undefined;
}

function agreement(scene: CaseScene, { decision, about, entry, title, whyNot }: Waiting): NextAction {
  const { words } = scene;
  const isLevel = scene.open.pathway.levels.some(({ id }) => id === decision);
  const go: Go =
    isLevel && decision !== undefined
      ? { to: 'level', about, ruleset: decision }
      : { to: 'act', act: 'agree', given: { entry } };
  const name = decision && firstWord(scene, '', scene.texts.words(`decision/${decision}/label`));
  return {
    id: `agree ${entry}`,
    kind: 'agreement',
    title: [title, name].filter(Boolean).join(': '),
    about,
    ...(whyNot && { words: whyNot }),
    go: { label: words('look'), go },
  };
}

/** Decisions and moves that rest on an entry which was corrected or erased since. */
function reconsidered(scene: CaseScene): NextAction[] {
  const { standing, words } = scene;
  return standing.reconsider.flatMap(({ entry, type, about, why }): NextAction[] => {
    const item = standing.history.find((each) => each.entry.id === entry);
    if (item === undefined) return [];
    const decision = item.entry.type === 'decided' ? item.entry.body.decision : undefined;
    const isLevel = scene.open.pathway.levels.some(({ id }) => id === decision);
    const go: Go =
      isLevel && decision !== undefined
        ? { to: 'level', about, ruleset: decision }
        : { to: 'act', act: 'correct', given: { entry } };
    return [
      {
        id: `reconsider ${type} ${entry}`,
        kind: 'agreement',
        title: words(`reconsider-${why}`),
        about,
        words: entryInWords(scene, item),
        go: { label: words('look'), go },
      },
    ];
  });
}

/** The ruleset whose outcomes are acts; those of others (reasons for a review) speak through deadlines. */
const DUTIES = 'duties';

/** Duties without a deadline of their own. */
function dutyActions(scene: CaseScene): NextAction[] {
  const timed = new Set(scene.standing.deadlines.map(({ id, about }) => `${id} ${about}`));
  const isLeft = (duty: StandingDuty): boolean =>
    duty.ruleset === DUTIES && duty.holds === true && !isFindOut(duty.id) && !timed.has(`${duty.id} ${duty.about}`);
  return scene.standing.duties.filter(isLeft).map((duty) => ({
    id: `duty ${duty.id} ${duty.about}`,
    kind: 'duty',
    title: firstWord(
      scene,
      scene.words('task-hidden'),
      scene.texts.words(`ruleset/${duty.ruleset}/outcome/${duty.id}/label`),
    ),
    about: duty.about,
  }));
}
