import { blanks, boxed } from '@qadam/elements/print';
import type { KitQuestion } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { decidesByAssumption } from '../element/work.ts';
import { ofStep, paragraphs, type ExerciseScene, type StepScene } from '../element/scene.ts';
import { binLabel, initialOrder, itemLabel, optionLabel } from '../element/words.ts';
import { everyStep, leadsTo, paper, questionRows, tableOnPaper, task, toldAtFirst } from './parts.ts';

/** Rows left free in a table. */
const FREE_ROWS = 4;
/** Lines left free for own words. */
const FREE_LINES = 5;

/** The task on paper: what is told at first, what can be asked, and room to answer. No answers. */
export const taskSheet = (scene: ExerciseScene): TemplateResult =>
  paper(
    scene,
    'sheet-task',
    html`${scene.opened.exercise.warning === true ? html`<div class="quote">${paragraphs(scene.own('warning'))}</div>` : nothing}
    ${everyStep(scene, step)}`,
    { isNamed: true },
  );

function step(scene: StepScene): TemplateResult {
  const { say, step: it } = scene;
  const isAssumed = decidesByAssumption(scene);
  const toFind = (it.story ?? []).filter(({ find }) => find !== undefined);
  return html`${toldAtFirst(scene)}
  ${
    toFind.length === 0
      ? nothing
      : html`<div>
          <p><b>${say('find-out')}</b> <span class="small">(${say('read-aloud')})</span></p>
          <ul>
            ${toFind.map(({ id }) => html`<li>${ofStep(scene, `piece/${id}/label`)?.text}</li>`)}
          </ul>
        </div>`
  }
  ${it.do === 'read' ? nothing : task(scene)}
  ${isAssumed ? html`<p class="small">${say('assumption-before')}</p>` : nothing} ${room[it.do](scene)}
  ${
    it.write === true || isAssumed
      ? html`<p><b>${say(isAssumed ? 'own-words-why' : 'own-words')}</b></p>
          ${blanks(FREE_LINES)}`
      : nothing
  }`;
}

const room: Record<StepScene['step']['do'], (scene: StepScene) => TemplateResult | typeof nothing> = {
  read: () => nothing,
  fill: (scene) => questionRows(scene, (question) => blank(scene, question)),
  choose: (scene) =>
    html`<div>
      ${(scene.step.options ?? []).map(({ id, goTo }) => {
        const next = leadsTo(scene, goTo);
        return html`<p>
          ${boxed(html`${optionLabel(scene, id)}${next === '' ? nothing : html` <span class="small">(${next})</span>`}`)}
        </p>`;
      })}
    </div>`,
  sort: (scene) =>
    html`<table class="questions">
      <tbody>
        ${(scene.step.items ?? []).map(
          ({ id }) =>
            html`<tr>
              <th scope="row">${itemLabel(scene, id)}</th>
              <td>
                <span class="boxes">${(scene.step.bins ?? []).map((bin) => boxed(binLabel(scene, bin)))}</span>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  order: (scene) =>
    html`<table>
      <tbody>
        ${initialOrder(scene.step).map(
          (id) =>
            html`<tr>
              <td class="number"></td>
              <td>${itemLabel(scene, id)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
};

/** Room for an answer. */
function blank(scene: StepScene, question: KitQuestion): TemplateResult {
  const { say, texts, opened, step: it } = scene;
  const { id, type, options = [], columns } = question;
  if (columns !== undefined)
    return tableOnPaper(
      scene,
      question,
      Array.from({ length: FREE_ROWS }, () => columns.map(() => html`<span class="blank blank--cell"></span>`)),
    );
  const address = `instrument/${opened.instrumentOf(it)?.id}/question/${id}/option`;
  const choices =
    type === 'yes-no'
      ? [say('value-yes'), say('value-no'), say('open-not-known')]
      : options.map((option) => texts.words(`${address}/${option.id}/label`));
  if (choices.length === 0) return html`${blanks()}`;
  return html`<span class="boxes">${choices.map((words) => boxed(words))}</span>`;
}
