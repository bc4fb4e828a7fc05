import { sign } from '@qadam/elements';
import type { ExerciseStep } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { freeId } from '../../draft/free-id.ts';
import type { TaughtExercise } from '../../draft/taught.ts';
import { choice, flag } from '../../fields/controls.ts';
import { languageName } from '../../fields/language-name.ts';
import { commentsOn } from '../../frame/comments.ts';
import type { Scene } from '../../scene/scene.ts';
import {
  change,
  changeExercise,
  withFirstWords,
  wordsField,
  type FirstWords,
  type Writing,
} from './exercise-fields.ts';
import { exerciseName, staleMark } from './exercise-name.ts';
import { exercisePreview } from './exercise-preview.ts';
import { hasRight, offersOf, stepFrom, type Offer } from './from-family.ts';
import { listFields } from './list-fields.ts';
import { keyOf, offerInWords, taskText } from './new-exercise.ts';
import { stepFields } from './step-fields.ts';
import { withoutTextsAt } from './texts-of.ts';

const tasks = [
  ...['level', 'next-question', 'urgent', 'fact-or-opinion', 'unknowns', 'triangle', 'plan', 'repair-plan', 'order'],
  ...['review', 'closure', 'disclose', 'dilemma', 'instalments', 'branching'],
] as const;
const ownActs = ['choose', 'sort', 'order', 'read'] as const;

/** One exercise: its words, what passes, its steps, and how a learner sees it. */
export function exerciseEditor(scene: Scene, taught: TaughtExercise): TemplateResult {
  const { words, ui, languages } = scene;
  const say = scene.say('exercises');
  const { definition } = taught;
  const language = ui.get<string>('exercise-language') ?? languages[0] ?? 'ru';
  const name = exerciseName(scene, taught);
  const writing: Writing = { scene, taught, name, language };
  const remove = (): void => {
    const isInCourse = [...scene.draft.courses.values()].some(({ definition: { exercises } }) =>
      exercises.some(({ exercise }) => exercise === definition.id),
    );
    if (isInCourse) return ui.set('exercise-held', definition.id);
    scene.edit(say('said-remove', { name }), { exercises: { [definition.id]: null } });
    scene.go({ part: 'exercises' });
  };
  return html`<section class="edit" aria-labelledby="exercise-title">
    <div class="edit__head">
      <div>
        <h3 id="exercise-title" tabindex="-1">${name}</h3>
        <p class="small soft">${words('permanent-name', { id: definition.id })}</p>
        ${staleMark(scene, definition.id)}
        ${ui.get('exercise-held') === definition.id ? html`<p class="note note--warn" role="alert"><span></span>${say('held-by-course')}</p>` : nothing}
      </div>
      <span class="row">
        <button type="button" class="btn" @click=${() => scene.go({ part: 'exercises' })}>${words('collapse')}</button>
        <button type="button" class="btn btn--quiet" @click=${remove}>${sign('remove')}${words('remove')}</button>
      </span>
    </div>
    <div class="edit__body">
      ${choice({
        ...{ id: 'exercise-language', label: say('write-in'), value: language },
        options: languages.map((value) => ({ value, label: languageName(scene, value) })),
        change: (next) => ui.set('exercise-language', next),
      })}
      ${wordsField(writing, { path: ['label'], label: say('exercise-name'), rows: 1 })}
      ${wordsField(writing, { path: ['about'], label: say('exercise-about') })} ${settings(writing)} ${steps(writing)}
      ${exercisePreview(writing)} ${commentsOn(scene, `exercise/${definition.id}`)}
    </div>
  </section>`;
}

function settings(writing: Writing): TemplateResult {
  const { taught, scene } = writing;
  const say = scene.say('exercises');
  const { definition } = taught;
  const number = (key: 'tries' | 'passing', value: number, label: string, most: number, scale = 1): TemplateResult =>
    html`<div class="field">
      <label for=${`exercise-${key}`}>${label}</label>
      <input
        class="input"
        type="number"
        min="1"
        max=${most}
        id=${`exercise-${key}`}
        .value=${String(Math.round(value * scale))}
        @change=${(event: Event) => {
          const typed = Number((event.target as HTMLInputElement).value);
          if (typed >= 1 && typed <= most) changeExercise(writing, { [key]: typed / scale });
        }}
      />
    </div>`;
  return html`<div class="group__fields">
      ${choice({
        ...{ id: 'exercise-task', label: say('practises'), value: definition.task },
        options: tasks.map((value) => ({ value, label: say(value) })),
        change: (task) => changeExercise(writing, { task: task as (typeof tasks)[number] }),
      })}
      ${number('tries', definition.tries ?? 3, say('tries'), 20)}
      ${number('passing', definition.passing ?? 0.7, say('passing'), 100, 100)}
    </div>
    ${flag({
      ...{ label: say('has-warning'), value: definition.warning === true, help: say('has-warning-about') },
      change: (is) => changeExercise(writing, { warning: is ? true : undefined }),
    })}
    ${definition.warning === true ? wordsField(writing, { path: ['warning'], label: say('warning') }) : nothing}
    ${flag({
      ...{ label: say('assumptions-off'), value: definition.assumptions === 'off', help: say('assumptions-about') },
      change: (is) => changeExercise(writing, { assumptions: is ? 'off' : undefined }),
    })}`;
}

function steps(writing: Writing): TemplateResult {
  const { scene, taught, name } = writing;
  const say = scene.say('exercises');
  const { definition } = taught;
  const family = scene.draft.families.get(definition.family);
  const { kit } = scene.session.fresh;
  const isTaken = (id: string): boolean => definition.steps.some((step) => step.id === id);
  const offers = kit === undefined || family === undefined ? [] : offersOf(kit, family);
  const withStep = (step: ExerciseStep): TaughtExercise => ({
    ...taught,
    definition: { ...definition, steps: [...definition.steps, step] },
  });
  const addOwn = (act: (typeof ownActs)[number]): void => {
    const step = ownStep(freeId(act, isTaken), act);
    change(writing, withFirstWords(scene, withStep(step), firstWords(scene, step)));
  };
  const addFromFamily = (key: string): void => {
    const offer = offers.find((each) => keyOf(each) === key);
    if (offer === undefined) return;
    const made = stepFrom(kit!, family!, offer, isTaken);
    scene.ui.set('exercise-open-step', !hasRight(made.step));
    if (!hasRight(made.step)) return;
    scene.edit(say('said-change', { name }), {
      exercises: { [definition.id]: withFirstWords(scene, withStep(made.step), firstWords(scene, made.step, offer)) },
      ...(made.family !== family && { families: { [family!.id]: made.family } }),
    });
  };
  return html`${listFields<ExerciseStep>({
      ...{ scene, prefix: 'step', legend: say('steps'), add: '', items: definition.steps, least: 1 },
      draw: (step) => stepFields(writing, step),
      change: (next, { gone }) => {
        const changed = { ...taught, definition: { ...definition, steps: next } };
        change(writing, gone === undefined ? changed : withoutTextsAt(changed, ['step', gone]));
      },
    })}
    ${scene.ui.get('exercise-open-step') === true ? html`<p class="note note--warn" role="alert"><span></span>${say('still-open')}</p>` : nothing}
    <div class="group__fields">
      ${choice({
        ...{ id: 'add-family-step', label: say('add-from-family'), value: '', nothing: scene.words('choose') },
        options: offers.map((each) => ({ value: keyOf(each), label: offerInWords(scene, family!, each) })),
        change: addFromFamily,
      })}
      ${choice({
        ...{ id: 'add-own-step', label: say('add-own'), value: '', nothing: scene.words('choose') },
        options: ownActs.map((value) => ({ value, label: say(`do-${value}`) })),
        change: (act) => {
          if (act !== '') addOwn(act as (typeof ownActs)[number]);
        },
      })}
    </div>`;
}

/** What a new step says until the trainer says it otherwise. */
function firstWords(scene: Scene, step: ExerciseStep, offer?: Offer): FirstWords[] {
  const say = scene.say('exercises');
  const at = ['step', step.id];
  const parts = (list: string, ids: readonly string[], text: string, field = 'label'): FirstWords[] =>
    ids.map((id, index) => ({ path: [...at, list, id, field], text: `${text} ${index + 1}` }));
  const ids = (list: readonly { id: string }[] | undefined): string[] => (list ?? []).map(({ id }) => id);
  return [
    { path: [...at, 'label'], text: say(`do-${step.do}`) },
    ...(step.do === 'read'
      ? []
      : [{ path: [...at, 'task'], text: offer === undefined ? say('task-own') : taskText(scene, offer) }]),
    ...(step.by === undefined ? parts('option', ids(step.options), say('option-text')) : []),
    ...parts('bin', step.bins ?? [], say('bin-text')),
    ...parts('item', ids(step.items), say('item-text')),
    ...parts('piece', ids(step.story), say('story'), 'text'),
  ];
}

/** A step that rests on nothing but what the trainer writes. */
function ownStep(id: string, act: (typeof ownActs)[number]): ExerciseStep {
  if (act === 'choose') return { id, do: act, options: [{ id: 'option', worth: 1 }, { id: 'option-2' }] };
  if (act === 'order') return { id, do: act, items: [{ id: 'item' }, { id: 'item-2', after: ['item'] }] };
  if (act === 'read') return { id, do: act, story: [{ id: 'piece' }] };
  return {
    ...{ id, do: act, bins: ['bin', 'bin-2'] },
    items: [
      { id: 'item', in: 'bin' },
      { id: 'item-2', in: 'bin-2' },
    ],
  };
}
