/** Registers <qadam-plan>, unless the name is taken. */
import { QadamPlan } from './qadam-plan.ts';

if (customElements.get('qadam-plan') === undefined) customElements.define('qadam-plan', QadamPlan);

declare global {
  interface HTMLElementTagNameMap {
    'qadam-plan': QadamPlan;
  }
}

export { QadamPlan };
