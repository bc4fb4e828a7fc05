import { sign } from '@qadam/elements';
import type { Course, TextBranch } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { TaughtCourse } from '../../draft/taught.ts';
import { choice } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';
import { exerciseName } from './exercise-name.ts';
import { listFields } from './list-fields.ts';
import { textAtPath, withTextAt } from './texts-of.ts';

const nameOf = ({ languages }: Scene, taught: TaughtCourse): string =>
  textAtPath(taught, languages[0] ?? 'ru', ['label']) ?? taught.definition.id;

/** Courses: exercises of this model in order. A package for learners is made by whoever keeps the server. */
export function coursesView(scene: Scene): TemplateResult {
  const { draft, ui, languages, workspace } = scene;
  const say = scene.say('exercises');
  const add = (): void => {
    const [first] = draft.exercises.keys();
    const name = ui.get<string>('new-course')?.trim() ?? '';
    if (name === '' || first === undefined) return scene.focus('new-course');
    const id = scene.newId(name, (each) => draft.courses.has(each));
    const definition: Course = {
      $schema: 'https://qadam.example/1/course.json',
      ...{ id, exercises: [{ model: workspace.model, exercise: first }] },
    };
    const text = { $schema: 'https://qadam.example/1/text.json', label: name, about: name } as unknown as TextBranch;
    const taught = { definition, texts: { [languages[0] ?? 'ru']: text } };
    if (scene.edit(say('said-add-course', { name }), { courses: { [id]: taught } })) ui.set('new-course', undefined);
  };
  return html`<section class="block stack" aria-labelledby="courses-title">
    <h3 id="courses-title">${say('courses')}</h3>
    <p class="small soft">${say('courses-about')}</p>
    ${[...draft.courses.values()].map((taught) => courseView(scene, taught))}
    ${
      draft.exercises.size === 0
        ? nothing
        : html`<div class="row new-course">
            <div class="field">
              <label for="new-course">${say('course-name')}</label>
              <input
                class="input"
                id="new-course"
                .value=${ui.get<string>('new-course') ?? ''}
                @input=${(event: Event) => ui.set('new-course', (event.target as HTMLInputElement).value)}
              />
            </div>
            <button type="button" class="btn" @click=${add}>${sign('add')}${say('add-course')}</button>
          </div>`
    }
  </section>`;
}

function courseView(scene: Scene, taught: TaughtCourse): TemplateResult {
  const { draft, languages, workspace, words } = scene;
  const say = scene.say('exercises');
  const { definition } = taught;
  const original = languages[0] ?? 'ru';
  const name = nameOf(scene, taught);
  const change = (next: TaughtCourse | null, key?: string): boolean =>
    scene.edit(say('said-course', { name }), { courses: { [definition.id]: next } }, key);
  const setExercises = (ids: readonly string[]): boolean =>
    change({
      ...taught,
      definition: { ...definition, exercises: ids.map((exercise) => ({ model: workspace.model, exercise })) },
    });
  const ids = definition.exercises.map(({ exercise }) => exercise);
  const others = [...draft.exercises].filter(([id]) => !ids.includes(id));
  const text = (field: 'label' | 'about', label: string): TemplateResult =>
    html`<div class="field">
      <label for=${`course-${definition.id}-${field}`}>${label}</label>
      <textarea
        class="input"
        id=${`course-${definition.id}-${field}`}
        rows=${field === 'label' ? 1 : 2}
        .value=${textAtPath(taught, original, [field]) ?? ''}
        @input=${(event: Event) => {
          const value = (event.target as HTMLTextAreaElement).value;
          change(
            withTextAt(taught, { language: original, original, path: [field], text: value }),
            `course/${definition.id}/${field}`,
          );
        }}
      ></textarea>
    </div>`;
  return html`<section class="panel panel__body stack" aria-label=${name}>
    ${text('label', say('course-name'))} ${text('about', say('course-about'))}
    ${listFields<{ id: string }>({
      ...{ scene, prefix: 'exercise', legend: say('in-order'), add: '', least: 1 },
      items: ids.map((id) => ({ id })),
      draw: ({ id }) => {
        const found = draft.exercises.get(id);
        return html`<p>${found === undefined ? id : exerciseName(scene, found)}</p>`;
      },
      change: (next) => setExercises(next.map(({ id }) => id)),
    })}
    ${
      others.length === 0
        ? nothing
        : choice({
            ...{ id: `add-to-${definition.id}`, label: say('add-to-course'), value: '', nothing: words('choose') },
            options: others.map(([id, each]) => ({ value: id, label: exerciseName(scene, each) })),
            change: (id) => {
              if (id !== '') setExercises([...ids, id]);
            },
          })
    }
    <p>
      <button type="button" class="btn btn--quiet" @click=${() => change(null)}>
        ${sign('remove')}${words('remove')}<span class="hidden">: ${name}</span>
      </button>
    </p>
  </section>`;
}
