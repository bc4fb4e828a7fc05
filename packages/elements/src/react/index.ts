/** Components for React 18 and 19. Importing one registers its element. */
export { QadamCase } from '../generated/react/case.ts';
export { QadamForm } from '../generated/react/form.ts';
export { QadamPlan } from '../generated/react/plan.ts';
export { QadamRisk } from '../generated/react/risk.ts';
export { QadamTriangle } from '../generated/react/triangle.ts';
