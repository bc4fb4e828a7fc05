import type { Located } from './workspace.ts';

/** All definitions of one model: its own, and the shared ones that it lists. */
export interface ModelSource {
  id: string;
  model: Located<'model'>;
  instruments: Located<'instrument'>[];
  rulesets: Located<'ruleset'>[];
  facts: Located<'facts'>[];
  families: Located<'family'>[];
  texts: Located<'text'>[];
  calendar: Located<'calendar'> | undefined;
  /** The languages, the original first. */
  languages: string[];
}
