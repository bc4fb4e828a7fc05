import { html, type TemplateResult } from 'lit';
import type { JsonView } from './json-view.ts';

/** Registers the view of JSON when it is first wanted: most people never open it. */
let arrival: Promise<unknown> | undefined;

/** An editor of JSON; what is typed is told at each change. */
export function jsonEditor(
  options: Pick<JsonView, 'label' | 'text' | 'isReadOnly' | 'marks' | 'change'>,
): TemplateResult {
  arrival ??= import('./json-view.ts').then(({ defineJsonView }) => defineJsonView());
  return html`<qadam-studio-json
    .label=${options.label}
    .text=${options.text}
    .isReadOnly=${options.isReadOnly}
    .marks=${options.marks}
    .change=${options.change}
  ></qadam-studio-json>`;
}
