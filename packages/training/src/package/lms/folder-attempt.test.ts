import { expect, test } from 'vitest';
import { progress } from '../testing/progress.ts';
import { testStorage, testWindow } from '../testing/window.ts';
import { connect } from './connect.ts';

const open = (storage = testStorage(), course = 'polyclinic') => connect(testWindow({}, storage).window, course);

test('without an LMS the browser keeps what is done', () => {
  const storage = testStorage();
  expect(open(storage).save(progress({ location: 'samira', score: 70, isPassed: true }))).toEqual({
    isKept: true,
    problems: [],
  });

  expect(open(storage)).toMatchObject({
    kind: 'folder',
    state: progress().state,
    location: 'samira',
    best: { score: 70, isPassed: true, isComplete: false },
    problems: [],
  });
  expect(open(storage, 'other').state).toBeUndefined();
});

test('nothing is lowered', () => {
  const storage = testStorage();
  open(storage).save(progress({ score: 70, isPassed: true }));
  const second = open(storage);
  second.save(progress({ score: 10, isComplete: true }));

  expect(open(storage).best).toEqual({ score: 70, isPassed: true, isComplete: true });
});

test('a browser that refuses the storage is named, and the course goes on', () => {
  const window = testWindow().window;
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('Access is denied', 'SecurityError');
    },
  });
  const attempt = connect(window, 'polyclinic');

  expect(attempt.problems).toMatchObject([{ code: 'storage' }]);
  expect(attempt.save(progress({ score: 70 }))).toMatchObject({ isKept: false, problems: [{ code: 'storage' }] });
  expect(attempt.best.score).toBe(70);
});

test('what others left at the same place is not taken for a state', () => {
  for (const left of ['{', 'null', '3', '{"state":5}']) {
    const attempt = open({ getItem: () => left, setItem: () => {} });

    expect(attempt.state).toBeUndefined();
    expect(attempt.best.score).toBe(0);
  }
});

test('too much is refused, and nothing is saved after the end', () => {
  const attempt = open();

  expect(attempt.save(progress({ state: 'x'.repeat(64_001) })).problems).toMatchObject([{ code: 'too-long' }]);
  attempt.end();
  expect(attempt.save(progress()).problems).toEqual([{ code: 'ended' }]);
});
