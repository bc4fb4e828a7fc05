import { property, state } from 'lit/decorators.js';
import { QadamElement } from '../base/qadam-element.ts';

/** An element that takes part in the form around it, with the surface that native fields have. */
export abstract class AssociatedElement extends QadamElement {
  static readonly formAssociated = true;

  /** Name in the form around it. */
  @property({ reflect: true }) name: string | undefined;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** A fieldset around it is disabled. */
  @state() private isDisabledAround = false;

  protected readonly internals: ElementInternals = this.attachInternals();

  protected get isDisabled(): boolean {
    return this.disabled || this.isDisabledAround;
  }
  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabledAround = isDisabled;
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get labels(): NodeList {
    return this.internals.labels;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
}
