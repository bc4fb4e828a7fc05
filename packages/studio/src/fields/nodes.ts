import { sign } from '@qadam/elements';
import { idOf, orderKey, type Operation, type Tree } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { icon } from '../frame/icons.ts';
import { askRemoval } from '../remove/removal.ts';
import type { Scene } from '../scene/scene.ts';

/** The nodes of one list of a node, in order. */
export const nodesIn = (tree: Tree, parent: string, list: string): readonly string[] =>
  tree.order.get(orderKey(parent, list)) ?? [];

/** An element id for a node. */
export const elementId = (prefix: string, address: string): string =>
  `${prefix}-${address.replaceAll(/[^a-z0-9]+/gi, '-')}`;

/** Moves a node one place up or down among its neighbours. */
export function moveBy(scene: Scene, address: string, by: -1 | 1): void {
  const node = scene.tree.nodes.get(address)!;
  const members = nodesIn(scene.tree, node.parent, node.list);
  const neighbour = members[members.indexOf(address) + by];
  if (neighbour === undefined) return;
  const place = by < 0 ? { before: neighbour } : { after: neighbour };
  const operation = { move: address, ...place } as Operation;
  scene.edit(scene.say('fields')('said-moved', { name: scene.labels.of(address) }), { operations: [operation] });
  scene.focus(elementId(by < 0 ? 'up' : 'down', address));
}

/** Buttons that move a node up and down among its neighbours; each says what it acts on. */
export function moveButtons(scene: Scene, address: string): TemplateResult {
  const { labels } = scene;
  const say = scene.say('fields');
  const node = scene.tree.nodes.get(address)!;
  const members = nodesIn(scene.tree, node.parent, node.list);
  const at = members.indexOf(address);
  const name = labels.of(address);
  const move = (by: -1 | 1, label: string): TemplateResult => {
    const isEnd = members[at + by] === undefined;
    return html`<button
      type="button"
      class="btn btn--icon"
      id=${elementId(by < 0 ? 'up' : 'down', address)}
      aria-label=${label}
      aria-disabled=${isEnd ? 'true' : 'false'}
      @click=${() => moveBy(scene, address, by)}
    >
      ${icon(by < 0 ? 'up' : 'down')}
    </button>`;
  };
  return html`<span class="row keep node-buttons"
    >${move(-1, say('move-up', { name }))} ${move(1, say('move-down', { name }))}</span
  >`;
}

/** The same, and one that takes the node away. */
export function nodeButtons(scene: Scene, address: string): TemplateResult {
  const name = scene.labels.of(address);
  return html`<span class="row keep node-buttons">
    ${moveButtons(scene, address)}
    <button
      type="button"
      class="btn btn--icon"
      aria-label=${scene.say('fields')('remove-it', { name })}
      @click=${() => askRemoval(scene, address)}
    >
      ${sign('remove')}
    </button>
  </span>`;
}

/** Choices of nodes of one kind: their ids, with their labels. */
export const nodeChoices = ({ tree, labels }: Scene, list: string): { value: string; label: string }[] =>
  nodesIn(tree, list === 'rulesets' || list === 'instruments' || list === 'facts' ? '' : 'model', list).map(
    (address) => ({
      value: idOf(address),
      label: labels.of(address),
    }),
  );

/** The new text of a node in the original language, as an operation. */
export const originalText = (scene: Scene, address: string, field: string, text: string): Operation => ({
  set: `text/${scene.languages[0] ?? 'ru'}/${address}/${field}`,
  to: text,
});
