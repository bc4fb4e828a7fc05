import { sign } from '@qadam/elements';
import { idOf } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { issuesOf } from '../../frame/issues-of.ts';
import { askRemoval } from '../../remove/removal.ts';
import type { Scene } from '../../scene/scene.ts';
import { printTimes } from './print-elsewhere.ts';

/** What is said of a form as a whole. */
export function formSettings(scene: Scene, form: string): TemplateResult {
  const say = scene.say('instruments');
  const about = propertyOf<'family' | 'child' | 'person'>(scene, form, 'about') ?? 'child';
  return html`<details class="more">
    <summary>${sign('next')}${say('form-settings')}</summary>
    <div class="edit__body panel">
      <p class="small soft">
        ${scene.words('permanent-name', { id: idOf(form) })} ${say('form-about', { about: say(`about-${about}`) })}
      </p>
      ${issuesOf(scene, form)} ${textFields(scene, { address: form, field: 'label', label: say('form-label') })}
      ${textFields(scene, { address: form, field: 'help', label: say('form-help') })}
      ${flag({
        label: say('form-repeats'),
        help: say('form-repeats-help'),
        value: propertyOf(scene, form, 'repeats') === true,
        change: (isOn) => setProperty(scene, form, 'repeats', isOn ? true : undefined),
      })}
      ${printTimes(scene, form)} ${restsOn(scene, form, { isOptional: true })}
      <p>
        <button type="button" class="btn btn--danger" @click=${() => askRemoval(scene, form)}>
          ${say('remove-form')}
        </button>
      </p>
    </div>
  </details>`;
}
