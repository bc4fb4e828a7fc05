import type { Family, FamilyStep, TextBranch } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice } from '../../fields/controls.ts';
import { dayInWords } from '../../scene/days.ts';
import type { Scene } from '../../scene/scene.ts';
import { familiesOf } from '../../session/session.ts';
import { exerciseOf, hasRight, offersOf, stepFrom, type Offer } from './from-family.ts';

interface Typed {
  name?: string;
  family?: string;
  offer?: string;
  story?: string;
  /** What was chosen is still open there: nothing would be right. */
  isOpen?: boolean;
}

/** Asks for an exercise by choosing: the family, what the learner does in it, and the story in one's own words. */
export function newExerciseForm(scene: Scene): TemplateResult {
  const { ui, words, draft, session, languages } = scene;
  const say = scene.say('exercises');
  const { kit } = session.fresh;
  const typed = ui.get<Typed>('new-exercise') ?? {};
  const set = (more: Typed): void => ui.set('new-exercise', { ...typed, ...more });
  const families = familiesOf(draft);
  const family = draft.families.get(typed.family ?? '');
  const offers = kit === undefined || family === undefined ? [] : offersOf(kit, family);
  const offer = offers.find((each) => keyOf(each) === typed.offer) ?? offers[0];
  const add = (): void => {
    const name = typed.name?.trim() ?? '';
    if (name === '') return scene.focus('new-exercise-name');
    if (kit === undefined || family === undefined || offer === undefined) return scene.focus('new-exercise-family');
    const id = scene.newId(name, (each) => draft.exercises.has(each));
    const made = stepFrom(kit, family, offer, () => false);
    if (!hasRight(made.step)) return set({ isOpen: true });
    const text = typed.story?.trim() ?? '';
    const step = { ...made.step, ...(text !== '' && { story: [{ id: 'story' }] }) };
    const texts = {
      $schema: 'https://qadam.example/1/text.json',
      ...{ label: name, about: say('about-default') },
      step: {
        [step.id]: { label: name, task: taskText(scene, offer), ...(text !== '' && { piece: { story: { text } } }) },
      },
    };
    const taught = {
      definition: exerciseOf(kit, family, [step], id),
      texts: { [languages[0] ?? 'ru']: texts as unknown as TextBranch },
    };
    const isDone = scene.edit(say('said-add', { name }), {
      exercises: { [id]: taught },
      ...(made.family !== family && { families: { [family.id]: made.family } }),
    });
    if (!isDone) return;
    ui.set('new-exercise', undefined);
    scene.go({ part: 'exercises', address: `exercise/${id}` });
    scene.focus('exercise-title');
  };
  return html`<section class="panel panel__body stack" aria-label=${say('add-exercise')}>
    <div class="field">
      <label for="new-exercise-name">${say('exercise-name')}</label>
      <input
        class="input"
        id="new-exercise-name"
        .value=${typed.name ?? ''}
        @input=${(event: Event) => set({ name: (event.target as HTMLInputElement).value })}
      />
    </div>
    ${choice({
      ...{ id: 'new-exercise-family', label: say('which-family'), value: typed.family ?? '', nothing: words('choose') },
      options: families.map(({ id, label }) => ({ value: id, label: label ?? id })),
      change: (next) => set({ family: next, offer: '' }),
    })}
    ${family === undefined ? nothing : html`<p class="small soft">${family.about}</p>`}
    ${
      kit === undefined
        ? html`<p class="small soft">${say('waits-for-kit')}</p>`
        : family === undefined
          ? nothing
          : offers.length === 0
            ? html`<p class="note note--warn"><span></span>${say('nothing-to-do')}</p>`
            : choice({
                ...{ id: 'new-exercise-offer', label: say('what-learner-does'), value: offer ? keyOf(offer) : '' },
                options: offers.map((each) => ({ value: keyOf(each), label: offerInWords(scene, family, each) })),
                change: (next) => set({ offer: next, isOpen: false }),
              })
    }
    ${typed.isOpen === true ? html`<p class="note note--warn" role="alert"><span></span>${say('still-open')}</p>` : nothing}
    <div class="field">
      <label for="new-exercise-story">${say('story')}</label>
      <p class="small soft">${say('story-about')}</p>
      <textarea
        class="input"
        id="new-exercise-story"
        rows="5"
        .value=${typed.story ?? ''}
        @input=${(event: Event) => set({ story: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
    <p class="row">
      <button type="button" class="btn btn--main" @click=${add}>${words('add')}</button>
      <button type="button" class="btn" @click=${() => ui.set('new-exercise', undefined)}>${words('cancel')}</button>
    </p>
  </section>`;
}

export const keyOf = ({ kind, step }: Offer): string => `${kind} ${step}`;

/** What a learner would do, in words: "fill in «Risk assessment», Damir, 14 May". */
export function offerInWords(scene: Scene, family: Family, { kind, step, ruleset }: Offer): string {
  const done: FamilyStep = family.steps[step]!;
  const person = family.people.find(({ id }) => id === done.about);
  const whom = person === undefined ? scene.words('family') : (person.name ?? person.id);
  const what =
    kind === 'decision'
      ? scene.labels.of(`decision/${String(done.body?.decision)}`)
      : scene.labels.of(kind === 'fill' ? `instrument/${done.instrument!}` : `ruleset/${ruleset!}`);
  return scene.say('exercises')(`offer-${kind}`, {
    what,
    whom,
    day: `${dayInWords(scene, done.at)}, ${done.at.slice(11, 16)}`,
  });
}

/** What to do, to begin with; the trainer writes it anew. */
export const taskText = (scene: Scene, { kind }: Offer): string => scene.say('exercises')(`task-${kind}`);
