import type { Interaction, Progress } from '../lms/attempt.ts';

/** Where a learner stands; what a test is about is given. */
export const progress = (own: Partial<Progress> = {}): Progress => ({
  state: '{"шаг":1}',
  score: 40,
  isPassed: false,
  isComplete: false,
  answers: [],
  ...own,
});

/** A checked try; what a test is about is given. */
export const tried = (own: Partial<Interaction> = {}): Interaction => ({
  id: 'samira/level/try-1',
  description: 'Какой уровень риска у семьи Самиры?',
  response: 'Средний',
  correctResponse: 'Высокий',
  result: 'incorrect',
  at: new Date('2026-11-22T10:20:30.456Z'),
  latencyMs: 83_456,
  ...own,
});
