/** Why an entry is not accepted. Wording is looked up by code and language, so nothing compares texts. */
export const issueCodes = [
  'case/nothing-added',
  'case/newer-entries',
  'case/malformed',
  'case/unknown-type',
  'case/seq',
  'case/id-repeated',
  'case/in-future',
  'case/not-opened',
  'case/opened-twice',
  'case/before-opening',
  'case/unknown-role',
  'case/unknown-person',
  'case/unknown-instrument',
  'case/unknown-decision',
  'case/unknown-option',
  'case/unknown-transition',
  'case/unknown-placement',
  'case/unknown-contact-kind',
  'case/unknown-kind',
  'case/unknown-entry',
  'case/unknown-record',
  'case/unknown-signature',
  'case/signature-role',
  'case/signature-incomplete',
  'case/signed-other',
  'case/wrong-subject',
  'case/answers',
  'case/withheld',
  'case/row-repeated',
  'case/record-of-other',
  'case/role-submit',
  'case/role-decide',
  'case/role-move',
  'case/role-agree',
  'case/reason-missing',
  'case/guard',
  'case/locked',
  'case/not-from-here',
  'case/moved-since',
  'case/not-at-this-stage',
  'case/lower-refused',
  'case/own-act',
  'case/not-awaited',
  'case/not-the-receiver',
  'case/not-correctable',
  'case/not-erasable',
  'case/kept-missing',
  'case/correction-empty',
  'case/join-different',
  'case/edition-change',
  'case/born-after-report',
  'case/date-in-future',
] as const;

export type IssueCode = (typeof issueCodes)[number];
export type IssueParams = Readonly<Record<string, string | number | readonly string[]>>;

export interface Issue {
  code: IssueCode;
  /** Id of the entry; empty where all that was added is meant. */
  entry: string;
  /** JSON Pointer in the entry. */
  pointer?: string;
  params: IssueParams;
}
