import type { IssueCode } from '../accept/issue.ts';

/** Every reason for which an entry is not accepted, in one language. `{names}` are those of the issue's params. */
export interface IssueWords {
  /** `{asks}` stands for the sentence below; `{about}` for one of `about`. */
  texts: Readonly<Record<IssueCode, string>>;
  /** What is to be found out, where it is known. */
  asks: string;
  about: Readonly<Record<'family' | 'child' | 'person', string>>;
}
