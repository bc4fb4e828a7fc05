import type { About, Conditions } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { choice, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId } from '../../fields/nodes.ts';
import { readersOf } from '../../remove/uses.ts';
import type { Scene } from '../../scene/scene.ts';
import { formOf, typeOf } from './asked.ts';
import { answersOf } from './for-rules.ts';

/** When a question is shown, and what its answer is for rules while it is hidden. */
export function shownWhen(scene: Scene, address: string): TemplateResult {
  const say = scene.say('instruments');
  const value = propertyOf<Conditions>(scene, address, 'shownWhen');
  return html`<section class="group">
    <h5 class="label">${say('shown')}</h5>
    ${value === undefined ? html`<p class="small soft">${say('shown-always')}</p>` : nothing}
    ${conditionEditor(scene, {
      ...{ key: elementId('shown', address), label: say('shown'), value },
      about: propertyOf<About>(scene, formOf(address), 'about') ?? 'child',
      asked: false,
      change: (next, step) => setProperty(scene, address, 'shownWhen', next, step),
    })}
    ${value === undefined ? nothing : whenHidden(scene, address)}
  </section>`;
}

function whenHidden(scene: Scene, address: string): TemplateResult | typeof nothing {
  const say = scene.say('instruments');
  const fact = propertyOf<string>(scene, address, 'fact');
  const options = answersOf(scene, address);
  const value = propertyOf<string>(scene, address, 'whenHidden');
  if (fact === undefined || options.length === 0 || typeOf(scene, address) === 'choices') return nothing;
  const isWanted =
    value === undefined && readersOf(scene.tree, fact).some(({ address: reader }) => /^(ruleset|fact)\//.test(reader));
  return html`${choice({
    ...{ id: elementId('when-hidden', address), label: say('when-hidden'), value: value ?? '', options },
    nothing: say('when-hidden-none'),
    change: (next) => setProperty(scene, address, 'whenHidden', next === '' ? undefined : next),
  })}
  ${isWanted ? html`<p class="small">${say('when-hidden-why')}</p>` : nothing}`;
}
