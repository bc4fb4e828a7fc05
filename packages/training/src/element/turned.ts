import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { referenceOf } from '../grade/grade.ts';
import type { ItemResult, StepResult } from '../grade/result.ts';
import { ground, numbered, pointsOf, type NumberedItem } from './items.ts';
import { ladders, reasons, sentence } from './levels.ts';
import { paragraphs, type StepScene } from './scene.ts';
import { answerInWords, feedbackOf, itemLabel, questionsIn } from './words.ts';

/** The fewest misses that changed the level, first and largest, with both levels. */
export function turned(scene: StepScene, result: StepResult): TemplateResult | typeof nothing {
  const items = numbered(scene, result).filter((item) => item.turned === true);
  const { level } = result;
  if (items.length === 0 || level === undefined) return nothing;
  const { say } = scene;
  const title = items.length > 1 ? 'turned-many' : items[0]!.state === 'missed' ? 'turned-missed' : 'turned-one';
  return html`<div class="turn" part="turned">
    <h4 class="tag tag--bad turn__title">${sign('high')}${say(title)}</h4>
    <div class="turn__body">
      <ul class="stack-l">
        ${items.map((item) => html`<li id="item-${item.id}" tabindex="-1">${one(scene, result, item)}</li>`)}
      </ul>
      ${ladders(scene, level)}
    </div>
  </div>`;
}

function one(scene: StepScene, result: StepResult, item: NumberedItem): TemplateResult {
  const { say } = scene;
  const right = answerInWords(scene, item.id, item.right);
  const given = answerInWords(scene, item.id, item.given);
  return html`<div class="stack">
    <div class="row spread keep">
      <p class="strong">${itemLabel(scene, item.id)} <span class="small soft num">${item.number ?? nothing}</span></p>
      <p class="small num nowrap">${say('points-of', { points: pointsOf(item), weight: item.weight })}</p>
    </div>
    <p>${item.given === undefined ? say('nothing-right', { right }) : say('given-right', { given, right })}</p>
    ${paragraphs(feedbackOf(scene, item.id))} ${because(scene, result, item)} ${ifNotKnown(scene, result, item)}
  </div>`;
}

/** The rules that the answer decides, in the words of the kit; else where the question comes from. */
function because(scene: StepScene, { level }: StepResult, item: ItemResult): TemplateResult {
  const { say, step, opened } = scene;
  const rests = scene.caseScene(step);
  const fact = questionsIn(opened.instrumentOf(step)).get(item.id)?.fact ?? item.id;
  const right = level!.right.because.filter(({ facts }) => facts.includes(fact));
  if (right.length > 0) return html`${reasons(scene, rests, level!.ruleset, right)}`;
  const given = level!.given.because.filter(({ facts }) => facts.includes(fact));
  if (given.length > 0)
    return html`<p class="small soft">${say('why-given')}</p>
      ${reasons(scene, rests, level!.ruleset, given)}`;
  return html`${ground(scene, item)}`;
}

/** What would have come of "not known", where somebody answered otherwise or not at all. */
function ifNotKnown(scene: StepScene, { level }: StepResult, item: ItemResult): TemplateResult | typeof nothing {
  const { say, step, progress, opened, response } = scene;
  const reference = referenceOf(opened, step, progress.responses);
  const isOpen = typeof item.right === 'object' && item.right !== null && 'open' in item.right;
  if (reference === undefined || isOpen || item.state !== 'missed') return nothing;
  const found = reference.levelOf({ ...response.answers, [item.id]: { open: 'not-known' } });
  const { given } = level!;
  const ruleset = opened.open.kit.rulesets.find(({ id }) => id === level!.ruleset)!;
  const words = sentence(scene.caseScene(step), ruleset, found).words;
  const isWider = found.atLeast !== given.atLeast || found.atMost !== given.atMost;
  return html`<p>
    ${say('if-not-known', { level: words.charAt(0).toLowerCase() + words.slice(1) })}
    ${isWider && found.atLeast !== found.atMost ? say('if-not-known-asks') : nothing}
  </p>`;
}
