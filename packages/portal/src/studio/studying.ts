import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Readiness } from '@qadam/studio/workspace';
import { folder } from '../packages.ts';
import { wordsOf } from '../words/languages.ts';
import { notReady, readinessHere, type ReadinessTask } from './readiness.ts';

/** A study that takes longer does not end: rules can be written that have too many cases to be proved. */
const LIMIT_MINUTES = 5;
const ENDED = 'the study was ended';

/**
 * Node starts no thread from a file in TypeScript. Run from the sources, as tests run, there may be no build, or an old
 * one: the study is then made in this thread, by the same function. What is built always has the file of the thread.
 */
const isBuilt = !fileURLToPath(import.meta.url).endsWith('.ts');

/** Looks at editions one after the other, in a thread of its own: it takes seconds, and families are served meanwhile. */
export class Studying {
  #last: Promise<unknown> = Promise.resolve();
  #worker: Worker | undefined;
  #isEnded = false;

  study(task: ReadinessTask): Promise<Readiness> {
    const next = this.#last.then(() => {
      if (this.#isEnded) throw new Error(ENDED);
      return isBuilt ? this.#inThread(task) : readinessHere(task);
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Ends what is under way, and what waits for it. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#worker?.terminate();
  }

  #inThread(task: ReadinessTask): Promise<Readiness> {
    const worker = new Worker(folder('portal', 'dist/studio/readiness-worker.js'), { workerData: task });
    this.#worker = worker;
    let timer: NodeJS.Timeout | undefined;
    return new Promise<Readiness>((done, failed) => {
      const late = wordsOf(task.locale).studio.tooLong(LIMIT_MINUTES);
      timer = setTimeout(() => done(notReady(task.files, late)), LIMIT_MINUTES * 60_000);
      worker.once('message', done);
      worker.once('error', failed);
      worker.once('exit', () => failed(new Error(ENDED)));
    }).finally(() => {
      clearTimeout(timer);
      void worker.terminate();
    });
  }
}
