import { html, nothing, type TemplateResult } from 'lit';
import type { About, Conditions } from '@qadam/schema';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { propertyOf } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';
import { isLevel, namedOf } from './outcomes.ts';

/** Conditions that several rules of the ruleset share, each with its editor. */
export function namedConditions(scene: Scene, ruleset: string): TemplateResult | typeof nothing {
  const { tree, labels } = scene;
  const say = scene.say('rules');
  const named = namedOf(tree, ruleset);
  if (named.length === 0) return nothing;
  return html`<section class="block" aria-labelledby="named-title">
    <h3 id="named-title">${say('named')}</h3>
    <p class="small soft">${say('named-about')}</p>
    ${named.map(
      (address) =>
        html`<div class="panel named">
          <h4>${labels.of(address)}</h4>
          ${conditionEditor(scene, {
            key: address,
            label: labels.of(address),
            value: propertyOf<Conditions>(scene, address, 'conditions'),
            about: propertyOf<About>(scene, ruleset, 'about') ?? 'family',
            asked: !isLevel(ruleset),
            named: named.filter((each) => each !== address),
            required: say('needs-condition'),
            change: (next, step) => {
              if (next === undefined) return;
              const said = say('said-named', { name: labels.of(address) });
              scene.edit(said, { operations: [{ set: `${address}/conditions`, to: next }] }, step);
            },
          })}
        </div>`,
    )}
  </section>`;
}
