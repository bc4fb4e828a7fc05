/** Registers <qadam-studio>, unless the name is taken, and what it shows: <qadam-form>, <qadam-exercise>. */
import '@qadam/elements/form';
import '@qadam/training/define';
import { QadamStudio } from './qadam-studio.ts';

if (customElements.get('qadam-studio') === undefined) customElements.define('qadam-studio', QadamStudio);

declare global {
  interface HTMLElementTagNameMap {
    'qadam-studio': QadamStudio;
  }
}

export { QadamStudio };
