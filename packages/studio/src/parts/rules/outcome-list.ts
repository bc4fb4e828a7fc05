import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId } from '../../fields/nodes.ts';
import { openLine } from '../../fields/open-line.ts';
import { restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { issuesOf } from '../../frame/issues-of.ts';
import type { Scene } from '../../scene/scene.ts';
import { newOutcome } from './new-outcome.ts';
import { isHighest, isToned, outcomesOf, outcomeTag, rulesetOf, tones } from './outcomes.ts';

/** What can come out of a ruleset, from the lowest: each can be opened, moved and taken away; and a place for a new one. */
export function outcomeList(scene: Scene, ruleset: string): TemplateResult {
  const say = scene.say('rules');
  return html`<section class="block" aria-labelledby="outcomes-title">
    <h3 id="outcomes-title">${say('outcomes')}</h3>
    <p class="small soft">${say(isHighest(scene.tree, ruleset) ? 'outcomes-about' : 'outcomes-about-all')}</p>
    <ul class="rules">
      ${outcomesOf(scene.tree, ruleset).map((outcome) => oneOutcome(scene, outcome))}
    </ul>
    ${newOutcome(scene, ruleset)}
  </section>`;
}

function oneOutcome(scene: Scene, outcome: string): TemplateResult {
  const ruleset = rulesetOf(outcome);
  return openLine(scene, {
    ...{ address: outcome, id: elementId('toggle', outcome), part: 'rules', parent: ruleset },
    said: outcomeTag(scene, ruleset, outcome),
    opened: () => opened(scene, outcome),
  });
}

function opened(scene: Scene, outcome: string): TemplateResult {
  const say = scene.say('rules');
  return html`<div class="edit__body">
    <p class="small soft">${scene.words('permanent-name', { id: idOf(outcome) })}</p>
    ${issuesOf(scene, outcome)}
    ${textFields(scene, { address: outcome, field: 'label', label: say('outcome-label'), rows: 1 })}
    ${
      isToned(scene.tree, rulesetOf(outcome))
        ? choice({
            ...{ id: elementId('tone', outcome), label: say('tone') },
            value: propertyOf<string>(scene, outcome, 'tone') ?? '',
            options: tones.map((value) => ({ value, label: say(`tone-${value}`) })),
            nothing: say('tone-by-place'),
            change: (next) => setProperty(scene, outcome, 'tone', next === '' ? undefined : next),
          })
        : nothing
    }
    ${restsOn(scene, outcome, { isOptional: true })}
  </div>`;
}
