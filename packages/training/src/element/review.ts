import { sign, type Scene as CaseScene } from '@qadam/elements';
import { sameJson } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { LevelFound, StepResult } from '../grade/result.ts';
import { item, orderedItems } from './items.ts';
import { levels, reasons } from './levels.ts';
import { ofStep, paragraphs, type StepScene } from './scene.ts';
import { turned } from './turned.ts';

/** The parts one by one; the ones that changed the level before all. */
export function review(scene: StepScene, result: StepResult): TemplateResult {
  const { say, step, response } = scene;
  const isWritten = step.write === true || result.assumption === true;
  const { first, found } = orderedItems(scene, result);
  const rests = scene.caseScene(step);
  return html`<section class="panel review" part="review" aria-labelledby="review">
      <div class="panel__head row spread">
        <h3 id="review">${say('your-work')}</h3>
        ${result.level === undefined ? nothing : levels(scene, result.level)}
      </div>
      ${notes(scene, result, rests)} ${turned(scene, result)}
      <ol>
        ${first.map((each) => item(scene, each))}
      </ol>
      ${
        found.length === 0
          ? nothing
          : html`<details class="more found" ?open=${first.length === 0 && found.length <= 6}>
              <summary>${sign('next')}${say('rest-found', { count: found.length })}</summary>
              <ol>
                ${found.map((each) => item(scene, each))}
              </ol>
            </details>`
      }
    </section>
    ${isWritten ? ownWords(scene, response.written) : nothing}`;
}

/** What has to be said of the check as a whole, and why the level is what it is. */
function notes(scene: StepScene, result: StepResult, rests: CaseScene): TemplateResult | typeof nothing {
  const { say } = scene;
  const { level, items } = result;
  const isSame =
    level !== undefined && level.given.atLeast === level.right.atLeast && level.given.atMost === level.right.atMost;
  const isOther = isSame && !sameJson(rulesOf(level.given), rulesOf(level.right));
  const hasTurned = items.some((each) => each.turned === true);
  const lines = [
    ...(result.assumption === true ? [say('assumption-after')] : []),
    ...(result.accepted === true ? [say('accepted')] : []),
    ...(isOther ? [say('wrong-reasons')] : []),
  ];
  if (lines.length === 0 && (level === undefined || hasTurned)) return nothing;
  return html`<div class="panel__body stack notes">
    ${lines.map((words) => html`<p>${words}</p>`)}
    ${level === undefined || hasTurned ? nothing : reasons(scene, rests, level.ruleset, level.right.because)}
  </div>`;
}

const rulesOf = ({ because }: LevelFound): string[] => because.map(({ rule }) => rule).sort();

function ownWords(scene: StepScene, written = ''): TemplateResult {
  const { say } = scene;
  const [reference, rubric] = [ofStep(scene, 'reference'), ofStep(scene, 'rubric')];
  return html`<section class="panel panel__body stack" part="own-words" aria-labelledby="own">
    <h3 id="own">${say('own-words')}</h3>
    <p class="small soft">${say('self-check')}</p>
    <div class="halves">
      <div>
        <h4>${say('your-words')}</h4>
        ${written.trim() === '' ? html`<p class="soft">${say('no-words')}</p>` : html`<p class="written">${written}</p>`}
      </div>
      ${
        reference === undefined
          ? nothing
          : html`<div>
              <h4>${say('reference-words')}</h4>
              ${paragraphs(reference)}
            </div>`
      }
    </div>
    ${
      rubric === undefined
        ? nothing
        : html`<div class="help">
            <h4>${say('rubric')}</h4>
            ${paragraphs(rubric)}
          </div>`
    }
  </section>`;
}
