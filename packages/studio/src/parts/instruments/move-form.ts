import { sign } from '@qadam/elements';
import { subtreeOf, type Operation } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { choice } from '../../fields/controls.ts';
import { elementId, nodesIn } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { formOf, typeOf } from './asked.ts';

interface Moving {
  section: string;
  where: string;
}

/** Takes a question to another place of its form: a section, and there after a question, or under one. */
export function moveForm(scene: Scene, address: string): TemplateResult {
  const { tree, labels, ui } = scene;
  const say = scene.say('instruments');
  const sections = nodesIn(tree, formOf(address), 'sections');
  const key = `move ${address}`;
  const moving = ui.get<Moving>(key) ?? { section: sections[0] ?? '', where: 'last' };
  const move = (): void => {
    const said = say('said-move', { name: labels.of(address) });
    if (!scene.edit(said, { operations: [operationOf(scene, address, moving)] })) return;
    ui.set(key, undefined);
    scene.focus('editor-title');
  };
  return html`<details class="more">
    <summary>${sign('next')}${say('move-to')}</summary>
    <div class="group">
      <div class="group__fields">
        ${choice({
          ...{ id: elementId('move-section', address), label: say('move-section'), value: moving.section },
          options: sections.map((value) => ({ value, label: labels.of(value) })),
          change: (section) => ui.set(key, { section, where: 'last' } satisfies Moving),
        })}
        ${choice({
          ...{ id: elementId('move-where', address), label: say('move-where'), value: moving.where },
          options: placesIn(scene, address, moving.section),
          change: (where) => ui.set(key, { ...moving, where } satisfies Moving),
        })}
      </div>
      <p><button type="button" class="btn" @click=${move}>${say('move')}</button></p>
    </div>
  </details>`;
}

/** Places of a section: its ends, after a question, as a follow-up under one. What stands in the question itself is none. */
function placesIn(scene: Scene, address: string, section: string): { value: string; label: string }[] {
  const { tree, labels } = scene;
  const say = scene.say('instruments');
  const inside = new Set(subtreeOf(tree, address));
  const others = nodesIn(tree, section, 'questions').filter((each) => !inside.has(each));
  return [
    { value: 'last', label: say('move-last') },
    ...(others.length > 0 ? [{ value: 'first', label: say('move-first') }] : []),
    ...others.flatMap((each) => [
      { value: `after ${each}`, label: say('move-after', { name: labels.of(each) }) },
      ...(typeOf(scene, each) === 'table'
        ? []
        : [{ value: `under ${each}`, label: say('move-under', { name: labels.of(each) }) }]),
    ]),
  ];
}

function operationOf({ tree }: Scene, address: string, { section, where }: Moving): Operation {
  const [how = 'last', target = ''] = where.split(' ');
  const [first] = nodesIn(tree, section, 'questions').filter((each) => each !== address);
  if (how === 'after') return { move: address, after: target };
  if (how === 'under') return { move: address, in: target };
  if (how === 'first' && first !== undefined) return { move: address, before: first };
  return { move: address, in: section };
}
