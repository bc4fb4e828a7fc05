import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { checks, choice } from '../../fields/controls.ts';
import { nodeChoices, nodesIn } from '../../fields/nodes.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { insertion, otherWays } from './insert-stage.ts';

interface Typed {
  label?: string;
  transition?: string;
  instrument?: string;
  alsoOut?: readonly string[];
  isTried?: boolean;
}

/** Asks what is needed to put a stage between two others. */
export function insertForm(scene: Scene): TemplateResult {
  const { tree, labels, ui, languages, words } = scene;
  const say = scene.say('stages');
  const typed = ui.get<Typed>('insert-stage') ?? {};
  const set = (more: Typed): void => ui.set('insert-stage', { ...typed, ...more });
  const transitions = nodesIn(tree, 'model', 'transitions');
  const transition = typed.transition ?? idOf(transitions[0] ?? '');
  const others = transition === '' ? [] : otherWays(tree, transition);
  const also = typed.alsoOut ?? others;
  const between = (address: string): string => {
    const properties = tree.nodes.get(address)!.properties;
    const from = listOf(properties.get('from') as string | string[]).map((id) => labels.of(`stage/${id}`));
    return say('between-option', { from: from.join(', '), to: labels.of(`stage/${String(properties.get('to'))}`) });
  };
  const isNameless = (typed.label ?? '').trim() === '';
  const insert = (): void => {
    if (isNameless) {
      set({ isTried: true });
      scene.focus('insert-label');
      return;
    }
    const label = typed.label!.trim();
    const id = scene.newId(label, (each) => tree.nodes.has(`stage/${each}`));
    const to = String(tree.nodes.get(`transition/${transition}`)!.properties.get('to'));
    const onward = scene.newId(`${id}-to-${to}`, (each) => tree.nodes.has(`transition/${each}`));
    const operations = insertion(tree, {
      ...{ id, label, transition, alsoOut: also, language: languages[0] ?? 'ru' },
      onward: { id: onward, label: say('go-to', { name: labels.of(`stage/${to}`) }) },
      ...(typed.instrument !== undefined && typed.instrument !== '' && { instrument: typed.instrument }),
    });
    if (!scene.edit(say('said-insert', { name: label }), { operations })) return;
    ui.set('insert-stage', undefined);
    scene.go({ part: 'stages', address: `stage/${id}` });
    scene.focus('node-title');
  };
  return html`<section class="panel panel__body stack" aria-labelledby="insert-title">
    <h3 id="insert-title" tabindex="-1">${say('add-stage')}</h3>
    <div class="field">
      <label for="insert-label">${say('new-name')}</label>
      <input
        class=${typed.isTried === true && isNameless ? 'input input--error' : 'input'}
        id="insert-label"
        aria-describedby="insert-about"
        .value=${typed.label ?? ''}
        @input=${(event: Event) => set({ label: (event.target as HTMLInputElement).value })}
      />
      <p class="small soft" id="insert-about">
        ${typed.isTried === true && isNameless ? html`<span class="error-text">${say('needs-name')}</span>` : say('new-permanent')}
      </p>
    </div>
    ${choice({
      id: 'insert-between',
      label: say('insert-between'),
      value: transition,
      options: transitions.map((address) => ({ value: idOf(address), label: between(address) })),
      change: (value) => ui.set('insert-stage', { ...typed, transition: value, alsoOut: undefined }),
    })}
    ${choice({
      id: 'insert-document',
      label: say('insert-document'),
      value: typed.instrument ?? '',
      options: nodeChoices(scene, 'instruments'),
      nothing: say('no-document'),
      change: (instrument) => set({ instrument }),
    })}
    ${
      others.length === 0
        ? nothing
        : html`${checks({
              label: say('insert-ways'),
              values: also,
              options: others.map((address) => ({ value: address, label: labels.of(address) })),
              change: (alsoOut) => set({ alsoOut }),
            })}
            <p class="small soft">${say('insert-ways-about')}</p>`
    }
    <p class="row">
      <button type="button" class="btn btn--main" @click=${insert}>${say('insert')}</button>
      <button type="button" class="btn" @click=${() => ui.set('insert-stage', undefined)}>${words('cancel')}</button>
    </p>
  </section>`;
}
