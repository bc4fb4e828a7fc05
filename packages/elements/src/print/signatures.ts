import type { KitInstrument } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { PaperScene } from './scene.ts';
import { translated } from './translated.ts';

type Block = NonNullable<KitInstrument['signatures']>[number];

/** From so many on, who may sign is a list of participants, each with a line. */
const MANY = 3;
const outside = ['parent', 'child', 'guardian', 'other'] as const;

/** Lines to sign on, as the instrument names them: who, name, signature, date. */
export function signatures(scene: PaperScene): TemplateResult | typeof nothing {
  const blocks = scene.instrument.signatures ?? [];
  return blocks.length === 0 ? nothing : html`${blocks.map((block) => signature(scene, block))}`;
}

function signature(scene: PaperScene, { id, by, print }: Block): TemplateResult {
  const { say, instrument } = scene;
  const roles = by.map((each) => roleName(scene, each));
  const lines = by.length < MANY ? [roles.join(' / ')] : roles;
  return html`<div class="sign" data-signature=${id}>
    <h2>
      ${print === undefined ? nothing : `${print}. `}${translated(scene, `instrument/${instrument.id}/signature/${id}/label`)}
    </h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('signature-by')}</th>
          <th scope="col">${say('signature-name')}</th>
          <th scope="col">${say('signature')}</th>
          <th scope="col" class="col--day">${say('signature-day')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (role) =>
            html`<tr>
              <th scope="row">${role}</th>
              <td></td>
              <td></td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function roleName({ say, texts }: PaperScene, role: string): string {
  const known = outside.find((each) => each === role);
  return known === undefined ? texts.words(`role/${role}/label`).toLowerCase() : say(`by-${known}`);
}
