import type { ExerciseItem, ExerciseOption, ExerciseStep, StoryPiece } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice, flag } from '../../fields/controls.ts';
import { changeStep, wordsField, type StepWords, type Writing } from './exercise-fields.ts';
import { listFields, type ListChange } from './list-fields.ts';
import { textAtPath } from './texts-of.ts';

const finds = ['ask', 'call', 'visit', 'read'] as const;

/** Everything of one step that a trainer writes or chooses. */
export function stepFields(writing: Writing, step: ExerciseStep): TemplateResult {
  const { scene } = writing;
  const say = scene.say('exercises');
  const at = ['step', step.id];
  const isRead = step.do === 'read';
  return html`<p class="small soft">${say(`do-${step.do}`)}</p>
    ${wordsField(writing, { path: [...at, 'label'], label: say('step-label'), rows: 1 })}
    ${isRead ? nothing : wordsField(writing, { path: [...at, 'task'], label: say('task') })}
    ${storyFields(writing, step)} ${step.options === undefined ? nothing : optionFields(writing, step, step.options)}
    ${step.bins === undefined ? nothing : binFields(writing, step, step.bins)}
    ${step.items === undefined ? nothing : itemFields(writing, step, step.items)} ${hintFields(writing, step)}
    ${
      isRead
        ? nothing
        : html`${wordsField(writing, { path: [...at, 'feedback'], label: say('feedback') })}
          ${flag({
            ...{ label: say('own-words'), value: step.write === true, help: say('own-words-about') },
            change: (write) => changeStep(writing, { ...step, write: write ? true : undefined }),
          })}
          ${
            step.write === true
              ? html`${wordsField(writing, { path: [...at, 'reference'], label: say('reference') })}
                ${wordsField(writing, { path: [...at, 'rubric'], label: say('rubric') })}`
              : nothing
          }`
    }`;
}

function storyFields(writing: Writing, step: ExerciseStep): TemplateResult {
  const { scene } = writing;
  const say = scene.say('exercises');
  const below = ['step', step.id, 'piece'];
  const set = (story: StoryPiece[], what: ListChange = {}): void =>
    void changeStep(writing, { ...step, story }, wordsFor(below, what, 'text', say('story')));
  const { story = [] } = step;
  const one = (id: string, part: Partial<StoryPiece>): void =>
    set(story.map((piece) => (piece.id === id ? clean({ ...piece, ...part }) : piece)));
  return listFields<StoryPiece>({
    ...{ scene, prefix: 'piece', legend: say('story'), add: say('add-piece'), items: story },
    create: (id) => ({ id, ...(story.length > 0 && { paragraph: true as const }) }),
    draw: ({ id, find, paragraph }) =>
      html`${wordsField(writing, { path: [...below, id, 'text'], label: say('piece-text'), rows: 3 })}
      ${choice({
        ...{ id: `find-${step.id}-${id}`, label: say('how-found'), value: find ?? '', nothing: say('at-first') },
        options: finds.map((value) => ({ value, label: say(value) })),
        change: (next) => one(id, { find: (next === '' ? undefined : next) as never }),
      })}
      ${find === undefined ? nothing : wordsField(writing, { path: [...below, id, 'label'], label: say('button-text'), rows: 1 })}
      ${flag({
        ...{ label: say('begins-paragraph'), value: paragraph === true },
        change: (is) => one(id, { paragraph: is ? true : undefined }),
      })}`,
    change: set,
  });
}

/** Options: what each is worth is chosen, or computed by the rules and only shown. */
function optionFields(writing: Writing, step: ExerciseStep, options: readonly ExerciseOption[]): TemplateResult {
  const { scene } = writing;
  const say = scene.say('exercises');
  const below = ['step', step.id, 'option'];
  const set = (next: ExerciseOption[], what: ListChange = {}): void =>
    void changeStep(writing, { ...step, options: next }, wordsFor(below, what, 'label', say('option-text')));
  const isByRules = step.by !== undefined;
  const name = (id: string): string =>
    step.by === 'decision'
      ? scene.labels.of(`decision/${decisionOf(writing, step)}/option/${id}`)
      : scene.labels.of(`ruleset/${step.ruleset ?? ''}/outcome/${id}`);
  const worth = (option: ExerciseOption): TemplateResult =>
    isByRules
      ? html`<p>
          ${name(option.id)}: ${say(option.worth === 1 ? 'right' : (option.worth ?? 0) > 0 ? 'partly' : 'wrong')}
        </p>`
      : choice({
          ...{ id: `worth-${step.id}-${option.id}`, label: say('worth'), value: String(option.worth ?? 0) },
          options: [
            { value: '1', label: say('right') },
            { value: '0.5', label: say('partly') },
            { value: '0', label: say('wrong') },
          ],
          change: (next) =>
            set(
              options.map((each) =>
                each.id === option.id ? clean({ ...each, worth: Number(next) || (undefined as never) }) : each,
              ),
            ),
        });
  return html`${
    isByRules
      ? html`<p class="small soft">${say('by-rules')}</p>`
      : flag({
          ...{ label: say('several'), value: step.several === true },
          change: (several) => changeStep(writing, { ...step, several: several ? true : undefined }),
        })
  }
  ${listFields<ExerciseOption>({
    ...{ scene, prefix: 'option', legend: say('options'), add: say('add-option'), items: options, least: 2 },
    ...(!isByRules && { create: (id: string) => ({ id }) }),
    draw: (option) =>
      html`${isByRules ? nothing : wordsField(writing, { path: [...below, option.id, 'label'], label: say('option-text') })}
      ${worth(option)} ${wordsField(writing, { path: [...below, option.id, 'feedback'], label: say('feedback') })}`,
    change: set,
  })}`;
}

const decisionOf = ({ scene: { draft }, taught }: Writing, { step }: ExerciseStep): string =>
  String(
    draft.families.get(taught.definition.family)?.steps.find(({ name }) => name !== undefined && name === step)?.body
      ?.decision,
  );

function binFields(writing: Writing, step: ExerciseStep, bins: readonly string[]): TemplateResult {
  const say = writing.scene.say('exercises');
  const below = ['step', step.id, 'bin'];
  return listFields<{ id: string }>({
    ...{ scene: writing.scene, prefix: 'bin', legend: say('bins'), add: say('add-bin'), least: 2 },
    items: bins.map((id) => ({ id })),
    create: (id) => ({ id }),
    draw: ({ id }) => wordsField(writing, { path: [...below, id, 'label'], label: say('bin-text'), rows: 1 }),
    change: (next, what) => {
      const kept = next.map(({ id }) => id);
      const items = (step.items ?? []).map((item) =>
        kept.includes(String(item.in)) ? item : { ...item, in: kept[0]! },
      );
      changeStep(writing, { ...step, bins: kept, items }, wordsFor(below, what, 'label', say('bin-text')));
    },
  });
}

function itemFields(writing: Writing, step: ExerciseStep, items: readonly ExerciseItem[]): TemplateResult {
  const { scene } = writing;
  const say = scene.say('exercises');
  const below = ['step', step.id, 'item'];
  const isOrder = step.do === 'order';
  const set = (next: ExerciseItem[], what: ListChange = {}): void =>
    void changeStep(
      writing,
      { ...step, items: isOrder ? inOrder(next) : next },
      wordsFor(below, what, 'label', say('item-text')),
    );
  return html`${isOrder ? html`<p class="small soft">${say('order-about')}</p>` : nothing}
  ${listFields<ExerciseItem>({
    ...{ scene, prefix: 'item', legend: say('items'), add: say('add-item'), items, least: 2 },
    create: (id) => (isOrder ? { id, after: ['*'] } : { id, in: step.bins![0]! }),
    draw: (item, index) =>
      html`${wordsField(writing, { path: [...below, item.id, 'label'], label: say('item-text') })}
      ${
        isOrder
          ? index === 0
            ? nothing
            : flag({
                ...{ label: say('free-place'), value: item.after === undefined },
                change: (isFree) =>
                  set(
                    items.map((each) =>
                      each.id === item.id ? clean({ ...each, after: (isFree ? undefined : ['*']) as never }) : each,
                    ),
                  ),
              })
          : choice({
              ...{ id: `in-${step.id}-${item.id}`, label: say('right-bin'), value: [item.in ?? ''].flat()[0] ?? '' },
              options: (step.bins ?? []).map((value) => ({ value, label: binName(writing, step, value) })),
              change: (next) => set(items.map((each) => (each.id === item.id ? { ...each, in: next } : each))),
            })
      }
      ${wordsField(writing, { path: [...below, item.id, 'feedback'], label: say('feedback') })}`,
    change: set,
  })}`;
}

/** Items stand in their right order here: one that is not free comes after all before it that are not free. */
const inOrder = (items: readonly ExerciseItem[]): ExerciseItem[] =>
  items.map((item, index) => {
    const before = items.slice(0, index).filter((each, at) => at === 0 || each.after !== undefined);
    const { after, ...rest } = item;
    return after === undefined || before.length === 0 ? rest : { ...rest, after: [before.at(-1)!.id] };
  });

const binName = ({ scene, taught }: Writing, { id }: ExerciseStep, bin: string): string =>
  textAtPath(taught, scene.languages[0] ?? 'ru', ['step', id, 'bin', bin, 'label']) ?? bin;

function hintFields(writing: Writing, step: ExerciseStep): TemplateResult {
  const say = writing.scene.say('exercises');
  const below = ['step', step.id, 'hint'];
  return listFields<{ id: string }>({
    ...{ scene: writing.scene, prefix: 'hint', legend: say('hints'), add: say('add-hint') },
    items: (step.hints ?? []).map((id) => ({ id })),
    create: (id) => ({ id }),
    draw: ({ id }) => wordsField(writing, { path: [...below, id, 'text'], label: say('hint-text') }),
    change: (next, what) => {
      const hints = next.length === 0 ? undefined : next.map(({ id }) => id);
      changeStep(writing, { ...step, hints }, wordsFor(below, what, 'text', say('hint-text')));
    },
  });
}

const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** The words that go with what is gone, and the first ones of what is new. */
const wordsFor = (below: readonly string[], { gone, made }: ListChange, field: string, text: string): StepWords => ({
  ...(gone !== undefined && { gone: [...below, gone] }),
  ...(made !== undefined && { told: [{ path: [...below, made, field], text }] }),
});
