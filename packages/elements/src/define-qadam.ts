import { QadamCase } from './case/qadam-case.ts';
import { QadamForm } from './form/qadam-form.ts';
import { QadamPlan } from './plan/qadam-plan.ts';
import { QadamRisk } from './risk/qadam-risk.ts';
import { QadamTriangle } from './triangle/qadam-triangle.ts';

/** All elements by the end of their name. */
const elements: Record<string, CustomElementConstructor> = {
  form: QadamForm,
  risk: QadamRisk,
  plan: QadamPlan,
  case: QadamCase,
  triangle: QadamTriangle,
};

/**
 * Registers all elements: `qadam-form` and so on, or with another prefix. A name that is taken is left alone, so that
 * two copies on a page do no harm. A class can have one name only: a second prefix gets a class of its own.
 */
export function defineQadam({ prefix = 'qadam' }: { prefix?: string } = {}): void {
  for (const [end, element] of Object.entries(elements)) {
    const name = `${prefix}-${end}`;
    if (customElements.get(name) === undefined) customElements.define(name, class extends element {});
  }
}
