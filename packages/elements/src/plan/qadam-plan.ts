import { html, nothing, type TemplateResult } from 'lit';
import { savingNote } from '../append/saving-note.ts';
import { sign } from '../base/signs.ts';
import { shortDay } from '../texts/dates.ts';
import { draftNotes } from '../drafts/notes.ts';
import { sayIn } from '../texts/texts.ts';
import { printButtons, type PrintOptions } from '../print/buttons.ts';
import { printDocument } from '../print/print-document.ts';
import { printSheet } from '../print/sheet.ts';
import { isDone } from './due.ts';
import { PlanElement } from './plan-element.ts';
import type { PlanScene } from './scene.ts';
import { planShape } from './shape.ts';
import { planStyles } from './styles.ts';
import { planTexts } from './texts.ts';
import { official } from './views/official.ts';
import { reviews } from './views/reviews.ts';
import { revisions } from './views/revisions.ts';
import { stepForm } from './views/step-form.ts';
import { steps } from './views/steps.ts';
import { numberOf } from './words.ts';

/**
 * The plan of a case: from needs and goals to steps, people and dates; its reviews with what each changed, decided and
 * proposed. Steps are added, changed, marked as done and removed as revisions of one record, which the host stores:
 * everything goes out as `qadam-append`.
 *
 * @element qadam-plan
 * @fires {CustomEvent<QadamAppendDetail>} qadam-append - The next revision of the plan (`answered`). Cancelable;
 *   answered by `respondWith(promise)`.
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @slot actions - Acts of the page beside "add a step", for example printing.
 * @csspart head - Title, how far it is, and what can be done.
 * @csspart steps - The table of steps.
 * @csspart step-form - The form of a step that is added, changed, marked or removed.
 * @csspart saving - How sending went.
 * @csspart print - The buttons that print: the plan as it stands, and an empty form.
 * @csspart official - The steps as the form prints them.
 * @csspart revisions - Earlier revisions.
 * @csspart reviews - The reviews.
 * @csspart decision - The decision of a review.
 * @csspart proposals - What a review only proposes.
 * @csspart draft - That what is typed was put in again from this device, or is not kept there.
 * @csspart call - A telephone number to call.
 * @csspart draft-note - That the words of the screen are a draft translation.
 */
export class QadamPlan extends PlanElement {
  static override styles = planStyles;

  protected override render(): TemplateResult {
    const scene = this.scene();
    const error = this.kits.error ?? this.broken;
    const words = sayIn(planTexts, this.language);
    return html`<div class="frame" lang=${this.spoken}>
      ${error ? html`<p class="note note--error" role="alert">${this.wordsOf(error)}</p>` : nothing}
      ${scene === undefined ? (error ? nothing : html`<p class="soft">${this.#nothing(words)}</p>`) : this.#whole(scene)}
      ${this.draftNote()}
    </div>`;
  }

  #nothing(words: ReturnType<typeof sayIn<keyof (typeof planTexts)['ru']>>): string {
    const kit = this.kits.current;
    const hasNone = kit !== undefined && planShape(kit) === undefined;
    return hasNone ? words('no-plan', { model: kit.id }) : words('nothing-given');
  }

  #whole(scene: PlanScene): TemplateResult {
    const { words, texts, shape } = scene;
    const title = html`<h2 id="plan-title" tabindex="-1">
      ${texts.words(`instrument/${shape.instrument.id}/label`)}
    </h2>`;
    if (this.isHidden) {
      const show = (): unknown => (this.isHidden = false);
      return html`<div class="row spread">
        <p>${words('hidden')}</p>
        <button type="button" class="btn" @click=${show}>${words('show')}</button>
      </div>`;
    }
    return html`<div class="head" part="head">
        <div>
          ${title}
          <p class="soft">${progress(scene)}</p>
        </div>
        <div class="row head__acts">
          ${scene.rows.length === 0 ? nothing : this.#toggle(scene)}
          <slot name="actions"></slot>
          ${scene.readonly ? nothing : this.#addButton(scene)}
        </div>
      </div>
      ${this.editing === undefined ? savingNote(this.appending.saving, scene.locale) : nothing}
      ${this.editing?.is === 'add' ? html`<div class="panel">${this.#form(scene)}</div>` : nothing}
      ${this.#steps(scene)} ${revisions(scene)} ${reviews(scene)}
      ${printButtons(scene.locale, (options) => this.print(options))}`;
  }

  /**
   * Prints the plan as the official form stands on paper, with its reviews where the form has them: as it stands or, with
   * `{ blank: true }`, empty.
   */
  print({ blank = false }: PrintOptions = {}): void {
    const scene = this.scene();
    if (scene === undefined) return;
    const { open, shape, locale, revisions: all } = scene;
    const latest = all.at(-1);
    const filled = blank ? {} : { answers: latest?.answers ?? {}, entries: this.entries, at: latest?.at };
    const wish = { kit: open.kit, instrument: shape.instrument.id, locale, ...filled };
    printDocument(this.ownerDocument, printSheet(wish));
  }

  #toggle({ words }: PlanScene): TemplateResult {
    const toggle = (): unknown => (this.isOfficial = !this.isOfficial);
    return html`<button
      type="button"
      class="btn"
      id="official"
      aria-pressed=${this.isOfficial ? 'true' : 'false'}
      @click=${toggle}
    >
      ${sign('document')}${words('official')}
    </button>`;
  }

  #addButton(scene: PlanScene): TemplateResult {
    return html`<button type="button" class="btn btn--main" id="add" @click=${() => this.add(scene)}>
      ${sign('add')}${scene.words(scene.revisions.length === 0 ? 'first-step' : 'add-step')}
    </button>`;
  }

  #steps(scene: PlanScene): TemplateResult {
    const { words, rows, readonly, shape } = scene;
    if (rows.length === 0) return html`<p class="note-empty soft">${words(readonly ? 'empty-readonly' : 'empty')}</p>`;
    if (this.isOfficial) return official(scene);
    const { editing, acts } = this;
    const form = editing === undefined || editing.is === 'add' ? undefined : this.#form(scene);
    return html`${this.#gone(scene)} ${steps({ scene, acts, editing, form })}
    ${shape.role.resource === undefined ? nothing : html`<p class="small soft">${words('on-screen')}</p>`}`;
  }

  /** A step that somebody else has removed while it was written about: what was typed stays. */
  #gone(scene: PlanScene): TemplateResult | typeof nothing {
    const { editing } = this;
    if (editing === undefined || editing.is === 'add') return nothing;
    const isThere = scene.rows.some(({ id }) => id === editing.row);
    return isThere ? nothing : html`<div class="panel">${this.#form(scene)}</div>`;
  }

  #form(scene: PlanScene): TemplateResult {
    const editing = this.editing!;
    const at = scene.rows.findIndex(({ id }) => id === editing.row);
    return stepForm({
      scene,
      editing,
      number: at < 0 ? '' : numberOf(scene, scene.rows[at]!, at),
      saving: this.appending.saving,
      draft: this.#draft(scene),
      onChange: this.change,
      onSend: () => void this.send(scene),
      onCancel: this.cancel,
    });
  }

  /** That the step was put in again, or is not kept. */
  #draft({ locale, now }: PlanScene): TemplateResult | typeof nothing {
    const { drafts, drafting, appending } = this;
    if (drafts === undefined) return nothing;
    const { accept: onKeep, drop: onDrop, state } = drafting;
    return draftNotes({ state, saving: appending.saving, isLasting: drafts.isLasting, locale, now, onKeep, onDrop });
  }
}

/** "Сделано 4 из 9 шагов, действует с 15 апреля". */
function progress(scene: PlanScene): string {
  const { words, rows, revisions: all, locale, now } = scene;
  const [first] = all;
  if (first === undefined) return '';
  const done = rows.filter((row) => isDone(scene, row)).length;
  const since = words('since', { day: shortDay(locale, first.at, now) });
  const latest = all.at(-1)!;
  const revision = words('revision', { count: all.length, day: shortDay(locale, latest.at, now) });
  return [words('progress', { done, count: rows.length }), since, ...(all.length > 1 ? [revision] : [])].join(', ');
}
