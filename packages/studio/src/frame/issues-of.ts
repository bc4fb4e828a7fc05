import { explain } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene/scene.ts';

/** What the checks say of one node, in words. */
export function issuesOf(scene: Scene, address: string): TemplateResult | typeof nothing {
  const found = scene.study?.issues.filter((issue) => issue.address === address) ?? [];
  if (found.length === 0) return nothing;
  const language = scene.locale.startsWith('en') ? 'en' : 'ru';
  return html`<ul class="note note--error issues">
    ${found.map((issue) => {
      const { what, todo } = explain(issue, language);
      return html`<li>${what} ${todo}</li>`;
    })}
  </ul>`;
}
