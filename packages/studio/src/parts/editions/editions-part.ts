import { html, nothing, type TemplateResult } from 'lit';
import { isChanged } from '../../frame/strip.ts';
import type { Scene } from '../../scene/scene.ts';
import { decides } from './decides.ts';
import { differences } from './differences.ts';
import { editionList } from './edition-list.ts';
import { files } from './files.ts';
import { inForce } from './in-force.ts';
import { proposalNote } from './proposal.ts';
import { publishForm } from './publish-form.ts';

/** Editions: what differs, publishing with its reasons, approval, pilot, recall, and the model as one file. */
export function editionsPart(scene: Scene): TemplateResult {
  const current = inForce(scene);
  const hasChanged = isChanged(scene);
  return html`<h2 id="part-title" tabindex="-1" class="no-print">${scene.say('frame')('editions')}</h2>
    <div class="stack-l">
      ${proposalNote(scene)} ${current === undefined ? nothing : differences(scene, current)}
      ${current === undefined ? nothing : decides(scene, current)}
      ${hasChanged && scene.workspace.proposal === undefined ? publishForm(scene, current) : nothing}
      ${editionList(scene)} ${files(scene)}
    </div>`;
}
