/** Registers <qadam-case> and the elements that it shows inside. */
import '../form/define.ts';
import '../plan/define.ts';
import '../risk/define.ts';
import '../triangle/define.ts';
import { QadamCase } from './qadam-case.ts';

declare global {
  interface HTMLElementTagNameMap {
    'qadam-case': QadamCase;
  }
}

if (customElements.get('qadam-case') === undefined) customElements.define('qadam-case', QadamCase);

export { QadamCase };
