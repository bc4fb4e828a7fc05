import { sign } from '@qadam/elements';
import type { Operation } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { addOrCancel } from '../../fields/add-or-cancel.ts';
import { originalText } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';

/** Asks for a new section: its name and its first question, since a section is never empty. */
export function newSection(scene: Scene, form: string): TemplateResult {
  const { ui, focus } = scene;
  const say = scene.say('instruments');
  const key = `new-section ${form}`;
  const asking = ui.get<{ label: string; first: string }>(key);
  if (asking === undefined)
    return html`<p class="block">
      <button
        type="button"
        class="btn"
        id="new-section"
        @click=${() => {
          ui.set(key, { label: '', first: '' });
          focus('new-section-label');
        }}
      >
        ${sign('add')}${say('new-section')}
      </button>
    </p>`;
  const why =
    asking.label.trim() === '' ? say('why-no-name') : asking.first.trim() === '' ? say('why-no-wording') : undefined;
  const add = (): void => {
    const { tree, newId, go } = scene;
    const section = `${form}/section/${newId(asking.label, (id) => tree.nodes.has(`${form}/section/${id}`))}`;
    const question = newId(asking.first, (id) => tree.nodes.has(`${form}/question/${id}`));
    const operations: Operation[] = [
      { add: section, value: { questions: [{ id: question, type: 'yes-no', basis: 'assumption' }] } },
      originalText(scene, section, 'label', asking.label.trim()),
      originalText(scene, `${form}/question/${question}`, 'label', asking.first.trim()),
    ];
    if (!scene.edit(say('said-new-section', { name: asking.label.trim() }), { operations })) return;
    ui.set(key, undefined);
    go({ part: 'instruments', address: `${form}/question/${question}` });
    focus('editor-title');
  };
  const field = (id: string, label: string, part: 'label' | 'first'): TemplateResult =>
    html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        class="input"
        id=${id}
        .value=${asking[part]}
        @input=${(event: Event) => ui.set(key, { ...asking, [part]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  return html`<div class="edit asking" role="group" aria-label=${say('add-section')}>
    <div class="edit__body">
      ${field('new-section-label', say('new-section-label'), 'label')}
      ${field('new-section-first', say('new-form-first'), 'first')}
      ${addOrCancel(scene, { key, back: 'new-section', why, add })}
    </div>
  </div>`;
}
