import { fileURLToPath } from 'node:url';
import {
  buildExercise,
  buildKit,
  metaSchemas,
  modelSource,
  readWorkspace,
  type Answers,
  type Kit,
} from '@qadam/schema';
import { playFamily } from '@qadam/runtime';
import { readFiles } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { openExercise, type OpenExercise } from './exercise/open-exercise.ts';
import { referenceResponses } from './exercise/reference.ts';
import type { Response } from './exercise/response.ts';
import { staleReferences } from './exercise/stale.ts';
import { gradable } from './grade/answers.ts';
import { gradeExercise, gradeStep, referenceOf } from './grade/grade.ts';

const workspace = readWorkspace(readFiles(fileURLToPath(new URL('../../..', import.meta.url))));
const kits = new Map<string, Kit>();
function kitOf(model: string): Kit {
  const kit = kits.get(model) ?? buildKit(workspace, modelSource(workspace, model)!);
  kits.set(model, kit);
  return kit;
}
const exercises = workspace
  .all('exercise')
  .map(({ value: { model, id } }): [string, OpenExercise] => [
    `${model}/${id}`,
    openExercise(kitOf(model), buildExercise(workspace, model, id)!),
  ]);

describe.each(exercises)('%s', (_name, opened) => {
  const reference = referenceResponses(opened);
  const way = opened.path(reference);

  test('the right answers are those of the rules', () => {
    expect(staleReferences(opened)).toEqual([]);
  });

  test('the log of its family is the one that the gate takes', () => {
    const { open, family } = opened;
    expect(playFamily(open, family, family.steps.length).entries).toEqual(playFamily(open, family).entries);
  });

  test('the reference gets full score', () => {
    const { score, marks, steps, isPassed } = gradeExercise(opened, reference);
    expect({ score, isPassed }, JSON.stringify({ marks, steps })).toEqual({ score: 1, isPassed: true });
  });

  test('what is left unasked gets none', () => {
    const { score, isPassed } = gradeExercise(opened, {});
    expect({ score, isPassed }).toEqual({ score: 0, isPassed: false });
  });

  test('each single omission is reported, and costs', () => {
    for (const step of way)
      for (const [part, response] of omissions(reference[step.id] ?? {})) {
        const result = gradeStep(opened, step, { ...reference, [step.id]: response })!;
        const isGraded =
          step.do !== 'fill' || step.wants !== undefined || referenceOf(opened, step, reference)!.questions.has(part);
        if (!isGraded) continue;
        const reported = result.items.filter(({ credit }) => credit < 1).map(({ id }) => id);
        if (step.wants === undefined) expect(reported, `${step.id}: ${part}`).toContain(part);
        const total = (result.marks.level ?? 1) + (result.marks.picture ?? 1);
        if (step.wants === undefined && step.do !== 'order') expect(total, `${step.id}: ${part}`).toBeLessThan(2);
      }
  });

  test('choosing everything gets no full score', () => {
    for (const step of way.filter(({ several }) => several)) {
      const chosen = step.options!.map(({ id }) => id);
      const { marks } = gradeStep(opened, step, { ...reference, [step.id]: { chosen } })!;
      expect(marks.level, step.id).toBeLessThan(1);
    }
  });

  test('marking everything adverse does not pass', () => {
    const filled = way.filter(({ do: act, wants }) => act === 'fill' && wants === undefined);
    if (filled.length === 0) return;
    const adverse = Object.fromEntries(
      filled.map((step): [string, Response] => {
        const answers: Record<string, unknown> = {};
        for (const [id, { type, adverse: values }] of gradable(opened.instrumentOf(step)!))
          if (values.length > 0) answers[id] = type === 'choices' ? values : values.at(-1);
        return [step.id, { answers: answers as Answers }];
      }),
    );
    expect(gradeExercise(opened, { ...reference, ...adverse }).isPassed).toBe(false);
  });
});

test('every kind of task is there, and every model has its exercises', () => {
  const all = workspace.all('exercise').map(({ value }) => value);
  const kinds = (metaSchemas.exercise.properties!.task as { enum: string[] }).enum;
  expect([...new Set(all.map(({ task }) => task))].sort()).toEqual([...kinds].sort());

  const least = { 'kz-phc': 6, 'kz-sos': 4, 'uz-oila': 4, 'kz-phc-ten': 2, 'ru-spb': 2, classic: 2 };
  for (const [model, count] of Object.entries(least))
    expect(all.filter((exercise) => exercise.model === model).length, model).toBeGreaterThanOrEqual(count);
});

/** A response with one part left out, by the part. */
function omissions(response: Response): [string, Response][] {
  const without = <T>(values: Readonly<Record<string, T>>, key: string): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([id]) => id !== key));
  return [
    ...Object.keys(response.answers ?? {}).map((id): [string, Response] => [
      id,
      { ...response, answers: without(response.answers!, id) },
    ]),
    ...Object.keys(response.placed ?? {}).map((id): [string, Response] => [
      id,
      { ...response, placed: without(response.placed!, id) },
    ]),
    ...(response.chosen ?? []).map((id): [string, Response] => [
      id,
      { ...response, chosen: response.chosen!.filter((each) => each !== id) },
    ]),
    ...(response.order ?? []).map((id): [string, Response] => [
      id,
      { ...response, order: response.order!.filter((each) => each !== id) },
    ]),
  ];
}
