import type { CaseView } from '../append/log-element.ts';

/** What the parts of a screen about one case read. */
export interface Scene extends CaseView {
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
