import { sign } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import type { TaughtExercise } from '../../draft/taught.ts';
import type { Scene } from '../../scene/scene.ts';
import { coursesView } from './courses.ts';
import { exerciseEditor } from './exercise-editor.ts';
import { newExerciseForm } from './new-exercise.ts';
import { exerciseName, staleMark } from './exercise-name.ts';

/** Exercises on the example families, and courses of them: the trainer's part. */
export function exercisesPart(scene: Scene): TemplateResult {
  const { draft, place, ui } = scene;
  const say = scene.say('exercises');
  const open = place.address?.startsWith('exercise/') === true ? place.address.slice('exercise/'.length) : '';
  const taught = draft.exercises.get(open);
  return html`<h2 id="part-title" tabindex="-1">${scene.say('frame')('exercises')}</h2>
    <p class="small soft">${say('about')}</p>
    ${
      taught === undefined
        ? html`<div class="stack">
            <ul class="list families">
              ${[...draft.exercises].map(
                ([id, each]) =>
                  html`<li>
                    <button
                      type="button"
                      class="plain-link"
                      id=${`exercise-${id}`}
                      @click=${() => {
                        scene.go({ part: 'exercises', address: `exercise/${id}` });
                        scene.focus('exercise-title');
                      }}
                    >
                      ${exerciseName(scene, each)}
                    </button>
                    <p class="small soft">
                      ${say(each.definition.task)}, ${say('on-family', { family: familyName(scene, each) })}
                    </p>
                    ${staleMark(scene, id)}
                  </li>`,
              )}
            </ul>
            ${
              ui.get('new-exercise') === undefined
                ? html`<button
                    type="button"
                    class="btn"
                    @click=${() => {
                      ui.set('new-exercise', {});
                      scene.focus('new-exercise-name');
                    }}
                  >
                    ${sign('add')}${say('add-exercise')}
                  </button>`
                : newExerciseForm(scene)
            }
            ${coursesView(scene)}
          </div>`
        : exerciseEditor(scene, taught)
    }`;
}

const familyName = ({ draft }: Scene, { definition }: TaughtExercise): string =>
  draft.families.get(definition.family)?.label ?? definition.family;
