import { html, nothing, type TemplateResult } from 'lit';
import type { ExerciseScene, StepScene } from '../element/scene.ts';
import { itemLabel } from '../element/words.ts';
import { referenceOf } from '../grade/grade.ts';
import { everyStep, paper } from './parts.ts';

/** How many rate a family together; a larger group takes another sheet. */
const RATERS = 8;

/** A table to gather what a group has answered on one family: where it differs is what to talk about. */
export const tallySheet = (scene: ExerciseScene): TemplateResult =>
  paper(
    scene,
    'sheet-tally',
    html`<p>${scene.say('raters-help')}</p>
      ${everyStep(scene, step)}`,
  );

function step(scene: StepScene): TemplateResult {
  const { say, step: it } = scene;
  const parts = partsOf(scene);
  const raters = Array.from({ length: RATERS }, (_, at) => at + 1);
  if (parts.length === 0) return html``;
  const row = (label: string): TemplateResult =>
    html`<tr>
      <th scope="row">${label}</th>
      ${raters.map(() => html`<td></td>`)}
      <td></td>
    </tr>`;
  return html`<div class="scroll" tabindex="0">
    <table class="tally">
      <thead>
        <tr>
          <th scope="col">${say('item')}</th>
          ${raters.map((at) => html`<th scope="col"><span class="hidden">${say('rater', { at })}</span><span aria-hidden="true">${at}</span></th>`)}
          <th scope="col">${say('agree')}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.map((id) => row(itemLabel(scene, id)))}
        ${it.do === 'fill' && it.wants === undefined ? row(say('tally-level')) : nothing}
      </tbody>
    </table>
  </div>`;
}

/** What is rated in a step: the questions that are graded, options, items, or what rows must be like. */
function partsOf({ opened, step: it, progress }: StepScene): string[] {
  if (it.wants !== undefined) return it.wants.map(({ id }) => id);
  if (it.do === 'fill') return [...(referenceOf(opened, it, progress.responses)?.questions.keys() ?? [])];
  return [...(it.options ?? []), ...(it.items ?? [])].map(({ id }) => id);
}
