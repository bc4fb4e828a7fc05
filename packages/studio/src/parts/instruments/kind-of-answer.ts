import { kindOf, type Operation, type QuestionType } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice } from '../../fields/controls.ts';
import { elementId, nodesIn, originalText } from '../../fields/nodes.ts';
import { useInWords } from '../../remove/use-in-words.ts';
import type { Scene } from '../../scene/scene.ts';
import { isColumn, readersIfGone, typeOf } from './asked.ts';
import { columnTypes, lostBy, mayHave, questionTypes } from './kinds.ts';

/** The kind of answer. Where rules or families read it, they are shown before it changes. */
export function kindOfAnswer(scene: Scene, address: string): TemplateResult {
  const { ui } = scene;
  const say = scene.say('instruments');
  const key = `kind ${address}`;
  const type = typeOf(scene, address);
  const wanted = ui.get<QuestionType>(key);
  const ask = (next: QuestionType): void => {
    if (next === type) return ui.set(key, undefined);
    if (readersIfGone(scene, address).length > 0 || losesNodes(scene, address, next)) return ui.set(key, next);
    changeKind(scene, address, next);
  };
  return html`<section class="group">
    ${choice({
      ...{ id: elementId('kind', address), label: say('kind-of-answer'), value: wanted ?? type },
      options: (isColumn(address) ? columnTypes : questionTypes).map((value) => ({
        value,
        label: say(`type-${value}`),
      })),
      change: (next) => ask(next as QuestionType),
    })}
    ${wanted === undefined || wanted === type ? nothing : beforeChange(scene, address, wanted, key)}
  </section>`;
}

function beforeChange(scene: Scene, address: string, wanted: QuestionType, key: string): TemplateResult {
  const { ui, words } = scene;
  const say = scene.say('instruments');
  const readers = readersIfGone(scene, address);
  const kind = say(`type-${wanted}`);
  return html`<div class="note note--warn" role="alert">
    <div class="group">
      ${
        readers.length === 0
          ? nothing
          : html`<p>${say('kind-told', { kind })}</p>
              <ul class="bullets">
                ${readers.map((use) => html`<li>${useInWords(scene, use)}</li>`)}
              </ul>`
      }
      ${losesNodes(scene, address, wanted) ? html`<p>${say('kind-lost')}</p>` : nothing}
      <p class="row">
        <button
          type="button"
          class="btn"
          @click=${() => {
            if (changeKind(scene, address, wanted)) ui.set(key, undefined);
          }}
        >
          ${say('kind-change', { kind })}
        </button>
        <button type="button" class="btn" @click=${() => ui.set(key, undefined)}>${words('cancel')}</button>
      </p>
    </div>
  </div>`;
}

/** Lists of nodes that a question of the other kind cannot have. */
const lostNodes = ({ tree }: Scene, address: string, next: QuestionType): string[] =>
  (['options', 'prompts', 'columns', 'rows'] as const)
    .filter((list) => !mayHave(next, list))
    .flatMap((list) => nodesIn(tree, address, list));
const losesNodes = (scene: Scene, address: string, next: QuestionType): boolean =>
  lostNodes(scene, address, next).length > 0;

/** Makes it another kind: what that kind cannot have goes, what it must have is begun. */
export function changeKind(scene: Scene, address: string, next: QuestionType): boolean {
  const { tree, labels, newId } = scene;
  const say = scene.say('instruments');
  const properties = tree.nodes.get(address)!.properties;
  const lost = lostBy(next, properties.keys());
  const begin = (list: 'options' | 'columns', step: string, label: string, value: object): Operation[] => {
    if (!mayHave(next, list) || nodesIn(tree, address, list).length > 0) return [];
    const added = `${address}/${step}/${newId(label, () => false)}`;
    return [{ add: added, value: value as Record<string, unknown> }, originalText(scene, added, 'label', label)];
  };
  const nodes = lostNodes(scene, address, next);
  // alarming answers name options: with other answers they are chosen anew
  const isAdverseLost =
    properties.has('adverse') &&
    !lost.includes('adverse') &&
    (kindOf(nodes[0] ?? '') === 'option' || typeOf(scene, address) === 'yes-no');
  const operations: Operation[] = [
    ...nodes.map((node): Operation => ({ remove: node })),
    ...[...lost, ...(isAdverseLost ? ['adverse'] : [])].map((property): Operation => ({
      remove: `${address}/${property}`,
    })),
    { set: `${address}/type`, to: next },
    ...begin('options', 'option', say('option-stub'), {}),
    ...begin('columns', 'column', say('column-stub'), { type: 'text' }),
  ];
  return scene.edit(say('said-kind', { name: labels.of(address) }), { operations });
}
