/** A text with `{names}`, or one for each plural category, chosen by `count`. */
export type Phrase = string | Partial<Record<Intl.LDMLPluralRule, string>>;
