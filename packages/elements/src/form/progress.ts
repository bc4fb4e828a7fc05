import { withFollowUps, type Answer, type AnswerIssue, type KitInstrument } from '@qadam/schema';
import { openOf } from '@qadam/renderers';
import type { FormRecord } from './record.ts';

/** How far one section is. */
export interface SectionProgress {
  id: string;
  /** Number in the rail, counted over the sections that are shown. */
  number: string;
  /** Questions that are certainly shown. */
  total: number;
  /** Of these, answered or explicitly open. */
  done: number;
  /** Of those that are not done, the ones without which nothing can be saved. */
  required: number;
  notKnown: number;
  refused: number;
  issues: number;
}

/** Progress of the sections that are shown, in order. */
export function sectionsProgress(
  instrument: KitInstrument,
  { shown, answers }: FormRecord,
  issues: readonly AnswerIssue[],
): SectionProgress[] {
  let number = 0;
  return instrument.sections.flatMap((section) => {
    const questions = section.questions.flatMap(withFollowUps);
    const ids = questions.map(({ id }) => id);
    const visible = ids.filter((id) => shown.get(id) !== 'hidden');
    if (visible.length === 0) return [];
    number += 1;
    const certain = visible.filter((id) => shown.get(id) === 'shown');
    const given = visible.map((id) => answers[id]).filter((answer) => answer !== undefined);
    const open = (state: string): number => given.filter((answer: Answer) => openOf(answer) === state).length;
    return {
      id: section.id,
      number: section.print ?? String(number),
      total: certain.length,
      done: certain.filter((id) => answers[id] !== undefined).length,
      required: questions.filter(
        ({ id, required }) => required === true && shown.get(id) === 'shown' && answers[id] === undefined,
      ).length,
      notKnown: open('not-known'),
      refused: open('refused'),
      issues: issues.filter(({ question }) => ids.includes(question)).length,
    };
  });
}

/** Section in which a question stands. */
export const sectionOf = (instrument: KitInstrument, question: string): string | undefined =>
  instrument.sections.find((section) => section.questions.flatMap(withFollowUps).some(({ id }) => id === question))?.id;
