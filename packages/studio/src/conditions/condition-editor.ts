import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Conditions } from '@qadam/schema';
import type { Scene } from '../scene/scene.ts';
import { addingRow } from './adding.ts';
import { editorOf } from './editor.ts';
import { groupView } from './group-view.ts';
import { joinOf } from './nodes.ts';
import type { ConditionEditorOptions } from './options.ts';

export type { ConditionEditorOptions } from './options.ts';

/** Conditions, built by choosing: groups of all, any, not; facts, comparisons and values in the words of the questions. */
export function conditionEditor(scene: Scene, options: ConditionEditorOptions): TemplateResult {
  const { label, value } = options;
  const editor = editorOf(scene, options);
  if (value !== undefined) {
    const shown: Conditions = joinOf(value) === undefined ? { all: [value] } : value;
    return html`<div role="group" aria-label=${label}>${groupView(editor, shown, [])}</div>`;
  }
  return html`<div role="group" aria-label=${label}>
    ${addingRow(editor, [])}
    ${
      editor.adding === undefined
        ? html`<button
            type="button"
            class="btn btn--quiet"
            id=${`${editor.id}-add`}
            @click=${() => editor.begin([], 'test')}
          >
            ${sign('add')}${editor.say('add-condition')}<span class="hidden">: ${label}</span>
          </button>`
        : nothing
    }
  </div>`;
}
