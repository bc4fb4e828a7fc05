import { html, nothing, type TemplateResult } from 'lit';
import { ground } from '../element/items.ts';
import { reasons, sentence } from '../element/levels.ts';
import { atStep, ofStep, paragraphs, withResponses, type ExerciseScene, type StepScene } from '../element/scene.ts';
import { answerInWords, answersInWords, feedbackOf, itemLabel, optionLabel } from '../element/words.ts';
import { referenceResponses } from '../exercise/reference.ts';
import { gradeStep, referenceOf } from '../grade/grade.ts';
import { rightOptions } from '../grade/options.ts';
import { leadsTo, paper, questionRows, stepOnPaper, task } from './parts.ts';

/** The key for the trainer: what is given out when asked, what is right and why, what to look at in own words. */
export function keySheet(scene: ExerciseScene): TemplateResult {
  const right = withResponses(scene, referenceResponses(scene.opened));
  return paper(
    scene,
    'sheet-key',
    scene.opened.exercise.steps.map((each) => stepOnPaper(atStep(right, each), step)),
  );
}

function step(scene: StepScene): TemplateResult {
  const { say, step: it } = scene;
  const toFind = (it.story ?? []).filter(({ find }) => find !== undefined);
  return html`${it.do === 'read' ? nothing : task(scene)} ${part[it.do](scene)}
  ${
    toFind.length === 0
      ? nothing
      : html`<div>
          <h4>${say('on-request')}</h4>
          <ul>
            ${toFind.map(
              ({ id }) =>
                html`<li>
                  <b>${ofStep(scene, `piece/${id}/label`)?.text}.</b> ${ofStep(scene, `piece/${id}/text`)?.text}
                </li>`,
            )}
          </ul>
        </div>`
  }
  ${
    (it.hints ?? []).length === 0
      ? nothing
      : html`<div>
          <h4>${say('hint')}</h4>
          <ul>
            ${(it.hints ?? []).map((id) => html`<li>${ofStep(scene, `hint/${id}/text`)?.text}</li>`)}
          </ul>
        </div>`
  }
  ${titled(scene, 'reference-words', 'reference')} ${titled(scene, 'rubric', 'rubric')}
  ${paragraphs(ofStep(scene, 'feedback'))}`;
}

const titled = (
  scene: StepScene,
  title: 'reference-words' | 'rubric',
  field: 'reference' | 'rubric',
): TemplateResult | typeof nothing =>
  ofStep(scene, field) === undefined
    ? nothing
    : html`<div>
        <h4>${scene.say(title)}</h4>
        ${paragraphs(ofStep(scene, field))}
      </div>`;

const part: Record<StepScene['step']['do'], (scene: StepScene) => TemplateResult | typeof nothing> = {
  read: () => nothing,
  fill,
  choose,
  sort: graded,
  order: graded,
};

function fill(scene: StepScene): TemplateResult {
  const { step: it, opened, progress, say } = scene;
  if (it.wants !== undefined) return graded(scene);
  const reference = referenceOf(opened, it, progress.responses);
  const answers = scene.response.answers ?? {};
  const rows = questionRows(
    scene,
    ({ id, columns }) => (columns === undefined ? html`<b>${answerInWords(scene, id, answers[id])}</b>` : nothing),
    new Set(Object.keys(answers)),
  );
  if (reference === undefined) return rows;
  const ruleset = opened.open.kit.rulesets.find(({ id }) => id === reference.ruleset)!;
  const rests = scene.caseScene(it);
  const level = sentence(rests, ruleset, reference.right).words;
  return html`<p><b>${say('level-is', { level })}</b></p>
    ${reasons(scene, rests, reference.ruleset, reference.right.because)} ${rows}`;
}

function choose(scene: StepScene): TemplateResult {
  const { options } = rightOptions(scene.opened, scene.step, scene.now);
  return html`<ul>
    ${options.map(({ id, worth, source, basis, option }) => {
      const word = scene.say(worth === 1 ? 'worth-right' : worth > 0 ? 'worth-partly' : 'worth-wrong');
      const next = leadsTo(scene, option.goTo);
      const result = {
        id,
        state: 'found',
        credit: worth,
        weight: 1,
        source,
        ...(basis !== undefined && { basis }),
      } as const;
      return html`<li>
        <p>${optionLabel(scene, id)}: <b>${word}</b>${next === '' ? nothing : ` (${next})`}</p>
        ${paragraphs(feedbackOf(scene, id))} ${ground(scene, result)}
      </li>`;
    })}
  </ul>`;
}

/** Items with what is right of each: in the right order, where there is one. */
function graded(scene: StepScene): TemplateResult {
  const { step: it, opened, progress, response } = scene;
  const items = [...(gradeStep(opened, it, progress.responses)?.items ?? [])];
  const { order } = response;
  if (order !== undefined) items.sort((left, right) => order.indexOf(left.id) - order.indexOf(right.id));
  return html`<ol>
    ${items.map((item) => {
      const { right } = answersInWords(scene, item);
      return html`<li>
        <p>${itemLabel(scene, item.id)}${right === undefined ? nothing : html`: <b>${right}</b>`}</p>
        ${paragraphs(feedbackOf(scene, item.id))} ${ground(scene, item)}
      </li>`;
    })}
  </ol>`;
}
