import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progress, tried } from '../testing/progress.ts';
import { strictScorm12, strictScorm2004, type StrictLms } from '../testing/strict-lms.ts';
import { testWindow, type TestWindow } from '../testing/window.ts';
import { limits, type Attempt } from './attempt.ts';
import { connect } from './connect.ts';

interface Visit extends TestWindow {
  attempt: Attempt;
}
/** Opens the course in an LMS, at a time that stands still unless a test moves it. */
function visit(lms: StrictLms, now = () => 0): Visit {
  const page = testWindow(lms.window);
  return { ...page, attempt: connect(page.window, 'polyclinic', now) };
}

const versions = [
  {
    kind: 'scorm12',
    start: strictScorm12,
    score: 'cmi.core.score.raw',
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    set: 'LMSSetValue',
    finish: 'LMSFinish',
    tooLong: '405',
    times: ['0001:01:05.43', '0000:00:00.00'],
  },
  {
    kind: 'scorm2004',
    start: strictScorm2004,
    score: 'cmi.score.raw',
    status: 'cmi.success_status',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    set: 'SetValue',
    finish: 'Terminate',
    tooLong: '406',
    times: ['PT1H1M5.43S', 'PT0H0M0S'],
  },
] as const;

describe.each(versions)(
  'an attempt in $kind',
  ({ kind, start, score, status, exit, time, set, finish, ...version }) => {
    const open = kind === 'scorm12' ? 'incomplete' : 'unknown';

    test('takes up where the learner was, byte for byte', () => {
      const lms = start();
      const first = visit(lms);
      first.attempt.save(progress({ state: '{"шаг":"қадам\\n🏠"}', location: 'samira' }));
      first.leave();
      lms.launch();
      const { attempt } = visit(lms);

      expect(attempt).toMatchObject({ kind, state: '{"шаг":"қадам\\n🏠"}', location: 'samira', problems: [] });
      expect(attempt.learner).toBe('Ахметова, Сауле');
      expect(lms.errors).toEqual([]);
    });

    test('a page that breaks off loses nothing that was saved', () => {
      const lms = start();
      visit(lms).attempt.save(progress());
      lms.launch();

      expect(visit(lms).attempt).toMatchObject({ state: progress().state, best: { score: 40 } });
    });

    test('begins without a state, and is incomplete when it is only looked at', () => {
      const lms = start();
      const { attempt, leave } = visit(lms);
      expect(attempt).toMatchObject({ state: undefined, best: { score: 0, isPassed: false, isComplete: false } });
      leave();

      expect(lms.committed.get(status)).toBe(open);
      expect(lms.committed.get('cmi.completion_status') ?? 'incomplete').toBe('incomplete');
      expect(lms.committed.get(exit)).toBe('suspend');
    });

    test('never says failed, and says passed when it is', () => {
      const lms = start();
      const { attempt } = visit(lms);
      attempt.save(progress({ isComplete: true, score: 10 }));
      expect(lms.committed.get(status)).toBe(open);
      expect(lms.committed.get('cmi.completion_status') ?? 'incomplete').toBe('incomplete');

      expect(attempt.save(progress({ isComplete: true, isPassed: true, score: 90 }))).toEqual({
        isKept: true,
        problems: [],
      });
      expect(lms.committed.get(status)).toBe('passed');
      expect(lms.committed.get('cmi.completion_status') ?? 'completed').toBe('completed');
      expect(lms.committed.get('cmi.score.scaled') ?? '0.9').toBe('0.9');
    });

    test('lowers neither score nor status, whatever is saved in however many visits', () => {
      const saves = fc.record({
        score: fc.oneof(fc.double(), fc.integer({ min: 0, max: 100 })),
        isPassed: fc.boolean(),
        isComplete: fc.boolean(),
        isNewVisit: fc.boolean(),
      });
      const rank = (word = ''): number => (['passed', 'completed'].includes(word) ? 1 : 0);
      fc.assert(
        fc.property(fc.array(saves, { maxLength: 12 }), (list) => {
          const lms = start();
          let now = visit(lms);
          let before = { score: 0, passed: 0, completed: 0 };
          for (const { isNewVisit, ...own } of list) {
            if (isNewVisit) {
              now.leave();
              lms.launch();
              now = visit(lms);
            }
            now.attempt.save(progress(own));
            const after = {
              score: Number(lms.committed.get(score)),
              passed: rank(lms.committed.get(status)),
              completed: rank(lms.committed.get('cmi.completion_status')),
            };
            expect(after.score).toBeGreaterThanOrEqual(before.score);
            expect(after.passed).toBeGreaterThanOrEqual(before.passed);
            expect(after.completed).toBeGreaterThanOrEqual(before.completed);
            before = after;
          }
          expect(lms.errors).toEqual([]);
        }),
      );
    });

    test('a state of the longest length is kept, one more is refused before anything is sent', () => {
      const { state: most } = limits[kind];
      const lms = start();
      const { attempt } = visit(lms);
      expect(attempt.save(progress({ state: 'ә'.repeat(most) }))).toEqual({ isKept: true, problems: [] });
      const sent = lms.calls.length;

      const refused = attempt.save(
        progress({ state: 'ә'.repeat(most + 1), score: 99, isPassed: true, answers: [tried()] }),
      );

      expect(refused).toEqual({
        isKept: false,
        problems: [{ code: 'too-long', what: 'state', length: most + 1, most }],
      });
      expect(lms.calls).toHaveLength(sent);
      expect(attempt.best.score).toBe(40);
    });

    test('a location that is too long is refused as well', () => {
      const { location: most } = limits[kind];
      const { attempt } = visit(start());

      expect(attempt.save(progress({ location: 'л'.repeat(most) })).isKept).toBe(true);
      expect(attempt.save(progress({ location: 'л'.repeat(most + 1) })).problems).toMatchObject([
        { code: 'too-long', what: 'location', length: most + 1 },
      ]);
    });

    test('the strict LMS itself refuses what is longer', () => {
      const lms = start();
      const { attempt } = visit(lms);
      const act = Object.values(lms.window)[0]!;
      const { state: most } = limits[kind];

      expect(act[set]!('cmi.suspend_data', 'x'.repeat(most))).toBe('true');
      expect(act[set]!('cmi.suspend_data', 'x'.repeat(most + 1))).toBe('false');
      expect(lms.errors).toEqual([`${set} cmi.suspend_data: ${version.tooLong}`]);
      expect(attempt.problems).toEqual([]);
    });

    test('writes each try down once', () => {
      const lms = start();
      const first = visit(lms);
      const tries = [tried(), tried({ id: 'samira/level/try-2', result: 'correct' })];
      first.attempt.save(progress({ answers: tries.slice(0, 1) }));
      first.attempt.save(progress({ answers: tries }));
      first.leave();
      lms.launch();
      visit(lms).attempt.save(progress({ answers: [tried({ id: 'dana/plan/try-1', result: 'neutral' })] }));

      const ids = [...lms.values].filter(([name]) => name.endsWith('.id')).map(([, id]) => id);
      expect(ids).toEqual(['samira/level/try-1', 'samira/level/try-2', 'dana/plan/try-1']);
      expect(lms.errors).toEqual([]);
    });

    test('any id and any text of a try is made to fit', () => {
      const text = fc.string({ unit: 'binary', maxLength: 400 });
      fc.assert(
        fc.property(text, text, text, fc.nat(), (id, words, response, latencyMs) => {
          const lms = start();
          const long = response.repeat(20);
          const answers = [tried({ id, description: words, response: long, correctResponse: long, latencyMs })];

          expect(visit(lms).attempt.save(progress({ answers }))).toEqual({ isKept: true, problems: [] });
        }),
      );
    });

    test('tells what the LMS refused, and keeps the rest', () => {
      const lms = start();
      const { attempt } = visit(lms);
      const [[name, act]] = Object.entries(lms.window) as [[string, Record<string, (...words: string[]) => string>]];
      const original = act[set]!;
      Object.assign(lms.window[name]!, {
        [set]: (element: string, value: string) => original(element, element === score ? 'many' : value),
      });

      const { isKept, problems } = attempt.save(progress());

      expect(isKept).toBe(false);
      expect(problems).toEqual([
        { code: 'lms', call: set, element: score, error: version.tooLong, text: `error ${version.tooLong}` },
      ]);
      expect(lms.committed.get('cmi.suspend_data')).toBe(progress().state);
    });

    test('an LMS that is gone or throws stops nothing', () => {
      const lms = start();
      const { attempt } = visit(lms);
      const [name] = Object.keys(lms.window);
      Object.assign(lms.window[name!]!, {
        [set]: () => {
          throw new Error('window closed');
        },
      });

      expect(attempt.save(progress()).problems).toContainEqual({
        code: 'lms',
        call: set,
        element: 'cmi.suspend_data',
        error: '',
        text: 'Error: window closed',
      });
    });

    test('an LMS that does not open says so with every save', () => {
      const lms = start();
      const [[name, act]] = Object.entries(lms.window) as [[string, Record<string, () => string>]];
      const refusing = { ...act, [kind === 'scorm12' ? 'LMSInitialize' : 'Initialize']: () => 'false' };
      const { attempt } = visit({ ...lms, window: { [name]: refusing } });

      expect(attempt.problems).toHaveLength(1);
      expect(attempt.save(progress())).toEqual({ isKept: false, problems: attempt.problems });
      expect(attempt.end().isKept).toBe(false);
    });

    test('an LMS that is open from an earlier page is used', () => {
      const lms = start();
      visit(lms);

      const { attempt } = visit(lms);

      expect(attempt.problems).toEqual([]);
      expect(attempt.save(progress()).isKept).toBe(true);
    });

    test('says goodbye once, with the length of the visit', () => {
      const lms = start();
      let now = 1000;
      const { attempt, leave } = visit(lms, () => now);
      now += 3_665_432;
      leave();
      attempt.end();
      leave();

      expect(lms.calls.filter((call) => call === finish)).toHaveLength(1);
      expect(lms.committed.get(time)).toBe(version.times[0]);
      expect(attempt.save(progress())).toEqual({ isKept: false, problems: [{ code: 'ended' }] });
      expect(lms.errors).toEqual([]);
    });

    test('keeps what there is when the page is hidden, and stays open when it is put aside', () => {
      const lms = start();
      let now = 0;
      const { attempt, hide, show, leave } = visit(lms, () => now);
      hide();
      expect(lms.committed.get(time)).toBe(version.times[1]);
      show();
      now = 3_665_432;
      leave(true);

      expect(lms.committed.get(time)).toBe(version.times[0]);
      expect(attempt.save(progress()).isKept).toBe(true);
    });

    test('a trouble that nobody could hear of is told with the next save', () => {
      const lms = start();
      const { attempt, hide } = visit(lms);
      const [name, act] = Object.entries(lms.window)[0]!;
      const commit = kind === 'scorm12' ? 'LMSCommit' : 'Commit';
      const original = act[commit]!;
      Object.assign(lms.window[name]!, { [commit]: () => 'false' });
      hide();
      Object.assign(lms.window[name]!, { [commit]: original });

      expect(attempt.save(progress())).toMatchObject({ isKept: true, problems: [{ code: 'lms', call: commit }] });
      expect(attempt.save(progress()).problems).toEqual([]);
    });
  },
);

describe('what is said of a try', () => {
  const journalOf = (lms: StrictLms): Record<string, string> =>
    Object.fromEntries([...lms.values].filter(([name]) => name.startsWith('cmi.interactions.')));

  test('in SCORM 1.2', () => {
    const lms = strictScorm12();
    const at = new Date(2026, 10, 22, 9, 5, 7);
    visit(lms).attempt.save(progress({ answers: [tried({ at })] }));

    expect(journalOf(lms)).toEqual({
      'cmi.interactions.0.id': 'samira/level/try-1',
      'cmi.interactions.0.time': '09:05:07',
      'cmi.interactions.0.type': 'fill-in',
      'cmi.interactions.0.correct_responses.0.pattern': 'Высокий',
      'cmi.interactions.0.student_response': 'Средний',
      'cmi.interactions.0.result': 'wrong',
      'cmi.interactions.0.latency': '0000:01:23.46',
    });
  });

  test('in SCORM 2004', () => {
    const lms = strictScorm2004();
    visit(lms).attempt.save(progress({ answers: [tried()] }));

    expect(journalOf(lms)).toEqual({
      'cmi.interactions.0.id': 'samira/level/try-1',
      'cmi.interactions.0.type': 'other',
      'cmi.interactions.0.timestamp': '2026-11-22T10:20:30.45Z',
      'cmi.interactions.0.description': 'Какой уровень риска у семьи Самиры?',
      'cmi.interactions.0.correct_responses.0.pattern': 'Высокий',
      'cmi.interactions.0.learner_response': 'Средний',
      'cmi.interactions.0.result': 'incorrect',
      'cmi.interactions.0.latency': 'PT0H1M23.45S',
    });
  });

  test('an LMS of SCORM 1.2 without a journal keeps the rest, and it is told once', () => {
    const lms = strictScorm12();
    const original = lms.window.API!;
    const without = (call: string) => (element: string, value: string) =>
      original[call]!(element.replace('cmi.interactions', 'cmi.none'), value);
    const { attempt } = visit({
      ...lms,
      window: { API: { ...original, LMSGetValue: without('LMSGetValue'), LMSSetValue: without('LMSSetValue') } },
    });

    expect(attempt.save(progress({ answers: [tried()] }))).toMatchObject({
      isKept: true,
      problems: [{ error: '401' }],
    });
    expect(attempt.save(progress({ answers: [tried({ id: 'b' })] }))).toEqual({ isKept: true, problems: [] });
  });
});

describe('what an LMS knows of its own', () => {
  test('a course that a teacher marked as completed stays so', () => {
    const lms = strictScorm12({ 'cmi.core.lesson_status': 'completed' });
    visit(lms).attempt.save(progress());

    expect(lms.committed.get('cmi.core.lesson_status')).toBe('completed');
  });

  test('an attempt that failed elsewhere is open again', () => {
    const lms = strictScorm2004({ 'cmi.success_status': 'failed', 'cmi.completion_status': 'incomplete' });
    visit(lms);

    expect(lms.values.get('cmi.success_status')).toBe('unknown');
  });

  test('SCORM 2004 is taken where an LMS has both', () => {
    const both = { ...strictScorm12().window, ...strictScorm2004().window };

    expect(connect(testWindow(both).window, 'polyclinic').kind).toBe('scorm2004');
  });
});
