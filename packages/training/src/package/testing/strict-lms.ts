import { scorm12Version } from './strict-scorm12.ts';
import { scorm2004Version } from './strict-scorm2004.ts';
import type { Refusal } from './strict-model.ts';
import type { Phase, Version } from './strict-version.ts';

/**
 * An LMS that holds to the letter of the standard: lengths, vocabularies, formats, what may be read and written, the order
 * of calls. Real ones are laxer, each in another place: a player that passes here passes there.
 */
export interface StrictLms {
  /** What stands on a window: the object under the name that the standard gives it. */
  readonly window: Readonly<Record<string, Readonly<Record<string, (...words: string[]) => string>>>>;
  /** Values as they are now. */
  readonly values: ReadonlyMap<string, string>;
  /** Values of the last commit: where a page that breaks off is taken up again. */
  readonly committed: ReadonlyMap<string, string>;
  /** Each call that was refused, as `LMSSetValue cmi.suspend_data: 405`; asking for a value that is not there yet is none. */
  readonly errors: readonly string[];
  /** Each call that was made, in order, but those that ask for an error. */
  readonly calls: readonly string[];
  /** The page is gone and is opened anew, whether the earlier one was finished or not. */
  launch(): void;
}

/** SCORM 1.2, with values that the LMS has at first. */
export const strictScorm12 = (start: Readonly<Record<string, string>> = {}): StrictLms =>
  strictLms(scorm12Version, start);

/** SCORM 2004, 4th edition, with values that the LMS has at first. */
export const strictScorm2004 = (start: Readonly<Record<string, string>> = {}): StrictLms =>
  strictLms(scorm2004Version, start);

function strictLms(version: Version, own: Readonly<Record<string, string>>): StrictLms {
  const { api, prefix, phases, entry, exit } = version;
  const start = new Map(Object.entries({ ...version.start, ...own }));
  let values = new Map(start);
  let committed = new Map(start);
  let phase: Phase = 'closed';
  let last = '0';
  const errors: string[] = [];
  const calls: string[] = [];

  const call = (kind: keyof Version['phases'], name: string, act: (...words: string[]) => string | Refusal) => {
    const refused = kind === 'get' ? '' : 'false';
    return (...words: string[]): string => {
      calls.push([prefix + name, ...words].join(' ').trim());
      const code = phases[kind][phase];
      const done = code === undefined ? act(...words) : { code };
      last = typeof done === 'string' ? '0' : done.code;
      if (typeof done === 'string') return done;
      if (last !== version.empty) errors.push(`${[prefix + name, words[0]].join(' ').trim()}: ${done.code}`);
      return refused;
    };
  };
  /** A call whose only word is the empty one. */
  const plain = (act: () => void) => (word: string) => {
    if (word !== '') return { code: '201' };
    act();
    return 'true';
  };

  const functions = {
    Initialize: call(
      'initialize',
      'Initialize',
      plain(() => (phase = 'open')),
    ),
    [version.finish]: call(
      'finish',
      version.finish,
      plain(() => {
        version.atFinish(values);
        committed = new Map(values);
        phase = 'finished';
      }),
    ),
    Commit: call(
      'commit',
      'Commit',
      plain(() => (committed = new Map(values))),
    ),
    GetValue: call('get', 'GetValue', (element) => version.read(values, element)),
    SetValue: call('set', 'SetValue', (element, value) => version.write(values, element, value)),
    GetLastError: () => last,
    GetErrorString: (code = '') => `error ${code}`,
    GetDiagnostic: () => '',
  };

  return {
    window: { [api]: Object.fromEntries(Object.entries(functions).map(([name, act]) => [prefix + name, act])) },
    get values() {
      return values;
    },
    get committed() {
      return committed;
    },
    errors,
    calls,
    launch: () => {
      const isResumed = committed.get(exit) === 'suspend' && !version.isOver(committed);
      values = isResumed ? new Map(committed).set(entry, 'resume') : new Map(start);
      values.delete(exit);
      committed = new Map(values);
      phase = 'closed';
    },
  };
}
