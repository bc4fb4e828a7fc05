import { cite, sign, type SignName } from '@qadam/elements';
import type { StoryPiece } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemResult, ItemState, StepResult } from '../grade/result.ts';
import type { ExerciseText } from '../texts/texts.ts';
import { isHiding, paragraphs, type StepScene } from './scene.ts';
import { answersInWords, feedbackOf, itemLabel, questionsIn } from './words.ts';

/** An item with the number by which the story points to it. */
export interface NumberedItem extends ItemResult {
  /** Absent where the story does not. */
  number?: number;
}

/** Ids of the items that a piece of the story tells of: questions by their own id or by the fact that they give. */
export function toldBy(scene: StepScene, { facts = [] }: StoryPiece, { items }: StepResult): string[] {
  const questions = questionsIn(scene.opened.instrumentOf(scene.step));
  return items.flatMap(({ id }) => {
    const names = [id, questions.get(id)?.fact];
    return facts.some((fact) => names.includes(fact)) ? [id] : [];
  });
}

/** The items with their numbers, in the order in which the story comes to them. */
export function numbered(scene: StepScene, result: StepResult): NumberedItem[] {
  const told = [...new Set((scene.step.story ?? []).flatMap((piece) => toldBy(scene, piece, result)))];
  return result.items.map((item) => {
    const at = told.indexOf(item.id);
    return { ...item, state: stateSeen(scene, item), ...(at >= 0 && { number: at + 1 }) };
  });
}

/** A wrong answer as a reader sees it: a danger or need that was not seen is missed, one that is not there is extra. */
function stateSeen({ step, opened }: StepScene, { id, state, given, right }: ItemResult): ItemState {
  const question = state === 'wrong' && step.do === 'fill' ? questionsIn(opened.instrumentOf(step)).get(id) : undefined;
  const isAdverse = (value: unknown): boolean =>
    [value].flat().some((each) => question?.adverse.includes(each as string));
  if (question === undefined || isAdverse(given) === isAdverse(right)) return state;
  return isAdverse(right) ? 'missed' : 'extra';
}

const rank: Record<ItemState, number> = { missed: 0, wrong: 1, extra: 2, partly: 3, found: 4 };

/** What was not right, in groups; then what was. Those that changed the level stand by themselves. */
export function orderedItems(scene: StepScene, result: StepResult): { first: NumberedItem[]; found: NumberedItem[] } {
  const shown = numbered(scene, result)
    .filter(({ state, turned }) => turned !== true && !(state === 'missed' && isHiding(scene)))
    .sort((left, right) => rank[left.state] - rank[right.state]);
  return {
    first: shown.filter(({ state }) => state !== 'found'),
    found: shown.filter(({ state }) => state === 'found'),
  };
}

const looks: Record<ItemState, { tone: string; sign: SignName }> = {
  missed: { tone: 'bad', sign: 'remove' },
  wrong: { tone: 'bad', sign: 'remove' },
  extra: { tone: 'warn', sign: 'medium' },
  partly: { tone: 'warn', sign: 'part' },
  found: { tone: 'done', sign: 'done' },
};

/** The state of a part in the words of its act. */
export function stateWord({ step }: StepScene, state: ItemState): ExerciseText {
  if (step.wants !== undefined && (state === 'found' || state === 'missed'))
    return state === 'found' ? 'state-fulfilled' : 'state-lacking';
  if (state === 'found') return step.do === 'fill' ? 'state-found' : 'state-right';
  return `state-${state}`;
}

/** One part: what became of it, what it is called, what was given and what is right. */
export function item(scene: StepScene, each: NumberedItem): TemplateResult {
  const { say, step } = scene;
  const { tone, sign: name } = looks[each.state];
  const feedback = feedbackOf(scene, each.id);
  return html`<li class="result" id="item-${each.id}" tabindex="-1">
    <span class="tag tag--${tone}">${sign(name)}${say(stateWord(scene, each.state))}</span>
    <div>
      <p class="strong">
        ${itemLabel(scene, each.id)}
        <span class="small soft num">${each.number ?? nothing}</span>
      </p>
      ${paragraphs(feedback)} ${ground(scene, each)}
    </div>
    <dl>
      ${answers(scene, each)}
      ${
        step.do === 'fill'
          ? html`<dt>${say('points')}</dt>
              <dd class="num">
                ${each.weight === 0 ? say('no-effect') : say('points-of', { points: pointsOf(each), weight: each.weight })}
              </dd>`
          : nothing
      }
    </dl>
  </li>`;
}

/** Points of a part: the share that was right of what it weighs. */
export const pointsOf = ({ credit, weight }: ItemResult): number => Math.round(credit * weight * 10) / 10;

function answers(scene: StepScene, each: ItemResult): TemplateResult {
  const { say } = scene;
  const { given, right } = answersInWords(scene, each);
  return html`${
    given === undefined
      ? nothing
      : html`<dt>${say('given')}</dt>
          <dd>${given}</dd>`
  }
  ${
    right === undefined || (isHiding(scene) && each.state !== 'found')
      ? nothing
      : html`<dt>${say('reference')}</dt>
          <dd>${right}</dd>`
  }`;
}

/** What an item rests on, where somebody has said it. */
export function ground(scene: StepScene, { source, basis }: ItemResult): TemplateResult | typeof nothing {
  if (source.length === 0 && basis === undefined) return nothing;
  return cite(scene.caseScene(scene.step), { source, basis: basis ?? 'source' });
}
