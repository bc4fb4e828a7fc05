import type { MessageLanguage } from '@qadam/schema';
import { readinessOf, type Readiness } from '@qadam/studio/workspace';
import { Rights } from '../access/roles.ts';
import type { EditionWanted, Files } from '../data/workspaces.ts';
import { kindsIn } from '../settings/organisation.ts';
import { readSettings, type Settings } from '../settings/read.ts';
import { wordsOf } from '../words/languages.ts';
import { kitOfFiles } from './editions.ts';

/** What is to be looked at: plain data, so that it reaches a thread. */
export interface ReadinessTask extends Pick<EditionWanted, 'edition'> {
  files: Files;
  model: string;
  /** Files of the edition that it takes the place of. */
  inForce?: Files | undefined;
  recalled: readonly { edition: string; reason: string }[];
  /** Of the faults. */
  locale: string;
  /** Folder of the settings, which name ids of the model. */
  settings: string;
}

/** What stands against publishing, in this portal: also what its settings need, and that somebody here can approve it. */
export function readinessHere({ locale, settings, ...task }: ReadinessTask): Readiness {
  const language: MessageLanguage = locale === 'en' ? 'en' : 'ru';
  let ready: Readiness;
  try {
    ready = readinessOf(task.files, { ...task, language });
  } catch (error) {
    // Files that cannot be read at all are a fault of theirs.
    return notReady(task.files, (error as Error).message);
  }
  return ready.faults.length > 0 ? ready : { ...ready, faults: faultsHere(ready, task.model, locale, settings) };
}

/** A study that came to nothing. */
export const notReady = (files: Files, fault: string): Readiness => ({
  ...{ faults: [fault], onlyTexts: false, hash: '', approvedBy: [], numbered: files },
});

function faultsHere({ numbered, approvedBy }: Readiness, model: string, locale: string, folder: string): string[] {
  const { studio } = wordsOf(locale);
  const kit = kitOfFiles(numbered, model);
  let read: Settings;
  try {
    read = readSettings(folder, kit);
  } catch (error) {
    return [studio.settings((error as Error).message)];
  }
  const rights = new Rights(kindsIn(read.organisation, kit));
  const canApprove = approvedBy.length === 0 || approvedBy.some((role) => rights.may({ role }, 'approve-model'));
  return canApprove ? [] : [studio.nobodyApproves(approvedBy.join(', '))];
}
