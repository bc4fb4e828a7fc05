import type { ErrorCode } from '../texts/errors.ts';
import type { Params } from '../texts/texts.ts';

/** A fault that an element cannot work around; shown in words and fired as `qadam-error`. */
export class ElementError extends Error {
  readonly code: ErrorCode;
  readonly params: Params;

  constructor(code: ErrorCode, params: Params = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'ElementError';
    this.code = code;
    this.params = params;
  }
}

/** Detail of `qadam-error`: the code and its values, and the sentence in the reader's language. */
export interface QadamErrorDetail {
  code: string;
  message: string;
  params: Params;
}
