import type { Conditions } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { checks, choice, flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { nodeChoices } from '../../fields/nodes.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';

/** What a move is: from where, to where, by whom, and when it is open. */
export function transitionEditor(scene: Scene, address: string): TemplateResult {
  const say = scene.say('stages');
  const guard = propertyOf<Conditions>(scene, address, 'guard');
  const roles = nodeChoices(scene, 'roles');
  const set = (property: string, value: unknown): void => void setProperty(scene, address, property, value);
  const list = (values: string[]): string[] | undefined => (values.length === 0 ? undefined : values);
  return html`${
      propertyOf(scene, address, 'locked') === true
        ? html`<p class="note note--warn">${say('locked-move')}</p>`
        : nothing
    }
    ${checks({
      label: say('from'),
      values: listOf(propertyOf<string | string[]>(scene, address, 'from')),
      options: nodeChoices(scene, 'stages'),
      change: (from) => set('from', from.length === 1 ? from[0] : from),
      isNeeded: true,
    })}
    ${choice({
      id: 'transition-to',
      label: say('to'),
      value: propertyOf<string>(scene, address, 'to') ?? '',
      options: nodeChoices(scene, 'stages'),
      change: (to) => set('to', to),
    })}
    ${checks({
      label: say('by'),
      values: listOf(propertyOf<string[]>(scene, address, 'by')),
      options: roles,
      change: (by) => set('by', by),
      isNeeded: true,
    })}
    <div>
      <p class="label">${say('guard')}</p>
      ${guard === undefined ? html`<p class="small soft">${say('no-guard')}</p>` : nothing}
      ${conditionEditor(scene, {
        ...{ key: `guard-${address.replaceAll('/', '-')}`, label: say('guard'), value: guard, about: 'family' },
        change: (next) => set('guard', next),
      })}
    </div>
    ${
      guard === undefined
        ? nothing
        : checks({
            label: say('agreedBy'),
            values: listOf(propertyOf<string[]>(scene, address, 'agreedBy')),
            options: roles,
            change: (agreedBy) => set('agreedBy', list(agreedBy)),
          })
    }
    <div>
      ${flag({
        label: say('reason'),
        value: propertyOf(scene, address, 'reason') === true,
        change: (isOn) => set('reason', isOn ? true : undefined),
      })}
      ${flag({
        label: say('round'),
        value: propertyOf(scene, address, 'round') === true,
        change: (isOn) => set('round', isOn ? true : undefined),
      })}
    </div>`;
}
