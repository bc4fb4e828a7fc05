import { sign } from '@qadam/elements';
import { kindOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { nodesIn } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { addForm } from './add-form.ts';
import { decisionEditor } from './decision-editor.ts';
import { deadlineEditor } from './deadline-editor.ts';
import { insertForm } from './insert-form.ts';
import { isKind, kinds, type StageKind } from './kinds.ts';
import { lines } from './lines.ts';
import { nodeFrame } from './node-frame.ts';
import { picture } from './picture.ts';
import { registerEditor } from './register-editor.ts';
import { roleEditor } from './role-editor.ts';
import { stageEditor } from './stage-editor.ts';
import { transitionEditor } from './transition-editor.ts';

const editors: Readonly<Record<StageKind, (scene: Scene, address: string) => TemplateResult>> = {
  stage: stageEditor,
  transition: transitionEditor,
  decision: decisionEditor,
  deadline: deadlineEditor,
  register: registerEditor,
  role: roleEditor,
};

/** Stages as a picture and as a list, with moves, decisions, terms, registers and roles; what is chosen is edited beside. */
export function stagesPart(scene: Scene): TemplateResult {
  const { tree, ui, place } = scene;
  const say = scene.say('stages');
  const chosen = place.address !== undefined && tree.nodes.has(place.address) ? place.address : undefined;
  const opened = chosen === undefined ? undefined : kindOf(chosen);
  const kind = isKind(opened) ? opened : (ui.get<StageKind>('stages-kind') ?? 'stage');
  const show = (next: StageKind): void => {
    ui.set('stages-kind', next);
    ui.set('adding', undefined);
    scene.go({ part: 'stages' });
  };
  const isInserting = ui.get('insert-stage') !== undefined;
  return html`<h2 id="part-title" tabindex="-1">${scene.say('frame')('stages')}</h2>
    ${picture(scene)}
    <div class="halves block">
      <section aria-labelledby="stages-list">
        <h3 id="stages-list">${say('list')}</h3>
        <div class="row" role="group" aria-label=${say('groups')}>
          ${(Object.keys(kinds) as StageKind[]).map(
            (each) =>
              html`<button
                type="button"
                class="btn btn--quiet"
                aria-pressed=${kind === each ? 'true' : 'false'}
                @click=${() => show(each)}
              >
                ${say(each)} <span class="small">${nodesIn(tree, 'model', kinds[each]).length}</span>
              </button>`,
          )}
        </div>
        ${lines(scene, kind, chosen)}
        <button
          type="button"
          class="btn"
          @click=${() => {
            ui.set(kind === 'stage' ? 'insert-stage' : 'adding', kind === 'stage' ? {} : kind);
            scene.focus(kind === 'stage' ? 'insert-label' : 'add-label');
          }}
        >
          ${sign('add')}${say(`add-${kind}`)}
        </button>
      </section>
      <div class="stack">
        ${kind === 'stage' && isInserting ? insertForm(scene) : nothing}
        ${ui.get<StageKind>('adding') === kind && kind !== 'stage' ? addForm(scene, kind) : nothing}
        ${chosen !== undefined && isKind(opened) ? nodeFrame(scene, chosen, editors[opened](scene, chosen)) : nothing}
      </div>
    </div>`;
}
