/** The thread that studies files: nothing of the page is here. */
import { StudentHere } from './here.ts';
import type { Question } from './student.ts';

const student = new StudentHere((answer) => postMessage(answer));
addEventListener('message', ({ data }: MessageEvent<Question>) => student.ask(data));
