import type { KitTexts, Scene as CaseScene, ShownText } from '@qadam/elements';
import type { ExerciseStep } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseAt, OpenExercise } from '../exercise/open-exercise.ts';
import type { Response, Responses } from '../exercise/response.ts';
import type { SayExercise } from '../texts/texts.ts';
import { isRevealed, type ExerciseProgress } from './progress.ts';

/** What the parts of an exercise's screen read. */
export interface ExerciseScene {
  say: SayExercise;
  locale: string;
  /** Texts of the exercise, without the start of their address. */
  own(address: string): ShownText | undefined;
  /** Texts of the kit. */
  texts: KitTexts;
  opened: OpenExercise;
  progress: ExerciseProgress;
  path: readonly ExerciseStep[];
  /** The case as a step is begun, for what is shown of levels and sources. */
  caseScene(step: ExerciseStep): CaseScene;
  acts: ExerciseActs;
}

/** The same, at one step. */
export interface StepScene extends ExerciseScene {
  step: ExerciseStep;
  response: Response;
  now: CaseAt;
}

/** What a learner does. `isTyping`: the act is not complete. */
export interface ExerciseActs {
  begin(): void;
  skip(): void;
  find(piece: string): void;
  hint(): void;
  respond(part: Response, isTyping?: boolean): void;
  check(): void;
  again(): void;
  reveal(): void;
  goOn(): void;
  restart(): void;
  /** Says something to those who do not see it. */
  announce(words: string): void;
  focus(id: string): void;
  print(): void;
  save(as: 'html' | 'json'): void;
}

/** A scene at a step. */
export const atStep = (scene: ExerciseScene, step: ExerciseStep): StepScene => ({
  ...scene,
  step,
  response: scene.progress.responses[step.id] ?? {},
  now: scene.opened.caseAt(step, scene.progress.responses),
});

/** What is right would give the next try away: of a choice, bins and orders it is told with the reference. */
export const isHiding = ({ step, opened, progress }: StepScene): boolean =>
  step.do !== 'fill' && !isRevealed(opened.exercise, progress, step.id);

/** The last step of the way, as it is now. */
export const isLast = ({ path, step }: StepScene): boolean => path.at(-1)?.id === step.id;

/** The same scene with other responses. */
export const withResponses = (scene: ExerciseScene, responses: Responses): ExerciseScene => ({
  ...scene,
  progress: { ...scene.progress, responses },
  path: scene.opened.path(responses),
});

/** A text of a step. */
export const ofStep = ({ own, step }: StepScene, address: string): ShownText | undefined =>
  own(`step/${step.id}/${address}`);

/** A text in its language, with the mark of a draft where it is one. */
export function shown(
  { say }: Pick<ExerciseScene, 'say'>,
  text: ShownText | undefined,
): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return html`<span lang=${text.lang}>${text.text}</span>${draftMark({ say }, text)}`;
}

/** The mark alone; what it was translated from is its title. */
export const draftMark = (
  { say }: Pick<ExerciseScene, 'say'>,
  text: ShownText | undefined,
): TemplateResult | typeof nothing =>
  text?.isDraft === true
    ? html` <span class="draft" title=${text.original ?? nothing}>${say('draft')}</span>`
    : nothing;

/** A text in paragraphs, as its lines are. */
export const paragraphs = (text: ShownText | undefined): TemplateResult[] =>
  (text?.text ?? '')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p lang=${text!.lang}>${line}</p>`);
