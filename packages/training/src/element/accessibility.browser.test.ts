import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { referenceResponses } from '../exercise/reference.ts';
import { openExercise } from '../exercise/open-exercise.ts';
import { exercisePage, settled } from '../testing/exercise-page.ts';
import { branching, exerciseBundle, kit, ordering, sorting } from '../testing/exercises.ts';
import type { QadamExercise } from './qadam-exercise.ts';

afterEach(() => page.viewport(414, 896));

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const damir = exerciseBundle('damir');
const right = referenceResponses(openExercise(kit, damir)).assess!;
const missed = {
  answers: { ...right.answers, violence: 'no', 'no-documents': 'no', 'evades-care': 'yes' } as const,
  written: 'Синяк.',
};
const none = { responses: {}, found: {}, tries: 0, checked: {} };
const worked = {
  ...none,
  responses: { assess: missed },
  found: { assess: ['ask-health'] },
  hints: { assess: 1 },
  at: 'assess',
};
const sorted = { ...none, responses: { notes: { placed: { bruise: 'seen', careless: 'seen' } } }, at: 'notes' };

const states: Record<string, Partial<QadamExercise> & Pick<QadamExercise, 'exercise'>> = {
  'the note before': { exercise: damir },
  'passed over': { exercise: damir, value: { ...none, skipped: true } },
  'filling in': { exercise: damir, value: worked },
  'a record checked': { exercise: damir, value: { ...worked, checked: { assess: { tries: 1, score: 60 } } } },
  summary: { exercise: damir, value: { ...worked, at: 'end' } },
  sorting: { exercise: sorting, value: sorted },
  'sorting checked': { exercise: sorting, value: { ...sorted, checked: { notes: { tries: 1, score: 50 } } } },
  ordering: { exercise: ordering },
  choosing: { exercise: branching, value: { ...none, at: 'door' } },
  'a choice and what came of it': {
    exercise: branching,
    value: { ...none, responses: { door: { chosen: ['go-now'] } }, at: 'soon' },
  },
  'the task on paper': { exercise: damir, sheet: 'task' },
  'the key on paper': { exercise: damir, sheet: 'key' },
  'the tally on paper': { exercise: damir, sheet: 'tally' },
};

for (const theme of ['light', 'dark'])
  for (const width of [360, 1366])
    test.each(Object.entries(states))(`no findings at ${width} px, ${theme}: %s`, async (_name, properties) => {
      await page.viewport(width, 900);
      document.documentElement.lang = 'ru';
      document.body.replaceChildren();
      const element = await exercisePage(properties);
      element.style.setProperty('--qadam-motion', '0ms'); // colours that are on their way are no finding
      element.dataset.qadamTheme = theme;
      await settled(element);

      const { violations } = await axe.run(element, { runOnly: tags });
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });
