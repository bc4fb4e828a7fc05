import { issues } from '@qadam/runtime/issues/kk';
import { kk as append } from '../append/texts/kk.ts';
import { kk as whole } from '../case/texts/kk.ts';
import { kk as form } from '../form/texts/kk.ts';
import { kk as plan } from '../plan/texts/kk.ts';
import { kk as print } from '../print/texts/kk.ts';
import { kk as risk } from '../risk/texts/kk.ts';
import { kk as errors } from '../texts/errors/kk.ts';
import { kk as triangle } from '../triangle/texts/kk.ts';
import { calendar } from './kk-calendar.ts';
import type { LanguagePack } from './pack.ts';

/** Kazakh. */
export const pack: LanguagePack = {
  status: 'draft',
  draftNote: 'Бұл экранның сөздері қаралама аударма, әлі тексерілген жоқ.',
  ...{ calendar, issues, append, case: whole, errors, form, plan, print, risk, triangle },
};
