import { html, nothing, type TemplateResult } from 'lit';
import { issueInWords } from './issue-words.ts';
import type { Scene } from '../scene/scene.ts';

/** What the checks say of one node, in words. */
export function issuesOf(scene: Scene, address: string): TemplateResult | typeof nothing {
  const found = scene.study?.issues.filter((issue) => issue.address === address) ?? [];
  if (found.length === 0) return nothing;
  return html`<ul class="note note--error issues">
    ${found.map((issue) => {
      const { what, todo } = issueInWords(scene, issue);
      return html`<li>${what} ${todo}</li>`;
    })}
  </ul>`;
}
