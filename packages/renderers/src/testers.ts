import { rankWith, type RankedTester, type UISchemaElement } from '@jsonforms/core';
import type { QadamOptions } from '@qadam/schema';

/** Rank of the renderers of this package; a renderer of the host takes a question over with a higher one. */
export const QADAM_RANK = 100;

/** What a UI schema element carries for Qadam's renderers; `undefined` when it was not emitted by Qadam. */
export function optionsOf(element: UISchemaElement): QadamOptions | undefined {
  return (element.options as { qadam?: QadamOptions } | undefined)?.qadam;
}

/** Holds for the control of a question of this type. */
export const isQuestion =
  (type: QadamOptions['type']) =>
  (element: UISchemaElement): boolean =>
    element.type === 'Control' && optionsOf(element)?.type === type;

/** Tester with the rank of this package for questions of a type. */
export const questionTester = (type: QadamOptions['type']): RankedTester => rankWith(QADAM_RANK, isQuestion(type));

/** Tester for a section. */
export const sectionTester: RankedTester = rankWith(QADAM_RANK, (element) => element.type === 'Group');

/** Tester for the list of sections. */
export const sectionsTester: RankedTester = rankWith(QADAM_RANK, (element) => element.type === 'VerticalLayout');
