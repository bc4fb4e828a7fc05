import type { About, Conditions, FactSpec } from '@qadam/schema';

/** What an editor of conditions is told by the part that it stands in. */
export interface ConditionEditorOptions {
  /** Tells this editor from others on the screen: ids of its fields begin with it. */
  key: string;
  /** Name of the whole for assistive technology: "Когда показан вопрос". */
  label: string;
  value: Conditions | undefined;
  /** Of whom the conditions speak: facts of others are offered only where the language allows them. */
  about: About;
  /** May `asked.<fact>` be read? Default: yes. */
  asked?: boolean;
  /** May facts be read that are measured now? Default: where `asked` may be. */
  now?: boolean;
  /** Facts that only this place has (`row.…`, `entry.…`). */
  extra?: ReadonlyMap<string, FactSpec>;
  /** Addresses of the named conditions that can stand here. */
  named?: readonly string[];
  /** Why there has to be a condition, for people; absent: there may be none. */
  required?: string;
  /** `undefined`: there is no condition any more. Changes of one `step` that follow one another are typing in one field. */
  change(next: Conditions | undefined, step?: string): void;
}
