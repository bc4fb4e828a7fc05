import { idOf, type Operation } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { nodeChoices, nodesIn, originalText } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import type { StageKind } from './kinds.ts';

/** Asks for the name of a new move, decision, term, register or role, and makes it with what the language requires. */
export function addForm(scene: Scene, kind: Exclude<StageKind, 'stage'>): TemplateResult {
  const { ui, tree, words } = scene;
  const say = scene.say('stages');
  const typed = ui.get<string>('add-label') ?? '';
  const add = (): void => {
    const label = typed.trim();
    if (label === '') {
      ui.set('add-tried', true);
      scene.focus('add-label');
      return;
    }
    const id = scene.newId(label, (each) => tree.nodes.has(`${kind}/${each}`));
    const address = `${kind}/${id}`;
    const operations: Operation[] = [
      { add: address, value: { ...valueOf(scene, kind), basis: 'assumption' } },
      originalText(scene, address, 'label', label),
    ];
    if (!scene.edit(scene.say('fields')('said-added', { name: label }), { operations })) return;
    for (const key of ['adding', 'add-label', 'add-tried']) ui.set(key, undefined);
    scene.go({ part: 'stages', address });
    scene.focus('node-title');
  };
  const isMissing = ui.get('add-tried') === true && typed.trim() === '';
  return html`<section class="panel panel__body stack" aria-label=${say(`add-${kind}`)}>
    <div class="field">
      <label for="add-label">${say(`add-${kind}`)}: ${say('new-name').toLowerCase()}</label>
      <input
        class=${isMissing ? 'input input--error' : 'input'}
        id="add-label"
        aria-describedby="add-about"
        .value=${typed}
        @input=${(event: Event) => ui.set('add-label', (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && add()}
      />
      <p class="small soft" id="add-about">${isMissing ? say('needs-name') : say('new-permanent')}</p>
    </div>
    <p class="row">
      <button type="button" class="btn btn--main" @click=${add}>${words('add')}</button>
      <button type="button" class="btn" @click=${() => ui.set('adding', undefined)}>${words('cancel')}</button>
    </p>
  </section>`;
}

/** The least that the language requires of a node of a kind; the person changes it then. */
function valueOf(scene: Scene, kind: Exclude<StageKind, 'stage'>): object {
  const { tree } = scene;
  const [role] = nodeChoices(scene, 'roles');
  const stages = nodesIn(tree, 'model', 'stages').map(idOf);
  const groups = new Set(stages.map((id) => tree.nodes.get(`stage/${id}`)?.properties.get('in')));
  const leaves = stages.filter((id) => !groups.has(id));
  switch (kind) {
    case 'transition':
      return { from: leaves[0], to: leaves[1] ?? leaves[0], by: [role?.value] };
    case 'decision':
      return { about: 'family', options: ['agreed', 'refused'], by: [role?.value] };
    case 'deadline':
      return { about: 'family', starts: { entry: 'opened' }, within: 'P1W' };
    case 'register':
      return {
        about: 'family',
        when: { all: [{ fact: 'round', operator: 'greaterThanInclusive', value: 1 }] },
        columns: [{ id: 'stage', fact: 'stage' }],
      };
    case 'role':
      return {};
  }
}
