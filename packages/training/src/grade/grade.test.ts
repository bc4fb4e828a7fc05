import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import {
  buildExercise,
  buildKit,
  modelSource,
  readWorkspace,
  type Answers,
  type ExerciseBundle,
  type ExerciseStep,
  type Kit,
} from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { openExercise, type OpenExercise } from '../exercise/open-exercise.ts';
import { referenceResponses } from '../exercise/reference.ts';
import type { Response } from '../exercise/response.ts';
import { staleReferences } from '../exercise/stale.ts';
import { gradeExercise, gradeStep, referenceOf } from './grade.ts';
import { rightOptions } from './options.ts';
import type { StepResult } from './result.ts';

const workspace = readWorkspace(readFiles(fileURLToPath(new URL('../../../..', import.meta.url))));
const kits = new Map<string, Kit>();
function kitOf(model: string): Kit {
  const kit = kits.get(model) ?? buildKit(workspace, modelSource(workspace, model)!);
  kits.set(model, kit);
  return kit;
}
const bundleOf = (model: string, id: string): ExerciseBundle => buildExercise(workspace, model, id)!;
const opened = (model: string, id: string): OpenExercise => openExercise(kitOf(model), bundleOf(model, id));

/** An exercise of one step on a family of a model. */
function of(model: string, family: string, step: ExerciseStep): OpenExercise {
  const found = workspace.all('family', model).find(({ value }) => value.id === family)!.value;
  const exercise = {
    $schema: 'https://qadam.example/1/exercise.json',
    id: 'x',
    model,
    family,
    task: 'order',
    steps: [step],
  } as const;
  return openExercise(kitOf(model), { exercise: { ...exercise, steps: [step] }, family: found, texts: {} });
}
const only = ({ exercise }: OpenExercise): ExerciseStep => exercise.steps[0]!;
const graded = (exercise: OpenExercise, response: Response): StepResult =>
  gradeStep(exercise, only(exercise), { [only(exercise).id]: response })!;

describe('a record, by the level that comes of it', () => {
  const damir = opened('kz-phc', 'damir');
  const right = referenceResponses(damir).assess!.answers!;
  const { weights } = referenceOf(damir, only(damir), {})!;
  const mark = (change: Answers): StepResult => graded(damir, { answers: { ...right, ...change } });
  const turned = (result: StepResult): string[] => result.items.filter((item) => item.turned).map(({ id }) => id);

  test('a danger that is wrongly marked costs as much as one that is missed', () => {
    for (const danger of ['with-police', 'left-in-hospital', 'found-in-street', 'other-immediate'])
      expect(weights.get(danger), danger).toBe(weights.get('violence'));
    expect(weights.get('violence')).toBeGreaterThan(weights.get('no-documents')!);
  });

  test('the miss that changed the level is named, and what came of it', () => {
    const result = mark({ violence: 'no' });
    expect(result.level!.given).toMatchObject({ atLeast: 'medium', atMost: 'high' });
    expect(result.level!.right).toMatchObject({ atLeast: 'high', atMost: 'high' });
    expect(turned(result)).toEqual(['violence']);
    expect(gradeExercise(damir, { assess: { answers: { ...right, violence: 'no' } } }).isPassed).toBe(false);
  });

  test('"not known" in its place leaves the level open: it is no "no", and still a miss', () => {
    const result = mark({ violence: { open: 'not-known' } });
    expect(result.level!.given).toMatchObject({ atLeast: 'medium', atMost: 'high' });
    expect(turned(result)).toEqual(['violence']);
  });

  test('a miss that changes nothing is a miss, and nothing more', () => {
    const result = mark({ 'no-documents': 'no' });
    expect(result.items.find(({ id }) => id === 'no-documents')).toMatchObject({ credit: 0, state: 'wrong' });
    expect(turned(result)).toEqual([]);
    expect(result.marks.level).toBeGreaterThan(0.5);
    expect(result.marks.level).toBeLessThan(1);
  });

  test('a right level for wrong reasons gets at most half', () => {
    const result = mark({ violence: 'no', 'with-police': 'yes' });
    expect(result.level!.given).toMatchObject({ atLeast: 'high', atMost: 'high' });
    expect(result.marks.level).toBeLessThanOrEqual(0.5);
  });

  test('where the story is silent "not known" is the full answer, "no" is none', () => {
    const credit = (answer: Answers[string]): number | undefined =>
      mark({ 'adult-violence': answer }).items.find(({ id }) => id === 'adult-violence')?.credit;
    expect(credit({ open: 'not-known' })).toBe(1);
    expect(credit('no')).toBe(0);
    expect(credit('yes')).toBe(0);
  });

  test('how a danger is known is not graded', () => {
    expect(mark({ violence: { value: 'yes', how: 'seen' } }).marks).toEqual({ level: 1, picture: 1 });
  });

  test('a change of a rule makes the reference stale, and is told', () => {
    const kit = kitOf('kz-phc');
    const rulesets = kit.rulesets.map((ruleset) =>
      ruleset.id === 'level'
        ? { ...ruleset, rules: ruleset.rules.map((rule) => (rule.id === 'violence' ? { ...rule, then: 'low' } : rule)) }
        : ruleset,
    );
    const changed = openExercise({ ...kit, hash: '', rulesets }, bundleOf('kz-phc', 'damir'));
    expect(staleReferences(changed)).toEqual([
      { step: 'assess', what: 'level', of: 'level', written: 'high', now: ['medium', 'high'] },
    ]);
  });
});

describe('where an assumption decides', () => {
  const closing = opened('classic', 'goals-and-copes');
  const step = only(closing);
  const result = (response: Response): StepResult => gradeStep(closing, step, { [step.id]: response })!;

  test('the task knows it, another answer is wrong without a reason and accepted with one', () => {
    expect(result({ chosen: ['not-ready'] })).toMatchObject({ assumption: true, marks: { level: 0 } });
    expect(result({ chosen: ['not-ready'], written: ' ' })).toMatchObject({ marks: { level: 0 } });
    expect(result({ chosen: ['not-ready'], written: 'Бабушка скоро уедет' })).toMatchObject({
      accepted: true,
      marks: { level: 1 },
    });
    expect(result({ chosen: ['ready'] })).toMatchObject({ marks: { level: 1 } });
    expect(result({ written: 'Не знаю' })).toMatchObject({ marks: { level: 0 } });
  });

  test('of several, a reason excuses what rests on an assumption alone, and nothing wrong', () => {
    const asked = opened('classic', 'ask-first');
    const duties = asked.exercise.steps.find(({ id }) => id === 'duties')!;
    const all = rightOptions(asked, duties, asked.caseAt(duties, {})).options;
    const right = all.filter(({ worth }) => worth === 1).map(({ id }) => id);
    const [left] = right.filter((id) => all.find((each) => each.id === id)!.basis === 'assumption');
    expect(left).toBeDefined();
    const level = (response: Response): number => gradeStep(asked, duties, { duties: response })!.marks.level!;
    const without = right.filter((id) => id !== left);
    expect(level({ chosen: without })).toBeLessThan(1);
    expect(level({ chosen: without, written: 'Узнаем завтра' })).toBe(1);
    expect(level({ chosen: [...without, 'consult'], written: 'На всякий случай' })).toBeLessThan(1);
    expect(level({ chosen: ['consult'], written: 'Так' })).toBe(0);
  });

  test('a trainer can switch such rules off', () => {
    const { exercise, ...bundle } = bundleOf('classic', 'goals-and-copes');
    const off = openExercise(kitOf('classic'), { ...bundle, exercise: { ...exercise, assumptions: 'off' } });
    expect(off.open.kit.rulesets.flatMap(({ rules }) => rules).some(({ basis }) => basis === 'assumption')).toBe(false);
    expect(staleReferences(off)).toContainEqual(expect.objectContaining({ step: step.id, of: 'ready', now: 0 }));
  });
});

describe('a choice', () => {
  const letter = of('kz-sos', 'left-with-three', {
    ...{ id: 'what', do: 'choose', several: true },
    options: [{ id: 'a', worth: 1 }, { id: 'b', worth: 1 }, { id: 'c' }, { id: 'd' }],
  });

  test('of several: a wrong one costs as much as a missed one, and no mark is below none', () => {
    const level = (...chosen: string[]): number | undefined => graded(letter, { chosen }).marks.level;
    expect(level('a', 'b')).toBe(1);
    expect(level('a')).toBe(0.5);
    expect(level('a', 'b', 'c')).toBe(0.5);
    expect(level('a', 'b', 'c', 'd')).toBe(0);
    expect(level('c', 'd')).toBe(0);
    expect(level()).toBe(0);
  });

  test('of one: what it is worth; two at once are none', () => {
    const one = of('kz-sos', 'left-with-three', {
      ...{ id: 'one', do: 'choose' },
      options: [{ id: 'a', worth: 1 }, { id: 'b', worth: 0.5 }, { id: 'c' }],
    });
    const level = (...chosen: string[]): number | undefined => graded(one, { chosen }).marks.level;
    expect([level('a'), level('b'), level('c'), level('a', 'b'), level()]).toEqual([1, 0.5, 0, 0, 0]);
  });

  test('a question is worth what its answer narrows: what does not touch the result is worth nothing', () => {
    const asks = opened('kz-phc', 'what-to-ask');
    const call = only(asks);
    expect(gradeStep(asks, call, { call: { chosen: ['other-immediate'] } })!.marks.level).toBe(1);
    expect(gradeStep(asks, call, { call: { chosen: ['low-income'] } })!.marks.level).toBe(0);
  });
});

describe('an order', () => {
  const items = [
    { id: 'need' },
    { id: 'goal', after: ['need'] },
    { id: 'who', after: ['goal'] },
    { id: 'when', after: ['goal'] },
    { id: 'free' },
  ];
  const order = of('kz-sos', 'left-with-three', { id: 'order', do: 'order', items });

  test('every order that keeps what is said gets full score, every other one less', () => {
    const ids = items.map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }), (given) => {
        const isKept = items.every(({ id, after = [] }) =>
          after.every((each) => given.indexOf(each) < given.indexOf(id)),
        );
        const { level } = graded(order, { order: given }).marks;
        expect(level === 1, given.join(' ')).toBe(isKept);
      }),
    );
  });
});

describe('a plan', () => {
  const want = (part: object): OpenExercise =>
    of('kz-phc-ten', 'samira', {
      ...{ id: 'plan', do: 'fill', step: 'repaired' },
      wants: [{ id: 'want', table: 'rows', ...part }],
    });
  const own = { when: { any: [{ fact: 'row.resource', operator: 'equal', value: 'own' }] } };
  const rows = (...resources: string[]): Answers => ({
    rows: resources.map((resource, index) => ({ id: `r${index}`, resource, problem: ' ' })),
  });
  const level = (exercise: OpenExercise, answers: Answers): number | undefined =>
    graded(exercise, { answers }).marks.level;

  test('some, every, none and the first of its rows', () => {
    const cases = [rows('own', 'outside'), rows('outside', 'own'), rows('own'), rows('outside'), {}];
    const marks = (part: object): (number | undefined)[] =>
      cases.map((answers) => level(want({ ...own, ...part }), answers));
    expect(marks({})).toEqual([1, 1, 1, 0, 0]);
    expect(marks({ rows: 'every' })).toEqual([0, 0, 1, 0, 0]);
    expect(marks({ rows: 'none' })).toEqual([0, 0, 0, 1, 0]);
    expect(marks({ rows: 'first' })).toEqual([1, 0, 1, 0, 0]);
  });

  test('blanks do not fill a column, and no words in it are looked at', () => {
    const filled = want({ filled: ['problem'] });
    expect(level(filled, rows('own'))).toBe(0);
    expect(level(filled, { rows: [{ id: 'r', problem: 'что угодно' }] })).toBe(1);
  });

  test('the draft as it stands does not pass; the repaired one does', () => {
    const samira = opened('kz-phc-ten', 'samiras-draft');
    const right = referenceResponses(samira);
    const mend = samira.exercise.steps.find(({ id }) => id === 'mend')!;
    expect(gradeStep(samira, mend, { ...right, mend: { answers: mend.draft as Answers } })!.marks.level).toBeLessThan(
      0.7,
    );
    expect(gradeExercise(samira, right)).toMatchObject({ score: 1, isPassed: true });
  });
});

describe('a case that branches', () => {
  const visits = opened('kz-phc', 'three-visits');
  const [first, second] = visits.exercise.steps;

  test('what is chosen happens in the case, and time passes', () => {
    const seen = visits.caseAt(second!, { 'first-week': { chosen: ['visit'] } });
    const late = visits.caseAt(second!, { 'first-week': { chosen: ['later'] } });
    expect(seen.entries.length).toBe(late.entries.length + 1);
    expect(visits.caseAt(first!, {}).at).toBe('2026-02-24T09:00:00+05:00');
  });

  test('a choice can end it: the steps that did not come count as not done', () => {
    const wrong = {
      'first-week': { chosen: ['visit'] },
      'closed-door': { chosen: ['attempt'] },
      bruise: { chosen: ['diary'] },
    };
    expect(visits.path(wrong).map(({ id }) => id)).toEqual(['first-week', 'closed-door', 'bruise']);
    expect(gradeExercise(visits, wrong)).toMatchObject({ score: 0.5, isPassed: false }); // two of four
  });
});
