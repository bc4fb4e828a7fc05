import { sign, type SignName } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseLook } from '@qadam/runtime';
import { idOf, type ConditionNode, type Conditions, type KitRule } from '@qadam/schema';
import { isTest } from '../../conditions/offers.ts';
import { joinOf, membersOf } from '../../conditions/nodes.ts';
import { testInWords } from '../../scene/conditions.ts';
import type { Scene } from '../../scene/scene.ts';
import { rulesetOf } from '../rules/outcomes.ts';
import { inputInWords } from './input-in-words.ts';
import { seenAt, type Trial } from './trial.ts';

type Truth = ReturnType<CaseLook['truth']>;
const looks: Readonly<Record<Truth, { css: string; sign: SignName; word: 'held' | 'failed' | 'unknown' }>> = {
  true: { css: 'is-held', sign: 'check', word: 'held' },
  false: { css: 'is-failed', sign: 'remove', word: 'failed' },
  unknown: { css: 'is-unknown', sign: 'unknown', word: 'unknown' },
};

/** How the rule that is open saw the case: which of its conditions held, failed, or were not known. */
export function traceView(scene: Scene, trial: Trial, rule: string | undefined, about: string): TemplateResult {
  const say = scene.say('trial');
  return html`<section aria-labelledby="try-trace">
    <h3 id="try-trace">${say('trace')}</h3>
    ${rule === undefined ? html`<p class="small soft">${say('trace-none')}</p>` : traceOf(scene, trial, rule, about)}
  </section>`;
}

function traceOf(scene: Scene, trial: Trial, rule: string, about: string): TemplateResult {
  const found = kitRule(trial, rule);
  if (found === undefined) return html`<p class="small soft">${scene.say('trial')('trace-later')}</p>`;
  const look = seenAt(trial).look(idOf(rulesetOf(rule)));
  return html`<p class="small soft">${trial.name(about)}</p>
    <ul class="trace">
      ${traceNode(scene, look, about, found.conditions)}
    </ul>`;
}

/** The rule as the kit has it: its names are put in, and it is what the case is judged by. */
function kitRule({ open }: Trial, rule: string): KitRule | undefined {
  const ruleset = open.kit.rulesets.find(({ id }) => id === idOf(rulesetOf(rule)));
  return ruleset?.rules.find(({ id }) => id === idOf(rule));
}

function traceNode(scene: Scene, look: CaseLook, about: string, node: ConditionNode): TemplateResult {
  const say = scene.say('trial');
  const join = joinOf(node);
  const whole: Conditions = join === undefined ? { all: [node] } : (node as Conditions);
  const found = looks[look.truth(whole, about)];
  const title = join === undefined || !isGroup(node) ? testOf(scene, node) : scene.say('rules')(`join-${join}`);
  const said = say(found.word);
  const answer = isTest(node) ? inputInWords(scene, node.fact, look.fact(about, node.fact)) : undefined;
  return html`<li class=${found.css}>
    <div class="trace__line">
      ${sign(found.sign)}<span>${join === undefined ? title : html`<b>${title}</b>`}</span>
      <small>${answer === undefined ? said : say('with-value', { truth: said, answer })}</small>
    </div>
    ${
      join === undefined
        ? nothing
        : html`<ul>
            ${membersOf(node).map((member) => traceNode(scene, look, about, member))}
          </ul>`
    }
  </li>`;
}

const isGroup = (node: ConditionNode): boolean => joinOf(node) !== undefined;
const testOf = (scene: Scene, node: ConditionNode): string =>
  isTest(node) ? testInWords(scene, node) : 'condition' in node ? scene.labels.of(node.condition) : '';
