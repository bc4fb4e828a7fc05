import { idOf } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';

/** What a role is: its name, and whether it approves editions. */
export function roleEditor(scene: Scene, address: string): TemplateResult {
  const say = scene.say('stages');
  const approving = listOf(propertyOf<string[]>(scene, 'model', 'approvedBy'));
  const id = idOf(address);
  return html`${flag({
    label: say('approved-by'),
    value: approving.includes(id),
    change: (isOn) => {
      const next = isOn ? [...approving, id] : approving.filter((each) => each !== id);
      void setProperty(scene, 'model', 'approvedBy', next.length === 0 ? undefined : next);
    },
    help: say('approved-by-about'),
  })}`;
}
