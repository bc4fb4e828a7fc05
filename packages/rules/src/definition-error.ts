import { messages, type DefinitionErrorCode, type MessageParams } from './messages.ts';

/** Where a fault stands: the id of the definition and a JSON Pointer into it. */
export interface Place {
  definition: string;
  pointer: string;
}

/**
 * A fault in a definition, thrown while compiling, before anyone answers.
 * `code` is stable, wording is not: compare codes, never messages.
 */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly code: DefinitionErrorCode;
  readonly definition: string;
  readonly pointer: string;
  readonly params: Readonly<MessageParams>;

  constructor(code: DefinitionErrorCode, place: Place, params: MessageParams) {
    const at = place.pointer === '' ? place.definition : `${place.definition} at ${place.pointer}`;
    super(`${code}: ${messages[code](at, params)} See docs/errors/${code.replace('/', '-')}.md`);
    this.code = code;
    this.definition = place.definition;
    this.pointer = place.pointer;
    this.params = params;
  }
}
