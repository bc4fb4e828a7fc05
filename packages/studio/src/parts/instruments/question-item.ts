import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { propertyOf } from '../../fields/controls.ts';
import { elementId, nodesIn } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { askedAt } from './asked.ts';
import { newQuestion } from './new-question.ts';
import { questionEditor } from './question-editor.ts';
import { questionMarks } from './question-marks.ts';

/** A question or column in its place: one line, or its editor; its follow-ups are indented under it. */
export function questionItem(scene: Scene, address: string): TemplateResult {
  const { tree, place } = scene;
  const open = askedAt(place.address ?? '');
  const isOpen = open === address || (open?.startsWith(`${address}/`) ?? false);
  const followUps = nodesIn(tree, address, 'followUps');
  return html`<li>
    ${isOpen ? questionEditor(scene, address, { inner: (column) => questionItem(scene, column) }) : line(scene, address)}
    ${
      followUps.length === 0
        ? nothing
        : html`<ul class="rules questions-of">
            ${followUps.map((each) => questionItem(scene, each))}
          </ul>`
    }
    ${isOpen && open === address ? newQuestion(scene, address) : nothing}
  </li>`;
}

function line(scene: Scene, address: string): TemplateResult {
  const { labels, go, focus } = scene;
  const print = propertyOf<string>(scene, address, 'print');
  return html`<button
    type="button"
    class="rule"
    id=${elementId('line', address)}
    @click=${() => {
      go({ part: 'instruments', address });
      focus('editor-title');
    }}
  >
    <span>
      ${print === undefined ? nothing : html`<span class="rule__print">${print}</span>`}${labels.of(address)}
      ${questionMarks(scene, address)}
    </span>
    ${sign('next')}
  </button>`;
}
