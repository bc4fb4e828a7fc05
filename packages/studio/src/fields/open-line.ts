import { html, nothing, type TemplateResult } from 'lit';
import type { Scene, StudioPart } from '../scene/scene.ts';
import { nodeButtons } from './nodes.ts';

interface OpenLine {
  address: string;
  /** Id of what opens it. */
  id: string;
  part: StudioPart;
  /** What is open once this is closed. */
  parent: string;
  /** What stands in the line. */
  said: unknown;
  opened(): TemplateResult;
}

/** One of a list, which opens in its place, with buttons that move it and take it away. */
export function openLine(scene: Scene, { address, id, part, parent, said, opened }: OpenLine): TemplateResult {
  const { place, go, focus } = scene;
  const isOpen = place.address === address;
  return html`<li>
    <div class="option-line">
      <button
        type="button"
        class="rule"
        id=${id}
        aria-expanded=${String(isOpen)}
        @click=${() => {
          go({ part, address: isOpen ? parent : address });
          focus(id);
        }}
      >
        <span>${said}</span>
      </button>
      ${nodeButtons(scene, address)}
    </div>
    ${isOpen ? opened() : nothing}
  </li>`;
}
