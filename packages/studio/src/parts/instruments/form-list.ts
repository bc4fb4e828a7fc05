import { sign } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import { propertyOf } from '../../fields/controls.ts';
import { cite } from '../../fields/rests-on.ts';
import { rootsIn } from '../../draft/source-of-tree.ts';
import type { Scene } from '../../scene/scene.ts';
import { questionsIn } from './asked.ts';
import { newForm } from './new-form.ts';

/** All forms of the model. */
export function formList(scene: Scene): TemplateResult {
  const say = scene.say('instruments');
  const { tree } = scene;
  return html`<h2 id="part-title" tabindex="-1">${say('title')}</h2>
    <p class="soft">${say('about')}</p>
    <ul class="rules forms block">
      ${rootsIn(tree, 'instruments').map((form) => line(scene, form))}
    </ul>
    ${newForm(scene)}`;
}

function line(scene: Scene, form: string): TemplateResult {
  const { tree, labels, go, focus } = scene;
  const say = scene.say('instruments');
  const of = propertyOf<'family' | 'child' | 'person'>(scene, form, 'about') ?? 'child';
  const said = [
    say(`about-${of}`),
    say('question-count', { count: questionsIn(tree, form).length }),
    ...(propertyOf(scene, form, 'repeats') === true ? [say('repeats')] : []),
    ...(propertyOf(scene, form, 'plan') === true ? [say('is-plan')] : []),
  ];
  return html`<li>
    <button
      type="button"
      class="rule"
      @click=${() => {
        go({ part: 'instruments', address: form });
        focus('part-title');
      }}
    >
      <span><em>${labels.of(form)}</em> <span class="small soft">${said.join(', ')} ${cite(scene, form)}</span></span>
      ${sign('next')}
    </button>
  </li>`;
}
