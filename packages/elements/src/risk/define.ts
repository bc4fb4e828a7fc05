/** Registers <qadam-risk>. */
import { QadamRisk } from './qadam-risk.ts';

declare global {
  interface HTMLElementTagNameMap {
    'qadam-risk': QadamRisk;
  }
}

if (customElements.get('qadam-risk') === undefined) customElements.define('qadam-risk', QadamRisk);

export { QadamRisk };
