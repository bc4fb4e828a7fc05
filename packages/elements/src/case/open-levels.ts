/** Levels that the reader has open to decide on. Each keeps what was typed until it is recorded, also while another screen is shown. */
import type { DraftContent } from '../drafts/draft-controller.ts';
import type { Kept } from '../drafts/store.ts';
import type { WithinCase } from '../risk/deciding-element.ts';

export interface OpenLevel {
  key: string;
  ruleset: string;
  about: string;
  /** When what is written down happened, as typed. Default: when it is recorded. */
  at?: string | undefined;
  /** It was left with something typed, or on its way. */
  isTyped?: boolean | undefined;
  /** It was sent and nobody has confirmed it. */
  notSent?: { since: string } | undefined;
}

type Wanted = Omit<OpenLevel, 'key'>;

/** By what an open level is found again. */
export const keyOf = ({ ruleset, about }: Pick<OpenLevel, 'ruleset' | 'about'>): string => `${ruleset}/${about}`;

/** Adds levels that are not open yet; one that is stays as it is. */
export function withLevels(list: readonly OpenLevel[], wanted: readonly Wanted[]): readonly OpenLevel[] {
  const known = new Set(list.map(({ key }) => key));
  return [...list, ...wanted.map((each) => ({ ...each, key: keyOf(each) })).filter(({ key }) => !known.has(key))];
}

/** What the panel of a level is told by the case. */
export const withinCase = ({ ruleset, about, at, isTyped }: Wanted, onSaved: () => void): WithinCase => ({
  isTyped,
  context: () => ({ level: { ruleset, about, at } }),
  onSaved,
});

/** The level that a kept decision is about; `undefined` for a draft of something else. */
export function levelIn({ content }: Kept): Wanted | undefined {
  const { sent, context } = content as DraftContent;
  const { level } = (context ?? {}) as { level?: Pick<OpenLevel, 'ruleset' | 'about' | 'at'> };
  return level && { ...level, isTyped: true, notSent: sent && { since: sent.since } };
}
