/** Registers <qadam-triangle>, unless the name is taken. */
import { QadamTriangle } from './qadam-triangle.ts';

if (customElements.get('qadam-triangle') === undefined) customElements.define('qadam-triangle', QadamTriangle);

declare global {
  interface HTMLElementTagNameMap {
    'qadam-triangle': QadamTriangle;
  }
}

export { QadamTriangle };
