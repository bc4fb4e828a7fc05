/** @qadam/cli: the `qadam` command as a function. */
export { run } from './run.ts';
