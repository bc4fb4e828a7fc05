import type { Conditions } from '../generated/types.ts';
import type { FactSpec, KitInstrument, KitQuestion, KitSection } from '../kit.ts';
import { compact } from '../words/lists.ts';
import { withFollowUps } from './emit-json-schema.ts';
import { hiddenWhen, shownFor, type QuestionOfFact } from './hidden-when.ts';

/** Element of a UI schema as JSON Forms reads it. */
export interface UiElement {
  type: 'VerticalLayout' | 'Group' | 'Control';
  scope?: string;
  i18n?: string;
  label?: string | false;
  elements?: UiElement[];
  rule?: { effect: 'HIDE'; condition: { scope: string; schema: object; failWhenUndefined: boolean } };
  options?: { qadam: QadamOptions };
}

/** What Qadam's renderers read beside the JSON Schema. */
export interface QadamOptions {
  type: KitQuestion['type'];
  id: string;
  /** How deep the question stands under the one that it follows up; absent at the top. */
  depth?: number;
  /** Schema of the answers, with the ages beside them, for which it is certainly shown. Neither that nor hidden: offered, folded. Absent: always shown. */
  shown?: object;
}

/**
 * The UI schema of an instrument: a group for each section, a control for each question, follow-ups after their
 * question. `options.qadam` carries what Qadam's renderers need beside the JSON Schema.
 */
export function emitUiSchema(
  instrument: Pick<KitInstrument, 'id' | 'sections'>,
  facts: ReadonlyMap<string, FactSpec>,
): UiElement {
  const questions = questionsOfFacts(instrument);
  const rule = (conditions: Conditions | undefined): UiElement['rule'] =>
    conditions === undefined
      ? undefined
      : {
          effect: 'HIDE',
          condition: { scope: '#', schema: hiddenWhen(conditions, questions, facts), failWhenUndefined: true },
        };
  const control = (question: KitQuestion, depth: number): UiElement[] => [
    compact({
      type: 'Control' as const,
      scope: `#/properties/${question.id}`,
      i18n: `instrument/${instrument.id}/question/${question.id}`,
      rule: rule(question.shownWhen),
      options: {
        qadam: compact({
          type: question.type,
          id: question.id,
          depth: depth === 0 ? undefined : depth,
          shown: question.shownWhen === undefined ? undefined : shownFor(question.shownWhen, questions, facts),
        }),
      },
    }),
    ...(question.followUps ?? []).flatMap((next) => control(next, depth + 1)),
  ];
  return {
    type: 'VerticalLayout',
    elements: instrument.sections.map((section: KitSection) =>
      compact({
        type: 'Group' as const,
        i18n: `instrument/${instrument.id}/section/${section.id}`,
        label: section.id,
        rule: rule(section.shownWhen),
        elements: section.questions.flatMap((question) => control(question, 0)),
      }),
    ),
  };
}

/** Which question of the instrument gives which fact; the first where several do. */
export function questionsOfFacts(instrument: Pick<KitInstrument, 'sections'>): QuestionOfFact {
  const all = instrument.sections.flatMap((section) => section.questions).flatMap(withFollowUps);
  return new Map(
    all.flatMap((question) => (question.fact === undefined ? [] : [[question.fact, question.id] as const])).reverse(),
  );
}
