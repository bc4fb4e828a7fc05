import type { Family } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { choice } from '../../fields/controls.ts';
import { nodeChoices } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';

interface Typed {
  name?: string;
  about?: string;
  child?: string;
  born?: string;
  instrument?: string;
}

/** Asks for a family in words: what it shows, the child, and the form that is filled in first. */
export function newFamilyForm(scene: Scene): TemplateResult {
  const { ui, words, draft, workspace, tree } = scene;
  const say = scene.say('families');
  const typed = ui.get<Typed>('new-family') ?? {};
  const set = (more: Typed): void => ui.set('new-family', { ...typed, ...more });
  const field = (key: 'name' | 'about' | 'child' | 'born', label: string): TemplateResult =>
    html`<div class="field">
      <label for=${`new-family-${key}`}>${label}</label>
      <input
        class="input"
        id=${`new-family-${key}`}
        .value=${typed[key] ?? ''}
        @input=${(event: Event) => set({ [key]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  const [first] = nodeChoices(scene, 'instruments');
  const instrument = typed.instrument ?? first?.value ?? '';
  const add = (): void => {
    const name = typed.name?.trim() ?? '';
    if (name === '') return scene.focus('new-family-name');
    const id = scene.newId(name, (each) => draft.families.has(each));
    const isOfFamily = tree.nodes.get(`instrument/${instrument}`)?.properties.get('about') === 'family';
    const family = made(workspace.model, id, { ...typed, name }, { instrument, isOfFamily, day: scene.today() });
    if (!scene.edit(say('said-add', { name }), { families: { [id]: family } })) return;
    ui.set('new-family', undefined);
    scene.go({ part: 'families', address: `family/${id}` });
    scene.focus('family-title');
  };
  return html`<section class="panel panel__body stack" aria-label=${say('add-family')}>
    ${field('name', say('family-name'))} ${field('about', say('family-about'))}
    <div class="halves">${field('child', say('child-name'))} ${field('born', say('child-born'))}</div>
    ${choice({
      ...{ id: 'new-family-form', label: say('first-form'), value: instrument },
      options: nodeChoices(scene, 'instruments'),
      change: (next) => set({ instrument: next }),
    })}
    <p class="row">
      <button type="button" class="btn btn--main" @click=${add}>${words('add')}</button>
      <button type="button" class="btn" @click=${() => ui.set('new-family', undefined)}>${words('cancel')}</button>
    </p>
  </section>`;
}

function made(
  model: string,
  id: string,
  { name = '', about = '', child = '', born = '' }: Typed,
  first: { instrument: string; isOfFamily: boolean; day: string },
): Family {
  return {
    $schema: 'https://qadam.example/1/family.json',
    ...{ id, model, label: name },
    ...(about.trim() !== '' && { about: about.trim() }),
    people: [
      {
        ...{ id: 'child', kind: 'child' },
        ...(child.trim() !== '' && { name: child.trim() }),
        ...(/^\d{4}(-\d{2}){0,2}$/.test(born.trim()) && { born: born.trim() }),
      },
    ],
    steps: [
      {
        ...{ at: `${first.day}T10:00:00+05:00`, do: 'answered', about: first.isOfFamily ? 'family' : 'child' },
        ...{ instrument: first.instrument, answers: {} },
      },
    ],
  };
}
