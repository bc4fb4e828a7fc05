import { html, nothing, type TemplateResult } from 'lit';
import type { ConditionNode } from '@qadam/schema';
import { icon } from '../frame/icons.ts';
import { lineId, type Editor } from './editor.ts';
import { joinOf, type NodeEdit, type Path } from './nodes.ts';

/** The button that shows what can be done with a line. */
export function actsButton(editor: Editor, node: ConditionNode, path: Path): TemplateResult {
  const { say, opened, open, id } = editor;
  const isOpen = opened === path.join() && opened !== '';
  return html`<button
    type="button"
    class="btn btn--icon"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? `${lineId(id, path)}-acts` : nothing}
    aria-label=${say('acts-with', { name: editor.nameOf(node) })}
    @click=${() => open(isOpen ? undefined : path)}
  >
    ${icon('drag')}
  </button>`;
}

/** What can be done with a line, below it. */
export function acts(editor: Editor, node: ConditionNode, path: Path): TemplateResult | typeof nothing {
  const { opened, scene, say, id, options } = editor;
  if (path.length === 0 || opened !== path.join()) return nothing;
  const name = editor.nameOf(node);
  const button = (words: string, edit: NodeEdit): TemplateResult =>
    html`<button type="button" class="btn" @click=${() => editor.act(edit)}>
      ${words}<span class="hidden">: ${name}</span>
    </button>`;
  const remove: NodeEdit = { do: 'remove', at: path };
  const wrapped = joinOf(node) === 'any' ? 'all' : 'any';
  return html`<div
    class="row cond__acts"
    id=${`${lineId(id, path)}-acts`}
    role="group"
    aria-label=${say('acts-with', { name })}
  >
    ${button(scene.words('up'), { do: 'move', at: path, by: -1 })}
    ${button(scene.words('down'), { do: 'move', at: path, by: 1 })}
    ${button(scene.words('copy'), { do: 'copy', at: path })}
    ${button(say('into-group'), { do: 'wrap', at: path, as: wrapped })}
    ${button(say('into-not'), { do: 'wrap', at: path, as: 'not' })}
    ${editor.may(remove) ? button(scene.words('remove'), remove) : html`<p class="small soft">${options.required}</p>`}
  </div>`;
}
