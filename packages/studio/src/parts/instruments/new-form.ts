import { sign } from '@qadam/elements';
import type { About, Operation } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { addOrCancel } from '../../fields/add-or-cancel.ts';
import { choice } from '../../fields/controls.ts';
import { originalText } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';

interface Asking {
  label: string;
  about: About;
  first: string;
}

const KEY = 'new-form';

/** Asks for a new form: its name, whom it is about, and its first question, since a form is never empty. */
export function newForm(scene: Scene): TemplateResult {
  const { ui, focus } = scene;
  const say = scene.say('instruments');
  const asking = ui.get<Asking>(KEY);
  if (asking === undefined)
    return html`<p class="block">
      <button
        type="button"
        class="btn"
        id="new-form"
        @click=${() => {
          ui.set(KEY, { label: '', about: 'child', first: '' } satisfies Asking);
          focus('new-form-label');
        }}
      >
        ${sign('add')}${say('new-form')}
      </button>
    </p>`;
  const set = (part: Partial<Asking>): void => ui.set(KEY, { ...asking, ...part });
  const why =
    asking.label.trim() === '' ? say('why-no-name') : asking.first.trim() === '' ? say('why-no-wording') : undefined;
  const field = (id: string, label: string, key: 'label' | 'first'): TemplateResult =>
    html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        class="input"
        id=${id}
        .value=${asking[key]}
        @input=${(event: Event) => set({ [key]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  return html`<section class="edit asking" aria-labelledby="new-form-title">
    <div class="edit__head"><h3 id="new-form-title">${say('new-form')}</h3></div>
    <div class="edit__body">
      ${field('new-form-label', say('new-form-label'), 'label')}
      ${choice({
        ...{ id: 'new-form-about', label: say('new-form-about'), value: asking.about },
        options: (['child', 'family', 'person'] as const).map((value) => ({ value, label: say(`about-${value}`) })),
        change: (about) => set({ about: about as About }),
      })}
      ${field('new-form-first', say('new-form-first'), 'first')}
      ${addOrCancel(scene, { key: KEY, back: 'new-form', why, add: () => add(scene, asking) })}
    </div>
  </section>`;
}

function add(scene: Scene, { label, about, first }: Asking): void {
  const { tree, newId, go, ui, focus } = scene;
  const say = scene.say('instruments');
  const id = newId(label, (each) => tree.nodes.has(`instrument/${each}`));
  const form = `instrument/${id}`;
  const question = newId(first, () => false);
  const section = 'questions';
  const operations: Operation[] = [
    {
      add: form,
      value: { about, sections: [{ id: section, questions: [{ id: question, type: 'yes-no', basis: 'assumption' }] }] },
    },
    originalText(scene, form, 'label', label.trim()),
    originalText(scene, `${form}/section/${section}`, 'label', say('new-form-section')),
    originalText(scene, `${form}/question/${question}`, 'label', first.trim()),
  ];
  if (!scene.edit(say('said-new-form', { name: label.trim() }), { operations })) return;
  ui.set(KEY, undefined);
  go({ part: 'instruments', address: `${form}/question/${question}` });
  focus('part-title');
}
