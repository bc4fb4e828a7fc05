import type { ExerciseStep, Row } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { stateWord } from '../element/items.ts';
import { levels } from '../element/levels.ts';
import { inPoints, notFoundOut } from '../element/progress.ts';
import { atStep, ofStep, paragraphs, type ExerciseScene, type StepScene } from '../element/scene.ts';
import { markList, scoreOf } from '../element/score.ts';
import { answersInWords, answerInWords, itemLabel, questionsIn } from '../element/words.ts';
import { gradeExercise } from '../grade/grade.ts';
import type { StepResult } from '../grade/result.ts';
import { paper, stepOnPaper, tableOnPaper } from './parts.ts';

/** What a learner has done and what came of it, to hand in. It asks for no name: there is a line for it. */
export function workSheet(scene: ExerciseScene, grade: (step: ExerciseStep) => StepResult | undefined): TemplateResult {
  const { say, opened, progress, path } = scene;
  const { score, marks, isPassed } = gradeExercise(opened, progress.responses);
  const content = html`<p>
      <b>${say('score-bar', { score: inPoints(score) })}.</b>
      ${say(isPassed ? 'summary-passed' : 'not-passed')}
    </p>
    ${markList(scene, marks)}
    ${path
      .filter((step) => step.do !== 'read')
      .map((step) => stepOnPaper(atStep(scene, step), (each) => done(each, grade(step))))}`;
  return paper(scene, 'sheet-work', content, { isNamed: true });
}

function done(scene: StepScene, result: StepResult | undefined): TemplateResult {
  const { say, step, progress, response } = scene;
  const left = notFoundOut(step, progress).map((id) => ofStep(scene, `piece/${id}/label`)?.text ?? id);
  const { written = '' } = response;
  return html`${paragraphs(ofStep(scene, 'task'))}
  ${
    result === undefined
      ? nothing
      : html`<p>
            ${say('score-bar', { score: scoreOf(result) })}; ${say('column-tries').toLowerCase()}:
            ${progress.checked[step.id]?.tries ?? 0}
          </p>
          ${result.level === undefined ? nothing : levels(scene, result.level)} ${tables(scene)} ${items(scene, result)}`
  }
  ${
    step.write === true || written !== ''
      ? html`<h4>${say('your-words')}</h4>
          <p class="written">${written === '' ? say('no-words') : written}</p>`
      : nothing
  }
  ${
    left.length === 0
      ? nothing
      : html`<h4>${say('not-found-out')}</h4>
          <ul>
            ${left.map((label) => html`<li>${label}</li>`)}
          </ul>`
  }`;
}

function items(scene: StepScene, { items: all }: StepResult): TemplateResult {
  const { say } = scene;
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${say('item')}</th>
          <th scope="col">${say('given')}</th>
          <th scope="col">${say('result')}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (item) =>
            html`<tr>
              <th scope="row">${itemLabel(scene, item.id)}</th>
              <td>${answersInWords(scene, item).given ?? nothing}</td>
              <td>${say(stateWord(scene, item.state))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Rows that were written. */
function tables(scene: StepScene): TemplateResult[] {
  const { opened, step, response } = scene;
  const { answers = {} } = response;
  return [...questionsIn(opened.instrumentOf(step)).values()].flatMap((question) => {
    const rows = answers[question.id];
    if (question.columns === undefined || !Array.isArray(rows) || rows.length === 0) return [];
    return tableOnPaper(
      scene,
      question,
      (rows as Row[]).map((row) =>
        question.columns!.map(({ id }) => (row[id] === undefined ? '' : cellInWords(scene, question.id, id, row[id]))),
      ),
    );
  });
}

function cellInWords(scene: StepScene, table: string, column: string, cell: unknown): string {
  const { opened, step, texts } = scene;
  const address = `instrument/${opened.instrumentOf(step)?.id}/question/${table}/column/${column}/option/${String(cell)}/label`;
  return texts.text(address)?.text ?? answerInWords(scene, column, cell);
}
