import type { Actor, Answers, Entry } from '@qadam/schema';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html as named, unsafeStatic } from 'lit/static-html.js';
import { AppendController, type AppendHost } from '../append/append-controller.ts';
import { withEntries, type NewAct, type QadamEntriesDetail } from '../append/new-entry.ts';
import { savingNote } from '../append/saving-note.ts';
import { ElementError } from '../base/element-error.ts';
import { newUuid } from '../base/new-id.ts';
import { QadamElement } from '../base/qadam-element.ts';
import type { QadamDraftDetail } from '../form/events.ts';
import { openedKit, standingOf } from '../risk/opened.ts';
import type { QadamOpenDetail } from '../risk/qadam-risk.ts';
import { riskTexts } from '../risk/texts.ts';
import { Ticker } from '../risk/ticker.ts';
import { sayIn } from '../texts/texts.ts';
import { childrenOf } from './acts/act.ts';
import { actForm, missingIn, type Acting } from './acts/act-form.ts';
import { actSpecs, offeredActs } from './acts/specs.ts';
import { instantFrom, localTime } from './acts/when.ts';
import { Cover } from './cover.ts';
import { nextActions } from './next-actions.ts';
import { entriesBefore, opened, valueToRevise, type OpenDocument } from './open-documents.ts';
import type { CaseScene, Go } from './scene.ts';
import { caseStyles } from './styles.ts';
import { caseTexts } from './texts.ts';
import { actions } from './views/actions.ts';
import { deadlines } from './views/deadlines.ts';
import { documentsOpen } from './views/document.ts';
import { documents } from './views/documents.ts';
import { head } from './views/head.ts';
import { history } from './views/history.ts';
import { stages } from './views/stages.ts';
import { topBar, type DangerChoice } from './views/top-bar.ts';

/** What is shown: the case, one of its documents, or a level with its decision. */
type View = { is: 'case' } | { is: 'document'; key: string } | { is: 'level'; about: string; ruleset: string };

const DANGER_NOW = 'danger-now';

/**
 * A family's case: what to do first, where it stands, deadlines, documents, history; opens documents with the live
 * level beside them, and records what was done. The host stores: everything goes out as `qadam-append`.
 *
 * @element qadam-case
 * @fires {CustomEvent<QadamEntriesDetail>} qadam-append - Entries for the case. Cancelable; answered by
 *   `respondWith(promise)`.
 * @fires {CustomEvent<QadamDraftDetail>} qadam-draft - What is typed in an open document, to be kept as a draft.
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @slot cover - What the cover shows, for example the portal's name. Nothing of the family belongs there.
 * @csspart top - Danger and cover, at the same place in every view.
 * @csspart danger - The button "danger now".
 * @csspart cover - The cover.
 * @csspart head - The family.
 * @csspart actions - What to do first.
 * @csspart stages - Where the case is.
 * @csspart moves - The moves out of the present stage.
 * @csspart deadlines - The deadlines.
 * @csspart documents - The documents.
 * @csspart history - What happened.
 * @csspart act - The form of an act.
 * @csspart risk-bar - The level in one line, above a document on a narrow screen.
 * @cssproperty --qadam-color-accent - And all tokens of base/token-values.ts.
 */
export class QadamCase extends QadamElement implements AppendHost {
  static override styles = caseStyles;
  static override objectProperties = ['kit', 'entries', 'person', 'phones'];

  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The case's log; an empty list begins a new one. */
  @property({ attribute: false }) entries: readonly Entry[] | undefined;
  /** Who is at the screen. */
  @property({ attribute: false }) person: Actor | undefined;
  /** Telephone numbers by contact id, before those of the model. */
  @property({ attribute: false }) phones: Readonly<Record<string, string>> | undefined;

  @state() private view: View = { is: 'case' };
  @state() private open: readonly OpenDocument[] = [];
  @state() private acting: Acting | undefined;
  @state() private choice: DangerChoice | undefined;
  @state() private isHidden = false;
  readonly #append = new AppendController(this);
  readonly #cover = new Cover(this);
  #broken: ElementError | undefined;
  #wantsFocus: string | undefined;

  constructor() {
    super();
    new Ticker(this);
  }

  /** The present instant. */
  present(): string {
    return this.instant();
  }

  /** Takes entries that the host has accepted, or that others have added. */
  learn(entries: readonly unknown[]): void {
    this.entries = withEntries(this.entries ?? [], entries);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('discreet')) this.isHidden = this.discreet;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#wantsFocus === undefined) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#wantsFocus);
    this.#wantsFocus = undefined;
    target?.focus();
  }

  protected override render(): TemplateResult {
    const scene = this.#scene();
    const words = sayIn(caseTexts, this.language);
    const error = this.kits.error ?? this.#broken;
    return html`<div class="frame" lang=${this.language}>
      ${error ? html`<p class="note note--error" role="alert">${this.wordsOf(error)}</p>` : nothing}
      ${scene === undefined ? (error ? nothing : html`<p class="soft">${words('nothing-given')}</p>`) : this.#whole(scene)}
      ${this.#cover.render(words)}
    </div>`;
  }

  #scene(): CaseScene | undefined {
    const kit = this.kits.current;
    const { kitTexts: texts, entries, language: locale, person, readonly, isHidden, phones = {} } = this;
    if (kit === undefined || texts === undefined || entries === undefined) return undefined;
    try {
      const open = openedKit(kit);
      const now = this.instant();
      const drafts = this.open
        .filter(({ draft }) => draft !== undefined)
        .map(({ instrument, about }) => ({ instrument, about }));
      const standing = standingOf(open, entries, { at: now, drafts });
      this.#broken = undefined;
      const say = sayIn(riskTexts, locale);
      return {
        open,
        standing,
        texts,
        say,
        words: sayIn(caseTexts, locale),
        locale,
        now,
        person,
        phones,
        isHidden,
        readonly,
      };
    } catch (error) {
      if (!(error instanceof ElementError)) throw error;
      if (this.#broken === undefined) this.report(error);
      this.#broken = error;
      return undefined;
    }
  }

  #whole(scene: CaseScene): TemplateResult {
    const { view } = this;
    const shown = view.is === 'document' ? view.key : undefined;
    const documentView = {
      scene,
      entries: this.entries ?? [],
      prefix: this.#prefix,
      actor: this.person,
      now: this.now,
      shown,
      onBack: this.#back,
      onPanel: this.#toPanel,
    };
    return html`${topBar({
        scene,
        choice: this.choice,
        onDanger: () => this.#danger(scene),
        onChoose: (about) => this.#openDanger(about, []),
        onName: (name) => (this.choice = { name }),
        onOther: () => this.#openOther(),
        onCover: this.#cover.toggle,
      })}
      <div @qadam-append=${this.#relay} @qadam-draft=${this.#keepDraft} @qadam-open=${this.#follow}>
        ${documentsOpen(documentView, this.open)} ${view.is === 'level' ? this.#level(scene, view) : nothing}
      </div>
      ${view.is === 'case' ? this.#case(scene) : nothing}`;
  }

  #case(scene: CaseScene): TemplateResult {
    const isNew = (this.entries ?? []).length === 0;
    const { words } = scene;
    return html`${isNew ? nothing : head(scene, this.#go, () => (this.isHidden = !this.isHidden))}
    ${
      scene.readonly
        ? nothing
        : html`<div class="acts" role="group" aria-label=${words('acts')}>
            ${(isNew ? (['start'] as const) : offeredActs).map(
              (act) =>
                html`<button
                  type="button"
                  class="btn"
                  aria-expanded=${this.acting?.act === act ? 'true' : 'false'}
                  @click=${() => this.#go({ to: 'act', act })}
                >
                  ${actSpecs[act]!.title(scene, {})}
                </button>`,
            )}
          </div>`
    }
    ${this.acting === undefined ? savingNote(this.#append.saving, scene.locale) : this.#act(scene, this.acting)}
    ${isNew ? nothing : actions(scene, nextActions(scene), this.#go)}
    ${isNew ? nothing : scene.isHidden ? this.#rest(scene) : this.#sections(scene)}`;
  }

  #rest({ words }: CaseScene): TemplateResult {
    return html`<p class="rest-hidden row">
      <span class="soft">${words('hidden-rest')}</span>
      <button type="button" class="btn" @click=${() => (this.isHidden = false)}>${words('show-rest')}</button>
    </p>`;
  }

  #sections(scene: CaseScene): TemplateResult {
    return html`${stages(scene, this.#go)}
      <div class="two">${deadlines(scene)} ${documents(scene, this.#go)}</div>
      ${history(scene)}
      <p class="small soft edition">
        ${scene.words('edition', { edition: `${scene.open.kit.id} ${scene.standing.edition}` })}
      </p>`;
  }

  #level(scene: CaseScene, { about, ruleset }: { about: string; ruleset: string }): TemplateResult {
    const risk = unsafeStatic(`${this.#prefix}-risk`);
    return html`<div class="row document__bar">
        <button type="button" class="btn" id="back" @click=${this.#back}>← ${scene.words('to-case')}</button>
      </div>
      <div class="level-view">
        ${named`<${risk} navigable .kit=${scene.open.kit} .entries=${this.entries} .about=${about} .ruleset=${ruleset} .person=${this.person}
          .phones=${this.phones} .now=${this.now} .locale=${scene.locale} .readonly=${scene.readonly}></${risk}>`}
      </div>`;
  }

  #act(scene: CaseScene, acting: Acting): TemplateResult {
    const spec = actSpecs[acting.act]!;
    return actForm({
      scene,
      spec,
      acting,
      saving: this.#append.saving,
      onChange: (values) => (this.acting = { ...acting, values }),
      onSend: () => void this.#send(scene),
      onCancel: () => {
        this.acting = undefined;
        this.#append.reset();
      },
    });
  }

  /** The elements inside have the names that this one was registered beside: `qadam-form`, or with another prefix. */
  get #prefix(): string {
    return this.localName.replace(/-case$/, '');
  }

  // Where buttons lead ------------------------------------------------------------------------------------------

  readonly #go = (go: Go): void => {
    this.choice = undefined;
    if (go.to === 'document') return this.#openDocument(go);
    if (go.to === 'level') {
      this.view = { is: 'level', about: go.about, ruleset: go.ruleset };
      this.#wantsFocus = '#back';
      return;
    }
    const at = localTime(this.instant());
    this.acting = { act: go.act, values: { at, id: newUuid(), ...go.given }, begun: at, isAttempted: false };
    this.view = { is: 'case' };
    this.#append.reset();
    this.#wantsFocus = '#act-title';
  };

  readonly #back = (): void => {
    const isDone = ({ key, draft }: OpenDocument): boolean =>
      this.view.is === 'document' && key === this.view.key && draft === undefined;
    this.open = this.open.filter((each) => !isDone(each));
    this.view = { is: 'case' };
    this.#wantsFocus = '#next-title';
  };

  readonly #toPanel = (): void => {
    this.renderRoot.querySelector('.document:not([hidden]) .beside__panel')?.scrollIntoView({ block: 'start' });
  };

  #openDocument({
    instrument,
    about,
    question,
    before = [],
  }: {
    instrument: string;
    about: string;
    question?: string;
    before?: readonly NewAct[];
  }): void {
    const definition = this.kits.current?.instruments.find(({ id }) => id === instrument);
    const value = (): Answers => valueToRevise(definition, this.entries ?? [], about);
    const { list, document } = opened(this.open, { instrument, about, question, before }, value);
    this.open = list;
    this.view = { is: 'document', key: document.key };
    this.#wantsFocus = '#back';
    if (question !== undefined) void this.#goToQuestion(document.key, question);
  }

  async #goToQuestion(key: string, question: string): Promise<void> {
    await this.updateComplete;
    const form = this.renderRoot.querySelector(`.document[data-key="${key}"] [data-key]`) as
      (HTMLElement & { focusQuestion?(id: string): void; updateComplete?: Promise<unknown> }) | null;
    await form?.updateComplete;
    form?.focusQuestion?.(question);
  }

  /** A question of the panel leads to the form. */
  readonly #follow = (event: CustomEvent<QadamOpenDetail>): void => {
    event.stopPropagation();
    this.#openDocument(event.detail);
  };

  #danger(scene: CaseScene): void {
    const children = childrenOf(scene);
    this.choice = this.choice === undefined ? { name: '' } : undefined;
    this.#wantsFocus = children.length > 0 ? '#danger-title' : '#danger-name';
  }

  #openDanger(about: string, before: readonly NewAct[]): void {
    this.choice = undefined;
    this.#openDocument({ instrument: DANGER_NOW, about, before });
  }

  /** A child that nobody has registered: it is registered together with the record, before that nothing is. */
  #openOther(): void {
    const name = this.choice?.name.trim();
    const child = { id: newUuid(), kind: 'child', ...(name && { name }) };
    const isNew = (this.entries ?? []).length === 0;
    const first: NewAct = isNew
      ? { type: 'opened', body: { people: [child] } }
      : { type: 'registered', body: { person: child } };
    this.#openDanger(child.id, [first]);
  }

  // Saving ------------------------------------------------------------------------------------------------------

  async #send(scene: CaseScene): Promise<void> {
    const { acting } = this;
    const spec = acting && actSpecs[acting.act];
    if (acting === undefined || spec === undefined) return;
    this.acting = { ...acting, isAttempted: true };
    if (missingIn(spec, scene, acting.values).length > 0) {
      this.#wantsFocus = '[aria-invalid="true"], .act .error-text';
      return;
    }
    const at = acting.values.at === acting.begun ? undefined : instantFrom(acting.values.at, scene.now);
    const acts = spec.entries(scene, acting.values).map((act) => ({ ...act, ...(at && { at }) }));
    if (!(await this.#append.send(acts))) return;
    this.acting = undefined;
    this.#wantsFocus = '#next-title';
  }

  readonly #keepDraft = (event: CustomEvent<QadamDraftDetail>): void => {
    const { instrument, about = 'family', answers } = event.detail;
    this.open = this.open.map((each) =>
      each.instrument === instrument && each.about === about ? { ...each, draft: answers } : each,
    );
  };

  /** What a form or a panel inside sends goes out from here, with what has to go before it. */
  readonly #relay = (event: CustomEvent<QadamEntriesDetail>): void => {
    event.stopPropagation();
    const { detail } = event;
    const document = this.open.find(({ key }) => key === (event.target as HTMLElement).dataset.key);
    if (document !== undefined) document.sent = document.draft;
    const before = document === undefined ? [] : entriesBefore(document, this.instant());
    const outer: QadamEntriesDetail = {
      ...detail,
      entries: [...before, ...detail.entries],
      respondWith: (promise) => {
        const answer = Promise.resolve(promise);
        detail.respondWith(answer);
        void answer.then((given) => this.#hear(given, document?.key)).catch(() => undefined); // told by the element inside
      },
    };
    const init = { detail: outer, bubbles: true, composed: true, cancelable: true };
    if (!this.dispatchEvent(new CustomEvent('qadam-append', init))) event.preventDefault();
  };

  #hear(
    answer: { accepted: readonly unknown[] } | { entries?: readonly unknown[] } | undefined,
    key: string | undefined,
  ): void {
    if (answer === undefined) return;
    if (!('accepted' in answer)) return this.learn(answer.entries ?? []);
    this.learn(answer.accepted);
    const document = this.open.find((each) => each.key === key);
    if (document === undefined) return;
    const isWhole = document.draft === document.sent;
    this.open = isWhole
      ? this.open.filter((each) => each !== document)
      : this.open.map((each) => (each === document ? { ...each, before: [] } : each));
    if (!isWhole || this.view.is !== 'document' || this.view.key !== key) return;
    this.#append.noteSaved();
    this.view = { is: 'case' };
    this.#wantsFocus = '#next-title';
  }
}
