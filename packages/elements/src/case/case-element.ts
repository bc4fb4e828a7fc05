import type { Answers } from '@qadam/schema';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LogElement } from '../append/log-element.ts';
import type { NewAct } from '../append/new-entry.ts';
import type { QadamAppendDetail } from '../append/detail.ts';
import { relayed } from '../append/relayed.ts';
import { LeaveGuard } from '../base/leave-guard.ts';
import { newUuid } from '../base/new-id.ts';
import type { DraftHost } from '../drafts/draft-controller.ts';
import type { QadamDraftDetail } from '../form/events.ts';
import { refreshed } from '../form/merge.ts';
import type { QadamForm } from '../form/qadam-form.ts';
import type { PlanElement } from '../plan/plan-element.ts';
import type { QadamOpenDetail, QadamRisk } from '../risk/qadam-risk.ts';
import { sayIn } from '../texts/texts.ts';
import { childrenOf } from './acts/act.ts';
import { missingIn, type Acting } from './acts/act-form.ts';
import { actSpecs } from './acts/specs.ts';
import { instantFrom, localTime } from './acts/when.ts';
import { ACT_PLACE, CaseDrafts } from './case-drafts.ts';
import {
  happened,
  isSame as isSameDocument,
  opened,
  outgoing,
  valueToRevise,
  type OpenDocument,
} from './open-documents.ts';
import { keyOf, withLevels, type OpenLevel } from './open-levels.ts';
import type { CaseScene, Colleague, Go } from './scene.ts';
import { caseTexts } from './texts.ts';
import { beforeCorrection } from './versions.ts';
import type { DangerChoice } from './views/top-bar.ts';
import type { UnsavedView } from './views/unsaved.ts';

/** What is shown: the case, one of its documents, or a level with its decision. */
export type View = { is: 'case' } | { is: 'document' | 'level'; key: string };

const DANGER_NOW = 'danger-now';

/** <qadam-case> without its looks: what is open, what is typed, and how it goes out. */
export abstract class CaseElement extends LogElement implements DraftHost<Acting> {
  static override objectProperties = [...LogElement.objectProperties, 'phones', 'names', 'colleagues'];

  /** Telephone numbers by contact id, before those of the model. Default: none. */
  @property({ attribute: false }) phones: Readonly<Record<string, string>> | undefined;
  /** Names of workers by their id, for history and decisions. Without one the role is shown. */
  @property({ attribute: false }) names: Readonly<Record<string, string>> | undefined;
  /** To whom a case can be handed over. Default: everybody in `names`, in a role that is chosen. */
  @property({ attribute: false }) colleagues: readonly Colleague[] | undefined;

  @state() protected view: View = { is: 'case' };
  @state() protected open: readonly OpenDocument[] = [];
  @state() protected levels: readonly OpenLevel[] = [];
  @state() protected acting: Acting | undefined;
  @state() protected choice: DangerChoice | undefined;
  @state() protected isChoosing = false;
  protected readonly drafting: CaseDrafts = new CaseDrafts(this, this.appending, () => this.kits.current);
  #wantsFocus: string | undefined;

  constructor() {
    super();
    new LeaveGuard(this);
  }

  /** Something is typed that is not saved: in a document, also one that is not shown, in an act or a decision. */
  get isUnsaved(): boolean {
    const { acting } = this;
    const parts = this.renderRoot.querySelectorAll<QadamForm | QadamRisk>('.document > * > *, .level-view > *');
    return (acting !== undefined && acting.values !== acting.given) || [...parts].some((part) => part.isUnsaved);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('entries')) this.#refresh();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#wantsFocus === undefined) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#wantsFocus);
    this.#wantsFocus = undefined;
    target?.focus();
  }

  /** Open documents take what newer entries say, beside what is typed in them. */
  #refresh(): void {
    const { entries = [] } = this;
    this.open = this.open.map((each) => {
      const definition = this.kits.current?.instruments.find(({ id }) => id === each.instrument);
      const isAnother = definition?.repeats === true && each.revises === undefined;
      if (isAnother || each.corrects !== undefined || each.looksAt !== undefined) return each;
      const value = valueToRevise(definition, entries, each.about, each.revises);
      if (JSON.stringify(value) === JSON.stringify(each.value)) return each;
      const form = this.renderRoot.querySelector<QadamForm>(`.document [data-key="${each.key}"]`);
      if (form === null) return { ...each, value };
      const draft = refreshed(definition, { begun: each.value, typed: form.draft, newer: value });
      form.rebase(value, draft);
      return { ...each, value, ...(each.draft && { draft }) };
    });
  }

  /** Everything that the parts of the screen read. */
  protected scene(): CaseScene | undefined {
    const drafts = this.open
      .filter(({ draft, corrects }) => draft !== undefined && corrects === undefined)
      .map(({ instrument, about }) => ({ instrument, about }));
    const view = this.caseView({ drafts });
    if (view === undefined) return undefined;
    const { isHidden, phones = {}, names = {}, colleagues, entries = [] } = this;
    return { ...view, words: sayIn(caseTexts, view.locale), phones, names, colleagues, isHidden, entries };
  }

  // Drafts ------------------------------------------------------------------------------------------------------

  /** @ignore */
  draftPlace(): string | undefined {
    return this.acting && ACT_PLACE;
  }
  /** @ignore */
  typedNow(): Acting | undefined {
    const { acting } = this;
    return acting?.values === acting?.given ? undefined : acting;
  }
  /** @ignore */
  restoreTyped(typed: Acting): void {
    if (this.typedNow() === undefined) this.acting = typed;
  }
  /** @ignore */
  dropTyped(): void {
    this.acting = undefined;
  }

  /** @ignore */
  accepted(): void {
    if (JSON.stringify(this.acting?.values) === JSON.stringify(this.acting?.sent)) this.acting = undefined;
  }

  /** @ignore */
  reopen(documents: readonly OpenDocument[], levels: readonly Omit<OpenLevel, 'key'>[], act: Acting | undefined): void {
    const isOpen = (document: OpenDocument): boolean => this.open.some((each) => isSameDocument(each, document));
    this.open = [...this.open, ...documents.filter((each) => !isOpen(each))];
    this.levels = withLevels(this.levels, levels);
    this.acting ??= act;
  }

  /** What the note about unsaved documents reads. */
  protected get unsavedView(): UnsavedView {
    const { open, levels, go: onGo, isKept } = this;
    return { open, levels, onGo, isKept, callsFor: this.drafting.callsFor };
  }

  /** What is typed is kept beyond this page. */
  private get isKept(): boolean {
    return this.drafts !== undefined && this.drafts.fault === undefined;
  }

  // Where buttons lead ------------------------------------------------------------------------------------------

  protected readonly go = (go: Go): void => {
    this.choice = undefined;
    this.isChoosing = false;
    if (go.to === 'document') return this.#openDocument(go);
    this.#leaveLevel();
    if (go.to === 'level') {
      this.levels = withLevels(this.levels, [{ ruleset: go.ruleset, about: go.about }]);
      this.view = { is: 'level', key: keyOf(go) };
      this.#wantsFocus = '#back';
      return;
    }
    const at = localTime(this.instant());
    const scene = this.scene();
    const given = go.given ?? {};
    const values = { at, id: newUuid(), ...given, ...(scene && actSpecs[go.act]?.begin?.(scene, given)) };
    this.acting = { act: go.act, values, given: values, begun: at, isAttempted: false };
    this.view = { is: 'case' };
    this.appending.reset();
    this.#wantsFocus = '#act-title';
  };

  /** A level that is not shown any more stays open while something of it is not recorded. */
  #leaveLevel(): void {
    const { view } = this;
    const panel = this.renderRoot.querySelector<QadamRisk>(
      ':not([hidden]) > .level-view > *, .document:not([hidden]) .beside__panel',
    );
    if (panel === null) return;
    const { isUnsaved: isTyped, ruleset, about = '' } = panel;
    if (view.is === 'level')
      this.levels = this.levels.flatMap((each) =>
        each.key !== view.key ? [each] : isTyped ? [{ ...each, isTyped }] : [],
      );
    else if (isTyped && this.isKept) {
      const at = this.open.find((each) => this.#isShown(each))?.at; // beside a document: kept, and open again as a level
      this.levels = withLevels(this.levels, [{ ruleset, about, at, isTyped }]);
    }
  }

  protected readonly back = (): void => {
    this.#leaveLevel();
    this.open = this.open.flatMap((each) => {
      if (!this.#isShown(each)) return [each];
      const parts = this.renderRoot.querySelectorAll<PlanElement>(
        `.document[data-key="${each.key}"] > * > :not([data-key])`,
      );
      const isTyped = [...parts].some((part) => part.isUnsaved);
      return isTyped || each.draft !== undefined ? [{ ...each, isTyped }] : [];
    });
    this.view = { is: 'case' };
    this.#wantsFocus = '#next-title';
  };

  protected readonly toPanel = (): void => {
    this.renderRoot.querySelector('.document:not([hidden]) .beside__panel')?.scrollIntoView({ block: 'start' });
  };

  protected readonly toWhole = (key: string): void => {
    this.open = this.open.map((each) => (each.key === key ? { ...each, isWhole: each.isWhole !== true } : each));
  };

  protected readonly dated = (key: string, at: string | undefined): void => {
    this.open = this.open.map((each) => (each.key === key ? { ...each, at } : each));
  };
  protected readonly datedLevel = (key: string, at: string | undefined): void => {
    this.levels = this.levels.map((each) => (each.key === key ? { ...each, at } : each));
  };

  #openDocument({
    instrument,
    about,
    question,
    corrects,
    looksAt,
    revises,
    before = [],
  }: Omit<Extract<Go, { to: 'document' }>, 'to'> & { before?: readonly NewAct[] }): void {
    this.#leaveLevel();
    const definition = this.kits.current?.instruments.find(({ id }) => id === instrument);
    const entries = this.entries ?? [];
    const recorded = corrects?.entry ?? looksAt;
    const value = (): Answers =>
      (recorded === undefined ? undefined : this.#recorded(recorded)) ??
      valueToRevise(definition, entries, about, revises);
    const wanted = { instrument, about, question, corrects, looksAt, revises, before };
    const { list, document } = opened(this.open, wanted, value);
    this.open = list;
    this.view = { is: 'document', key: document.key };
    this.#wantsFocus = '#back';
    if (question !== undefined) void this.#goToQuestion(document.key, question);
  }

  /** Answers of an entry as they count now; of a correction, those that stood there before. */
  #recorded(id: string): Answers | undefined {
    const { entries = [] } = this;
    const entry = entries.find((each) => each.id === id);
    const counts = this.scene()?.standing.history.map((item) => item.entry) ?? [];
    const found =
      entry?.type === 'corrected' ? beforeCorrection(entries, entry) : counts.find((each) => each.id === id);
    return found?.type === 'answered' ? (found.body.answers as Answers) : undefined;
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
    this.acting = { ...acting, isAttempted: true, sent: acting.values };
    if (missingIn(spec, scene, acting.values).length > 0) {
      this.#wantsFocus = '[aria-invalid="true"], .act .error-text';
      return;
    }
    const leads = spec.leads?.(scene, acting.values);
    if (leads !== undefined) {
      this.acting = undefined;
      return this.go(leads);
    }
    const at = acting.values.at === acting.begun ? undefined : instantFrom(acting.values.at, scene.now);
    const acts = spec.entries(scene, acting.values).map((act) => ({ ...act, ...(at && { at }) }));
    if (!(await this.appending.send(acts))) return;
    this.acting = undefined;
    const next = spec.next?.(scene, acting.values);
    if (next !== undefined) return this.go(next);
    this.#wantsFocus = '#next-title';
    this.requestUpdate();
  }

  protected readonly keepDraft = (event: CustomEvent<QadamDraftDetail>): void => {
    const form = event.target as QadamForm;
    const draft = form.isUnsaved ? event.detail.answers : undefined; // what was thrown away is none
    this.open = this.open.map((each) => (each.key === form.dataset.key ? { ...each, draft } : each));
  };

  /** What a form or a panel inside sends goes out from here, with what has to go before it. */
  protected readonly relay = (event: CustomEvent<QadamAppendDetail>): void => {
    event.stopPropagation();
    const { detail } = event;
    const { key } = (event.target as HTMLElement).dataset;
    const document = this.open.find((each) => each.key === key);
    const isRecord = detail.entries.some(({ type }) => type === 'answered');
    const now = this.instant();
    const panel = this.levels.find((each) => each.key === key) ?? this.open.find((each) => this.#isShown(each));
    const entries =
      document === undefined
        ? happened(detail.entries, panel?.at, now)
        : outgoing(document, detail.entries, this.entries ?? [], now);
    const outer = relayed(detail, entries, (given) => this.#hear(given, key, isRecord));
    const init = { detail: outer, bubbles: true, composed: true, cancelable: true };
    if (!this.dispatchEvent(new CustomEvent('qadam-append', init))) event.preventDefault();
  };

  #isShown({ key }: OpenDocument): boolean {
    return this.view.is === 'document' && this.view.key === key;
  }

  #hear(
    answer: { accepted: readonly unknown[] } | { entries?: readonly unknown[] } | undefined,
    key: string | undefined,
    isRecord: boolean,
  ): void {
    const waits = answer === undefined ? { since: this.instant() } : undefined;
    if (answer === undefined || !('accepted' in answer)) {
      if (isRecord) this.open = this.open.map((each) => (each.key === key ? waiting(each, waits) : each));
      this.levels = this.levels.map((each) => (each.key === key ? waiting(each, waits) : each));
      return this.learn(answer?.entries ?? []);
    }
    this.learn(answer.accepted);
    this.open = this.open.map((each) =>
      each.key === key ? { ...each, before: [], beforeSent: undefined, notSent: undefined } : each,
    );
  }

  /** The host has all that is typed of a decision. */
  protected readonly closeLevel = (key: string): void => {
    const isShown = this.view.is === 'level' && this.view.key === key;
    this.levels = this.levels.flatMap((each) =>
      each.key !== key ? [each] : isShown ? [{ ...each, isTyped: undefined, notSent: undefined }] : [],
    );
    if (!isShown) this.appending.noteSaved();
  };

  /**
   * The host has all that is typed in a document.
   * @ignore
   */
  close(key: string): void {
    if (!this.open.some((each) => each.key === key)) return;
    this.open = this.open.filter((each) => each.key !== key);
    this.appending.noteSaved();
    if (this.view.is !== 'document' || this.view.key !== key) return;
    this.view = { is: 'case' };
    this.#wantsFocus = '#next-title';
  }
}

/** It waits from the first time that it was not sent, until the host has answered. */
const waiting = <Open extends Pick<OpenDocument, 'notSent'>>(open: Open, since: OpenDocument['notSent']): Open => ({
  ...open,
  notSent: since && (open.notSent ?? since),
});
