import type { KitQuestion, Row } from '@qadam/schema';
import type { CaseView } from '../append/log-element.ts';
import type { Say } from '../texts/texts.ts';
import type { Revision } from './revisions.ts';
import type { PlanShape } from './shape.ts';
import type { PlanText } from './texts.ts';

/** What the parts of a plan's screen read. */
export interface PlanScene extends CaseView {
  shape: PlanShape;
  /** Words of the plan's screen. */
  words: Say<PlanText>;
  /** Revisions of the plan, oldest first. */
  revisions: readonly Revision[];
  /** Steps of the newest revision, in the order of the form. */
  rows: readonly Row[];
}

/** Address of a question of the plan. */
export const questionAddress = ({ shape }: Pick<PlanScene, 'shape'>, { id }: KitQuestion): string =>
  `instrument/${shape.instrument.id}/question/${id}`;

/** Address of a column of the steps. */
export const columnAddress = (scene: Pick<PlanScene, 'shape'>, { id }: KitQuestion): string =>
  `${questionAddress(scene, scene.shape.table)}/column/${id}`;

/** What the definitions call a column. */
export const columnLabel = (scene: PlanScene, column: KitQuestion): string =>
  scene.texts.words(`${columnAddress(scene, column)}/label`);
