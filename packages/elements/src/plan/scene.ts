import type { OpenKit, Standing } from '@qadam/runtime';
import type { Actor, KitQuestion, Row } from '@qadam/schema';
import type { KitTexts } from '../kit/kit-texts.ts';
import type { Say } from '../texts/texts.ts';
import type { Revision } from './revisions.ts';
import type { PlanShape } from './shape.ts';
import type { PlanText } from './texts.ts';

/** What the parts of a plan's screen read. */
export interface PlanScene {
  open: OpenKit;
  shape: PlanShape;
  standing: Standing;
  /** Words of the definitions. */
  texts: KitTexts;
  /** Words of the plan's screen. */
  words: Say<PlanText>;
  locale: string;
  /** The present instant with its offset. */
  now: string;
  person: Actor | undefined;
  readonly: boolean;
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
