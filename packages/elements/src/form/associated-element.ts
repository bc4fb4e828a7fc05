import { property, state } from 'lit/decorators.js';
import { QadamElement } from '../base/qadam-element.ts';

/** An element that takes part in the form around it, with the surface that native fields have. */
export abstract class AssociatedElement extends QadamElement {
  static readonly formAssociated = true;

  /** Name in the form around it. Without one it is left out of what that form sends. */
  @property({ reflect: true }) name: string | undefined;
  /** Nothing can be changed, and the form around it neither checks nor sends it. A disabled fieldset around it does the same. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** A fieldset around it is disabled. */
  @state() private isDisabledAround = false;

  protected readonly internals: ElementInternals = this.attachInternals();

  protected get isDisabled(): boolean {
    return this.disabled || this.isDisabledAround;
  }
  /** @ignore */
  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabledAround = isDisabled;
  }

  /** The form around it; `null` where there is none. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  /** The `<label>` elements that belong to it. */
  get labels(): NodeList {
    return this.internals.labels;
  }
  /** What is wrong, as of native fields: `valueMissing` or `customError`. */
  get validity(): ValidityState {
    return this.internals.validity;
  }
  /** The first fault in the reader's words; empty when there is none. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  /** Whether the form around it checks it. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  /** Whether the answers are in order; fires `invalid` if not. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  /** The same, and shows the first fault at its question. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
}
