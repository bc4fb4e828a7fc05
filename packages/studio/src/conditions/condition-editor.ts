import { html, type TemplateResult } from 'lit';
import type { About, Conditions, FactSpec } from '@qadam/schema';
import { conditionsInWords } from '../scene/conditions.ts';
import type { Scene } from '../scene/scene.ts';

export interface ConditionEditorOptions {
  /** Tells this editor from others on the screen: ids of its fields begin with it. */
  key: string;
  /** Name of the whole for assistive technology: "Когда показан вопрос". */
  label: string;
  value: Conditions | undefined;
  /** Of whom the conditions speak: facts of others are offered only where the language allows them. */
  about: About;
  /** May `asked.<fact>` be read? Default: yes. */
  asked?: boolean;
  /** Facts that only this place has (`row.…`, `entry.…`). */
  extra?: ReadonlyMap<string, FactSpec>;
  /** `undefined`: there is no condition any more. */
  change(next: Conditions | undefined): void;
}

/** Conditions, built by choosing: groups of all, any, not; facts, comparisons and values in the words of the questions. */
export function conditionEditor(scene: Scene, { label, value }: ConditionEditorOptions): TemplateResult {
  return html`<div role="group" aria-label=${label}>
    ${value === undefined ? '—' : conditionsInWords(scene, value)}
  </div>`;
}
