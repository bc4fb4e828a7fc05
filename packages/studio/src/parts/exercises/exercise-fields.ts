import { shortHash, withoutHidden, type Exercise, type ExerciseStep } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { TaughtExercise } from '../../draft/taught.ts';
import type { Scene } from '../../scene/scene.ts';
import { stateClass, translationState } from '../../fields/text-fields.ts';
import { textAtPath, textValueAt, withoutTextsAt, withTextAt } from './texts-of.ts';

/** An exercise that is being written, and the language in which its words are written now. */
export interface Writing {
  scene: Scene;
  taught: TaughtExercise;
  name: string;
  language: string;
}

const original = ({ scene }: Writing): string => scene.languages[0] ?? 'ru';

/** Takes over a changed exercise. */
export const change = ({ scene, name, taught: { definition } }: Writing, next: TaughtExercise, key?: string): boolean =>
  scene.edit(scene.say('exercises')('said-change', { name }), { exercises: { [definition.id]: next } }, key);

/** Takes over changed properties of the exercise itself; `undefined` takes one away. */
export function changeExercise(
  writing: Writing,
  part: { [K in keyof Exercise]?: Exercise[K] | undefined },
  key?: string,
): boolean {
  const definition = without({ ...writing.taught.definition, ...part }) as Exercise;
  return change(writing, { ...writing.taught, definition }, key);
}

/** Takes over a changed step. Words below the path `gone` go with what they spoke of; `told` are the first words of what is new. */
export function changeStep(writing: Writing, step: ExerciseStep, { gone, told = [] }: StepWords = {}): boolean {
  const { definition } = writing.taught;
  const steps = definition.steps.map((each) => (each.id === step.id ? without(step) : each)) as ExerciseStep[];
  const next = { ...writing.taught, definition: { ...definition, steps } };
  return change(writing, withFirstWords(writing.scene, gone === undefined ? next : withoutTextsAt(next, gone), told));
}

export interface StepWords {
  gone?: readonly string[];
  told?: readonly FirstWords[];
}

/** What a new part is called until the trainer says it otherwise: nothing may stand there without words. */
export interface FirstWords {
  path: readonly string[];
  text: string;
}
export function withFirstWords(scene: Scene, taught: TaughtExercise, told: readonly FirstWords[]): TaughtExercise {
  const language = scene.languages[0] ?? 'ru';
  return told.reduce((each, words) => withTextAt(each, { language, original: language, ...words }), taught);
}

const without = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

export interface WordsOptions {
  path: readonly string[];
  label: string;
  rows?: number;
}

/** A field for words of an exercise in the language that is written now; a translation shows its original and its state. */
export function wordsField(writing: Writing, { path, label, rows = 2 }: WordsOptions): TemplateResult {
  const { scene, taught, language } = writing;
  const say = scene.say('fields');
  const id = `exercise-${path.join('-')}`;
  const from = original(writing);
  const [source = '', text = ''] = [from, language].map((each) => textAtPath(taught, each, path));
  const state =
    language === from ? 'original' : translationState(textValueAt(taught, language, path), shortHash(source));
  const write = (typed: string, isReviewed?: true): void =>
    void change(
      writing,
      withTextAt(taught, { language, original: from, path, text: typed, ...(isReviewed && { isReviewed }) }),
      isReviewed ? undefined : `exercise/${taught.definition.id}/${language}/${path.join('/')}`,
    );
  return html`<div class="field">
    <label for=${id}>
      <span>${label}</span
      >${state === 'original' ? nothing : html`<span class=${stateClass[state]}>${say(state)}</span>`}
    </label>
    ${state === 'original' ? nothing : html`<p class="small soft" lang=${from}>${source}</p>`}
    <textarea
      class="input"
      id=${id}
      lang=${language}
      rows=${rows}
      .value=${text}
      @input=${(event: Event) => write(withoutHidden((event.target as HTMLTextAreaElement).value))}
    ></textarea>
    ${
      state === 'draft' || state === 'stale'
        ? html`<button type="button" class="btn btn--quiet review" @click=${() => write(text, true)}>
            ${say('mark-reviewed')}<span class="hidden">: ${label}</span>
          </button>`
        : nothing
    }
  </div>`;
}
