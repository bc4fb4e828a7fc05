import type { Ages, Answer, Answers, AnswerIssue, Entry, KitInstrument, Person } from '@qadam/schema';
import { AnswerMemory, boundsFault, ENTRY_BOUNDS, instrumentOf, validateAnswers } from '@qadam/schema';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ElementError } from '../base/element-error.ts';
import { newUuid, type NewId } from '../base/new-id.ts';
import { AssociatedElement } from './associated-element.ts';
import { AppendController, type AppendHost } from '../append/append-controller.ts';
import type { AppendIssue } from '../append/detail.ts';
import { namedIssue } from '../append/named-issue.ts';
import { issueInWords as refusalInWords } from '../append/saving-note.ts';
import type { QadamAttachDetail, QadamDraftDetail, QadamSubmitDetail } from './events.ts';
import { agesFor, recordsOf } from './from-entries.ts';
import { refreshed } from './merge.ts';
import { Issues } from './issues.ts';
import { personWritten, type NewPerson } from './new-person.ts';
import type { Offer } from './offers.ts';
import { Press } from './press.ts';
import { recordOf, withAnswer, type FormRecord } from './record.ts';
import { withEntries, type NewEntry } from '../append/new-entry.ts';
import { setValidity } from './validity.ts';

const nothingShown: FormRecord = { shown: new Map(), answers: {} };

/** <qadam-form> without its looks: answers, events, saving, and its part in the form around it. */
export abstract class FormElement extends AssociatedElement implements AppendHost {
  static override objectProperties = ['kit', 'value', 'entries', 'renderers', 'people', 'asks'];

  /** Id of the instrument. An unknown one is told in `qadam-error`, with those of the kit. */
  @property() instrument: string | undefined;
  /** Whom the record is about: id of a person, or `family`. Default: `family` for an instrument about the family. */
  @property() about: string | undefined;
  /**
   * The day that is written about, YYYY-MM-DD: ages are those of that day, and no date may lie after it. The entry that is
   * sent is dated now; the page may date it otherwise. Default: today.
   */
  @property() day: string | undefined;
  /** Shows what is answered; nothing can be changed or saved. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The form around it cannot be sent while nothing is answered here. */
  @property({ type: Boolean, reflect: true }) required = false;
  /**
   * Entries of the case's log, in order of `seq`: earlier answers, people, rows of other tables, and the number that
   * `qadam-append` expects. Default: a new case, of which nothing is known.
   */
  @property({ attribute: false }) entries: readonly Entry[] | undefined;
  /**
   * Renderers for JSON Forms, a list of `{ tester, renderer }`; one draws where its tester gives more than 100, the rank of
   * Qadam's. They are written with what `@qadam/renderers/custom` gives, or the stand-alone file. Default: Qadam's alone.
   */
  @property({ attribute: false }) renderers: readonly unknown[] | undefined;
  /** The case's register of people. Default: what `entries` register; then people can be added too. */
  @property({ attribute: false }) people: readonly Person[] | undefined;
  /** Ids of facts or questions whose answer may change a level; they are marked. Default: none. */
  @property({ attribute: false }) asks: readonly string[] | undefined;
  /** Makes ids of entries and rows. Default: UUID version 7. */
  @property({ attribute: false }) newId: NewId | undefined;

  protected readonly appending: AppendController = new AppendController(this);
  /** Adds people to the register; how that went is told in their own window. */
  protected readonly adding: AppendController = new AppendController(this);
  @state() protected newPerson: NewPerson | undefined;
  /** What was taken over from another record. */
  @state() protected taken: Answers | undefined;
  protected readonly issues: Issues = new Issues();
  protected readonly press: Press = new Press();
  protected instrumentError: ElementError | undefined;
  /** The instrument, once kit and id are known. */
  protected loaded: KitInstrument | undefined;
  protected isChanged = false;
  /** A kept draft was put in: answers that the page gives now go beside it. */
  protected isRestored = false;
  /** Counts how often the answers were replaced from elsewhere than a control of this form. */
  protected replaced = 0;

  /** What the page set last. */
  #given: Answers | undefined;
  #draft: Answers = {};
  #initial: Answers = {};
  #record: FormRecord = nothingShown;
  #memory = new AnswerMemory();
  #ages: Ages | undefined;
  protected recordId: string | undefined;
  #typingAt: string | undefined;

  /** The same, as native fields and `.prop()` of jQuery name it. */
  get readOnly(): boolean {
    return this.readonly;
  }
  set readOnly(isReadOnly: boolean) {
    this.readonly = isReadOnly;
  }

  // Answers -----------------------------------------------------------------------------------------------------

  /**
   * The answers that a record would hold, by question: without those of hidden questions. Setting another object replaces
   * all answers, `undefined` removes them; the same object again changes nothing, since templates set objects at each of
   * their renders. In the form around it, this is the value, as JSON.
   */
  @property({ attribute: false })
  get value(): Answers {
    return this.loaded === undefined ? this.#draft : this.#record.answers;
  }
  set value(answers: Answers | undefined) {
    if (answers === this.#given || answers === this.value) return;
    this.#given = answers;
    const isObject = typeof answers === 'object' && answers !== null && !Array.isArray(answers);
    const newer = isObject ? answers : {};
    const versions = { begun: this.#initial, typed: this.#draft, newer };
    this.#draft = this.isRestored ? refreshed(this.loaded, versions) : newer;
    if (this.isRestored) this.#initial = newer;
    if (!this.isChanged) this.#initial = this.#draft;
    this.replaced += 1;
    this.issues.reset();
    this.#look();
    if (this.loaded !== undefined) this.#checkGiven(answers);
    this.requestUpdate();
  }

  /** A newer record came: what is filled in here is from now on a change to its answers. `draft` is shown. */
  rebase(answers: Answers, draft: Answers): void {
    this.#given = answers;
    this.#initial = answers;
    this.#draft = draft;
    this.replaced += 1;
    this.#look();
  }

  /** Something is typed that no record holds. */
  get isUnsaved(): boolean {
    return this.isChanged && !this.readonly;
  }

  /** The answers that typing began with. */
  protected get begun(): Answers {
    return this.#initial;
  }

  /** Everything typed, also under questions that are hidden now. */
  get draft(): Answers {
    return this.#draft;
  }

  protected get record(): FormRecord {
    return this.#record;
  }

  /** An act of the person who fills in the form. */
  protected answer(question: string, answer: Answer | undefined, typing: boolean): void {
    this.#draft = withAnswer(this.#draft, question, answer);
    this.#typingAt = typing ? question : undefined;
    this.#changed(typing);
  }

  /** The same, from a renderer of the host that changes the answers as a whole. */
  protected answerAll(answers: Answers): void {
    this.#draft = answers;
    this.replaced += 1;
    this.#typingAt = undefined;
    this.#changed(false);
  }

  /** A field was left in which somebody typed. */
  protected settled(): void {
    if (this.#typingAt === undefined) return;
    this.#typingAt = undefined;
    this.press.afterPress(() => this.#look());
    this.#complete();
  }

  #changed(typing: boolean): void {
    this.isChanged = true;
    this.#look();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (!typing) this.#complete();
  }

  #complete(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
    this.tellDraft();
  }

  protected tellDraft(): void {
    const detail: QadamDraftDetail = { ...this.#about(), answers: this.#draft };
    this.dispatchEvent(new CustomEvent('qadam-draft', { detail, bubbles: true, composed: true }));
  }

  get #recordDay(): string {
    return this.day ?? this.instant().slice(0, 10);
  }

  /** Works out record, findings and form value; the page and the form around see them at once. */
  #look(): void {
    if (this.loaded !== undefined) {
      const context = { day: this.#recordDay, ages: this.#ages, memory: this.#memory };
      this.#record = recordOf(this.loaded, this.#draft, context);
      this.issues.look(this.loaded, this.#record, { ...context, typingAt: this.#typingAt });
    }
    const draft = JSON.stringify(this.#draft);
    this.internals.setFormValue(this.value === this.#draft ? draft : JSON.stringify(this.value), draft);
    this.requestUpdate();
  }

  // The instrument ----------------------------------------------------------------------------------------------

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const kit = this.kits.current;
    const found = kit && this.instrument ? instrumentOf(kit, this.instrument) : undefined;
    const isSomeoneElse = ['about', 'day', 'entries', 'people', 'now', 'readonly'].some((name) => changed.has(name));
    // of what is only read nothing is hidden that was answered when the child was younger
    if (kit !== undefined && (found !== this.loaded || isSomeoneElse))
      this.#ages = this.readonly ? undefined : agesFor(kit, this, this.#recordDay);
    if (found !== this.loaded) {
      this.loaded = found;
      this.#memory = new AnswerMemory();
      this.#record = nothingShown;
      this.issues.reset();
      this.#look();
      if (found !== undefined) this.#checkGiven(this.#draft);
    } else if (isSomeoneElse) this.#look();
    this.#tellUnknown(found === undefined && kit !== undefined);
    if (changed.has('about') || changed.has('instrument')) {
      this.recordId = undefined;
      this.taken = undefined;
    }
  }

  #tellUnknown(isUnknown: boolean): void {
    const kit = this.kits.current;
    if (!isUnknown || kit === undefined) this.instrumentError = undefined;
    else if (this.instrumentError?.params.wanted !== (this.instrument ?? '')) {
      const known = kit.instruments.map(({ id }) => id).join(', ');
      const params = { model: kit.id, wanted: this.instrument ?? '', known };
      this.instrumentError = new ElementError('elements/unknown-instrument', params);
      this.report(this.instrumentError);
    }
  }

  /** Answers given by the page that do not fit are told and kept: nobody's words are thrown away. Without bounds they stay there. */
  #checkGiven(answers: unknown): void {
    const fault = boundsFault(answers, ENTRY_BOUNDS);
    if (fault !== undefined)
      throw new ElementError('elements/value-does-not-fit', { instrument: this.loaded!.id, reason: fault });
    const misfit = validateAnswers(this.loaded!, answers, { memory: this.#memory }).find(
      ({ code }) => code !== 'answers/required' && code !== 'answers/hidden',
    );
    if (misfit === undefined) return;
    const reason = [misfit.code, misfit.pointer].filter(Boolean).join(' ');
    this.report(new ElementError('elements/value-does-not-fit', { instrument: this.loaded!.id, reason }));
  }

  // People and other records ------------------------------------------------------------------------------------

  #onAdded: ((id: string) => void) | undefined;

  /** Opens the window in which somebody is added to the register. `kinds`: which; any without. */
  protected beginPerson(kinds: readonly string[] | undefined, onAdded?: (id: string) => void): void {
    const all = this.kits.current?.model.people.map(({ id }) => id) ?? [];
    const offered = kinds ?? all;
    this.#onAdded = onAdded;
    this.adding.reset();
    const id = (this.newId ?? newUuid)();
    this.newPerson = { id, kinds: offered, kind: offered[0] ?? 'other', name: '', born: '', isFaulty: false };
  }

  protected async savePerson(): Promise<void> {
    const written = this.newPerson && personWritten(this.newPerson, this.instant());
    if (this.newPerson === undefined) return;
    this.newPerson = { ...this.newPerson, isFaulty: written === undefined };
    if (written === undefined) return;
    if (!(await this.adding.send([{ type: 'registered', body: { person: written } }]))) return;
    this.newPerson = undefined;
    this.#onAdded?.(written.id);
  }

  /** Takes over what another record offers; everything typed here stays. */
  protected take({ answers }: Offer): void {
    this.answerAll({ ...answers, ...this.#draft });
    this.taken = answers;
  }

  /** Gives back what was taken over; what was changed or answered since stays. */
  protected untake(): void {
    const { taken = {} } = this;
    this.answerAll(Object.fromEntries(Object.entries(this.#draft).filter(([id, answer]) => answer !== taken[id])));
    this.taken = undefined;
  }

  // Saving ------------------------------------------------------------------------------------------------------

  /**
   * Checks the answers and asks the page to save them, as the button does. Gives false when something has to be
   * corrected first, when the page wants to save them in another way, or when it did not take them.
   */
  async submit(): Promise<boolean> {
    if (this.loaded === undefined || this.isDisabled || this.readonly || this.appending.saving.state === 'saving')
      return false;
    this.settled();
    this.#look();
    this.issues.attempt();
    this.requestUpdate();
    if (this.issues.all.length > 0) {
      this.showFixes();
      return false;
    }
    const detail: QadamSubmitDetail = { ...this.#about(), answers: this.value };
    const isTaken = !this.dispatchEvent(
      new CustomEvent('qadam-submit', { detail, bubbles: true, composed: true, cancelable: true }),
    );
    return isTaken ? false : this.#send();
  }

  async #send(): Promise<boolean> {
    const { id: instrument, about: subject } = this.loaded!;
    const about = this.about ?? (subject === 'family' ? 'family' : undefined);
    const { edition } = this.kits.current!;
    const body = { record: this.#recordFor(this.newId ?? newUuid), instrument, edition, answers: this.value };
    return this.appending.send([{ type: 'answered', ...(about !== undefined && { about }), body }]);
  }

  /**
   * The host has the record; what was typed since is not in it.
   * @ignore
   */
  accepted(entries: readonly NewEntry[]): void {
    const answered = entries.find((entry) => entry.type === 'answered');
    if (answered === undefined) return;
    const answers = answered.body.answers as Answers;
    this.isChanged = JSON.stringify(this.value) !== JSON.stringify(answers);
    this.#initial = this.isChanged ? answers : this.#draft;
    this.taken = undefined;
  }

  /**
   * The present instant.
   * @ignore
   */
  present(): string {
    return this.instant();
  }

  /** @ignore */
  named(issue: AppendIssue): AppendIssue {
    const named = namedIssue(issue, this.kits.current, this.kitTexts);
    const words = refusalInWords(named, this.language);
    return words === named.code ? named : { ...named, message: words }; // a code of the host's own has no words here
  }

  /** Takes entries that the host has accepted, or that others have added. */
  learn(entries: readonly unknown[]): void {
    const log = this.entries ?? [];
    const next = withEntries(log, entries);
    if (next !== log) this.entries = next;
  }

  /** One record for what is filled in here; a revision of the former one where the instrument does not repeat. */
  #recordFor(newId: NewId): string {
    const repeats = this.loaded!.repeats === true;
    const [former] = repeats ? [] : recordsOf(this.entries ?? [], this.loaded!.id, this.about);
    this.recordId ??= former?.body.record ?? newId();
    return this.recordId;
  }

  #about(): Omit<QadamSubmitDetail, 'answers'> {
    return { instrument: this.instrument ?? '', ...(this.about !== undefined && { about: this.about }) };
  }

  /** The page brings the file and sets `value`. */
  protected attach(place: string): void {
    const detail: QadamAttachDetail = { ...this.#about(), place };
    this.dispatchEvent(new CustomEvent('qadam-attach', { detail, bubbles: true, composed: true }));
  }

  // The form around ---------------------------------------------------------------------------------------------

  protected abstract wordsOfIssue(issue: AnswerIssue): string;
  protected abstract anchor(): HTMLElement | undefined;
  protected abstract showFixes(): void;

  protected updateValidity(): void {
    const isEmpty = Object.keys(this.value).length === 0;
    const [first] = this.issues.all;
    const isFree = this.loaded === undefined || this.readonly || (isEmpty && !this.required);
    const words = first === undefined ? 'empty' : this.wordsOfIssue(first);
    const isFaulty = !isFree && (isEmpty || first !== undefined);
    const fault = { flag: isEmpty ? 'valueMissing' : 'customError', words } as const;
    setValidity(this.internals, isFaulty ? fault : undefined, this.anchor());
  }

  /** @ignore */
  formResetCallback(): void {
    this.isChanged = false;
    this.appending.reset();
    this.#given = undefined;
    this.value = this.#initial;
  }
  /** @ignore */
  formStateRestoreCallback(kept: unknown): void {
    if (typeof kept !== 'string') return;
    try {
      this.value = JSON.parse(kept) as Answers;
      this.isChanged = true;
    } catch {
      // what another version kept is no draft of this one
    }
  }
}
