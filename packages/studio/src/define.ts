/** Registers <qadam-studio>, unless the name is taken, and <qadam-form>, in which it shows forms. */
import '@qadam/elements/form';
import { QadamStudio } from './qadam-studio.ts';

if (customElements.get('qadam-studio') === undefined) customElements.define('qadam-studio', QadamStudio);

declare global {
  interface HTMLElementTagNameMap {
    'qadam-studio': QadamStudio;
  }
}

export { QadamStudio };
