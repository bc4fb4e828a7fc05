import type { Actor, Answers, Entry } from '@qadam/schema';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AppendController, type AppendHost } from '../append/append-controller.ts';
import { withEntries, type NewAct, type QadamEntriesDetail } from '../append/new-entry.ts';
import { relayed } from '../append/relayed.ts';
import { LeaveGuard } from '../base/leave-guard.ts';
import { ElementError } from '../base/element-error.ts';
import { newUuid } from '../base/new-id.ts';
import { QadamElement } from '../base/qadam-element.ts';
import type { QadamDraftDetail } from '../form/events.ts';
import type { QadamForm } from '../form/qadam-form.ts';
import { openedKit, standingOf } from '../risk/opened.ts';
import type { QadamOpenDetail, QadamRisk } from '../risk/qadam-risk.ts';
import { riskTexts } from '../risk/texts.ts';
import { Ticker } from '../risk/ticker.ts';
import { sayIn } from '../texts/texts.ts';
import { childrenOf } from './acts/act.ts';
import { missingIn, type Acting } from './acts/act-form.ts';
import { actSpecs } from './acts/specs.ts';
import { instantFrom, localTime } from './acts/when.ts';
import { entriesBefore, opened, valueToRevise, type OpenDocument } from './open-documents.ts';
import type { CaseScene, Go } from './scene.ts';
import { caseTexts } from './texts.ts';
import type { DangerChoice } from './views/top-bar.ts';

/** What is shown: the case, one of its documents, or a level with its decision. */
export type View = { is: 'case' } | { is: 'document'; key: string } | { is: 'level'; about: string; ruleset: string };

const DANGER_NOW = 'danger-now';

/** <qadam-case> without its looks: what is open, what is typed, and how it goes out. */
export abstract class CaseElement extends QadamElement implements AppendHost {
  static override objectProperties = ['kit', 'entries', 'person', 'phones', 'names'];

  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The case's log; an empty list begins a new one. */
  @property({ attribute: false }) entries: readonly Entry[] | undefined;
  /** Who is at the screen. */
  @property({ attribute: false }) person: Actor | undefined;
  /** Telephone numbers by contact id, before those of the model. */
  @property({ attribute: false }) phones: Readonly<Record<string, string>> | undefined;
  /** Names of workers by their id, for history and decisions. Without one the role is shown. */
  @property({ attribute: false }) names: Readonly<Record<string, string>> | undefined;

  @state() protected view: View = { is: 'case' };
  @state() protected open: readonly OpenDocument[] = [];
  @state() protected acting: Acting | undefined;
  @state() protected choice: DangerChoice | undefined;
  @state() protected isHidden = false;
  @state() protected isChoosing = false;
  protected readonly appending: AppendController = new AppendController(this);
  protected broken: ElementError | undefined;
  #wantsFocus: string | undefined;

  constructor() {
    super();
    new Ticker(this);
    new LeaveGuard(this);
  }

  /** Something is typed that is not saved: in a document, also one that is not shown, in an act or a decision. */
  get isUnsaved(): boolean {
    const { acting } = this;
    const parts = this.renderRoot.querySelectorAll<QadamForm | QadamRisk>('.document > * > *, .level-view > *');
    return (acting !== undefined && acting.values !== acting.given) || [...parts].some((part) => part.isUnsaved);
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

  /** Everything that the parts of the screen read. */
  protected scene(): CaseScene | undefined {
    const kit = this.kits.current;
    const { kitTexts: texts, entries, language: locale, person, readonly, isHidden, phones = {}, names = {} } = this;
    if (kit === undefined || texts === undefined || entries === undefined) return undefined;
    try {
      const open = openedKit(kit);
      const now = this.instant();
      const drafts = this.open
        .filter(({ draft }) => draft !== undefined)
        .map(({ instrument, about }) => ({ instrument, about }));
      const standing = standingOf(open, entries, { at: now, drafts });
      this.broken = undefined;
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
        names,
        isHidden,
        readonly,
      };
    } catch (error) {
      if (!(error instanceof ElementError)) throw error;
      if (this.broken === undefined) this.report(error);
      this.broken = error;
      return undefined;
    }
  }

  // Where buttons lead ------------------------------------------------------------------------------------------

  protected readonly go = (go: Go): void => {
    this.choice = undefined;
    this.isChoosing = false;
    if (go.to === 'document') return this.#openDocument(go);
    if (go.to === 'level') {
      this.view = { is: 'level', about: go.about, ruleset: go.ruleset };
      this.#wantsFocus = '#back';
      return;
    }
    const at = localTime(this.instant());
    const values = { at, id: newUuid(), ...go.given };
    this.acting = { act: go.act, values, given: values, begun: at, isAttempted: false };
    this.view = { is: 'case' };
    this.appending.reset();
    this.#wantsFocus = '#act-title';
  };

  protected readonly back = (): void => {
    const isDone = ({ key, draft }: OpenDocument): boolean =>
      this.view.is === 'document' && key === this.view.key && draft === undefined;
    this.open = this.open.filter((each) => !isDone(each));
    this.view = { is: 'case' };
    this.#wantsFocus = '#next-title';
  };

  protected readonly toPanel = (): void => {
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
    const form = this.renderRoot.querySelector<QadamForm>(`.document[data-key="${key}"] [data-key]`);
    await form?.updateComplete;
    form?.focusQuestion(question);
  }

  /** A question of the panel leads to the form. */
  protected readonly follow = (event: CustomEvent<QadamOpenDetail>): void => {
    event.stopPropagation();
    this.#openDocument(event.detail);
  };

  protected danger(scene: CaseScene): void {
    const children = childrenOf(scene);
    this.choice = this.choice === undefined ? { name: '' } : undefined;
    this.#wantsFocus = children.length > 0 ? '#danger-title' : '#danger-name';
  }

  protected openDanger(about: string, before: readonly NewAct[]): void {
    this.choice = undefined;
    this.#openDocument({ instrument: DANGER_NOW, about, before });
  }

  /** A child that nobody has registered: it is registered together with the record, before that nothing is. */
  protected openOther(): void {
    const name = this.choice?.name.trim();
    const child = { id: newUuid(), kind: 'child', ...(name && { name }) };
    const isNew = (this.entries ?? []).length === 0;
    const first: NewAct = isNew
      ? { type: 'opened', body: { people: [child] } }
      : { type: 'registered', body: { person: child } };
    this.openDanger(child.id, [first]);
  }

  // Saving ------------------------------------------------------------------------------------------------------

  protected async send(scene: CaseScene): Promise<void> {
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
    if (!(await this.appending.send(acts))) return;
    this.acting = undefined;
    this.#wantsFocus = '#next-title';
  }

  protected readonly keepDraft = (event: CustomEvent<QadamDraftDetail>): void => {
    const { instrument, about = 'family', answers } = event.detail;
    this.open = this.open.map((each) =>
      each.instrument === instrument && each.about === about ? { ...each, draft: answers } : each,
    );
  };

  /** What a form or a panel inside sends goes out from here, with what has to go before it. */
  protected readonly relay = (event: CustomEvent<QadamEntriesDetail>): void => {
    event.stopPropagation();
    const { detail } = event;
    const document = this.open.find(({ key }) => key === (event.target as HTMLElement).dataset.key);
    if (document !== undefined) document.sent = document.draft;
    const before = document === undefined ? [] : entriesBefore(document, this.instant());
    const outer = relayed(detail, before, (given) => this.#hear(given, document?.key));
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
    this.appending.noteSaved();
    this.view = { is: 'case' };
    this.#wantsFocus = '#next-title';
  }
}
