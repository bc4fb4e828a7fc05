import type { CourseBundle } from '@qadam/schema';
import { expect, test } from 'vitest';
import { limits } from '../package/lms/attempt.ts';
import { read, resultOf, writtenWithin, type CourseState, type ExerciseState } from './state.ts';

const ids = Array.from({ length: 10 }, (_, at) => `an-exercise-with-a-long-name-${at}`);
const course = {
  passing: 0.7,
  exercises: ids.map((id) => ({ exercise: { model: 'kz-phc', id } })),
} as unknown as CourseBundle;
const all = (state: ExerciseState): CourseState => ({
  exercises: Object.fromEntries(ids.map((id) => [`kz-phc/${id}`, state])),
});
const answers = (count: number): CourseState['work'] => ({
  exercise: 'kz-phc/an-exercise-with-a-long-name-9',
  progress: {
    responses: {
      assess: { answers: Object.fromEntries(Array.from({ length: count }, (_, at) => [`question-${at}`, 'yes'])) },
    },
    ...{ found: {}, tries: 1, checked: { assess: { tries: 1, score: 50 } }, at: 'assess' },
  },
});

test('ten exercises and the work on one fit into SCORM 1.2', () => {
  const state: CourseState = { ...all({ stage: 'done', best: 100, tries: 20 }), work: answers(40) };

  const { text, isDropped } = writtenWithin(state, limits.scorm12.state);
  expect(isDropped).toBe(false);
  expect(text.length).toBeLessThan(limits.scorm12.state);
  expect(read(text)).toEqual(state);
});

test('work that is too long is left out, what came of it stays', () => {
  const state: CourseState = { ...all({ stage: 'done', best: 100, tries: 20 }), at: 'kz-phc/x', work: answers(400) };

  const { text, isDropped } = writtenWithin(state, limits.scorm12.state);
  expect(isDropped).toBe(true);
  expect(text.length).toBeLessThan(limits.scorm12.state);
  expect(read(text)).toEqual({ exercises: state.exercises, at: 'kz-phc/x' });
});

test('what nobody can read is a new beginning', () => {
  for (const text of [undefined, '', '{', 'null', '{"v":2}', '[]']) expect(read(text)).toEqual({ exercises: {} });
});

test('the score is the mean of what was not passed over', () => {
  const state: CourseState = {
    exercises: {
      ...all({ stage: 'done', best: 80, tries: 1 }).exercises,
      [`kz-phc/${ids[0]}`]: { stage: 'skipped', best: 0, tries: 0 },
      [`kz-phc/${ids[1]}`]: { stage: 'begun', best: 44, tries: 1 },
    },
  };

  expect(resultOf(course, state)).toEqual({ score: 76, isPassed: true, isComplete: false, left: 1 });
  expect(resultOf(course, { exercises: {} })).toEqual({ score: 0, isPassed: false, isComplete: false, left: 10 });
  expect(resultOf(course, all({ stage: 'skipped', best: 0, tries: 0 }))).toMatchObject({ score: 0, isComplete: true });
});
