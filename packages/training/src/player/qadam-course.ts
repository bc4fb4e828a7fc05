import { baseStyles, KitTexts, QadamElement, sign, type SignName } from '@qadam/elements';
import { PASSING, type CourseBundle, type ExerciseBundle } from '@qadam/schema';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { QadamCheckedDetail, QadamFinishedDetail } from '../element/events.ts';
import { END, inPoints, nothingDone } from '../element/progress.ts';
import type { QadamExercise } from '../element/qadam-exercise.ts';
import { shown } from '../element/scene.ts';
import { bar } from '../element/score.ts';
import { limits, type Attempt, type Interaction, type SaveResult } from '../package/lms/attempt.ts';
import { arrivalOfWords, sayExercise, type ExerciseText, type SayExercise } from '../texts/texts.ts';
import { keyOf, read, resultOf, stateOf, writtenWithin, type CourseState, type Stage } from './state.ts';

const styles = css`
  :host {
    box-sizing: border-box;
    min-height: 100vh;
    padding: var(--q-space-4);
  }
  .frame {
    display: grid;
    max-width: 82rem;
    margin-inline: auto;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-5);
  }
  h1 {
    font-size: var(--q-text-2xl);
    line-height: var(--q-leading-tight);
  }
  .bar {
    --bar-size: 12px;
    max-width: 40rem;
  }
  .measure {
    max-width: var(--q-measure);
  }
  .list > li {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr) auto auto;
    gap: var(--q-space-1) var(--q-space-4);
    align-items: center;
    padding: var(--q-space-3) var(--q-space-5);
  }
  .list > li + li {
    border-top: 1px solid var(--q-color-line);
  }
  .list .is-of {
    display: grid;
    justify-items: end;
  }
  .list .btn {
    min-width: 9.5rem; /* so that what stands before it is one column */
  }
  .to-list {
    padding-inline: 0;
  }
  .to-list .icon {
    transform: rotate(180deg);
  }
  @media (max-width: 40rem) {
    .list > li {
      grid-template-columns: 1rem minmax(0, 1fr);
      align-items: start;
      padding-inline: var(--q-space-4);
    }
    .list .is-of {
      grid-column: 2;
      display: flex;
      align-items: center;
      gap: var(--q-space-3);
    }
    .list .btn {
      grid-column: 2;
      justify-self: start;
      min-width: 0;
    }
  }
`;

/** How an exercise stands: `below` was done without passing. */
const signs: Record<Stage | 'below', { sign: SignName; tone: string }> = {
  new: { sign: 'later', tone: 'none' },
  begun: { sign: 'part', tone: 'open' },
  done: { sign: 'done', tone: 'done' },
  below: { sign: 'part', tone: 'warn' },
  skipped: { sign: 'skip', tone: 'none' },
};

/**
 * A course: its exercises in order with how far each is, one of them open. What is done is kept by the attempt, wherever that
 * is; the score is the mean of the best scores.
 *
 * @element qadam-course
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @csspart head - The name of the course and how far it is.
 * @csspart list - The exercises.
 * @csspart draft-note - That the words of the screen are a draft translation.
 */
export class QadamCourse extends QadamElement {
  static override styles = [...baseStyles, styles];
  static override objectProperties = ['course', 'attempt'];

  /** The course with its exercises and kits, by value: what `buildCourse` gives. Without it nothing is drawn. */
  @property({ attribute: false }) course: CourseBundle | undefined;
  /** Keeps what is done: what `connect` gives. Default: it is kept until the page is closed. */
  @property({ attribute: false }) attempt: Attempt | undefined;

  @state() private progress: CourseState = { exercises: {} };
  @state() private note: ExerciseText | undefined;
  @state() private isDropped = false;
  #wantsFocus: string | undefined;

  protected override scheduleUpdate(): void | Promise<unknown> {
    const words = arrivalOfWords(this.language);
    return words === undefined ? super.scheduleUpdate() : words.then(() => super.scheduleUpdate() as unknown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('attempt') || this.attempt === undefined) return;
    this.progress = read(this.attempt.state);
    this.note = this.#noteOf({ isKept: this.attempt.problems.length === 0, problems: this.attempt.problems });
  }

  protected override updated(): void {
    if (this.#wantsFocus === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.#wantsFocus)}`)?.focus();
    this.#wantsFocus = undefined;
  }

  protected override render(): TemplateResult {
    const say = sayExercise(this.language);
    const { course, progress } = this;
    const open = course?.exercises.find((each) => keyOf(each) === progress.at);
    return html`<div class="frame" lang=${this.spoken}>
      ${course === undefined ? html`<p>${say('course-broken')}</p>` : nothing}
      <div role="status">
        ${[this.note, this.isDropped ? 'work-dropped' : undefined].map((each) =>
          each === undefined
            ? nothing
            : html`<p class="note note--warn">${sign('medium')}<span>${say(each as ExerciseText)}</span></p>`,
        )}
      </div>
      ${course === undefined ? nothing : open === undefined ? this.#list(course, say) : this.#open(course, open, say)}
      ${this.draftNote()}
    </div>`;
  }

  #list(course: CourseBundle, say: SayExercise): TemplateResult {
    const texts = textsIn(course.texts, this.language);
    const { score, isPassed, left } = resultOf(course, this.progress);
    const best = Math.max(score, this.attempt?.best.score ?? 0);
    const open: readonly Stage[] = ['new', 'begun'];
    const next = course.exercises.findIndex((each) => open.includes(stateOf(this.progress, keyOf(each)).stage));
    return html`<header class="stack" part="head">
        <h1 id="course" tabindex="-1">${shown({ say }, texts.text(`course/${course.id}/label`))}</h1>
        <p class="soft measure">${texts.text(`course/${course.id}/about`)?.text}</p>
        ${bar({ say }, score)}
        <p>
          ${say('course-score', { score })} ${say('course-passing', { passing: inPoints(course.passing) })}
          ${isPassed || this.attempt?.best.isPassed === true ? html`<b>${say('course-passed')}</b>` : nothing}
          ${left > 0 ? say('course-left', { count: left }) : nothing}
          ${best > score ? say('best', { score: best }) : nothing}
        </p>
      </header>
      <section class="panel" part="list" aria-labelledby="exercises">
        <div class="panel__head"><h2 id="exercises">${say('exercises')}</h2></div>
        <ol class="list">
          ${course.exercises.map((each, at) => this.#line(each, at, say, at === next))}
        </ol>
      </section>`;
  }

  #line(bundle: ExerciseBundle, at: number, say: SayExercise, isNext: boolean): TemplateResult {
    const key = keyOf(bundle);
    const { stage, best, tries } = stateOf(this.progress, key);
    const address = `exercise/${bundle.exercise.id}`;
    const texts = textsIn(bundle.texts, this.language);
    const label = texts.text(`${address}/label`);
    const isBelow = stage === 'done' && best < inPoints(bundle.exercise.passing ?? PASSING);
    const { sign: name, tone } = signs[isBelow ? 'below' : stage];
    return html`<li>
      <span class="num soft">${at + 1}</span>
      <div>
        <p class="strong">${shown({ say }, label)}</p>
        <p class="small soft">${texts.text(`${address}/about`)?.text}</p>
      </div>
      <p class="is-of">
        <span class="tag tag--${tone}">${sign(name)}${say(isBelow ? 'is-below' : `is-${stage}`)}</span>
        ${tries > 0 ? html`<span class="small num">${say('is-best', { score: best })}</span>` : nothing}
      </p>
      <button
        type="button"
        class="btn ${isNext ? 'btn--main' : ''}"
        id="open-${at}"
        aria-label="${say(stage === 'begun' ? 'continue' : 'open')}: ${label?.text ?? bundle.exercise.id}"
        @click=${() => this.#go(key, 'to-list')}
      >
        ${say(stage === 'begun' ? 'continue' : 'open')}
      </button>
    </li>`;
  }

  #open(course: CourseBundle, bundle: ExerciseBundle, say: SayExercise): TemplateResult {
    const key = keyOf(bundle);
    const at = course.exercises.findIndex((each) => keyOf(each) === key);
    const next = course.exercises[at + 1];
    const { stage } = stateOf(this.progress, key);
    return html`<div class="row spread">
        <button
          type="button"
          class="btn btn--quiet to-list"
          id="to-list"
          @click=${() => this.#go(undefined, `open-${at}`)}
        >
          ${sign('next')}${say('to-list')}
        </button>
        ${
          next === undefined || (stage !== 'done' && stage !== 'skipped')
            ? nothing
            : html`<button type="button" class="btn" @click=${() => this.#go(keyOf(next), 'to-list')}>
                ${say('next-exercise')}
              </button>`
        }
      </div>
      ${repeat(
        [bundle],
        keyOf,
        () =>
          html`<qadam-exercise
            .kit=${course.kits[bundle.exercise.model]}
            .exercise=${bundle}
            .locale=${this.language}
            .value=${this.#workOn(key)}
            @change=${(event: Event) => this.#changed(key, event.currentTarget as QadamExercise)}
            @qadam-checked=${(event: CustomEvent<QadamCheckedDetail>) => this.#checked(bundle, event)}
            @qadam-finished=${(event: CustomEvent<QadamFinishedDetail>) => this.#finished(key, event)}
          ></qadam-exercise>`,
      )}`;
  }

  /** The work that is kept; of an exercise that was left for another one, only that it was done. */
  #workOn(key: string): QadamExercise['value'] {
    const { work } = this.progress;
    if (work?.exercise === key) return work.progress;
    const { best, tries } = stateOf(this.progress, key);
    return tries === 0 ? nothingDone : { ...nothingDone, best };
  }

  // What is done ------------------------------------------------------------------------------------------------

  #go(at: string | undefined, focus: string): void {
    const { at: _, ...rest } = this.progress;
    this.progress = at === undefined ? rest : { ...rest, at };
    this.#wantsFocus = focus;
    this.#save([]);
  }

  #changed(key: string, { value }: QadamExercise): void {
    const before = stateOf(this.progress, key);
    const isBegun = value.at !== undefined && value.at !== END && value.skipped !== true;
    const stage: Stage = before.stage === 'new' && isBegun ? 'begun' : before.stage;
    this.#note(key, { stage, best: Math.max(before.best, value.best ?? 0), tries: before.tries }, value);
    this.#save([]);
  }

  #note(key: string, exercise: CourseState['exercises'][string], progress: QadamExercise['value']): void {
    this.progress = {
      ...this.progress,
      exercises: { ...this.progress.exercises, [key]: exercise },
      work: { exercise: key, progress },
    };
  }

  #checked(bundle: ExerciseBundle, { detail, currentTarget }: CustomEvent<QadamCheckedDetail>): void {
    const key = keyOf(bundle);
    const before = stateOf(this.progress, key);
    const { value } = currentTarget as QadamExercise;
    this.#note(key, { ...before, best: Math.max(before.best, value.best ?? 0), tries: before.tries + 1 }, value);
    const { step, isPassed, description, response, right } = detail;
    this.#save([
      {
        id: `${bundle.exercise.id}.${step}.${before.tries + 1}`,
        ...{ description, response, ...(right !== '' && { correctResponse: right }) },
        result: isPassed ? 'correct' : 'incorrect',
        at: new Date(this.instant()),
      },
    ]);
  }

  #finished(key: string, { detail, currentTarget }: CustomEvent<QadamFinishedDetail>): void {
    const before = stateOf(this.progress, key);
    const stage: Stage = detail.skipped === true && before.stage !== 'done' ? 'skipped' : 'done';
    const best = Math.max(before.best, detail.score);
    this.#note(key, { ...before, stage, best }, (currentTarget as QadamExercise).value);
    this.#save([]);
  }

  #save(answers: readonly Interaction[]): void {
    const { attempt, course } = this;
    if (attempt === undefined || course === undefined) return;
    const { text, isDropped } = writtenWithin(this.progress, limits[attempt.kind].state);
    const { score, isPassed, isComplete } = resultOf(course, this.progress);
    this.isDropped = isDropped;
    this.note = this.#noteOf(attempt.save({ state: text, score, isPassed, isComplete, answers }));
  }

  #noteOf({ isKept, problems }: SaveResult): ExerciseText | undefined {
    if (isKept) return undefined;
    return problems.some(({ code }) => code === 'storage') ? 'not-kept-here' : 'not-kept';
  }
}

/** Texts of a course or an exercise in one language, its first being the original. */
function textsIn(texts: CourseBundle['texts'], locale: string): KitTexts {
  const kit = { model: { languages: Object.keys(texts) } as ConstructorParameters<typeof KitTexts>[0]['model'], texts };
  return new KitTexts(kit, locale);
}
