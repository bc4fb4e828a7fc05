import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../../fields/language-name.ts';
import { elementId, nodesIn } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { newNodes } from './new-nodes.ts';
import { parseList, type PastedLine } from './parse-list.ts';

/** A list pasted from Word or Excel, shown as it would be taken before it is. */
export function pasteList(scene: Scene, address: string, step: 'option' | 'row'): TemplateResult {
  const { ui, languages } = scene;
  const say = scene.say('instruments');
  const key = `paste ${address}`;
  const id = elementId('paste', address);
  const text = ui.get<string>(key) ?? '';
  const lines = parseList(text);
  const fresh = lines.filter((line) => !isKnownHere(scene, address, step, line));
  const names = languages.map((language) => languageName(scene, language));
  const add = (): void => {
    if (fresh.length === 0) return;
    const operations = newNodes(scene, address, step, fresh).flatMap(({ address: each, texts }) => [
      { add: each, value: {} },
      ...texts,
    ]);
    if (!scene.edit(say('said-options', { name: scene.labels.of(address) }), { operations })) return;
    ui.set(key, '');
    scene.focus(elementId(`${step}s`, address));
  };
  return html`<details class="more">
    <summary>${sign('next')}${say('paste')}</summary>
    <div class="group">
      <div class="field">
        <label for=${id}>${say('paste-about', { languages: names.join(', ') })}</label>
        <textarea
          class="input"
          id=${id}
          rows="5"
          .value=${text}
          @input=${(event: Event) => ui.set(key, (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${lines.length === 0 ? nothing : shown(scene, address, step, lines, names)}
      <p>
        <button type="button" class="btn" aria-disabled=${fresh.length === 0 ? 'true' : nothing} @click=${add}>
          ${fresh.length === 0 ? say('paste-nothing') : say('paste-add', { count: fresh.length })}
        </button>
      </p>
    </div>
  </details>`;
}

function shown(
  scene: Scene,
  address: string,
  step: string,
  lines: readonly PastedLine[],
  names: readonly string[],
): TemplateResult {
  const say = scene.say('instruments');
  const width = Math.min(names.length, Math.max(...lines.map((line) => line.length)));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('paste-preview')}>
    <table class="plain paste-preview small">
      <caption class="label">
        ${say('paste-preview')}
      </caption>
      <thead>
        <tr>
          ${names.slice(0, width).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              ${names
                .slice(0, width)
                .map(
                  (_, index) =>
                    html`<td>
                      ${line[index] ?? ''}
                      ${index === 0 && isKnownHere(scene, address, step, line) ? html`<span class="soft">(${say('paste-known')})</span>` : nothing}
                    </td>`,
                )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Is there an answer with these words already? */
function isKnownHere({ tree, labels }: Scene, address: string, step: string, [wording = '']: PastedLine): boolean {
  return nodesIn(tree, address, `${step}s`).some(
    (each) => labels.of(each).toLocaleLowerCase() === wording.toLocaleLowerCase(),
  );
}
