import type { JsonFormsRendererRegistryEntry } from '@jsonforms/core';
import type { QadamOptions } from '@qadam/schema';
import { QuestionRenderer } from './control/question.tsx';
import { SectionRenderer, SectionsRenderer } from './layout/section.tsx';
import { questionTester, sectionsTester, sectionTester } from './testers.ts';

/** Types of questions that have a renderer here: all of the language. */
export const questionTypes = [
  'yes-no',
  'choice',
  'choices',
  'text',
  'long-text',
  'integer',
  'number',
  'date',
  'date-time',
  'person',
  'people',
  'attachment',
  'table',
] as const satisfies readonly QadamOptions['type'][];

/** The renderer set, for the UI schema that @qadam/schema emits. */
export const qadamRenderers: JsonFormsRendererRegistryEntry[] = [
  { tester: sectionsTester, renderer: SectionsRenderer },
  { tester: sectionTester, renderer: SectionRenderer },
  ...questionTypes.map((type) => ({ tester: questionTester(type), renderer: QuestionRenderer })),
];
