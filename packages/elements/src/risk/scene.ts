import type { OpenKit, Standing } from '@qadam/runtime';
import type { Actor } from '@qadam/schema';
import type { KitTexts } from '../kit/kit-texts.ts';
import type { Say } from '../texts/texts.ts';
import type { RiskText } from './texts.ts';

/** What the parts of a screen about one case read. */
export interface Scene {
  open: OpenKit;
  standing: Standing;
  /** Words of the definitions. */
  texts: KitTexts;
  /** Words of the panel. */
  say: Say<RiskText>;
  locale: string;
  /** The present instant with its offset. */
  now: string;
  /** Who is at the screen. */
  person: Actor | undefined;
  /** Telephone numbers by the contact's id; before those of the model. */
  phones: Readonly<Record<string, string>>;
  /** Names of workers by their id; who is not named is told by the role. */
  names: Readonly<Record<string, string>>;
}

/** One subject's panel. */
export interface Panel extends Scene {
  ruleset: string;
  /** Id of a person, or `family`. */
  about: string;
  /** Shows a record that is not saved. */
  isDraft: boolean;
}
