import { StudentHere } from './here.ts';
import type { Answer, StartStudent } from './student.ts';

interface Policy {
  createScriptURL(url: string): string;
}
type PolicyMaker = { createPolicy(name: string, rules: Policy): Policy };

/** The address of a script of our own, as a page with trusted types takes it. Made once: a page may forbid a second policy. */
let policy: Policy | undefined;
function trusted(url: URL): string {
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  policy ??= maker?.createPolicy('qadam', { createScriptURL: (own) => own });
  return policy?.createScriptURL(url.href) ?? url.href;
}

/** Studies in a worker; where the page allows none, in the page itself. */
export const startStudent: StartStudent = (hear) => {
  try {
    const worker = new Worker(trusted(new URL('./worker.ts', import.meta.url)), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
    return { ask: (question) => worker.postMessage(question), end: () => worker.terminate() };
  } catch {
    return new StudentHere(hear);
  }
};
