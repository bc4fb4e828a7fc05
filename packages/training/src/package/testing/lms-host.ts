/** The page of an LMS around a course, as it runs in the browser. It uses nothing from outside itself: it is sent there as text. */

/** What the host's page tells the server whenever the course commits or says goodbye. */
export interface Kept {
  /** Counts up: what arrives late is older. */
  at: number;
  isFinished: boolean;
  cmi: Record<string, unknown>;
}

export interface HostSettings {
  version: 'scorm12' | 'scorm2004';
  cmi: Record<string, unknown> | undefined;
  learner: string;
}

type Functions = Record<string, (...words: string[]) => string>;
interface ScormAgain {
  cmi: { core: Record<string, unknown> } & Record<string, unknown>;
  loadFromJSON(values: object, element: string): void;
  renderCommitCMI(isFinish: boolean): { cmi: Record<string, unknown> };
}

/** Puts the LMS on the window, with what was kept, and opens the course in a frame. */
export function host({ version, cmi, learner }: HostSettings): void {
  const is12 = version === 'scorm12';
  const place = window as unknown as Record<string, unknown>;
  const Made = place[is12 ? 'Scorm12API' : 'Scorm2004API'] as new (settings: object) => ScormAgain;
  const lms = new Made({ autocommit: false, logLevel: 'NONE' });
  if (cmi !== undefined) lms.loadFromJSON(cmi, 'cmi');
  const about = is12 ? lms.cmi.core : lms.cmi;
  // what an LMS knows of its own; scorm-again leaves it to the page
  about.entry = cmi === undefined ? 'ab-initio' : 'resume';
  about[is12 ? 'student_name' : 'learner_name'] = learner;

  const names = is12
    ? ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit']
    : ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit'];
  const prefix = is12 ? 'LMS' : '';
  const functions = lms as unknown as Functions;
  const say = (name: string, ...words: string[]): string => functions[name]!.apply(lms, words);
  const errors: string[] = [];
  const calls: string[] = [];
  let at = 0;
  const [, finish, get, , commit] = names as [string, string, string, string, string];

  const watched = (name: string) => [
    name,
    (...words: string[]): string => {
      const answer = say(name, ...words);
      const error = String(say(`${prefix}GetLastError`));
      calls.push([name, ...words].join(' ').trim());
      const isAbsent = name === get && error === '403'; // there is no value yet
      if (error !== '0' && !isAbsent) errors.push(`${[name, words[0]].join(' ').trim()}: ${error}`);
      if (name === commit || name === finish) {
        at += 1;
        const kept = { at: Date.now() + at / 1000, isFinished: name === finish, cmi: lms.renderCommitCMI(true).cmi };
        navigator.sendBeacon('/kept', JSON.stringify(kept));
      }
      return answer;
    },
  ];
  const rest = ['GetLastError', 'GetErrorString', 'GetDiagnostic'].map((end) => [
    prefix + end,
    (...words: string[]) => String(say(prefix + end, ...words)),
  ]);
  place[is12 ? 'API' : 'API_1484_11'] = Object.fromEntries([...names.map(watched), ...rest]);
  place.lms = () => ({ errors, calls, cmi: () => lms.renderCommitCMI(true).cmi });

  const frame = document.createElement('iframe');
  frame.title = 'course';
  frame.src = '/course/index.html';
  document.body.append(frame);
}
