import type { Kit } from '@qadam/schema';
import type { Session } from '../data/people.ts';
import type { Words } from '../words/ru.ts';

/** What every page is drawn with. */
export interface View {
  locale: string;
  words: Words;
  kit: Kit;
  session?: Session;
}
/** A page of somebody who has signed in. */
export type OwnView = View & { session: Session };
