import type { Course, Exercise, ExerciseStep, Family, FamilyStep } from '../generated/types.ts';
import { placedQuestions } from '../workspace/model-source.ts';
import type { Located, Workspace } from '../workspace/workspace.ts';
import { nodeOf } from '../words/lists.ts';
import {
  expectConditions,
  expectName,
  expectSource,
  expectUnique,
  reporter,
  type CheckContext,
  type Report,
} from './context.ts';
import { findCycle } from './cycles.ts';
import type { DefinitionIssue } from './issue.ts';
import { compareTexts } from './texts.ts';

/** Says that an exercise is over. */
const END = 'end';
/** Keys of a step that belong to one act. */
const keysOf = {
  fill: ['step', 'ruleset', 'draft', 'wants'],
  choose: ['by', 'several', 'options', 'ruleset', 'step'],
  sort: ['bins', 'items'],
  order: ['items'],
  read: [],
} as const satisfies Record<ExerciseStep['do'], readonly (keyof ExerciseStep)[]>;
const ownKeys = [...new Set(Object.values(keysOf).flat())];
/** Keys without which an act has nothing to do. */
const needed: Partial<Record<ExerciseStep['do'], readonly (keyof ExerciseStep)[]>> = {
  fill: ['step'],
  choose: ['options'],
  sort: ['bins', 'items'],
  order: ['items'],
};

/** Checks an exercise and its texts: all that it names is there, every item has its place, every part its words. */
export function checkExercise(context: CheckContext, located: Located<'exercise'>): void {
  const { value: exercise } = located;
  const { source } = context;
  const report = reporter(context, located);
  if (exercise.model !== source.id) expectName(report, '/model', 'model', exercise.model, [source.id]);
  expectSource(context, report, '', exercise, undefined, false);
  expectUnique(
    report,
    exercise.steps.map(({ id }, index) => ({ id, pointer: `/steps/${index}` })),
  );
  const families = source.families.map(({ value }) => value);
  const isKnown = expectName(
    report,
    '/family',
    'family',
    exercise.family,
    families.map(({ id }) => id),
  );
  const family = families.find(({ id }) => id === exercise.family);
  exercise.steps.forEach((step, index) => {
    const pointer = `/steps/${index}`;
    checkKeys(report, pointer, step);
    if (isKnown) checkNames(context, report, pointer, { step, family: family! });
    checkItems(context, report, pointer, step);
    const further = [...exercise.steps.slice(index + 1).map(({ id }) => id), END];
    if (step.goTo !== undefined) expectName(report, `${pointer}/goTo`, 'step', step.goTo, further);
    step.options?.forEach(({ goTo }, at) => {
      if (goTo !== undefined) expectName(report, `${pointer}/options/${at}/goTo`, 'step', goTo, further);
    });
  });
  const files = context.workspace
    .all('text', located.place.owner)
    .filter(({ place }) => place.exercise === exercise.id);
  compareTexts(context, {
    required: new Map(textsNeeded(exercise).map((address) => [`exercise/${exercise.id}/${address}`, located])),
    nodes: exercise.steps.flatMap(({ id, options = [] }) =>
      options.map((option) => `exercise/${exercise.id}/step/${id}/option/${option.id}`),
    ),
    fields: ['label', 'text', 'task', 'about', 'warning', 'reference', 'rubric', 'feedback'],
    files,
    original: source.languages[0] ?? 'ru',
    isOwn: () => true,
  });
}

function checkKeys(report: Report, pointer: string, step: ExerciseStep): void {
  const own: readonly string[] = keysOf[step.do];
  for (const key of ownKeys)
    if (step[key] !== undefined && !own.includes(key))
      report(`${pointer}/${key}`, 'schema/unknown-key', { key, known: own });
  for (const key of needed[step.do] ?? []) if (step[key] === undefined) report(pointer, 'schema/missing-key', { key });
  if ((step.by === 'outcome' || step.by === 'asks') && step.ruleset === undefined)
    report(pointer, 'schema/missing-key', { key: 'ruleset' });
  if (step.by === 'decision' && step.step === undefined) report(pointer, 'schema/missing-key', { key: 'step' });
  if (step.do === 'fill' && step.ruleset === undefined && step.wants === undefined)
    report(pointer, 'schema/missing-key', { key: 'ruleset' });
  if (step.do === 'choose' && step.by === undefined && !(step.options ?? []).some(({ worth = 0 }) => worth === 1))
    report(`${pointer}/options`, 'schema/missing-key', { key: 'worth' });
}

interface Step {
  step: ExerciseStep;
  family: Family;
}

/** What a step names of the family and the model. */
function checkNames(context: CheckContext, report: Report, pointer: string, { step, family }: Step): void {
  const { source } = context;
  const steps = family.steps.flatMap(({ name }) => name ?? []);
  const people = ['family', ...family.people.map(({ id }) => id)];
  for (const key of ['after', 'step'] as const) {
    const name = step[key];
    if (name !== undefined) expectName(report, `${pointer}/${key}`, 'step', name, steps);
  }
  if (step.about !== undefined) expectName(report, `${pointer}/about`, 'person', step.about, people);
  const rulesets = source.rulesets.map(({ value }) => value);
  if (step.ruleset !== undefined)
    expectName(
      report,
      `${pointer}/ruleset`,
      'ruleset',
      step.ruleset,
      rulesets.map(({ id }) => id),
    );
  step.story?.forEach(({ facts = [] }, index) =>
    facts.forEach((fact, at) =>
      expectName(report, `${pointer}/story/${index}/facts/${at}`, 'fact', fact, namedIn(context)),
    ),
  );
  const done = family.steps.find(({ name }) => name !== undefined && name === step.step);
  if (done !== undefined) checkDone(context, report, pointer, { step, done });
  const known = optionsBy(context, step, done);
  if (known !== undefined)
    step.options?.forEach(({ id }, index) => expectName(report, `${pointer}/options/${index}/id`, 'option', id, known));
}

/** Facts, and questions that give none: a story may tell of either. */
const namedIn = ({ facts, source }: CheckContext): string[] => [
  ...facts.keys(),
  ...source.instruments.flatMap(({ value }) => placedQuestions(value).map(({ question }) => question.id)),
];

/** The family's step that the learner does: a record for `fill`, a decision for `choose`. */
function checkDone(
  context: CheckContext,
  report: Report,
  pointer: string,
  { step, done }: { step: ExerciseStep; done: FamilyStep },
): void {
  const act = step.do === 'fill' ? 'answered' : 'decided';
  if (done.do !== act) report(`${pointer}/step`, 'schema/not-allowed', { value: done.do, allowed: [act] });
  const instrument = context.source.instruments.find(({ value }) => value.id === done.instrument)?.value;
  step.wants?.forEach((want, index) => {
    const at = `${pointer}/wants/${index}`;
    const tables = instrument?.sections.flatMap(({ questions }) => questions).filter(({ columns }) => columns) ?? [];
    const isKnown = expectName(
      report,
      `${at}/table`,
      'table',
      want.table,
      tables.map(({ id }) => id),
    );
    if (!isKnown) return;
    const columns = tables.find(({ id }) => id === want.table)!.columns!.map(({ id }) => id);
    want.filled?.forEach((id, place) => expectName(report, `${at}/filled/${place}`, 'column', id, columns));
    if (want.when === undefined && want.filled === undefined) report(at, 'schema/missing-key', { key: 'when' });
    expectSource(context, report, at, want, undefined, false);
    if (want.when === undefined) return;
    const extra = new Map([...context.facts].filter(([id]) => id.startsWith('row.') && columns.includes(id.slice(4))));
    expectConditions(context, report, `${at}/when`, want.when, { about: instrument!.about, extra });
  });
}

/** What options may be where the rules say which are right. */
function optionsBy({ source, facts }: CheckContext, step: ExerciseStep, done?: FamilyStep): string[] | undefined {
  const { value: model } = source.model;
  if (step.by === 'asks') return [...facts.keys()];
  if (step.by === 'moves') return (model.transitions ?? []).map(({ id }) => id);
  if (step.by === 'deadlines') return (model.deadlines ?? []).map(({ id }) => id);
  if (step.by === 'decision')
    return model.decisions?.find(({ id }) => id === done?.body?.decision)?.options?.map((option) => nodeOf(option).id);
  if (step.by !== 'outcome') return undefined;
  const outcomes = source.rulesets.find(({ value }) => value.id === step.ruleset)?.value.outcomes;
  return outcomes?.map((outcome) => nodeOf(outcome).id);
}

/** Options, items and bins: each once, each in a bin that there is, in an order that there can be. */
function checkItems(context: CheckContext, report: Report, pointer: string, step: ExerciseStep): void {
  const parts = ['story', 'options', 'items', 'wants'] as const;
  for (const part of parts) {
    const list: readonly { id: string; source?: string | string[]; basis?: string }[] = step[part] ?? [];
    expectUnique(
      report,
      list.map(({ id }, index) => ({ id, pointer: `${pointer}/${part}/${index}` })),
    );
    list.forEach((each, index) => expectSource(context, report, `${pointer}/${part}/${index}`, each, undefined, false));
  }
  const items = step.items ?? [];
  items.forEach((item, index) => {
    const at = `${pointer}/items/${index}`;
    if (step.do === 'sort' && item.in === undefined) report(at, 'schema/missing-key', { key: 'in' });
    for (const bin of [item.in ?? []].flat()) expectName(report, `${at}/in`, 'bin', bin, step.bins ?? []);
    item.after?.forEach((id, place) =>
      expectName(
        report,
        `${at}/after/${place}`,
        'item',
        id,
        items.map((each) => each.id),
      ),
    );
  });
  const cycle = findCycle(new Map(items.map(({ id, after = [] }) => [id, after])));
  if (cycle !== undefined) report(`${pointer}/items`, 'schema/cycle', { names: cycle });
}

/** Addresses within an exercise that the original must have. */
function textsNeeded({ warning, steps }: Exercise): string[] {
  return [
    'label',
    'about',
    ...(warning ? ['warning'] : []),
    ...steps.flatMap(({ id, do: act, story = [], hints = [], options = [], bins = [], items = [], ...step }) => [
      `step/${id}/label`,
      ...(act === 'read' ? [] : [`step/${id}/task`]),
      ...(step.write ? [`step/${id}/reference`] : []),
      ...story.flatMap((piece) => [
        `step/${id}/piece/${piece.id}/text`,
        ...(piece.find === undefined ? [] : [`step/${id}/piece/${piece.id}/label`]),
      ]),
      ...hints.map((hint) => `step/${id}/hint/${hint}/text`),
      ...(step.by === undefined ? options.map((option) => `step/${id}/option/${option.id}/label`) : []),
      ...bins.map((bin) => `step/${id}/bin/${bin}/label`),
      ...items.map((item) => `step/${id}/item/${item.id}/label`),
      ...(step.wants ?? []).map((want) => `step/${id}/want/${want.id}/label`),
    ]),
  ];
}

/** Checks a course: its exercises are there, and it says what it is called. */
export function checkCourse(workspace: Workspace, located: Located<'course'>): DefinitionIssue[] {
  const context: Pick<CheckContext, 'issues'> = { issues: [] };
  const report = reporter(context, located);
  const course: Course = located.value;
  course.exercises.forEach(({ model, exercise }, index) => {
    const known = workspace.all('exercise', model).map(({ value }) => value.id);
    const pointer = `/exercises/${index}`;
    if (expectName(report, `${pointer}/model`, 'model', model, workspace.models()))
      expectName(report, `${pointer}/exercise`, 'exercise', exercise, known);
  });
  const address = `course/${course.id}`;
  compareTexts(context, {
    required: new Map(['label', 'about'].map((field) => [`${address}/${field}`, located])),
    fields: ['label', 'about'],
    files: workspace.all('text', 'courses').filter(({ place }) => place.course === course.id),
    original: course.languages?.[0] ?? 'ru',
    isOwn: () => true,
  });
  return context.issues;
}
