/** What to do first: deadlines, the task to find out, agreements, documents, decisions and moves, in the order of need. */
import type { Standing, StandingDuty } from '@qadam/runtime';
import type { KitModel, Trigger } from '@qadam/schema';
import { urgentClocks } from '../risk/clock.ts';
import { wallTime } from '../texts/dates.ts';
import { askedIn } from '../risk/fact-words.ts';
import { findOutTask, findOutWords, isFindOut } from '../risk/find-out.ts';
import { personName } from '../risk/names.ts';
import { childrenOf } from './acts/act.ts';
import { awaitedOf } from './awaited.ts';
import { entryInWords } from './history.ts';
import { firstWord, openDocument, type NextAction } from './next-action.ts';
import { decisions, documents, moves } from './stage-actions.ts';
import { deadlineWords, isOpen, tagOf } from './deadline-words.ts';
import type { CaseScene, Go } from './scene.ts';

type DeadlineItem = Standing['deadlines'][number];

/** Everything that waits to be done. */
export function nextActions(scene: CaseScene): NextAction[] {
  const clocks = urgentActions(scene);
  const covered = new Set(clocks.map(({ clock }) => `${clock!.deadline.instrument} ${clock!.item.about}`));
  const deadlines = deadlineActions(scene);
  const reported = reports(scene);
  for (const { go } of [...deadlines, ...reported])
    if (go?.go.to === 'document') covered.add(`${go.go.instrument} ${go.go.about}`);
  return [
    ...clocks,
    ...reported,
    ...findOutAction(scene),
    ...agreements(scene),
    ...reconsidered(scene),
    ...deadlines,
    ...dutyActions(scene),
    ...documents(scene).filter(({ id }) => !covered.has(id)),
    ...decisions(scene),
    ...moves(scene),
  ];
}

const model = ({ open }: CaseScene): KitModel => open.kit.model;

function urgentActions(scene: CaseScene): NextAction[] {
  return urgentClocks(scene).map((clock): NextAction => {
    const { deadline, item } = clock;
    const { instrument } = deadline;
    return {
      id: `urgent ${item.about}`,
      kind: 'urgent',
      title: firstWord(
        scene,
        scene.words('task-urgent', { hour: wallTime(item.dueAt) }),
        scene.texts.words(`deadline/${deadline.id}/label`),
      ),
      about: item.about,
      clock,
      contact: deadline.contact,
      go: instrument === undefined ? undefined : openDocument(scene, instrument, item.about),
      also: actOf(scene, deadline, item.about),
    };
  });
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

const hasAssessment = ({ standing }: CaseScene, about: string): boolean =>
  standing.documents.some(
    (each) => each.instrument === 'risk-assessment' && each.about === about && each.record !== null,
  );

function deadlineActions(scene: CaseScene): NextAction[] {
  const items = scene.standing.deadlines.filter(({ id, state }) => {
    const deadline = model(scene).deadlines.find((each) => each.id === id);
    return isOpen(state) && deadline !== undefined && deadline.urgent !== true && !isFindOut(id);
  });
  return items.sort(byNeed).map((item): NextAction => {
    const deadline = model(scene).deadlines.find(({ id }) => id === item.id)!;
    const go = goOf(scene, deadline, item);
    return {
      id: `deadline ${item.id} ${item.about}`,
      kind: 'deadline',
      title: firstWord(scene, scene.words('task-hidden'), scene.texts.words(`deadline/${item.id}/label`)),
      about: item.about,
      tag: tagOf(scene, item),
      words: deadlineWords(scene, item),
      contact: deadline.contact,
      go,
    };
  });
}

const needs = ['due', 'warning', 'running', 'unset'];
const dayOf = ({ dueAt, dueOn }: DeadlineItem): string => dueAt ?? dueOn ?? '9999';
const byNeed = (left: DeadlineItem, right: DeadlineItem): number =>
  needs.indexOf(left.state) - needs.indexOf(right.state) || (dayOf(left) < dayOf(right) ? -1 : 1);

/** What meets a deadline is what its button does. */
function goOf(
  scene: CaseScene,
  { id, metBy, instrument }: KitModel['deadlines'][number],
  { about }: DeadlineItem,
): NextAction['go'] {
  const triggers = triggersOf(metBy);
  const document = instrument ?? triggers.find((trigger) => trigger.document !== undefined)?.document;
  if (document !== undefined) return openDocument(scene, document, about);
  if (triggers.some(({ decision }) => decision === 'level')) {
    return { label: scene.words('decide'), go: { to: 'level', about, ruleset: 'level' } };
  }
  return actOf(scene, { id, metBy }, about);
}

type MetBy = Pick<KitModel['deadlines'][number], 'id' | 'metBy'>;

const triggersOf = (metBy: MetBy['metBy']): Trigger[] => (metBy === undefined ? [] : [metBy].flat());

function actOf(scene: CaseScene, { id, metBy }: MetBy, about: string): NextAction['go'] {
  const entry = triggersOf(metBy).find((trigger) => trigger.entry !== undefined)?.entry;
  const act = entry === undefined ? undefined : acts[entry];
  const given = { about, ...(act === 'note' && { deadline: id }) };
  return act && { label: scene.words(`record-${act}`), go: { to: 'act', act, given } };
}

const acts: Record<string, 'consult' | 'disclose' | 'contact' | 'place' | 'report' | 'note'> = {
  placed: 'place',
  reported: 'report',
  consulted: 'consult',
  disclosed: 'disclose',
  contacted: 'contact',
  noted: 'note',
};

/** What waits for a second person, and decisions to be taken anew. A hand-over waits for one person: for others it is news of the head. */
function agreements(scene: CaseScene): NextAction[] {
  const { standing, words } = scene;
  const waiting = awaitedOf(scene)
    .filter(({ is, whyNot }) => is !== 'hand-over' || whyNot === undefined)
    .map(({ is, decision, about, entry }) => ({
      decision,
      about,
      entry,
      title: words(is === 'hand-over' ? 'handed-to-you' : 'agreement-waits'),
    }));
  const renew = standing.renew.map((each) => ({ ...each, title: words('decide-anew') }));
  return [...waiting, ...renew].map(({ decision, about, entry, title }): NextAction => {
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
      go: { label: words('look'), go },
    };
  });
}

/** Decisions and moves that rest on an entry which was corrected or erased since. */
function reconsidered(scene: CaseScene): NextAction[] {
  const { standing, words } = scene;
  return standing.reconsider.flatMap(({ entry, type, about }): NextAction[] => {
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
        title: words('reconsider'),
        about,
        words: entryInWords(scene, item),
        go: { label: words('look'), go },
      },
    ];
  });
}

/** The instrument by which a report is looked at, and the one that speaks of danger at once. */
const LOOKED_AT = ['triage', 'danger-now'];

/** A report that nobody has looked at: no triage of whom it is about was recorded since. */
function reports(scene: CaseScene): NextAction[] {
  const entries = scene.standing.history.map(({ entry }) => entry);
  const children = childrenOf(scene).map(({ id }) => id);
  const [triage] = LOOKED_AT;
  if (!scene.open.pathway.instruments.has(triage!) || children.length === 0) return [];
  return entries.flatMap((report): NextAction[] => {
    if (report.type !== 'reported') return [];
    const { about = 'family' } = report;
    const isLookedAt = entries.some(
      (entry) =>
        entry.type === 'answered' &&
        entry.seq > report.seq &&
        LOOKED_AT.includes(entry.body.instrument) &&
        (about === 'family' || entry.about === about),
    );
    if (isLookedAt) return [];
    const child = children.includes(about) ? about : children[0]!;
    const go = openDocument(scene, triage!, child);
    const note = scene.isHidden ? undefined : report.body.note;
    return [
      {
        id: `report ${report.id}`,
        kind: 'document',
        title: scene.words('report-new'),
        about,
        ...(note && { words: note }),
        go,
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
