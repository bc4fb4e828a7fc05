import type { Kit } from '@qadam/schema';
import type { Rights } from '../access/roles.ts';
import type { Session } from '../data/people.ts';
import type { SettingText } from '../settings/check.ts';
import type { Words } from '../words/ru.ts';

/** What every page is drawn with. */
export interface View {
  locale: string;
  words: Words;
  kit: Kit;
  /** Name of the organisation. */
  name: SettingText;
  /** In which its pages can be read. */
  languages: readonly string[];
  /** Telephone numbers of the organisation, by contact of the model. */
  phones: Readonly<Record<string, string>>;
  rights: Rights;
  session?: Session;
}
/** A page of somebody who has signed in. */
export type OwnView = View & { session: Session };
