/** What all sheets have: a head, steps with their story, questions of an instrument. */
import type { ExerciseStep, KitQuestion } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { atStep, ofStep, paragraphs, shown, type ExerciseScene, type StepScene } from '../element/scene.ts';
import { inParagraphs } from '../element/story.ts';
import { questionsIn } from '../element/words.ts';
import type { ExerciseText } from '../texts/texts.ts';

/** A sheet with its name, that of the exercise, and lines to be filled in by hand. */
export function paper(
  scene: ExerciseScene,
  name: ExerciseText,
  content: unknown,
  { isNamed = false }: { isNamed?: boolean } = {},
): TemplateResult {
  const { say, own, opened } = scene;
  const { id, edition } = opened.open.kit;
  return html`<article class="paper">
    <header class="paper__head">
      <p class="small">${say(name)}</p>
      <h2>${shown(scene, own('label'))}</h2>
      <p class="small">${say('made-with', { model: id, edition })}</p>
      ${
        isNamed
          ? html`<p class="paper__lines small"><span>${say('name-line')}</span><span>${say('date-line')}</span></p>`
          : nothing
      }
    </header>
    ${content}
  </article>`;
}

/** Every step of the exercise, also those that only some choices lead to. */
export const everyStep = (scene: ExerciseScene, draw: (scene: StepScene) => TemplateResult): TemplateResult[] =>
  scene.opened.exercise.steps.map((step) => stepOnPaper(atStep(scene, step), draw));

export function stepOnPaper(scene: StepScene, draw: (scene: StepScene) => TemplateResult): TemplateResult {
  return html`<section class="paper__step">
    <h3>${shown(scene, ofStep(scene, 'label'))}</h3>
    ${draw(scene)}
  </section>`;
}

/** What stands there at first. */
export const toldAtFirst = (scene: StepScene): TemplateResult[] =>
  inParagraphs((scene.step.story ?? []).filter(({ find }) => find === undefined)).map(
    (group) => html`<p>${group.map(({ id }) => html`${ofStep(scene, `piece/${id}/text`)?.text} `)}</p>`,
  );

export const task = (scene: StepScene): TemplateResult =>
  html`<div><b>${scene.say('task')}.</b> ${paragraphs(ofStep(scene, 'task'))}</div>`;

/** Questions of the step's instrument by section; those of `only`, if it is given. */
export function questionRows(
  scene: StepScene,
  answer: (question: KitQuestion) => unknown,
  only?: ReadonlySet<string>,
): TemplateResult {
  const { opened, step, texts } = scene;
  const instrument = opened.instrumentOf(step)!;
  const isIn = ({ id }: KitQuestion): boolean => only === undefined || only.has(id);
  return html`${instrument.sections.map((section) => {
    const questions = [...questionsIn({ ...instrument, sections: [section] }).values()].filter(isIn);
    if (questions.length === 0) return nothing;
    const rows = questions.filter(({ columns }) => columns === undefined);
    const tables = questions.filter(({ columns }) => columns !== undefined);
    return html`<h4>${texts.words(`instrument/${instrument.id}/section/${section.id}/label`)}</h4>
      ${
        rows.length === 0
          ? nothing
          : html`<table class="questions">
              <tbody>
                ${rows.map(
                  (question) =>
                    html`<tr>
                      <th scope="row">${texts.words(`instrument/${instrument.id}/question/${question.id}/label`)}</th>
                      <td>${answer(question)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
      ${tables.map((question) => answer(question))}`;
  })}`;
}

/** A table of an instrument with rows of cells. */
export function tableOnPaper(
  scene: StepScene,
  { id, columns = [] }: KitQuestion,
  rows: readonly unknown[][],
): TemplateResult {
  const address = `instrument/${scene.opened.instrumentOf(scene.step)?.id}/question/${id}`;
  return html`<p>${scene.texts.words(`${address}/label`)}</p>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${scene.texts.words(`${address}/column/${column.id}/label`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** Where a choice leads, where it is not simply the next step. */
export function leadsTo(scene: StepScene, goTo: string | undefined): string {
  if (goTo === undefined) return '';
  const next: ExerciseStep | undefined = scene.opened.exercise.steps.find(({ id }) => id === goTo);
  if (next === undefined) return scene.say('next-is-end');
  return scene.say('next-is', { step: ofStep(atStep(scene, next), 'label')?.text ?? next.id });
}
