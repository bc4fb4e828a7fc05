import { html, type TemplateResult } from 'lit';
import { propertyOf } from '../../fields/controls.ts';
import { idOf } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';
import { isHighest, outcomesOf, outcomeTag, rulesOf } from './outcomes.ts';
import { ruleEditor } from './rule-editor.ts';
import { ruleLine } from './rule-line.ts';

/** The rules as sentences, under what comes of them: from the highest outcome to the lowest. */
export function sentences(scene: Scene, ruleset: string): TemplateResult {
  const { tree } = scene;
  const outcomes = outcomesOf(tree, ruleset);
  const isOne = isHighest(tree, ruleset);
  const ordered = isOne ? outcomes.toReversed() : outcomes;
  return html`${ordered.map((outcome, at) => outcomeSection(scene, { ruleset, outcome, isOne, isFirst: at === 0 }))}`;
}

interface Section {
  ruleset: string;
  outcome: string;
  isOne: boolean;
  isFirst: boolean;
}

function outcomeSection(scene: Scene, { ruleset, outcome, isOne, isFirst }: Section): TemplateResult {
  const { tree, place } = scene;
  const say = scene.say('rules');
  const id = `outcome-${outcome.replaceAll('/', '-')}`;
  const own = rulesOf(tree, ruleset).filter((rule) => propertyOf(scene, rule, 'then') === idOf(outcome));
  const isOtherwise = propertyOf(scene, ruleset, 'otherwise') === idOf(outcome);
  const tag = outcomeTag(scene, ruleset, outcome);
  if (isOtherwise && own.length === 0)
    return html`<section class="outcome" aria-labelledby=${id}>
      <h3 class="outcome__head" id=${id}><span>${say('otherwise')}</span>${tag}</h3>
    </section>`;
  const when = isOne && !isFirst ? say('when-not-higher') : say('when-any-of');
  return html`<section class="outcome" aria-labelledby=${id}>
    <h3 class="outcome__head" id=${id}>${tag}<span>${when}</span></h3>
    ${
      own.length === 0
        ? html`<p class="soft">${say('no-rules-for')}</p>`
        : html`<ul class="rules">
            ${own.map((rule) => html`<li>${place.address === rule ? ruleEditor(scene, rule) : ruleLine(scene, rule)}</li>`)}
          </ul>`
    }
  </section>`;
}
