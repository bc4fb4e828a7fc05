import { issues } from '@qadam/runtime/issues/uz';
import { uz as append } from '../append/texts/uz.ts';
import { uz as whole } from '../case/texts/uz.ts';
import { uz as form } from '../form/texts/uz.ts';
import { uz as plan } from '../plan/texts/uz.ts';
import { uz as print } from '../print/texts/uz.ts';
import { uz as risk } from '../risk/texts/uz.ts';
import { uz as errors } from '../texts/errors/uz.ts';
import { uz as triangle } from '../triangle/texts/uz.ts';
import { calendar } from './uz-calendar.ts';
import type { LanguagePack } from './pack.ts';

/** Uzbek, in Latin script. */
export const pack: LanguagePack = {
  status: 'draft',
  draftNote: 'Bu ekran soʻzlari qoralama tarjima, hali tekshirilmagan.',
  ...{ calendar, issues, append, case: whole, errors, form, plan, print, risk, triangle },
};
