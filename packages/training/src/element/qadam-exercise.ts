import { ElementError, KitTexts, QadamElement, riskTexts, sayIn, type Scene as CaseScene } from '@qadam/elements';
import { printDocument } from '@qadam/elements/print';
import type { Answers, ExerciseBundle, ExerciseStep, Kit } from '@qadam/schema';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { openExercise, type CaseAt, type OpenExercise } from '../exercise/open-exercise.ts';
import { referenceResponses } from '../exercise/reference.ts';
import type { Response } from '../exercise/response.ts';
import { gradeExercise, gradeStep } from '../grade/grade.ts';
import { standingAt } from '../grade/options.ts';
import type { StepResult } from '../grade/result.ts';
import { saveAs } from '../sheet/save.ts';
import { keySheet } from '../sheet/key.ts';
import { tallySheet } from '../sheet/tally.ts';
import { taskSheet } from '../sheet/task.ts';
import { workSheet } from '../sheet/work.ts';
import { sheetDocumentStyles, sheetStyles } from '../sheet/styles.ts';
import { arrivalOfWords, sayExercise } from '../texts/texts.ts';
import { beside } from './beside.ts';
import { changes } from './changes.ts';
import type { QadamCheckedDetail, QadamFinishedDetail } from './events.ts';
import { END, inPoints, isRevealed, nothingDone, progressOf, showsResult, type ExerciseProgress } from './progress.ts';
import { review } from './review.ts';
import {
  atStep,
  draftMark,
  ofStep,
  paragraphs,
  shown,
  withResponses,
  type ExerciseActs,
  type ExerciseScene,
  type StepScene,
} from './scene.ts';
import { passingOf, score, scoreOf } from './score.ts';
import { story } from './story.ts';
import { exerciseStyles } from './styles.ts';
import { summary } from './summary.ts';
import { initialOrder, responseInWords } from './words.ts';
import { work } from './work.ts';

/** What stays inside: the element tells of changes itself, and nothing of an exercise is saved as a case. */
const INNER = ['input', 'change', 'qadam-append', 'qadam-draft', 'qadam-attach', 'qadam-open', 'qadam-submit'];

/**
 * An exercise on an example family: the story, the work in the real components, the check by the rules that work in
 * production, feedback with reasons and sources, another try, a summary, and a sheet to hand in. With `sheet` it is the
 * print version for a classroom without computers.
 *
 * @element qadam-exercise
 * @fires input - The learner has changed something; plain, once for each act.
 * @fires change - An act is complete: `value` is worth keeping.
 * @fires {CustomEvent<QadamCheckedDetail>} qadam-checked - A step was checked.
 * @fires {CustomEvent<QadamFinishedDetail>} qadam-finished - The summary was reached, or the exercise was passed over.
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @csspart title - The name of the exercise.
 * @csspart warning - The note before a story with violence or death.
 * @csspart story - The story, and what can be found out.
 * @csspart beside - The components that stand beside the story.
 * @csspart changes - What has changed in the case since the step before.
 * @csspart work - What is to be done.
 * @csspart assumption - That the deciding rule is an assumption of the model.
 * @csspart form - The instrument that is filled in.
 * @csspart foot - The strip with the button that checks.
 * @csspart check - The button that checks.
 * @csspart score - Score, marks, and what can be done next.
 * @csspart again - The button for another try.
 * @csspart go-on - The button to the next step.
 * @csspart review - The parts one by one.
 * @csspart turned - The answers that changed the level.
 * @csspart own-words - Own words beside the reference.
 * @csspart my-work - The sheet to hand in.
 * @csspart sheet - The print version.
 * @csspart draft-note - That the words of the screen are a draft translation.
 */
export class QadamExercise extends QadamElement {
  static override styles = [...exerciseStyles, ...sheetStyles];
  static override objectProperties = ['kit', 'exercise', 'value'];

  /** The exercise with its family and texts, by value: what `buildExercise` gives. Without it nothing is drawn. */
  @property({ attribute: false }) exercise: ExerciseBundle | undefined;
  /**
   * The print version: `task` for learners, `key` for the trainer, `tally` to gather what a group has answered. Default: the
   * exercise itself.
   */
  @property() sheet: 'task' | 'key' | 'tally' | undefined;

  @state() private said = '';
  #progress: ExerciseProgress = nothingDone;
  #given: ExerciseProgress | undefined;
  #opened: { kit: Kit; exercise: ExerciseBundle; opened: OpenExercise } | undefined;
  #texts: { exercise: ExerciseBundle; locale: string; texts: KitTexts } | undefined;
  #scenes = new WeakMap<CaseAt, { locale: string; scene: CaseScene }>();
  #wantsFocus: string | undefined;

  /**
   * How far the learner is: plain data that a page keeps, and gives back to go on from there. Setting another object goes on
   * from it; `undefined` begins anew.
   */
  @property({ attribute: false })
  get value(): ExerciseProgress {
    return this.#progress;
  }
  set value(progress: ExerciseProgress | undefined) {
    if (progress === this.#given || progress === this.#progress) return;
    this.#given = progress;
    this.#progress = progressOf(progress);
    this.requestUpdate();
  }

  /** Prints the print version that is shown, else what the learner has done. */
  print(): void {
    const scene = this.#scene();
    if (scene === undefined) return;
    const { exercise, open } = scene.opened;
    printDocument(this.ownerDocument, {
      ...{ sheet: this.#sheetOf(scene), language: this.language, styles: sheetDocumentStyles },
      ...{ name: exercise.id, footer: `${open.kit.id} ${open.kit.edition} · ${exercise.id}` },
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of INNER) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const words = arrivalOfWords(this.language);
    return words === undefined ? super.scheduleUpdate() : words.then(() => super.scheduleUpdate() as unknown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const kit = this.kits.current;
    const { exercise } = this;
    if (kit === undefined || exercise === undefined || exercise.exercise.model !== kit.id) this.#opened = undefined;
    else if (this.#opened?.kit !== kit || this.#opened.exercise !== exercise) this.#open(kit, exercise);
  }

  #open(kit: Kit, exercise: ExerciseBundle): void {
    try {
      this.#opened = { kit, exercise, opened: openExercise(kit, exercise) };
    } catch (error) {
      throw new ElementError('elements/kit-broken', { reason: error instanceof Error ? error.message : String(error) });
    }
    this.#scenes = new WeakMap();
  }

  protected override updated(): void {
    const wanted = this.#wantsFocus;
    if (wanted === undefined) return;
    this.#wantsFocus = undefined;
    const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(wanted)}`);
    const fold = target?.closest('details');
    if (fold) fold.open = true;
    target?.focus();
  }

  // What is seen ------------------------------------------------------------------------------------------------

  protected override render(): TemplateResult {
    const { error } = this.kits;
    const scene = this.#scene();
    return html`<div class="frame" lang=${this.spoken}>
      ${error ? html`<p class="note note--error" role="alert">${this.wordsOf(error)}</p>` : nothing}
      ${scene === undefined ? (error ? nothing : this.#nothing()) : this.#content(scene)} ${this.draftNote()}
      <p class="hidden" role="status">${this.said}</p>
    </div>`;
  }

  #nothing(): TemplateResult {
    const say = sayExercise(this.language);
    const kit = this.kits.current;
    const wanted = this.exercise?.exercise.model;
    const isOther = kit !== undefined && wanted !== undefined && wanted !== kit.id;
    return html`<p class="soft">${isOther ? say('other-model', { wanted, found: kit.id }) : say('nothing-given')}</p>`;
  }

  #content(scene: ExerciseScene): TemplateResult {
    if (this.sheet !== undefined) return html`<div class="sheet" part="sheet">${this.#sheetOf(scene)}</div>`;
    const { progress } = scene;
    const title = scene.own('label');
    const step = this.#step(scene);
    const isBegun = step !== undefined || progress.at === END;
    return html`<header>
        <h2 part="title" id="title" tabindex="-1">${shown(scene, title)}</h2>
        ${isBegun && step === undefined ? nothing : html`<div class="soft measure">${paragraphs(scene.own('about'))}</div>`}
      </header>
      ${
        progress.skipped === true
          ? this.#skipped(scene)
          : step !== undefined
            ? this.#atStep(atStep(scene, step))
            : progress.at === END
              ? summary(scene)
              : this.#warning(scene)
      }`;
  }

  /** A print version, or what the learner has done. */
  #sheetOf(scene: ExerciseScene): TemplateResult {
    const { sheet } = this;
    if (sheet === 'task') return taskSheet(scene);
    if (sheet === 'key') return keySheet(scene);
    return sheet === 'tally' ? tallySheet(scene) : workSheet(scene, (step) => this.#grade(scene, step));
  }

  #warning(scene: ExerciseScene): TemplateResult {
    const { say, acts } = scene;
    const text = scene.own('warning');
    return html`<section class="panel panel__body stack" part="warning" aria-labelledby="before">
      <h3 id="before" tabindex="-1">${say('before-reading')}${draftMark(scene, text)}</h3>
      <div class="measure">${paragraphs(text)}</div>
      <div class="row">
        <button type="button" class="btn btn--main" @click=${acts.begin}>${say('begin')}</button>
        <button type="button" class="btn" @click=${acts.skip}>${say('skip')}</button>
        <p class="small soft">${say('skip-note')}</p>
      </div>
    </section>`;
  }

  #skipped({ say, acts }: ExerciseScene): TemplateResult {
    return html`<section class="panel panel__body stack">
      <p id="skipped" tabindex="-1">${say('skipped')}</p>
      <div><button type="button" class="btn" @click=${acts.begin}>${say('begin-after-all')}</button></div>
    </section>`;
  }

  #atStep(scene: StepScene): TemplateResult {
    const { step, say, path, progress, opened } = scene;
    const at = path.findIndex(({ id }) => id === step.id) + 1;
    const isBranching = opened.exercise.steps.some(
      ({ goTo, options = [] }) => goTo !== undefined || options.some((option) => option.goTo !== undefined),
    );
    const kicker = isBranching ? say('step', { at }) : say('step-of', { at, count: path.length });
    const result = showsResult(progress, step.id) ? this.#grade(scene, step) : undefined;
    const isTwo = (step.story ?? []).length > 0 && step.show === undefined;
    const told = story(scene, result);
    return html`<div>
        ${path.length > 1 || isBranching ? html`<p class="small soft">${kicker}</p>` : nothing}
        <h3 id="step-title" tabindex="-1">${shown(scene, ofStep(scene, 'label'))}</h3>
        ${
          result === undefined
            ? nothing
            : html`<p class="soft">${say('try-number', { at: progress.checked[step.id]!.tries })}</p>`
        }
      </div>
      ${result === undefined ? changes(scene) : score(scene, result)}
      <div class="lesson ${isTwo ? 'lesson--two' : ''}">
        ${
          result === undefined
            ? [told, beside(scene), work(scene)]
            : [html`<div class="stack-l">${review(scene, result)}</div>`, told, beside(scene)]
        }
      </div>`;
  }

  // What it is made of ------------------------------------------------------------------------------------------

  #scene(): ExerciseScene | undefined {
    const { kitTexts: texts } = this;
    if (this.#opened === undefined || texts === undefined) return undefined;
    const { opened, exercise } = this.#opened;
    const locale = this.language;
    const progress = this.#progress;
    const own = this.#textsOf(exercise, locale);
    return {
      ...{ locale, texts, opened, progress },
      say: sayExercise(locale),
      own: (address) => own.text(`exercise/${exercise.exercise.id}/${address}`),
      path: opened.path(progress.responses),
      caseScene: (step) => this.#caseScene(opened, opened.caseAt(step, progress.responses), texts),
      acts: this.#acts,
    };
  }

  #textsOf(exercise: ExerciseBundle, locale: string): KitTexts {
    if (this.#texts?.exercise !== exercise || this.#texts.locale !== locale) {
      const { model } = this.#opened!.kit;
      const kit = { model: { ...model, languages: Object.keys(exercise.texts) }, texts: exercise.texts };
      this.#texts = { exercise, locale, texts: new KitTexts(kit, locale) };
    }
    return this.#texts.texts;
  }

  #caseScene(opened: OpenExercise, now: CaseAt, texts: KitTexts): CaseScene {
    const locale = this.language;
    const known = this.#scenes.get(now);
    if (known?.locale === locale) return known.scene;
    const scene: CaseScene = {
      ...{ open: opened.open, standing: standingAt(opened, now), texts, say: sayIn(riskTexts, locale), locale },
      ...{ now: now.at, person: undefined, readonly: true, phones: {}, names: {} },
    };
    this.#scenes.set(now, { locale, scene });
    return scene;
  }

  /** The step that is worked on; `undefined` before the beginning and at the end. */
  #step({ path, progress, opened }: ExerciseScene): ExerciseStep | undefined {
    const { at } = progress;
    if (at === END) return undefined;
    const found = path.find(({ id }) => id === at);
    return found ?? (at === undefined && opened.exercise.warning === true ? undefined : path[0]);
  }

  #grade({ opened, progress: { responses } }: ExerciseScene, step: ExerciseStep): StepResult | undefined {
    return gradeStep(opened, step, responses);
  }

  // What is done ------------------------------------------------------------------------------------------------

  readonly #acts: ExerciseActs = {
    begin: () => this.#begin(),
    skip: () => this.#skip(),
    find: (piece) => this.#find(piece),
    hint: () =>
      this.#atWork(({ step, progress }) =>
        this.#change({ hints: { ...progress.hints, [step.id]: (progress.hints?.[step.id] ?? 0) + 1 } }),
      ),
    respond: (part, isTyping) => this.#respond(part, isTyping),
    check: () => this.#atWork((scene) => this.#check(scene)),
    again: () => this.#note({ again: true }, 'task'),
    reveal: () => this.#note({ reference: true }, 'result'),
    goOn: () => this.#atWork((scene) => this.#goOn(scene)),
    restart: () => this.#restart(),
    announce: (words) => (this.said = words),
    focus: (id) => this.#focus(id),
    print: () => this.print(),
    save: (as) => this.#save(as),
  };

  #change(part: Partial<ExerciseProgress>, isTyping = false): void {
    const scene = this.#scene();
    const at = this.#progress.at ?? (scene && part.skipped !== true ? this.#step(scene)?.id : undefined);
    this.#progress = { ...this.#progress, ...(at !== undefined && { at }), ...part };
    this.#given = undefined;
    this.requestUpdate();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (!isTyping) this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #focus(id: string): void {
    this.#wantsFocus = id;
    this.requestUpdate();
  }

  /** The step at hand, if there is one. */
  #atWork(act: (scene: StepScene) => void): void {
    const scene = this.#scene();
    const step = scene && this.#step(scene);
    if (scene !== undefined && step !== undefined) act(atStep(scene, step));
  }

  #begin(): void {
    const { skipped: _, ...rest } = this.#progress;
    const first = this.#opened?.exercise.exercise.steps[0]?.id;
    this.#progress = rest;
    this.#change(rest.at === undefined && first !== undefined ? { at: first } : {});
    this.#focus('step-title');
  }

  #skip(): void {
    this.#change({ skipped: true });
    this.#focus('skipped');
    this.#finished({ score: 0, isPassed: false, marks: {}, skipped: true });
  }

  #find(piece: string): void {
    this.#atWork(({ step, progress }) => {
      const found = [...(progress.found[step.id] ?? []), piece];
      this.#change({ found: { ...progress.found, [step.id]: found } });
      const isAll = (step.story ?? []).every(({ id, find }) => find === undefined || found.includes(id));
      this.#focus(isAll ? 'story' : 'find-out');
    });
  }

  #respond(part: Response, isTyping = false): void {
    this.#atWork(({ step, response, progress }) => {
      if (isTyping === false && isSame(response, part)) {
        this.dispatchEvent(new Event('change', { bubbles: true }));
        return;
      }
      this.#change({ responses: { ...progress.responses, [step.id]: { ...response, ...part } } }, isTyping);
    });
  }

  #check(scene: StepScene): void {
    const { step, opened, progress } = scene;
    const responses = { ...progress.responses, [step.id]: asShown(scene) };
    const before = progress.checked[step.id];
    const next = withResponses(scene, responses);
    const result = this.#grade(next, step);
    if (result === undefined) return;
    const points = scoreOf(result);
    const tries = (before?.tries ?? 0) + 1;
    this.#change({
      responses,
      tries: progress.tries + 1,
      checked: { ...progress.checked, [step.id]: { tries, score: points } },
      best: Math.max(progress.best ?? 0, inPoints(gradeExercise(opened, responses).score)),
    });
    this.said = scene.say('score-bar', { score: points });
    this.#focus('result');
    const detail: QadamCheckedDetail = {
      ...{ step: step.id, score: points, isPassed: points >= passingOf(scene), marks: result.marks, tries },
      description: ofStep(scene, 'task')?.text ?? '',
      response: responseInWords(atStep(next, step)),
      right: responseInWords(atStep(withResponses(scene, referenceResponses(opened)), step)),
    };
    this.dispatchEvent(new CustomEvent('qadam-checked', { detail, bubbles: true, composed: true }));
  }

  /** Says something more of the checks of the step at hand. */
  #note(part: { again: true } | { reference: true }, focus: string): void {
    this.#atWork(({ step, progress, opened }) => {
      const checks = progress.checked[step.id];
      if (checks === undefined || ('again' in part && isRevealed(opened.exercise, progress, step.id))) return;
      this.#change({ checked: { ...progress.checked, [step.id]: { ...checks, ...part } } });
      this.#focus(focus);
    });
  }

  #goOn({ step, path, opened, progress }: StepScene): void {
    const next = path[path.findIndex(({ id }) => id === step.id) + 1];
    this.#change({ at: next?.id ?? END });
    this.#focus(next === undefined ? 'summary' : 'step-title');
    if (next !== undefined) return;
    const { score: share, isPassed, marks } = gradeExercise(opened, progress.responses);
    this.#finished({ score: inPoints(share), isPassed, marks });
  }

  #finished(result: Omit<QadamFinishedDetail, 'tries'>): void {
    const detail: QadamFinishedDetail = { ...result, tries: this.#progress.tries };
    this.dispatchEvent(new CustomEvent('qadam-finished', { detail, bubbles: true, composed: true }));
  }

  #restart(): void {
    const { best } = this.#progress;
    const first = this.#opened?.exercise.exercise.steps[0]?.id;
    this.#progress = nothingDone;
    this.#change({ ...(best !== undefined && { best }), ...(first !== undefined && { at: first }) });
    this.#focus('step-title');
  }

  #save(as: 'html' | 'json'): void {
    const scene = this.#scene();
    if (scene === undefined) return;
    const { exercise } = scene.opened;
    const result = gradeExercise(scene.opened, this.#progress.responses);
    const data = {
      exercise: exercise.id,
      model: exercise.model,
      edition: scene.opened.open.kit.edition,
      progress: this.#progress,
      result,
    };
    saveAs(this.ownerDocument, as, { name: exercise.id, language: this.language, data, sheet: this.#sheetOf(scene) });
  }
}

const isSame = (response: Response, part: Response): boolean =>
  (Object.keys(part) as (keyof Response)[]).every((key) => response[key] === part[key]);

/** What stands on the screen is what is checked, also where nobody has touched it. */
function asShown({ step, response }: StepScene): Response {
  if (step.do === 'order') return { ...response, order: response.order ?? initialOrder(step) };
  if (step.do === 'fill') return { ...response, answers: response.answers ?? ((step.draft ?? {}) as Answers) };
  return response;
}
