import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { LogElement } from '../append/log-element.ts';
import { DraftController, type DraftHost } from '../drafts/draft-controller.ts';
import { newUuid } from '../base/new-id.ts';
import { sayIn } from '../texts/texts.ts';
import { headOf, isEmpty, isTyped, missingIn, nextAnswers, type Editing, type Values } from './editing.ts';
import type { Step } from './grouping.ts';
import { newestRecord, revisionsOf, rowsOf } from './revisions.ts';
import type { PlanScene } from './scene.ts';
import { planShape } from './shape.ts';
import { planTexts } from './texts.ts';
import type { StepActs } from './views/step-row.ts';

/** Where the step that is being written is kept. */
export const PLAN_PLACE = 'plan';

/** What is kept of a step that is being written. */
interface TypedStep {
  editing: Editing;
  record: string;
}

/** <qadam-plan> without its looks: what is shown, what is typed, and how it goes out. */
export abstract class PlanElement extends LogElement implements DraftHost<TypedStep> {
  @state() protected editing: Editing | undefined;
  @state() protected isOfficial = false;
  /** Id of a first record; the same with each attempt. */
  #newRecord = newUuid();
  protected readonly drafting: DraftController<TypedStep> = new DraftController<TypedStep>(this, this.appending);
  #typed: TypedStep | undefined;
  #wantsFocus: string | undefined;

  /** Something is typed of a step that is not recorded. */
  get isUnsaved(): boolean {
    return this.editing !== undefined && isTyped(this.editing);
  }

  // Drafts ------------------------------------------------------------------------------------------------------

  /** @ignore */
  draftPlace(): string | undefined {
    return this.readonly ? undefined : this.editing && PLAN_PLACE;
  }
  /** @ignore */
  typedNow(): TypedStep | undefined {
    const { editing } = this;
    if (editing === undefined || !(this.isUnsaved || this.appending.unsent !== undefined)) return undefined;
    if (this.#typed?.editing !== editing) this.#typed = { editing, record: this.#newRecord };
    return this.#typed;
  }
  /** @ignore */
  restoreTyped({ editing, record }: TypedStep): void {
    if (this.isUnsaved) return;
    this.editing = editing;
    this.#newRecord = record;
  }
  /** @ignore */
  dropTyped(): void {
    this.editing = undefined;
  }

  /** @ignore */
  accepted(): void {
    this.#newRecord = newUuid();
    if (JSON.stringify(this.editing?.values) === JSON.stringify(this.editing?.sent)) this.editing = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.readonly && (changed.has('drafts') || changed.has('readonly'))) void this.#reopen();
  }

  /** A step that an earlier page left half written. */
  async #reopen(): Promise<void> {
    const typed = await this.drafting.left(PLAN_PLACE);
    if (typed !== undefined && this.editing === undefined) this.restoreTyped(typed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#wantsFocus === undefined) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#wantsFocus);
    this.#wantsFocus = undefined;
    (target ?? this.renderRoot.querySelector<HTMLElement>('#plan-title'))?.focus();
  }

  /** Everything that the parts of the screen read; `undefined` while something is not given, or there is no plan. */
  protected scene(): PlanScene | undefined {
    const kit = this.kits.current;
    const shape = kit && planShape(kit);
    const view = shape && this.caseView();
    if (view === undefined || shape === undefined) return undefined;
    const revisions = newestRecord(revisionsOf(view.standing, shape.instrument.id));
    const rows = rowsOf(revisions.at(-1), shape.table.id);
    return { ...view, shape, words: sayIn(planTexts, view.locale), revisions, rows };
  }

  // Writing -----------------------------------------------------------------------------------------------------

  protected add(scene: PlanScene): void {
    const today = scene.now.slice(0, 10);
    const dates = headOf(scene.shape).filter(({ type, notFuture }) => type === 'date' && notFuture === true);
    const head = scene.revisions.length > 0 ? {} : Object.fromEntries(dates.map(({ id }) => [id, today]));
    this.#begin({ is: 'add', row: newUuid(), begun: {}, values: {}, head, isAttempted: false });
  }

  protected readonly acts: StepActs = {
    begin: (is, { row }: Step) => {
      const { id, ...begun } = row;
      const values: Values = is === 'done' ? { ...begun, ...this.#mark(begun) } : begun;
      this.#begin({ is, row: id, begun, values, head: {}, isAttempted: false });
    },
  };

  /** Done: today, unless another day was written already. */
  #mark(begun: Values): Values {
    const done = this.scene()?.shape.role.done;
    if (done === undefined || !isEmpty(begun[done.id])) return {};
    return done.type === 'yes-no' ? { [done.id]: 'yes' } : { [done.id]: this.instant().slice(0, 10) };
  }

  #begin(editing: Editing): void {
    this.#wantsFocus = '#form-title';
    const isBusy = this.editing !== undefined && isTyped(this.editing);
    if (isBusy || this.appending.saving.state === 'saving') {
      this.editing = this.editing && { ...this.editing, isKept: true };
      return;
    }
    this.appending.reset();
    this.editing = editing;
  }

  /** Something was typed, in a cell or in an answer beside the first step. */
  protected readonly change = ({ values, head }: Partial<Pick<Editing, 'values' | 'head'>>): void => {
    const { editing } = this;
    if (editing === undefined) return;
    this.editing = { ...editing, values: { ...editing.values, ...values }, head: { ...editing.head, ...head } };
  };

  protected readonly cancel = (): void => {
    this.#wantsFocus = this.#trigger();
    this.editing = undefined;
    this.appending.reset();
  };

  /** The button that opened the form. */
  #trigger(): string {
    const { editing } = this;
    if (editing === undefined || editing.is === 'add') return '#add';
    return `.step[data-row="${editing.row}"] [data-act="${editing.is}"]`;
  }

  /** Sends the next revision of the plan. What others have added meanwhile is in it. */
  protected async send(scene: PlanScene): Promise<void> {
    const { editing } = this;
    if (editing === undefined) return;
    this.editing = { ...editing, isAttempted: true, sent: editing.values };
    const missing = missingIn(scene.shape, editing, scene.revisions.length > 0);
    if (missing.length > 0) {
      this.#wantsFocus = `#${missing[0]}`;
      return;
    }
    const { instrument } = scene.shape;
    const latest = scene.revisions.at(-1);
    const answers = nextAnswers(scene.shape, editing, latest?.answers);
    const record = latest?.record ?? this.#newRecord;
    const body = { record, instrument: instrument.id, edition: scene.open.kit.edition, answers };
    if (!(await this.appending.send([{ type: 'answered', about: 'family', body }]))) return;
    this.editing = undefined;
    const place = `.step[data-row="${editing.row}"] [data-act="edit"]`;
    this.#wantsFocus = editing.is === 'remove' ? '#plan-title' : place;
    this.requestUpdate();
  }
}
