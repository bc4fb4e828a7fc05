import { fieldId, mountForm, sectionId, type FormProps, type FormSettings, type MountedForm } from '@qadam/renderers';
import { issueInWords, questionsOf } from '@qadam/renderers';
import type { Answers, AnswerIssue, Kit, KitInstrument } from '@qadam/schema';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ElementError } from '../base/element-error.ts';
import { newUuid } from '../base/new-id.ts';
import { draftNotes, keptNote } from '../drafts/notes.ts';
import type { KitTexts } from '../kit/kit-texts.ts';
import { printButtons, type PrintOptions } from '../print/buttons.ts';
import { printDocument } from '../print/print-document.ts';
import { printSheet } from '../print/sheet.ts';
import { sayIn } from '../texts/texts.ts';
import { contradictionsIn } from './contradictions.ts';
import { DraftedForm } from './drafted-form.ts';
import { Memo } from './memo.ts';
import { newPersonDialog } from './new-person.ts';
import { fixes, outcome, status, type Fix } from './notices.ts';
import { sectionOf, sectionsProgress, type SectionProgress } from './progress.ts';
import { peopleOf } from './from-entries.ts';
import { offersFor, type Offer } from './offers.ts';
import { offersNote, takenNote } from './offers-note.ts';
import { rail, railFolded, type FormSay } from './rail.ts';
import { formSettings } from './settings.ts';
import { formStyles } from './styles.ts';
import { formTexts } from './texts.ts';
import { focusTarget } from './validity.ts';

/** Instruments with more questions than this are shown one section at a time. */
const ON_ONE_PAGE = 12;

/**
 * One instrument of a kit as a form: fill in, check, save, show read-only, print.
 *
 * It takes part in the form around it (name, value as JSON of the record, validity, reset, a disabled fieldset), and it
 * can save by itself: its button checks the answers, fires `qadam-submit` and then `qadam-append`.
 *
 * @element qadam-form
 * @fires input - The answers have changed; plain, once for each act.
 * @fires change - A change is complete: a choice made, a field left.
 * @fires {CustomEvent<QadamDraftDetail>} qadam-draft - At each `change`: everything typed, to be kept as a draft.
 * @fires {CustomEvent<QadamSubmitDetail>} qadam-submit - The answers are in order and to be saved. Cancelable.
 * @fires {CustomEvent<QadamAppendDetail>} qadam-append - One `answered` entry for the case. Cancelable; answered by
 *   `respondWith(promise)`.
 * @fires {CustomEvent<QadamAttachDetail>} qadam-attach - A file is to be attached at a place.
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @csspart title - The name of the instrument.
 * @csspart status - Where the answers stand.
 * @csspart rail - The sections with their state.
 * @csspart errors - What has to be corrected.
 * @csspart outcome - What the host did not take.
 * @csspart panel - The questions.
 * @csspart foot - The strip with the buttons.
 * @csspart submit - The button that saves.
 * @csspart print - The buttons that print: as it is filled in, and an empty form.
 * @csspart offers - What other records offer to take over.
 * @csspart new-person - The window in which somebody is added.
 * @csspart draft - That what is typed was put in again from this device, or is not kept there.
 * @csspart call - A telephone number to call.
 * @csspart draft-note - That the words of the screen are a draft translation.
 */
export class QadamForm extends DraftedForm {
  static override styles = formStyles;

  @state() private section: string | undefined;
  @state() private isRailDrawn = false;
  #mounted: MountedForm | undefined;
  /** Where it is mounted: another place after a fault that left nothing in the element. */
  #place: Element | null = null;
  #sections: readonly SectionProgress[] = [];
  readonly #settings = new Memo<FormSettings>();
  #wantsFocus: string | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // the element tells of changes itself, once for each act
    for (const type of ['input', 'change']) root.addEventListener(type, (event) => event.stopPropagation());
    this.press.watch(root);
    return root;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount(); // a move disconnects and connects at once
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { loaded, record, issues } = this;
    this.#sections = loaded === undefined ? [] : sectionsProgress(loaded, record, issues.shown, this.#sections);
    // A window that is closed gives the focus back to the button that opened it; one that is only taken away does not.
    if (this.newPerson === undefined) this.#window()?.close();
  }

  #window(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector<HTMLDialogElement>('dialog.person') ?? null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const place = this.renderRoot.querySelector('.questions');
    const props = this.#formProps();
    if (place !== this.#place || props === undefined || !this.isConnected) this.#unmount();
    this.#place = place;
    if (props !== undefined && place !== null && this.isConnected) {
      if (this.#mounted === undefined) this.#mounted = mountForm(place, props);
      else this.#mounted.update(props);
    }
    this.updateValidity();
    this.#focus();
    const dialog = this.#window();
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  #unmount(): void {
    this.#mounted?.unmount();
    this.#mounted = undefined;
  }

  protected override render(): TemplateResult {
    const loaded = this.loaded;
    const error = this.kits.error ?? this.instrumentError;
    return html`<div class="frame" lang=${this.spoken}>
      ${error ? html`<p class="note note--error" role="alert">${this.wordsOf(error)}</p>` : nothing}
      ${this.kits.isLoading ? html`<p class="soft" role="status">${this.#say('loading')}</p>` : nothing}
      ${loaded === undefined ? nothing : this.#head(loaded)}
      ${loaded === undefined || this.readonly ? nothing : [this.#drafts(loaded), this.#offers(loaded)]}
      ${this.#layout(loaded)} ${this.#newPerson()} ${this.draftNote()}
    </div>`;
  }

  #head(instrument: KitInstrument): TemplateResult {
    const title = this.kitTexts?.text(`instrument/${instrument.id}/label`);
    return html`<div class="title">
      <h2 part="title" lang=${title?.lang ?? nothing} dir="auto">
        ${title?.text ?? instrument.id}
        ${title?.isDraft ? html`<span class="draft" title=${title.original ?? nothing}>${this.#say('draft')}</span>` : nothing}
      </h2>
      ${this.readonly ? nothing : status(this.appending.saving, this.isChanged, this.#say, keptNote(this.drafting.state, this.language, this.instant()))}
    </div>`;
  }

  /** That what is typed was put in again, or is not kept. */
  #drafts(instrument: KitInstrument): TemplateResult | typeof nothing {
    const { drafts, contradicted, kitTexts: texts } = this;
    const settings = this.#formProps()?.settings;
    if (drafts === undefined || texts === undefined || settings === undefined) return nothing;
    return draftNotes({
      ...{ state: this.drafting.state, saving: this.appending.saving, isLasting: drafts.isLasting },
      ...{ locale: this.language, now: this.instant() },
      contradictions: contradictionsIn(contradicted, instrument, settings, texts, (id) => this.focusQuestion(id)),
      onKeep: this.keepRestored,
      onDrop: this.drafting.drop,
    });
  }

  /** What records about others offer, or what was taken over from one. */
  #offers(instrument: KitInstrument): TemplateResult | typeof nothing {
    const say = this.#say;
    if (this.taken !== undefined) return takenNote(Object.keys(this.taken).length, say, () => this.untake());
    const { about, draft, entries = [], kitTexts: texts } = this;
    if (about === undefined || texts === undefined || entries.length === 0) return nothing;
    const { shown } = this.record;
    const open = new Set([...shown.keys()].filter((id) => shown.get(id) === 'shown' && !Object.hasOwn(draft, id)));
    const people = this.people ?? peopleOf(entries);
    const offers = offersFor(this.kits.current!, instrument, about, entries, people, open);
    const onTake = (offer: Offer): void => this.take(offer);
    return offersNote({ offers, people, texts, locale: this.language, now: this.instant(), say, onTake });
  }

  #newPerson(): TemplateResult | typeof nothing {
    const person = this.newPerson;
    if (person === undefined || this.kitTexts === undefined) return nothing;
    return newPersonDialog({
      person,
      saving: this.adding.saving,
      say: this.#say,
      locale: this.language,
      texts: this.kitTexts,
      onChange: (change) => (this.newPerson = { ...this.newPerson!, ...change }),
      onSave: () => void this.savePerson(),
      onCancel: () => (this.newPerson = undefined),
    });
  }

  /** The place of the questions stays in the page whatever stands around it: another part of the page draws into it. */
  #layout(instrument: KitInstrument | undefined): TemplateResult {
    const sections = this.#sections;
    const current = instrument === undefined ? undefined : this.#current(instrument);
    const view = {
      sections,
      current: current ?? '',
      say: this.#say,
      name: (id: string) => this.#sectionName(id),
      onGo: (id: string) => this.goTo(id),
    };
    const folded = { ...view, isDrawn: this.isRailDrawn, onDraw: () => (this.isRailDrawn = true) };
    const parts = [sections, current, view.say, this.kitTexts];
    return html`<div class=${current === undefined ? '' : 'layout--rail'}>
      ${current === undefined ? nothing : guard(parts, () => rail(view))}
      <div>
        ${current === undefined ? nothing : guard([...parts, this.isRailDrawn], () => railFolded(folded))}
        <div class=${instrument === undefined ? '' : 'panel'} part="panel">
          ${instrument === undefined ? nothing : fixes(this.#fixes(instrument), this.#say, (id) => this.focusQuestion(id))}
          <div class="questions"></div>
          ${instrument === undefined ? nothing : this.#foot(sections, current)}
        </div>
        ${
          instrument === undefined
            ? nothing
            : html`<div class="row spread edition">
                <p class="small soft">
                  ${this.#say('edition', { edition: `${this.kits.current!.id} ${this.kits.current!.edition}` })}
                </p>
                ${printButtons(this.language, (options) => this.print(options))}
              </div>`
        }
      </div>
    </div>`;
  }

  #foot(sections: readonly SectionProgress[], current: string | undefined): TemplateResult {
    const at = sections.findIndex(({ id }) => id === current);
    const before = at > 0 ? sections[at - 1] : undefined;
    const after = at >= 0 ? sections[at + 1] : undefined;
    const isSaving = this.appending.saving.state === 'saving';
    const go = (section: SectionProgress) => (): void => this.goTo(section.id);
    return html`${outcome(this.appending.saving, this.#say, this.language, () => void this.submit())}
      <div class="form-foot" part="foot">
        ${
          before === undefined
            ? nothing
            : html`<button type="button" class="btn" @click=${go(before)}>
                ${this.#say('previous', { section: this.#sectionName(before.id) })}
              </button>`
        }
        ${
          this.readonly
            ? nothing
            : html`<button
                  type="button"
                  class="btn ${after === undefined ? 'btn--main push' : ''}"
                  part="submit"
                  ?disabled=${this.isDisabled}
                  aria-disabled=${isSaving ? 'true' : nothing}
                  aria-describedby=${isSaving ? 'saving-reason' : nothing}
                  @click=${() => void this.submit()}
                >
                  ${this.#say('save')}
                </button>
                ${isSaving ? html`<p class="small soft" id="saving-reason">${this.#say('saving-reason')}</p>` : nothing}`
        }
        ${
          after === undefined
            ? nothing
            : html`<button type="button" class="btn btn--main push" @click=${go(after)}>
                ${this.#say('next', { section: this.#sectionName(after.id) })}
              </button>`
        }
      </div>`;
  }

  get #say(): FormSay {
    return sayIn(formTexts, this.language);
  }

  #sectionName(id: string): string {
    return this.kitTexts?.words(`instrument/${this.loaded?.id}/section/${id}/label`) ?? id;
  }

  /** The section that is drawn; `undefined` when all are. */
  #current(instrument: KitInstrument): string | undefined {
    if (instrument.sections.length < 2 || questionsOf(instrument).size <= ON_ONE_PAGE) return undefined;
    const sections = this.#sections;
    return sections.some(({ id }) => id === this.section) ? this.section : sections[0]?.id;
  }

  #formProps(): FormProps | undefined {
    const { loaded: instrument, kitTexts: texts, renderers, draft } = this;
    const kit = this.kits.current;
    if (instrument === undefined || kit === undefined || texts === undefined) return undefined;
    const { about, entries, people, asks, newId, now, readonly, isDisabled, discreet, replaced } = this;
    const { shown } = this.record;
    const given = [about, entries, people, asks, newId, now, readonly, isDisabled, discreet, replaced];
    const settings = this.#settings.of([kit, instrument, texts, this.#say, shown, this.issues.shown, ...given], () =>
      this.#makeSettings(kit, instrument, texts),
    );
    return { settings, answers: draft, section: this.#current(instrument), renderers };
  }

  /** Made anew only when it says something else: a key that changes nothing but its answer redraws its control alone. */
  #makeSettings(kit: Kit, instrument: KitInstrument, texts: KitTexts): FormSettings {
    return formSettings({
      kit,
      instrument,
      texts,
      locale: this.language,
      say: this.#say,
      record: this.record,
      issues: this.issues,
      about: this.about,
      entries: this.entries ?? [],
      people: this.people,
      asks: this.asks ?? [],
      now: () => this.instant(),
      newId: this.newId ?? newUuid,
      readonly: this.readonly,
      disabled: this.isDisabled,
      discreet: this.discreet,
      known: () => this.draft,
      onAnswer: (question, answer, typing) => this.answer(question, answer, typing),
      onSettled: () => this.settled(),
      onAnswers: (answers: Answers) => this.answerAll(answers),
      onAttach: (place) => this.attach(place),
      onAddPerson:
        this.entries === undefined || this.people !== undefined || this.readonly
          ? undefined
          : (kinds, onAdded) => this.beginPerson(kinds, onAdded),
      onFail: (question, reason) =>
        this.report(new ElementError('elements/control-failed', { question, reason: String(reason) })),
    });
  }

  #fixes(instrument: KitInstrument): Fix[] {
    if (this.readonly || !this.issues.isAttempted) return [];
    const questions = questionsOf(instrument);
    return this.issues.shown.map((issue) => ({
      question: issue.question,
      label: this.kitTexts?.words(`instrument/${instrument.id}/question/${issue.question}/label`) ?? issue.question,
      words: issueInWords(issue, questions.get(issue.question), this.#say),
    }));
  }

  protected override wordsOfIssue(issue: AnswerIssue): string {
    const question = this.loaded && questionsOf(this.loaded).get(issue.question);
    return issueInWords(issue, question, this.#say);
  }

  protected override anchor(): HTMLElement | undefined {
    const [first] = this.issues.all;
    const root = this.renderRoot;
    return (
      (first && focusTarget(root, fieldId(first.question))) ??
      root.querySelector<HTMLElement>('input, select, textarea, button') ??
      undefined
    );
  }

  /**
   * Prints the form as the official one stands on paper, and nothing else of the page: as it is filled in or, with
   * `{ blank: true }`, empty. Answers of people who report and hidden addresses are never on it.
   */
  print({ blank = false }: PrintOptions = {}): void {
    const { loaded, isUnsaved, value: answers, entries, people, about, day } = this;
    const kit = this.kits.current;
    if (kit === undefined || loaded === undefined) return;
    const at = day ?? (isUnsaved ? this.instant() : undefined);
    const filled = blank ? {} : { answers, entries, people, about, at, isUnsaved };
    printDocument(this.ownerDocument, printSheet({ kit, instrument: loaded.id, locale: this.language, ...filled }));
  }

  /** Draws a section, given by its id, and moves the focus to its heading. */
  goTo(section: string): void {
    this.section = section;
    this.#wantsFocus = sectionId(section);
    this.requestUpdate();
  }

  /** Draws the section of a question, given by its id, and moves the focus to its field. */
  focusQuestion(question: string): void {
    this.section = (this.loaded && sectionOf(this.loaded, question)) ?? this.section;
    this.#wantsFocus = fieldId(question);
    this.requestUpdate();
  }

  protected override showFixes(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.to-fix')?.focus());
  }

  /** Moves the focus to the first field. */
  override focus(options?: FocusOptions): void {
    const fields = '.questions :is(input, select, textarea):not(:disabled)';
    const first = this.renderRoot.querySelector<HTMLElement>(fields) ?? this.renderRoot.querySelector('button');
    first?.focus(options);
  }

  #focus(): void {
    const wanted = this.#wantsFocus;
    if (wanted === undefined) return;
    this.#wantsFocus = undefined;
    const target = wanted.startsWith('q-')
      ? focusTarget(this.renderRoot, wanted)
      : this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(wanted)}`);
    target?.focus();
  }
}
