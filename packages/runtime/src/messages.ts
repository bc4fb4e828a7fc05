/** Every error and issue text of the package, by code. */
import type { Issue } from './accept/issue.ts';
import { issueInWords } from './issues/in-words.ts';
import { issues as en } from './issues/en.ts';
import { issues as ru } from './issues/ru.ts';
import type { IssueWords } from './issues/words.ts';

export type KitErrorCode =
  'runtime/not-a-kit' | 'runtime/other-version' | 'runtime/kit-changed' | 'runtime/kit-out-of-bounds';

/** Faults of a kit, for developers. */
export const kitMessages: Record<KitErrorCode, (params: Record<string, string>) => string> = {
  'runtime/not-a-kit': ({ missing, instrument }) =>
    [
      'This is not a kit as "qadam build" writes it.',
      ...(missing === undefined ? [] : [`It has no "${missing}".`]),
      ...(instrument === undefined ? [] : [`The schemas of "${instrument}" are not those of its questions.`]),
    ].join(' '),
  'runtime/kit-out-of-bounds': ({ why }) => `The kit is not read: it ${why}. No model needs that.`,
  'runtime/other-version': ({ expected, actual }) =>
    `The kit is written in "${actual}", this version reads "${expected}".`,
  'runtime/kit-changed': ({ hash }) =>
    `The kit has been changed since it was built: its bytes are not those of hash ${hash}.`,
};

/** Languages in which the runtime words issues itself; others are given by the caller: `@qadam/runtime/issues/kk`. */
export type IssueLocale = 'ru' | 'en';

const own: Readonly<Record<IssueLocale, IssueWords>> = { ru, en };

/** An issue in words, in a language by its name or in the words of a table. */
export const issueText = (issue: Pick<Issue, 'code' | 'params'>, language: IssueLocale | IssueWords): string =>
  issueInWords(issue, typeof language === 'string' ? own[language] : language);
