import { withFollowUps, type AnswerIssue, type KitInstrument } from '@qadam/schema';
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

/** Progress of the sections that are shown, in order; the list of before while it says the same. */
export function sectionsProgress(
  instrument: KitInstrument,
  { shown, answers }: FormRecord,
  issues: readonly AnswerIssue[],
  before: readonly SectionProgress[] = [],
): readonly SectionProgress[] {
  const start = known.get(shown) ?? unanswered(instrument, shown);
  known.set(shown, start);
  const progress = start.sections.map((section) => ({ ...section }));
  for (const id of Object.keys(answers)) {
    const { section, isCertain = false, isRequired = false } = start.places.get(id) ?? {};
    const made = section === undefined ? undefined : progress[section];
    const open = openOf(answers[id]);
    if (made === undefined || answers[id] === undefined) continue;
    if (open === 'not-known') made.notKnown += 1;
    if (open === 'refused') made.refused += 1;
    if (isCertain) made.done += 1;
    if (isRequired) made.required -= 1;
  }
  for (const { question } of issues) {
    const made = progress[start.places.get(question)?.section ?? -1];
    if (made !== undefined) made.issues += 1;
  }
  const isSame = progress.length === before.length && progress.every((made, at) => isEqual(made, before[at]!));
  return isSame ? before : progress;
}

const nothingDone = { total: 0, done: 0, required: 0, notKnown: 0, refused: 0, issues: 0 };
const keys = ['id', 'number', ...Object.keys(nothingDone)] as (keyof SectionProgress)[];
const isEqual = (left: SectionProgress, right: SectionProgress): boolean =>
  keys.every((key) => left[key] === right[key]);

/** Sections before anything is answered, and where each question that is shown counts. */
interface Start {
  sections: SectionProgress[];
  places: Map<string, { section: number; isCertain: boolean; isRequired: boolean }>;
}

const known = new WeakMap<FormRecord['shown'], Start>();

function unanswered(instrument: KitInstrument, shown: FormRecord['shown']): Start {
  const start: Start = { sections: [], places: new Map() };
  for (const section of instrument.sections) {
    const questions = section.questions.flatMap(withFollowUps).filter(({ id }) => shown.get(id) !== 'hidden');
    if (questions.length === 0) continue;
    const at = start.sections.length;
    const made = { ...nothingDone, id: section.id, number: section.print ?? String(at + 1) };
    for (const { id, required } of questions) {
      const isCertain = shown.get(id) === 'shown';
      const isRequired = isCertain && required === true;
      if (isCertain) made.total += 1;
      if (isRequired) made.required += 1;
      start.places.set(id, { section: at, isCertain, isRequired });
    }
    start.sections.push(made);
  }
  return start;
}

/** Section in which a question stands. */
export const sectionOf = (instrument: KitInstrument, question: string): string | undefined =>
  instrument.sections.find((section) => section.questions.flatMap(withFollowUps).some(({ id }) => id === question))?.id;
