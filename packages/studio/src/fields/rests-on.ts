import { html, nothing, type TemplateResult } from 'lit';
import type { Basis, Operation, SourceDocument } from '@qadam/schema';
import { listOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';

const bases: readonly Basis[] = ['source', 'interpretation', 'assumption'];

/**
 * What a node rests on: its source, chosen among the registered ones, and its basis. Both are asked for, none is made up.
 * `isOptional`: the language asks for no source here (an answer, a section, a form).
 */
export function restsOn(scene: Scene, address: string, { isOptional = false } = {}): TemplateResult {
  const { tree, words } = scene;
  const say = scene.say('fields');
  const properties = tree.nodes.get(address)?.properties;
  const own = listOf(properties?.get('source') as string | string[] | undefined);
  const basis = (properties?.get('basis') ?? inheritedBasis(scene, address)) as Basis | undefined;
  const id = `rests-${address.replaceAll('/', '-')}`;
  const set = (sources: readonly string[]): void => {
    const target = `${address}/source`;
    const [only] = sources;
    const to = sources.length === 1 ? only : [...sources];
    const operation: Operation = only === undefined ? { remove: target } : { set: target, to };
    scene.edit(say('said-source', { name: scene.labels.of(address) }), { operations: [operation] });
  };
  return html`<div class="rests stack">
    <div class="field">
      <label for=${id}>${words('source-of')}</label>
      ${own.map(
        (source) =>
          html`<p class="row small">
            <span>${sourceInWords(scene, source)}: ${titleOf(scene, source)}</span
            ><button type="button" class="btn btn--quiet" @click=${() => set(own.filter((each) => each !== source))}>
              ${words('remove')}<span class="hidden">: ${sourceInWords(scene, source)}</span>
            </button>
          </p>`,
      )}
      <select
        class="select"
        id=${id}
        @change=${(event: Event) => {
          const select = event.target as HTMLSelectElement;
          if (select.value !== '') set([...own, select.value]);
          select.value = '';
        }}
      >
        <option value="">${own.length === 0 ? words('no-source') : say('another-source')}</option>
        ${documents(scene).map(
          (document) =>
            html`<optgroup label=${document.short ?? document.title}>
              ${document.items
                .filter(({ id: item }) => !own.includes(item))
                .map(
                  ({ id: item, section, lines, title }) =>
                    html`<option value=${item}>${[section, lines, title].filter(Boolean).join(', ')}</option>`,
                )}
            </optgroup>`,
        )}
      </select>
    </div>
    <fieldset>
      <legend class="label">${words('basis-of')}</legend>
      <div class="radios">
        ${bases.map(
          (each) =>
            html`<label class="check">
              <input
                type="radio"
                name=${`${id}-basis`}
                .checked=${basis === each}
                @change=${() =>
                  scene.edit(say('said-basis', { name: scene.labels.of(address) }), {
                    operations: [{ set: `${address}/basis`, to: each }],
                  })}
              />${words(each)}
            </label>`,
        )}
      </div>
    </fieldset>
    ${own.length === 0 && basis !== 'assumption' && !isOptional ? html`<p class="error-text">${say('source-wanted')}</p>` : nothing}
  </div>`;
}

/** The basis of the definition that a node stands in. */
function inheritedBasis({ tree }: Scene, address: string): unknown {
  for (let at = tree.nodes.get(address)?.parent; at !== undefined && at !== ''; at = tree.nodes.get(at)?.parent) {
    const basis = tree.nodes.get(at)?.properties.get('basis');
    if (basis !== undefined) return basis;
  }
  return tree.nodes.get('model')?.properties.get('basis');
}

const documents = ({ opened }: Scene): SourceDocument[] => opened.workspace.all('source').map(({ value }) => value);

/** A registered item of a source, as it is cited: "СОП ПМСП, этап 1, L127". */
export function sourceInWords(scene: Scene, id: string): string {
  for (const document of documents(scene)) {
    const item = document.items.find((each) => each.id === id);
    if (item !== undefined)
      return [document.short ?? document.title, item.section, item.lines].filter(Boolean).join(', ');
  }
  return id;
}

/** What an item of a source is about: two of one section read alike without it. */
const titleOf = (scene: Scene, id: string): string =>
  documents(scene)
    .flatMap(({ items }) => items)
    .find((each) => each.id === id)?.title ?? '';

/** Source and basis of a node in a line, for lists. */
export function cite(scene: Scene, address: string): TemplateResult {
  const properties = scene.tree.nodes.get(address)?.properties;
  const own = listOf(properties?.get('source') as string | string[] | undefined);
  const basis = (properties?.get('basis') ?? inheritedBasis(scene, address)) as Basis | undefined;
  return html`<span class="cite"
    >${own.map((each) => sourceInWords(scene, each)).join('; ')}
    ${basis === undefined ? nothing : html`<span class=${`basis basis--${basis}`}>${scene.words(basis)}</span>`}</span
  >`;
}
