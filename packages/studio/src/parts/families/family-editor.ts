import { sign } from '@qadam/elements';
import type { Family, FamilyStep } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { commentsOn } from '../../frame/comments.ts';
import type { Scene } from '../../scene/scene.ts';
import type { FamilyResult } from '../../study/study.ts';
import { familyState } from './family-state.ts';
import { heldNote, isHeld } from './held.ts';
import { stepEditor } from './step-editor.ts';

/** One family: what it shows, its people, its steps with what must come out. */
export function familyEditor(scene: Scene, family: Family, result: FamilyResult | undefined): TemplateResult {
  const { words } = scene;
  const say = scene.say('families');
  const name = family.label ?? family.id;
  const change = (next: Family, key?: string): boolean =>
    scene.edit(say('said-change', { name }), { families: { [family.id]: next } }, key);
  const steps = (next: FamilyStep[]): boolean => change({ ...family, steps: next });
  const changeAt = (index: number, next: FamilyStep | undefined, key?: string): boolean => {
    const left = family.steps.flatMap((each, at) => (at === index ? (next ?? []) : each));
    return !isHeld(scene, family, { ...family, steps: left }, index) && change({ ...family, steps: left }, key);
  };
  const addStep = (): void => {
    const last = family.steps.at(-1)!;
    steps([...family.steps, { at: hourAfter(last.at), do: 'look' }]);
    scene.focus(`step-${family.steps.length}`);
  };
  const remove = (): void => {
    if (isHeld(scene, family)) return;
    scene.edit(say('said-remove', { name }), { families: { [family.id]: null } });
    scene.go({ part: 'families' });
  };
  const text = (key: 'label' | 'about', label: string): TemplateResult =>
    html`<div class="field">
      <label for=${`family-${key}`}>${label}</label>
      <textarea
        class="input"
        id=${`family-${key}`}
        rows=${key === 'label' ? 1 : 3}
        .value=${family[key] ?? ''}
        @input=${(event: Event) => {
          const { [key]: _, ...rest } = family;
          const value = (event.target as HTMLTextAreaElement).value;
          change(value === '' ? rest : { ...family, [key]: value }, `family/${family.id}/${key}`);
        }}
      ></textarea>
    </div>`;
  return html`<section class="edit" aria-labelledby="family-title">
    <div class="edit__head">
      <div>
        <h3 id="family-title" tabindex="-1">${name}</h3>
        <p class="small soft">${words('permanent-name', { id: family.id })}</p>
        ${familyState(scene, result)} ${failedSteps(scene, result)} ${heldNote(scene, family)}
      </div>
      <span class="row">
        <button type="button" class="btn" @click=${() => scene.go({ part: 'families' })}>${words('collapse')}</button>
        <button type="button" class="btn btn--quiet" @click=${remove}>${sign('remove')}${words('remove')}</button>
      </span>
    </div>
    <div class="edit__body">
      ${text('label', say('family-name'))} ${text('about', say('family-about'))}
      <p>
        <b>${say('people')}</b>:
        ${family.people.map(({ id, name: called, kind, born }) => [called ?? id, kindOf(scene, kind), born].filter((each) => typeof each === 'string').join(', ')).join('; ')}
      </p>
      <section aria-label=${say('steps')}>
        <h4>${say('steps')}</h4>
        <ol class="steps">
          ${family.steps.map(
            (step, index) =>
              html`<li id=${`step-${index}`} tabindex="-1">
                ${stepEditor(scene, {
                  ...{ family, step, index, failed: result?.failed.filter((check) => check.step === index) ?? [] },
                  change: (next, key) => changeAt(index, next, key),
                  ...(family.steps.length > 1 && { remove: () => changeAt(index, undefined) }),
                })}
                ${heldNote(scene, family, index)}
              </li>`,
          )}
        </ol>
        <button type="button" class="btn" @click=${addStep}>${sign('add')}${say('add-step')}</button>
      </section>
      ${commentsOn(scene, `family/${family.id}`)}
    </div>
  </section>`;
}

/** Leads to each step at which something else came out than was expected. */
const failedSteps = (scene: Scene, result: FamilyResult | undefined): TemplateResult[] =>
  [...new Set(result?.failed.map(({ step }) => step))].map(
    (step) =>
      html`<button type="button" class="btn btn--quiet" @click=${() => scene.focus(`step-${step}`)}>
        ${scene.say('families')('step', { number: step + 1 })}
      </button>`,
  );

const kindOf = (scene: Scene, kind: string): string => {
  const label = scene.labels.of(`person/${kind}`);
  return kind === 'child' ? scene.words('child') : label;
};

/** The same wall time an hour later, in the same offset. */
function hourAfter(at: string): string {
  const match = /^(.*T)(\d\d)(:.*)$/.exec(at);
  if (match === null) return at;
  const hour = Math.min(23, Number(match[2]) + 1);
  return `${match[1]!}${String(hour).padStart(2, '0')}${match[3]!}`;
}
