import type { Problem } from './attempt.ts';
import type { Call, Dialect, Setting } from './dialect.ts';
import type { Api } from './find-api.ts';

/** Calls to an LMS: what it answers, and what it says went wrong. Nothing is thrown, not even by an LMS that is gone. */
export interface Line {
  /** A value of the LMS; `answer` is empty where there is none. */
  get(element: string): { answer: string; problem: Problem | undefined };
  /** Sets one after the other; those after one that was refused are sent all the same. */
  set(settings: readonly Setting[]): Problem[];
  call(call: 'initialize' | 'commit' | 'finish'): Problem[];
}

export function lineTo(api: Api, { calls, empty }: Dialect): Line {
  const say = (call: Call, ...words: string[]): string => String(api[calls[call]]!(...words));

  const ask = (call: Call, ...words: string[]): { answer: string; problem: Problem | undefined } => {
    const at = {
      code: 'lms' as const,
      call: calls[call],
      element: call === 'set' || call === 'get' ? words[0] : undefined,
    };
    try {
      const answer = say(call, ...words);
      if (call === 'get' ? answer !== '' : answer === 'true') return { answer, problem: undefined };
      const error = say('error');
      if (call === 'get' && ['0', '', empty].includes(error)) return { answer, problem: undefined };
      return { answer: '', problem: { ...at, error, text: say('errorText', error) } };
    } catch (error) {
      return { answer: '', problem: { ...at, error: '', text: String(error) } };
    }
  };

  const told = ({ problem }: { problem: Problem | undefined }): Problem[] => (problem === undefined ? [] : [problem]);
  return {
    get: (element) => ask('get', element),
    set: (settings) => settings.flatMap(([element, value]) => told(ask('set', element, value))),
    call: (call) => told(ask(call, '')),
  };
}
