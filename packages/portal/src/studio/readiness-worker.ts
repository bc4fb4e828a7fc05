/** Looks at an edition beside the portal: `workerData` is the task, the only message the answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { readinessHere, type ReadinessTask } from './readiness.ts';

parentPort?.postMessage(readinessHere(workerData as ReadinessTask));
