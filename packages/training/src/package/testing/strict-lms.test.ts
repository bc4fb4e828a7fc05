import { describe, expect, test } from 'vitest';
import { strictScorm12, strictScorm2004, type StrictLms } from './strict-lms.ts';

/** Calls the LMS: `say('LMSSetValue', 'cmi.suspend_data', 'x')`. */
const sayTo = ({ window }: StrictLms) => {
  const [functions] = Object.values(window);
  return (call: string, ...words: string[]): string => functions![call]!(...words);
};

describe('the strict LMS of SCORM 1.2', () => {
  test.each([
    ['cmi.suspend_data', 'ә'.repeat(4097), '405'],
    ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
    ['cmi.core.lesson_status', 'not attempted', '405'],
    ['cmi.core.score.raw', '101', '405'],
    ['cmi.core.score.raw', '1e2', '405'],
    ['cmi.core.session_time', 'PT1H', '405'],
    ['cmi.core.student_name', 'Сауле', '403'],
    ['cmi.core.entry', 'resume', '403'],
    ['cmi.interactions.1.id', 'first', '201'],
    ['cmi.interactions.0.id', 'with space', '405'],
    ['cmi.interactions.0.id', 'x'.repeat(256), '405'],
    ['cmi.interactions.0.description', 'unknown here', '401'],
    ['cmi.interactions._count', '3', '402'],
    ['cmi.success_status', 'passed', '401'],
  ])('refuses %s = %.20s with %s', (element, value, code) => {
    const lms = strictScorm12();
    const say = sayTo(lms);
    say('LMSInitialize', '');

    expect(say('LMSSetValue', element, value)).toBe('false');
    expect(say('LMSGetLastError')).toBe(code);
    expect(lms.errors).toEqual([`LMSSetValue ${element}: ${code}`]);
  });

  test('takes 4,096 characters, and gives nothing that is write-only', () => {
    const lms = strictScorm12();
    const say = sayTo(lms);
    say('LMSInitialize', '');

    expect(say('LMSSetValue', 'cmi.suspend_data', 'ә'.repeat(4096))).toBe('true');
    expect(say('LMSGetValue', 'cmi.core.exit')).toBe('');
    expect(say('LMSGetLastError')).toBe('404');
  });

  test('refuses what comes before the beginning and after the end', () => {
    const say = sayTo(strictScorm12());
    expect(say('LMSGetValue', 'cmi.core.entry')).toBe('');
    expect(say('LMSGetLastError')).toBe('301');
    say('LMSInitialize', '');
    expect(say('LMSInitialize', '')).toBe('false');
    expect(say('LMSFinish', 'x')).toBe('false');
    expect(say('LMSFinish', '')).toBe('true');

    expect(say('LMSFinish', '')).toBe('false');
    expect(say('LMSCommit', '')).toBe('false');
  });

  test('completes a course that says nothing, and fails one below a passing score', () => {
    const silent = strictScorm12();
    sayTo(silent)('LMSInitialize', '');
    sayTo(silent)('LMSFinish', '');
    const low = strictScorm12({ 'cmi.student_data.mastery_score': '80' });
    sayTo(low)('LMSInitialize', '');
    sayTo(low)('LMSSetValue', 'cmi.core.score.raw', '10');
    sayTo(low)('LMSFinish', '');

    expect(silent.committed.get('cmi.core.lesson_status')).toBe('completed');
    expect(low.committed.get('cmi.core.lesson_status')).toBe('failed');
  });

  test('gives back what was done only after "suspend", and not to one who failed', () => {
    const play = (exit: string, status: string): string => {
      const lms = strictScorm12();
      const say = sayTo(lms);
      say('LMSInitialize', '');
      say('LMSSetValue', 'cmi.suspend_data', 'done');
      say('LMSSetValue', 'cmi.core.lesson_status', status);
      say('LMSSetValue', 'cmi.core.exit', exit);
      say('LMSFinish', '');
      lms.launch();
      say('LMSInitialize', '');
      return `${say('LMSGetValue', 'cmi.core.entry')} ${say('LMSGetValue', 'cmi.suspend_data')}`;
    };

    expect(play('suspend', 'incomplete')).toBe('resume done');
    expect(play('', 'incomplete')).toBe('ab-initio ');
    expect(play('suspend', 'failed')).toBe('ab-initio ');
  });
});

describe('the strict LMS of SCORM 2004', () => {
  test.each([
    ['cmi.suspend_data', 'ә'.repeat(64_001), '406'],
    ['cmi.location', 'x'.repeat(1001), '406'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.score.scaled', '1.5', '407'],
    ['cmi.session_time', '0000:01:00', '406'],
    ['cmi.learner_name', 'Сауле', '404'],
    ['cmi.interactions.0.type', 'other', '408'],
    ['cmi.interactions.1.id', 'first', '351'],
    ['cmi.core.lesson_status', 'passed', '401'],
  ])('refuses %s = %.20s with %s', (element, value, code) => {
    const say = sayTo(strictScorm2004());
    say('Initialize', '');

    expect(say('SetValue', element, value)).toBe('false');
    expect(say('GetLastError')).toBe(code);
  });

  test('a time with a zone needs a fraction of a second', () => {
    const say = sayTo(strictScorm2004());
    say('Initialize', '');
    say('SetValue', 'cmi.interactions.0.id', 'first');

    expect(say('SetValue', 'cmi.interactions.0.timestamp', '2026-11-22T10:20:30Z')).toBe('false');
    expect(say('SetValue', 'cmi.interactions.0.timestamp', '2026-11-22T10:20:30.0Z')).toBe('true');
  });

  test('names each call out of order', () => {
    const lms = strictScorm2004();
    const say = sayTo(lms);
    say('GetValue', 'cmi.entry');
    say('Initialize', '');
    say('Initialize', '');
    say('Terminate', '');
    say('SetValue', 'cmi.location', '1');
    say('Terminate', '');

    expect(lms.errors.map((error) => error.slice(-3))).toEqual(['122', '103', '133', '113']);
  });
});
