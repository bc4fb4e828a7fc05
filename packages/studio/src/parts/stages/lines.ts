import { idOf, kindOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { propertyOf } from '../../fields/controls.ts';
import { elementId, nodeButtons, nodesIn } from '../../fields/nodes.ts';
import { inWords } from '../../scene/in-words.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { deadlineInWords } from './deadline-words.ts';
import { kinds, type StageKind } from './kinds.ts';

/** The nodes of a kind as a list; groups of stages stand above their stages. */
export function lines(scene: Scene, kind: StageKind, chosen: string | undefined): TemplateResult {
  const { tree } = scene;
  const members = nodesIn(tree, 'model', kinds[kind]);
  return html`<ol class="list tree">
    ${members.map((address) => line(scene, address, chosen))}
  </ol>`;
}

function line(scene: Scene, address: string, chosen: string | undefined): TemplateResult {
  const { labels } = scene;
  const isSub = kindOf(address) === 'stage' && propertyOf(scene, address, 'in') !== undefined;
  const classes = ['tree__row', isSub ? 'tree__row--sub' : '', chosen === address ? 'is-on' : ''].join(' ');
  const issues = scene.study?.issues.filter((issue) => issue.address === address).length ?? 0;
  return html`<li>
    <div class=${classes}>
      <div>
        <button
          type="button"
          class="plain-link"
          id=${elementId('open', address)}
          aria-current=${chosen === address ? 'true' : nothing}
          @click=${() => {
            scene.go({ part: 'stages', address });
            scene.focus('node-title');
          }}
        >
          ${labels.of(address)}
        </button>
        <span class="small soft line-about">${about(scene, address)}</span>
        ${issues > 0 ? html`<span class="tag tag--bad">${scene.say('frame')('checks-found', { count: issues })}</span>` : nothing}
      </div>
      ${nodeButtons(scene, address)}
    </div>
  </li>`;
}

/** What a line says beside the name. */
function about(scene: Scene, address: string): string {
  const { tree, labels } = scene;
  switch (kindOf(address)) {
    case 'stage':
      return nodesIn(tree, address, 'documents')
        .map((document) => labels.of(`instrument/${idOf(document)}`))
        .join(', ');
    case 'transition': {
      const from = listOf(propertyOf<string | string[]>(scene, address, 'from')).map((id) => labels.of(`stage/${id}`));
      return `${from.join(', ')} → ${labels.of(`stage/${propertyOf<string>(scene, address, 'to') ?? ''}`)}`;
    }
    case 'deadline':
      return deadlineInWords(scene, address);
    case 'decision':
    case 'register':
      return inWords(scene, propertyOf(scene, address, 'by') ?? propertyOf(scene, address, 'when'), address);
    default:
      return '';
  }
}
