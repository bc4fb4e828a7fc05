/** The stand-alone file of drafts, beside that of the form; the file with all elements has it inside. */
export { openDrafts } from './open-drafts.ts';
