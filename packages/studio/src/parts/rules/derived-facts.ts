import { html, nothing, type TemplateResult } from 'lit';
import { idOf, type About, type Conditions, type FactDefinition, type FactSpec } from '@qadam/schema';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { propertyOf } from '../../fields/controls.ts';
import { cite, restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { rootsIn } from '../../draft/source-of-tree.ts';
import { sign } from '@qadam/elements';
import { askRemoval } from '../../remove/removal.ts';
import type { Scene } from '../../scene/scene.ts';
import { factInWords } from './fact-in-words.ts';
import { ruleId } from './rule-line.ts';

/** The facts that nobody is asked for, each as a sentence that opens where it stands. */
export function derivedFacts(scene: Scene): TemplateResult {
  const say = scene.say('rules');
  const facts = rootsIn(scene.tree, 'facts').filter((address) => propertyOf(scene, address, 'constant') === undefined);
  return html`<p class="soft">${say('derived-about')}</p>
    <ul class="rules">
      ${facts.map((fact) => html`<li>${scene.place.address === fact ? factEditor(scene, fact) : factLine(scene, fact)}</li>`)}
    </ul>`;
}

function open(scene: Scene, fact: string, isOpen: boolean): void {
  scene.go({ part: 'rules', address: isOpen ? fact : 'facts/derived' });
  scene.focus(isOpen ? 'open-fact' : ruleId(fact));
}

function factLine(scene: Scene, fact: string): TemplateResult {
  return html`<button
    type="button"
    class="rule"
    id=${ruleId(fact)}
    aria-expanded="false"
    @click=${() => open(scene, fact, true)}
  >
    <span>
      <span class="rule__reason">${scene.labels.fact(idOf(fact))}</span>
      <span class="rule__when small soft">${factInWords(scene, fact)}</span>
      <span class="row rule__marks">${cite(scene, fact)}</span>
    </span>
    ${sign('next')}
  </button>`;
}

function factEditor(scene: Scene, fact: string): TemplateResult {
  const { words, labels } = scene;
  const say = scene.say('rules');
  const name = labels.fact(idOf(fact));
  return html`<div class="edit" role="group" aria-labelledby="open-fact">
    <div class="edit__head">
      <div>
        <h4 id="open-fact" tabindex="-1">${name}</h4>
        <p class="small soft">${words('permanent-name', { id: idOf(fact) })}</p>
      </div>
      <button type="button" class="btn" aria-expanded="true" @click=${() => open(scene, fact, false)}>
        ${words('collapse')}<span class="hidden">: ${name}</span>
      </button>
    </div>
    <div class="edit__body">
      <p>${factInWords(scene, fact)}</p>
      ${conditionsOf(scene, fact)} ${textFields(scene, { address: fact, field: 'label', label: say('wording') })}
      ${restsOn(scene, fact)}
      <div class="row">
        <button type="button" class="btn btn--danger" @click=${() => askRemoval(scene, fact)}>
          ${say('remove-fact')}<span class="hidden">: ${name}</span>
        </button>
      </div>
    </div>
  </div>`;
}

/** The conditions that a fact is made of; what is counted otherwise is only read here. */
function conditionsOf(scene: Scene, fact: string): TemplateResult | typeof nothing {
  const say = scene.say('rules');
  const key = (['when', 'any', 'all', 'count'] as const).find((each) => propertyOf(scene, fact, each) !== undefined);
  if (key === undefined) return nothing;
  const over = propertyOf<FactDefinition['over']>(scene, fact, 'over');
  const own = propertyOf<About>(scene, fact, 'about') ?? 'family';
  const name = scene.labels.fact(idOf(fact));
  return conditionEditor(scene, {
    key: fact,
    label: say('fact-conditions', { name }),
    value: propertyOf<Conditions>(scene, fact, key),
    about: over === 'children' ? 'child' : over === 'people' ? 'person' : own,
    ...(over?.includes('/') === true && { extra: rowFacts(scene, over, own) }),
    required: say('fact-needs-condition'),
    change: (next, step) => {
      if (next === undefined) return;
      scene.edit(say('said-fact', { name }), { operations: [{ set: `${fact}/${key}`, to: next }] }, step);
    },
  });
}

/** Columns of the table that a fact is made over. */
export function rowFacts({ facts, tree }: Scene, table: string, about: About): ReadonlyMap<string, FactSpec> {
  const [instrument = '', question = ''] = table.split('/');
  const own = [...facts.values()].filter(
    ({ id }) =>
      id.startsWith('row.') && tree.nodes.has(`instrument/${instrument}/question/${question}/column/${id.slice(4)}`),
  );
  return new Map(own.map((spec) => [spec.id, { ...spec, about }]));
}
