import { idOf, kindOf, type TextValue } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { openNode } from '../../fields/open-node.ts';
import { review, setText, stateClass } from '../../fields/text-fields.ts';
import { kindInWords } from '../../remove/use-in-words.ts';
import { plainText } from '../../scene/make-scene.ts';
import type { Scene } from '../../scene/scene.ts';
import { statesOf, type PlacedText } from './all-texts.ts';
import { touch } from './filters.ts';
import { languageName } from '../../fields/language-name.ts';

const fields = ['label', 'help', 'reason', 'short', 'next', 'empty'] as const;

/** One text: where it stands, the original, and each translation that is looked at, to be written in place. */
export function textRow(scene: Scene, text: PlacedText, shown: readonly string[]): TemplateResult {
  const { languages } = scene;
  const say = scene.say('texts');
  const name = whereInWords(scene, text);
  const all = [languages[0] ?? 'ru', ...shown];
  return html`<tr>
      <th class="text-where small" colspan=${all.length} scope="rowgroup">
        <span class="row spread">
          <span>${name}</span>
          <button type="button" class="btn btn--quiet" @click=${() => openNode(scene, text.address)}>
            ${say('open-there')}<span class="hidden">: ${name}</span>
          </button>
        </span>
      </th>
    </tr>
    <tr>
      ${all.map((language) => html`<td>${cell(scene, text, language, name)}</td>`)}
    </tr>`;
}

function cell(scene: Scene, text: PlacedText, language: string, name: string): TemplateResult {
  const { tree, languages } = scene;
  const say = scene.say('texts');
  const target = `${text.address}/${text.field}`;
  const value = tree.nodes.get(text.address)?.properties.get(`text/${language}/${text.field}`) as TextValue | undefined;
  const state = statesOf(tree, languages, text)[language] ?? 'missing';
  const written = plainText(value) ?? '';
  const inLanguage = languageName(scene, language);
  return html`<textarea
      class="input"
      lang=${language}
      rows=${Math.min(6, Math.max(1, Math.ceil(written.length / 42)))}
      aria-label=${`${inLanguage}: ${name}`}
      .value=${live(written)}
      @input=${(event: Event) => {
        touch(scene, text);
        setText(scene, language, target, (event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    ${
      state === 'original'
        ? nothing
        : html`<span class="row spread"
            ><span class=${stateClass[state]}>${inLanguage}: ${say(`state-${state}`)}</span>${
              state === 'draft' || state === 'stale'
                ? html`<button
                    type="button"
                    class="btn btn--quiet"
                    @click=${() => {
                      touch(scene, text);
                      review(scene, language, target);
                    }}
                  >
                    ${say('reviewed')}<span class="hidden">: ${inLanguage}, ${name}</span>
                  </button>`
                : nothing
            }</span
          >`
    }`;
}

/** Where a text stands: the form or ruleset, the kind of what it is said of, and which of its texts it is. */
export function whereInWords(scene: Scene, { address, field }: PlacedText): string {
  const { labels } = scene;
  const say = scene.say('texts');
  const [kind = '', id = ''] = address.split('/');
  const root = kind === 'instrument' || kind === 'ruleset' ? `${kind}/${id}` : undefined;
  const last = field.split('/').at(-1) ?? field;
  const known = fields.find((each) => each === last);
  const owner = ['option', 'column', 'row', 'prompt'].includes(kindOf(address))
    ? address.split('/').slice(0, -2).join('/')
    : undefined;
  return [
    root !== undefined && root !== address ? labels.of(root) : undefined,
    owner !== undefined && owner !== root ? `${kindInWords(scene, owner)} «${labels.of(owner)}»` : undefined,
    field === 'label' || address === root
      ? kindInWords(scene, address)
      : `${kindInWords(scene, address)} «${labels.of(address) || idOf(address)}»`,
    known === undefined ? last : say(`field-${known}`),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
