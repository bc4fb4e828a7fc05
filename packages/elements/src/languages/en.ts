import { issues } from '@qadam/runtime/issues/en';
import { en as append } from '../append/texts/en.ts';
import { en as whole } from '../case/texts/en.ts';
import { en as form } from '../form/texts/en.ts';
import { en as plan } from '../plan/texts/en.ts';
import { en as print } from '../print/texts/en.ts';
import { en as risk } from '../risk/texts/en.ts';
import { en as errors } from '../texts/errors/en.ts';
import { en as triangle } from '../triangle/texts/en.ts';
import type { LanguagePack } from './pack.ts';

/** English. */
export const pack: LanguagePack = {
  status: 'draft',
  draftNote: 'The words of this screen are a draft translation, not yet reviewed.',
  ...{ issues, append, case: whole, errors, form, plan, print, risk, triangle },
};
