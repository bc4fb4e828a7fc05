/** Parts of a step and answers to it in words: the kit's labels, and those of the exercise. */
import { factLabel, shortDay } from '@qadam/elements';
import { withFollowUps, type ExerciseStep, type KitInstrument, type KitQuestion } from '@qadam/schema';
import { plainAnswer } from '../grade/answers.ts';
import type { ItemResult } from '../grade/result.ts';
import { ofStep, type StepScene } from './scene.ts';

/** Questions of an instrument by id, follow-ups among them. */
export const questionsIn = (instrument: KitInstrument | undefined): ReadonlyMap<string, KitQuestion> =>
  new Map(
    (instrument?.sections ?? [])
      .flatMap(({ questions }) => questions.flatMap((question) => withFollowUps(question)))
      .map((question) => [question.id, question]),
  );

/** What an option is called: by its own text, else by what the kit calls it. */
export function optionLabel(scene: StepScene, id: string): string {
  const { step, texts, opened } = scene;
  const own = ofStep(scene, `option/${id}/label`)?.text;
  if (own !== undefined) return own;
  if (step.by === 'asks') return factLabel(scene.caseScene(step), id);
  if (step.by === 'decision')
    return texts.words(`decision/${String(opened.doneIn(step)?.body?.decision)}/option/${id}/label`);
  const addresses = {
    outcome: `ruleset/${step.ruleset}/outcome/${id}/label`,
    moves: `transition/${id}/label`,
    deadlines: `deadline/${id}/label`,
  };
  return step.by === undefined ? id : texts.words(addresses[step.by]);
}

export const binLabel = (scene: StepScene, id: string): string => ofStep(scene, `bin/${id}/label`)?.text ?? id;

/** What a graded part is called. */
export function itemLabel(scene: StepScene, id: string): string {
  const { step } = scene;
  if (step.do === 'choose') return optionLabel(scene, id);
  if (step.do !== 'fill') return ofStep(scene, `item/${id}/label`)?.text ?? id;
  if (step.wants !== undefined) return ofStep(scene, `want/${id}/label`)?.text ?? id;
  return questionLabel(scene, id);
}

/** What the kit calls a question of the step's instrument. */
export const questionLabel = ({ step, opened, texts }: StepScene, id: string): string =>
  texts.words(`instrument/${opened.instrumentOf(step)?.id}/question/${id}/label`);

const kinds = { fill: 'item', choose: 'option', sort: 'item', order: 'item', read: 'item' } as const;

/** What the exercise says of a graded part once it is checked. */
export const feedbackOf = (scene: StepScene, id: string): ReturnType<typeof ofStep> =>
  ofStep(scene, `${scene.step.wants === undefined ? kinds[scene.step.do] : 'want'}/${id}/feedback`);

/** An answer to a question in words. */
export function answerInWords(scene: StepScene, question: string, answer: unknown): string {
  const { say, texts, opened, step, locale, now } = scene;
  const value = plainAnswer(answer);
  if (value === undefined) return say('not-answered');
  if (Array.isArray(value)) {
    const each = value.map((one) => answerInWords(scene, question, one));
    return each.length === 0 ? say('not-answered') : each.join('; ');
  }
  if (value === 'yes' || value === 'no') return say(`value-${value}`);
  if (typeof value === 'object' && value !== null) {
    const { open } = value as { open?: string };
    if (open === 'not-known' || open === 'refused' || open === 'does-not-apply' || open === 'not-asked')
      return say(`open-${open}`);
    return JSON.stringify(value);
  }
  const instrument = opened.instrumentOf(step);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  const label = texts.text(`instrument/${instrument?.id}/question/${question}/option/${text}/label`)?.text;
  const isDate = questionsIn(instrument).get(question)?.type === 'date';
  return label ?? (isDate ? shortDay(locale, text, now.at) : text);
}

/** What was given for a part, and what is right, in words; `undefined` where there is nothing to say. */
export function answersInWords(scene: StepScene, item: ItemResult): { given?: string; right?: string } {
  const { step, say } = scene;
  const { given, right, id } = item;
  if (step.wants !== undefined) return {};
  if (step.do === 'fill') return { given: answerInWords(scene, id, given), right: answerInWords(scene, id, right) };
  if (step.do === 'sort')
    return {
      given: typeof given === 'string' ? binLabel(scene, given) : say('is-not-placed'),
      right: (right as string[]).map((bin) => binLabel(scene, bin)).join(' / '),
    };
  if (step.do === 'order') {
    const items = (right as string[]).map((each) => `«${itemLabel(scene, each)}»`).join(', ');
    return {
      given: typeof given === 'number' ? say('place-of', { at: given + 1 }) : say('is-not-placed'),
      right: items === '' ? say('comes-anywhere') : say('comes-after', { items }),
    };
  }
  const worth = right as number;
  return {
    given: say(given === true ? 'value-chosen' : 'value-not-chosen'),
    right: say(worth === 1 ? 'worth-right' : worth > 0 ? 'worth-partly' : 'worth-wrong'),
  };
}

/** Items of an order as they stand before anybody has moved one: the same each time, and not as they are written down. */
export function initialOrder({ id: step, items = [] }: ExerciseStep): string[] {
  const ids = items.map(({ id }) => id);
  const mixed = [...ids].sort((left, right) => scatter(`${step}/${left}`) - scatter(`${step}/${right}`));
  return mixed.every((id, at) => id === ids[at]) ? mixed.reverse() : mixed;
}

/** FNV-1a: a number that looks like any other. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A response as one line, for the journal of a learning management system. */
export function responseInWords(scene: StepScene): string {
  const { step, response, opened } = scene;
  const written = response.written?.trim() ? [`«${response.written.trim()}»`] : [];
  if (step.do === 'choose')
    return [...(response.chosen ?? []).map((id) => optionLabel(scene, id)), ...written].join('; ');
  if (step.do === 'sort')
    return Object.entries(response.placed ?? {})
      .map(([item, bin]) => `${itemLabel(scene, item)}: ${binLabel(scene, bin)}`)
      .join('; ');
  if (step.do === 'order') return (response.order ?? []).map((id) => itemLabel(scene, id)).join(' → ');
  const questions = questionsIn(opened.instrumentOf(step));
  return [
    ...Object.entries(response.answers ?? {})
      .filter(([id]) => questions.get(id)?.columns === undefined)
      .map(([id, answer]) => `${questionLabel(scene, id)}: ${answerInWords(scene, id, answer)}`),
    ...written,
  ].join('; ');
}
