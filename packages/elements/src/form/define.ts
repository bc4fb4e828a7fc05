/** Registers <qadam-form>, unless the name is taken. */
import { QadamForm } from './qadam-form.ts';

if (customElements.get('qadam-form') === undefined) customElements.define('qadam-form', QadamForm);

declare global {
  interface HTMLElementTagNameMap {
    'qadam-form': QadamForm;
  }
}

export { QadamForm };
