/** A player of one sentence, for packages in tests: it tells what it was given, and saves what its buttons say. */
import { courseData } from '../course-data.ts';
import type { Progress, SaveResult } from '../lms/attempt.ts';
import { connect } from '../lms/connect.ts';

const { course } = courseData(document) as { course: string };
const attempt = connect(window, course);
let last: SaveResult | undefined;
let tries = 0;

const told = document.body.appendChild(document.createElement('output'));
const tell = (): void => {
  const { kind, state, location: at, learner, best, problems } = attempt;
  told.textContent = JSON.stringify({ kind, state, location: at, learner, best, problems, last });
};
const button = (name: string, act: () => SaveResult): void => {
  const made = document.body.appendChild(document.createElement('button'));
  made.textContent = name;
  made.addEventListener('click', () => {
    last = act();
    tell();
  });
};
const saving = (own: Partial<Progress>) => (): SaveResult => {
  tries += 1;
  const id = `samira/level/try-${tries}`;
  const answer = { id, description: 'Какой уровень риска?', response: 'Средний', correctResponse: 'Высокий' };
  return attempt.save({
    state: `{"шаг":${tries},"слово":"қадам 🏠"}`,
    score: 40,
    isPassed: false,
    isComplete: false,
    answers: [{ ...answer, result: own.isPassed ? 'correct' : 'incorrect', at: new Date(), latencyMs: 1500 }],
    location: 'samira',
    ...own,
  });
};

button('Step', saving({}));
button('Pass', saving({ score: 90, isPassed: true, isComplete: true }));
button('Fall back', saving({ score: 10 }));
button('Too much', saving({ state: 'ә'.repeat(64_001) }));
button('End', () => attempt.end());
tell();
