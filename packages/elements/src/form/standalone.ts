/** The stand-alone file: registers <qadam-form>, and gives what renderers of a host are written with. */
export { QadamForm } from './define.ts';
export * from '@qadam/renderers/custom';
