/** The stand-alone file with all elements; it gives what renderers of a host, and languages that it adds, need. */
import './define.ts';
export * from '@qadam/renderers/custom';
export { openDrafts } from './drafts/open-drafts.ts';
export { addLanguage } from './texts/languages.ts';
