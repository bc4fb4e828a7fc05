import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { gradeExercise } from '../grade/grade.ts';
import { inPoints, notFoundOut } from './progress.ts';
import { bar, markList, passingOf, scoreOf } from './score.ts';
import { atStep, ofStep, shown, type ExerciseScene } from './scene.ts';

/** All of it together: score and marks, step by step, what nobody asked; the sheet to hand in. */
export function summary(scene: ExerciseScene): TemplateResult {
  const { say, acts, opened, progress } = scene;
  const { score, marks, isPassed, steps } = gradeExercise(opened, progress.responses);
  const points = inPoints(score);
  const best = progress.best ?? points;
  return html`<section class="panel score" part="score" aria-labelledby="summary">
      <div>
        <h3 id="summary" tabindex="-1">${say('summary')}</h3>
        <p class="score__figure num">${points}<small> ${say('out-of')}</small></p>
      </div>
      <div class="score__words">
        ${bar(scene, points)}
        <p>
          ${say(isPassed ? 'summary-passed' : 'summary-not-passed')}
          ${say('passing-mark', { passing: passingOf(scene) })}
          ${best > points ? say('best', { score: best }) : nothing}
        </p>
        ${markList(scene, marks)}
      </div>
      <div class="score__acts">
        <button type="button" class="btn" @click=${acts.restart}>${say('start-over')}</button>
      </div>
    </section>
    <section class="panel panel__body stack" aria-labelledby="steps">
      <h3 id="steps">${say('steps')}</h3>
      <table class="table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${say('column-step')}</th>
            <th role="columnheader" scope="col">${say('column-score')}</th>
            <th role="columnheader" scope="col">${say('column-tries')}</th>
            <th role="columnheader" scope="col">${say('column-lost')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${steps.map((result) => {
            const step = opened.exercise.steps.find(({ id }) => id === result.step)!;
            const lost = result.items.filter(({ credit }) => credit < 1).length;
            return html`<tr role="row">
              <th role="rowheader" scope="row">${shown(scene, ofStep(atStep(scene, step), 'label'))}</th>
              <td role="cell" class="num" data-label=${say('column-score')}>${scoreOf(result)}</td>
              <td role="cell" class="num" data-label=${say('column-tries')}>
                ${progress.checked[step.id]?.tries ?? 0}
              </td>
              <td role="cell" class="num" data-label=${say('column-lost')}>${lost}</td>
            </tr>`;
          })}
        </tbody>
      </table>
      ${unasked(scene)}
      <p class="small soft">${say('no-time')}</p>
    </section>
    <section class="panel panel__body stack" part="my-work" aria-labelledby="my-work">
      <h3 id="my-work">${say('my-work')}</h3>
      <p>${say('my-work-note')}</p>
      <div class="row">
        <button type="button" class="btn" @click=${acts.print}>${sign('print')}${say('print')}</button>
        <button type="button" class="btn" @click=${() => acts.save('html')}>
          ${sign('document')}${say('save-page')}
        </button>
        <button type="button" class="btn btn--quiet" @click=${() => acts.save('json')}>${say('save-data')}</button>
      </div>
    </section>`;
}

/** What could have been found out, and was not. */
function unasked(scene: ExerciseScene): TemplateResult | typeof nothing {
  const { say, path, progress } = scene;
  const left = path.flatMap((step) =>
    notFoundOut(step, progress).map((piece) => ofStep(atStep(scene, step), `piece/${piece}/label`)),
  );
  const could = path.some(({ story = [] }) => story.some(({ find }) => find !== undefined));
  if (!could) return nothing;
  if (left.length === 0) return html`<p>${say('all-found-out')}</p>`;
  return html`<div>
    <h4>${say('not-found-out')}</h4>
    <ul class="dots">
      ${left.map((label) => html`<li>${shown(scene, label)}</li>`)}
    </ul>
  </div>`;
}
