import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '@qadam/schema';
import { checks, flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { nodeChoices } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { typeOf } from './asked.ts';
import { mayHave } from './kinds.ts';
import { numberField } from './number-field.ts';

type Flag = 'required' | 'doesNotApply' | 'notFuture' | 'anew';
const flags = { required: 'required', doesNotApply: 'does-not-apply', notFuture: 'not-future', anew: 'anew' } as const;
const helps: Partial<Record<Flag, 'required-help' | 'anew-help'>> = { required: 'required-help', anew: 'anew-help' };
const numbers = { min: 'min', max: 'max', maxLength: 'max-length' } as const;

/** What is asked of an answer: must it be given, what can it be. */
export function answering(scene: Scene, address: string): TemplateResult {
  const say = scene.say('instruments');
  const type = typeOf(scene, address);
  const limits = (Object.keys(numbers) as (keyof typeof numbers)[]).filter((key) => mayHave(type, key));
  const kinds = mayHave(type, 'kinds') ? nodeChoices(scene, 'people') : [];
  return html`<section class="group">
    <h5 class="label">${say('answering')}</h5>
    <div>
      ${(Object.keys(flags) as Flag[])
        .filter((key) => mayHave(type, key satisfies keyof Question))
        .map((key) =>
          flag({
            label: say(flags[key]),
            value: propertyOf(scene, address, key) === true,
            change: (isOn) => setProperty(scene, address, key, isOn ? true : undefined),
            ...(helps[key] !== undefined && { help: say(helps[key]) }),
          }),
        )}
    </div>
    ${limits.length === 0 ? nothing : html`<div class="group__fields">${limits.map((key) => numberField(scene, { address, property: key, label: say(numbers[key]), isWhole: key === 'maxLength' || type === 'integer' }))}</div>`}
    ${
      kinds.length === 0
        ? nothing
        : html`${checks({
              label: say('kinds'),
              values: propertyOf<string[]>(scene, address, 'kinds') ?? [],
              options: kinds,
              change: (next) => setProperty(scene, address, 'kinds', next.length === 0 ? undefined : next),
            })}
            <p class="small soft">${say('kinds-help')}</p>`
    }
  </section>`;
}
