import { sign, type QadamForm } from '@qadam/elements';
import type { Answers, ExerciseStep } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { referenceOf } from '../grade/grade.ts';
import { rightOptions } from '../grade/options.ts';
import { stoppedAt } from './beside.ts';
import { triesLeft } from './progress.ts';
import { draftMark, isLast, ofStep, paragraphs, shown, type StepScene } from './scene.ts';
import { binLabel, initialOrder, itemLabel, optionLabel } from './words.ts';

/** What is to be done in a step, and the button that has it checked. */
export function work(scene: StepScene): TemplateResult {
  const { step, say, acts } = scene;
  const isRead = step.do === 'read';
  const task = ofStep(scene, 'task');
  const isAssumed = decidesByAssumption(scene);
  const isBlank = isRead && task === undefined;
  return html`<section class="work stack" part="work" aria-labelledby=${isBlank ? 'step-title' : 'task'}>
    ${
      isBlank
        ? nothing
        : html`<div class="panel panel__body stack">
            <h3 id="task" tabindex="-1">${say('task')}${draftMark(scene, task)}</h3>
            <div class="measure">${paragraphs(task)}</div>
            ${
              isAssumed
                ? html`<p class="note" part="assumption">${sign('unknown')}<span>${say('assumption-before')}</span></p>`
                : nothing
            }
            ${step.do === 'fill' ? nothing : parts[step.do](scene)}
          </div>`
    }
    ${step.do === 'fill' ? fill(scene) : nothing} ${beside(scene, isAssumed)}
    ${
      isRead
        ? html`<div class="row foot">
            <button type="button" class="btn btn--main" @click=${acts.goOn}>
              ${say(isLast(scene) ? 'to-summary' : 'go-on')}
            </button>
          </div>`
        : checking(scene)
    }
  </section>`;
}

/** Hints, and room for own words. */
function beside(scene: StepScene, isAssumed: boolean): TemplateResult | typeof nothing {
  const { write, hints: all = [] } = scene.step;
  if (write !== true && !isAssumed && all.length === 0) return nothing;
  if (write !== true && !isAssumed) return hints(scene);
  return html`<div class="panel panel__body stack">${hints(scene)} ${ownWords(scene, isAssumed)}</div>`;
}

/** What decides rests on an assumption of the kit; the learner is told before answering. */
export function decidesByAssumption({ opened, step, progress, now }: StepScene): boolean {
  if (step.do === 'choose') return rightOptions(opened, step, now).isAssumed;
  if (step.do !== 'fill' || step.wants !== undefined) return false;
  const reference = referenceOf(opened, step, progress.responses);
  return reference?.right.because.some(({ basis }) => basis === 'assumption') === true;
}

function checking(scene: StepScene): TemplateResult {
  const { say, acts, opened, progress, step } = scene;
  const isDone = hasAnswer(scene);
  const left = triesLeft(opened.exercise, progress, step.id);
  return html`<div class="row foot" part="foot">
    <button
      type="button"
      class="btn btn--main"
      part="check"
      aria-disabled=${isDone ? nothing : 'true'}
      aria-describedby=${isDone ? 'tries' : 'nothing-done'}
      @click=${isDone ? acts.check : nothing}
    >
      ${say('check')}
    </button>
    ${isDone ? nothing : html`<p class="soft" id="nothing-done">${say('nothing-done')}</p>`}
    <p class="small soft" id="tries">${say('tries-left', { count: left })}</p>
  </div>`;
}

function hasAnswer({ step, response }: StepScene): boolean {
  if (step.do === 'fill') return Object.keys(response.answers ?? step.draft ?? {}).length > 0;
  if (step.do === 'choose') return step.several === true || (response.chosen ?? []).length > 0;
  return step.do !== 'sort' || Object.keys(response.placed ?? {}).length > 0;
}

// The acts ------------------------------------------------------------------------------------------------------

const parts: Record<Exclude<ExerciseStep['do'], 'fill'>, (scene: StepScene) => TemplateResult | typeof nothing> = {
  choose,
  sort,
  order,
  read: () => nothing,
};

/** The instrument itself; it is not saved anywhere. */
function fill(scene: StepScene): TemplateResult {
  const { step, opened, now, locale, response, acts } = scene;
  const { at, instrument } = opened.doneIn(step)!;
  const about = opened.aboutOf(step);
  const change = (event: Event): void => {
    const { value } = event.currentTarget as QadamForm;
    acts.respond({ answers: value }, event.type === 'input');
  };
  const refuse = (event: Event): void => {
    event.preventDefault();
    acts.check(); // Enter in the form, or its own button where a page shows it
  };
  return html`${repeat(
    [step],
    ({ id }) => id,
    () =>
      html`<qadam-form
        part="form"
        .kit=${opened.open.kit}
        .instrument=${instrument}
        .about=${about}
        .entries=${now.entries}
        .day=${at.slice(0, 10)}
        .now=${stoppedAt(at)}
        .locale=${locale}
        .value=${response.answers ?? (step.draft as Answers | undefined) ?? empty}
        @input=${change}
        @change=${change}
        @qadam-submit=${refuse}
      ></qadam-form>`,
  )}`;
}

const empty: Answers = {};

function choose(scene: StepScene): TemplateResult {
  const { step, response, acts, say } = scene;
  const { several, options = [] } = step;
  const chosen = response.chosen ?? [];
  const choices = options.map(({ id }) => id);
  const pick = (id: string, isIn: boolean): void =>
    acts.respond({
      chosen: several === true ? choices.filter((each) => (each === id ? isIn : chosen.includes(each))) : [id],
    });
  return html`<fieldset class="choices">
    <legend class="label">${say(several === true ? 'choose-several' : 'choose-one')}</legend>
    ${choices.map(
      (id) =>
        html`<label class="check choice">
          <input
            type=${several === true ? 'checkbox' : 'radio'}
            name="choice"
            .checked=${live(chosen.includes(id))}
            @change=${(event: Event) => pick(id, (event.target as HTMLInputElement).checked)}
          /><span>${optionText(scene, id)}</span>
        </label>`,
    )}
  </fieldset>`;
}

const optionText = (scene: StepScene, id: string): unknown => {
  const own = ofStep(scene, `option/${id}/label`);
  return own === undefined ? optionLabel(scene, id) : html`<span lang=${own.lang}>${own.text}</span>`;
};

function sort(scene: StepScene): TemplateResult {
  const { step, response, acts, say } = scene;
  const { bins = [], items = [] } = step;
  const placed = response.placed ?? {};
  const put = (id: string, bin: string): void => {
    const { [id]: _, ...rest } = placed;
    acts.respond({ placed: bin === '' ? rest : { ...rest, [id]: bin } });
  };
  return html`<div role="group" aria-labelledby="sort-help">
    <p class="label" id="sort-help">${say('sort-help')}</p>
    <ul class="sort">
      ${items.map(
        ({ id }) =>
          html`<li>
            <label for="sort-${id}">${shown(scene, ofStep(scene, `item/${id}/label`))}</label>
            <select
              class="select"
              id="sort-${id}"
              @change=${(event: Event) => put(id, (event.target as HTMLSelectElement).value)}
            >
              <option value="" .selected=${live(placed[id] === undefined)}>${say('sort-nothing')}</option>
              ${bins.map(
                (bin) =>
                  html`<option value=${bin} .selected=${live(placed[id] === bin)}>${binLabel(scene, bin)}</option>`,
              )}
            </select>
          </li>`,
      )}
    </ul>
  </div>`;
}

function order(scene: StepScene): TemplateResult {
  const { step, response, acts, say } = scene;
  const ids = response.order ?? initialOrder(step);
  const move = (at: number, by: -1 | 1): void => {
    const next = [...ids];
    const [id] = next.splice(at, 1);
    next.splice(at + by, 0, id!);
    acts.respond({ order: next });
    acts.announce(say('moved', { label: itemLabel(scene, id!), at: at + by + 1, count: ids.length }));
    acts.focus(`${by < 0 ? 'up' : 'down'}-${id!}`);
  };
  const button = (id: string, at: number, by: -1 | 1): TemplateResult => {
    const isEnd = by < 0 ? at === 0 : at === ids.length - 1;
    return html`<button
      type="button"
      class="btn btn--icon ${by < 0 ? 'is-up' : 'is-down'}"
      id="${by < 0 ? 'up' : 'down'}-${id}"
      aria-label=${say(by < 0 ? 'up' : 'down', { label: itemLabel(scene, id) })}
      aria-disabled=${isEnd ? 'true' : nothing}
      @click=${isEnd ? nothing : () => move(at, by)}
    >
      ${sign('next')}
    </button>`;
  };
  return html`<div role="group" aria-labelledby="order-help">
      <p class="label" id="order-help">${say('order-help')}</p>
      <ol class="order">
        ${repeat(
          ids,
          (id) => id,
          (id, at) =>
            html`<li>
              <span class="num soft">${at + 1}</span><span>${shown(scene, ofStep(scene, `item/${id}/label`))}</span>
              <span class="order__acts">${button(id, at, -1)}${button(id, at, 1)}</span>
            </li>`,
        )}
      </ol>
    </div>
    ${response.order === undefined ? html`<p class="small soft">${say('order-kept')}</p>` : nothing}`;
}

// Beside the act ------------------------------------------------------------------------------------------------

function ownWords(scene: StepScene, isAssumed: boolean): TemplateResult | typeof nothing {
  const { step, response, acts, say } = scene;
  if (step.write !== true && !isAssumed) return nothing;
  const write = (event: Event): void =>
    acts.respond({ written: (event.target as HTMLTextAreaElement).value }, event.type === 'input');
  return html`<div class="field">
    <label for="own-words">${say(isAssumed ? 'own-words-why' : 'own-words')}</label>
    <textarea
      class="input"
      id="own-words"
      rows="4"
      aria-describedby=${isAssumed ? nothing : 'own-words-help'}
      .value=${live(response.written ?? '')}
      @input=${write}
      @change=${write}
    ></textarea>
    ${isAssumed ? nothing : html`<p class="small soft" id="own-words-help">${say('own-words-help')}</p>`}
  </div>`;
}

function hints(scene: StepScene): TemplateResult | typeof nothing {
  const { step, say, progress, acts } = scene;
  const all = step.hints ?? [];
  const read = Math.min(progress.hints?.[step.id] ?? 0, all.length);
  if (all.length === 0) return nothing;
  const left = all.length - read;
  return html`<div class="hints" aria-live="polite">
    ${all
      .slice(0, read)
      .map(
        (id, at) =>
          html`<p class="help">
            <b>${say('hint-number', { at: at + 1 })}.</b> ${shown(scene, ofStep(scene, `hint/${id}/text`))}
          </p>`,
      )}
    ${
      left === 0
        ? nothing
        : html`<button type="button" class="btn btn--quiet" @click=${acts.hint}>
            ${sign('unknown')}${say('hint-more', { count: left })}
          </button>`
    }
  </div>`;
}
