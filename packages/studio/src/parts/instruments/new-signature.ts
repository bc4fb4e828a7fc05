import { sign } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import { addOrCancel } from '../../fields/add-or-cancel.ts';
import { checks } from '../../fields/controls.ts';
import { languageName } from '../../fields/language-name.ts';
import { elementId } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { newNodes } from './new-nodes.ts';
import { signers } from './signers.ts';

interface Typed {
  label: string;
  by: string[];
}

/** Asks for a new signature: what it is called, and who can give it. */
export function newSignature(scene: Scene, form: string): TemplateResult {
  const { ui, focus, go } = scene;
  const say = scene.say('instruments');
  const key = `new-signature ${form}`;
  const typed = ui.get<Typed>(key);
  if (typed === undefined)
    return html`<p class="block">
      <button
        type="button"
        class="btn"
        id="new-signature"
        @click=${() => {
          ui.set(key, { label: '', by: [] } satisfies Typed);
          focus('new-signature-label');
        }}
      >
        ${sign('add')}${say('add-signature')}
      </button>
    </p>`;
  const name = typed.label.trim();
  const why = name === '' ? say('why-no-name') : typed.by.length === 0 ? say('why-no-signer') : undefined;
  const add = (): void => {
    const { address, texts } = newNodes(scene, form, 'signature', [[name]])[0]!;
    const operations = [{ add: address, value: { by: typed.by, basis: 'assumption' } }, ...texts];
    if (!scene.edit(say('said-signature', { name }), { operations })) return;
    ui.set(key, undefined);
    go({ part: 'instruments', address });
    focus(elementId('signature', address));
  };
  return html`<div class="edit asking" role="group" aria-label=${say('add-signature')}>
    <div class="edit__body">
      <div class="field">
        <label for="new-signature-label"
          >${say('new-signature-label', { language: languageName(scene, scene.languages[0] ?? 'ru') })}</label
        >
        <input
          class="input"
          id="new-signature-label"
          .value=${typed.label}
          @input=${(event: Event) => ui.set(key, { ...typed, label: (event.target as HTMLInputElement).value })}
        />
      </div>
      ${checks({
        ...{ label: say('signature-by'), values: typed.by, options: signers(scene) },
        change: (by) => ui.set(key, { ...typed, by }),
      })}
      <p class="small soft">${say('signature-by-help')}</p>
      ${addOrCancel(scene, { key, back: 'new-signature', why, add })}
    </div>
  </div>`;
}
