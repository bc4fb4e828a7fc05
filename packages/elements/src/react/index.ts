/** Components for React 18 and 19. Importing one registers its element. */
export { QadamCase } from './case.ts';
export { QadamForm } from './form.ts';
export { QadamPlan } from './plan.ts';
export { QadamRisk } from './risk.ts';
export { QadamTriangle } from './triangle.ts';
