import { kitMessages, type KitErrorCode } from '../messages.ts';

/** A kit that cannot be opened. `code` is stable, wording is not: compare codes, never messages. */
export class KitError extends Error {
  override readonly name = 'KitError';
  readonly code: KitErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: KitErrorCode, params: Record<string, string>, cause?: unknown) {
    super(`${code}: ${kitMessages[code](params)} See docs/errors/${code.replace('/', '-')}.md`, { cause });
    this.code = code;
    this.params = params;
  }
}
