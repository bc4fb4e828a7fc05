import type { About } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice, flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { formOf, isColumn } from './asked.ts';
import { printBeside } from './print-elsewhere.ts';
import { printField } from './print-field.ts';

const classes = ['health', 'reporter', 'hidden-address'] as const;

/** The official paper, whom the answer is about, and who may see it. */
export function paper(scene: Scene, address: string): TemplateResult {
  const say = scene.say('instruments');
  const about = propertyOf<About>(scene, formOf(address), 'about') ?? 'child';
  const abouts = [about, 'family' as const].filter((each, index, list) => list.indexOf(each) === index);
  return html`<section class="group">
    <h5 class="label">${say('paper')}</h5>
    <div class="group__fields">
      ${printField(scene, address)}
      ${choice({
        ...{
          id: elementId('class', address),
          label: say('class'),
          value: propertyOf<string>(scene, address, 'class') ?? '',
        },
        options: classes.map((value) => ({ value, label: say(`class-${value}`) })),
        nothing: say('class-none'),
        change: (next) => setProperty(scene, address, 'class', next === '' ? undefined : next),
      })}
      ${
        isColumn(address) || abouts.length < 2
          ? nothing
          : choice({
              ...{
                id: elementId('about', address),
                label: say('of-whom'),
                value: propertyOf<string>(scene, address, 'about') ?? about,
              },
              options: abouts.map((value) => ({ value, label: say(`of-${value}`) })),
              change: (next) => setProperty(scene, address, 'about', next === about ? undefined : next),
            })
      }
    </div>
    <p class="small soft">${say('class-help')}</p>
    ${flag({
      label: say('screen-only'),
      value: propertyOf(scene, address, 'screenOnly') === true,
      change: (isOn) => setProperty(scene, address, 'screenOnly', isOn ? true : undefined),
    })}
    ${printBeside(scene, address)}
  </section>`;
}
