import { PASSING } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Marks, StepResult } from '../grade/result.ts';
import { numbered } from './items.ts';
import { inPoints, isRevealed, triesLeft } from './progress.ts';
import { isHiding, isLast, ofStep, paragraphs, type StepScene } from './scene.ts';

const mean = (marks: Marks): number => {
  const shares = Object.values(marks) as number[];
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
};

/** The score of a step from 0 to 100. */
export const scoreOf = ({ marks }: Pick<StepResult, 'marks'>): number => inPoints(mean(marks));

/** The passing score, 0 to 100. */
export const passingOf = ({ opened }: Pick<StepScene, 'opened'>): number =>
  inPoints(opened.exercise.passing ?? PASSING);

/** Figure, bar, marks, and what can be done next. */
export function score(scene: StepScene, result: StepResult): TemplateResult {
  const { say, acts, opened, progress, step } = scene;
  const points = scoreOf(result);
  const left = triesLeft(opened.exercise, progress, step.id);
  const isOver = isRevealed(opened.exercise, progress, step.id);
  const isPassed = points >= passingOf(scene);
  const goOn = html`<button
    type="button"
    class="btn ${isPassed || isOver ? 'btn--main' : ''}"
    part="go-on"
    @click=${acts.goOn}
  >
    ${say(isLast(scene) ? 'to-summary' : 'go-on')}
  </button>`;
  const again = html`<button
    type="button"
    class="btn ${isPassed ? '' : 'btn--main'}"
    part="again"
    aria-describedby="tries"
    @click=${acts.again}
  >
    ${say('try-again')}
  </button>`;
  return html`<section class="panel score" part="score" aria-labelledby="result">
    <div>
      <h3 id="result" tabindex="-1" class="hidden">${say('result')}: ${say('score-bar', { score: points })}</h3>
      <p class="score__figure num" aria-hidden="true">${points}<small> ${say('out-of')}</small></p>
    </div>
    <div class="score__words">
      ${bar(scene, points)}
      <p>
        ${say(isPassed ? 'passed' : 'not-passed')} ${say('passing-mark', { passing: passingOf(scene) })}
        ${counts(scene, result)}
      </p>
      ${marksOf(scene, result)}
      ${
        ofStep(scene, 'feedback') === undefined
          ? nothing
          : html`<div class="measure">${paragraphs(ofStep(scene, 'feedback'))}</div>`
      }
    </div>
    <div class="score__acts">
      <div class="row">
        ${isOver ? goOn : isPassed ? [goOn, again] : [again, goOn]}
        ${isOver ? nothing : html`<button type="button" class="btn btn--quiet" title=${say('reference-ends')} @click=${acts.reveal}>${say('show-reference')}</button>`}
      </div>
      <p class="small soft" id="tries">
        ${left === 0 ? say('no-tries') : points === 100 ? nothing : say('tries-left', { count: left })}
      </p>
    </div>
  </section>`;
}

/** A bar of points; its name is what it shows. */
export const bar = ({ say }: Pick<StepScene, 'say'>, points: number): TemplateResult =>
  html`<progress class="bar" value=${points} max="100" aria-label=${say('score-bar', { score: points })}>
    ${points}
  </progress>`;

function counts(scene: StepScene, result: StepResult): string {
  const items = numbered(scene, result);
  const { say, step, opened, progress } = scene;
  const asked = items.filter(({ state }) => state !== 'extra');
  const found = asked.filter(({ credit }) => credit === 1).length;
  const extra = items.length - asked.length;
  const hidden = isHiding(scene) ? items.filter(({ state }) => state === 'missed').length : 0;
  const isOne = step.do === 'choose' && step.several !== true;
  return [
    isOne ? '' : say('count-found', { found, count: asked.length }),
    extra > 0 && !isOne ? say('count-extra', { count: extra }) : '',
    hidden > 0 && !isOne && !isRevealed(opened.exercise, progress, step.id)
      ? say('count-hidden', { count: hidden })
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The marks with their names: two of them only where a record was filled in. */
export function marksOf(
  { say, step }: StepScene,
  { marks }: Pick<StepResult, 'marks'>,
): TemplateResult | typeof nothing {
  const { level, picture } = marks;
  if (step.do === 'fill' && step.wants !== undefined) return nothing;
  if (level === undefined || picture === undefined) return nothing;
  return markList({ say }, { level, picture });
}

export const markList = ({ say }: Pick<StepScene, 'say'>, { level, picture }: Marks): TemplateResult =>
  html`<dl class="marks">
    ${
      level === undefined
        ? nothing
        : html`<div>
            <dt>${say('mark-level')}</dt>
            <dd class="num">${inPoints(level)}</dd>
          </div>`
    }
    ${
      picture === undefined
        ? nothing
        : html`<div>
            <dt>${say('mark-picture')}</dt>
            <dd class="num">${inPoints(picture)}</dd>
          </div>`
    }
  </dl>`;
