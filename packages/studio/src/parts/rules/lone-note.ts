import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { idOf, PERMITTING, type Conditions } from '@qadam/schema';
import { propertyOf } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';
import { groundsOf, loneGround } from './lone-ground.ts';
import { isHighest, outcomeOf, rulesetOf, toneOf } from './outcomes.ts';

/** The facts of poverty or illness by which alone a rule raises a level; empty where it does not, or decides no level. */
export function loneFactsOf(scene: Scene, rule: string): readonly string[] {
  const { tree, facts } = scene;
  const ruleset = rulesetOf(rule);
  const conditions = propertyOf<Conditions>(scene, rule, 'conditions');
  if (conditions === undefined || !isHighest(tree, ruleset) || idOf(ruleset) === PERMITTING) return [];
  if (!['medium', 'high'].includes(toneOf(tree, ruleset, outcomeOf(scene, rule)))) return [];
  return loneGround(conditions, groundsOf(tree, facts, ruleset));
}

/** Warns, and forbids nothing: sources name such grounds too. */
export function loneNote(scene: Scene, rule: string): TemplateResult | typeof nothing {
  const lone = loneFactsOf(scene, rule);
  if (lone.length === 0) return nothing;
  const say = scene.say('rules');
  const facts = lone.map((id) => `«${scene.labels.fact(id)}»`).join(', ');
  return html`<div class="note note--warn" role="note">
    ${sign('medium')}
    <div>
      <p><b>${say('lone-title')}</b></p>
      <p>${say('lone-about', { facts })}</p>
    </div>
  </div>`;
}
