import type { IssueWords } from '@qadam/runtime';
import type { AppendText } from '../append/texts/ru.ts';
import type { CaseText } from '../case/texts/ru.ts';
import type { FormText } from '../form/texts/ru.ts';
import type { PlanText } from '../plan/texts/ru.ts';
import type { PrintText } from '../print/texts/ru.ts';
import type { RiskText } from '../risk/texts/ru.ts';
import type { ErrorText } from '../texts/errors/ru.ts';
import type { Calendar } from '../texts/calendar.ts';
import type { Phrase } from '../texts/phrase.ts';
import type { TriangleText } from '../triangle/texts/ru.ts';

/** The interface in one language besides Russian: every part of it, or it does not compile. */
export interface LanguagePack {
  /** `draft` until a speaker has reviewed it. */
  status: 'draft' | 'reviewed';
  /** "The interface is a draft translation", in this language. */
  draftNote: string;
  /** Dates, where browsers do not have the language. */
  calendar?: Calendar;
  /** Why an entry is not accepted. */
  issues: IssueWords;
  append: Record<AppendText, Phrase>;
  case: Record<CaseText, Phrase>;
  errors: Record<ErrorText, Phrase>;
  form: Record<FormText, Phrase>;
  plan: Record<PlanText, Phrase>;
  print: Record<PrintText, Phrase>;
  risk: Record<RiskText, Phrase>;
  triangle: Record<TriangleText, Phrase>;
}
